import { z } from '@hono/zod-openapi';
import { EVIDENCE } from '../../../schema/evidence.ts';
import { FINDING_KINDS } from '../../../schema/finding.ts';
import { MODEL_STATES } from '../../../schema/model.ts';
import { RELATIONS } from '../../../schema/relation.ts';

export const RelationSchema = z.enum(RELATIONS);
export const EvidenceSchema = z.enum(EVIDENCE);
export const ModelStateSchema = z.enum(MODEL_STATES);
export const FindingKindSchema = z.enum(FINDING_KINDS);

/** A whole number from 0. */
export const CountSchema = z.int().min(0);

/** `{"2024-07": 12}` and the like: counts by a name. */
export const CountsSchema = z.record(z.string(), CountSchema);

/** Counts by relation; those that do not occur are left out. */
export const RelationMixSchema = z.partialRecord(RelationSchema, CountSchema);
