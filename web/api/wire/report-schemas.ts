import { z } from '@hono/zod-openapi';
import type { LicenseChangesReport } from '../../../schema/wire/license-changes-report.ts';
import type {
  CompareDocument,
  CoverageReport,
  DepthReport,
  FamilyReport,
  FindingsReport,
  OverviewReport,
  RelationsReport,
} from '../../../schema/wire/report-documents.ts';
import { FindingSchema } from './list-schemas.ts';
import { ModelRowSchema, ModelRowsSchema } from './model-row-schemas.ts';
import { orNull } from './or-null.ts';
import { COVERAGE_FIELDS } from './status-schema.ts';
import {
  CountSchema,
  CountsSchema,
  FindingKindSchema,
  RelationMixSchema,
  RelationSchema,
} from './vocabulary-schemas.ts';

export const OverviewReportSchema = z
  .object({
    models: CountSchema,
    stubs: CountSchema,
    derivations: CountSchema,
    roots: CountSchema,
    maxDepth: CountSchema,
    maxGeneration: CountSchema,
    months: z
      .array(
        z.object({
          month: z.string(),
          count: CountSchema,
          withParent: CountSchema,
          withLicense: CountSchema,
        }),
      )
      .readonly(),
    largestTrees: ModelRowsSchema,
    licenses: z.array(z.object({ license: z.string(), count: CountSchema })).readonly(),
  })
  .openapi('OverviewReport') satisfies z.ZodType<OverviewReport>;

export const DepthReportSchema = z
  .object({
    depth: CountsSchema,
    generation: CountsSchema,
    trainingDepth: CountsSchema,
    depthNull: CountSchema,
  })
  .openapi('DepthReport') satisfies z.ZodType<DepthReport>;

export const RelationsReportSchema = z
  .object({
    byRelation: z.record(RelationSchema, CountSchema),
    byInferredRelation: z.record(RelationSchema, CountSchema),
    byEvidence: CountsSchema,
  })
  .openapi('RelationsReport') satisfies z.ZodType<RelationsReport>;

const FamilyReportSchema = z
  .object({
    family: z.string(),
    name: z.string(),
    owners: z.array(z.string()).readonly(),
    published: CountSchema,
    derivatives: CountSchema,
    direct: CountSchema,
    byRelation: CountsSchema,
    byInferredRelation: RelationMixSchema,
    authors: CountSchema,
    maxDepth: CountSchema,
    months: z.array(z.object({ month: z.string(), count: CountSchema })).readonly(),
    largest: orNull(ModelRowSchema),
  })
  .openapi('FamilyReport') satisfies z.ZodType<FamilyReport>;

export const FamiliesReportSchema = z.array(FamilyReportSchema).readonly().openapi('FamiliesReport');

export const FindingsReportSchema = z
  .array(
    z.object({
      kind: FindingKindSchema,
      count: CountSchema,
      examples: z.array(FindingSchema).readonly(),
    }) satisfies z.ZodType<FindingsReport>,
  )
  .readonly()
  .openapi('FindingsReport');

export const CoverageReportSchema = z
  .object({
    ...COVERAGE_FIELDS,
    topStubs: z.array(z.object({ id: z.string(), childCount: CountSchema })).readonly(),
    danglingDerivations: CountSchema,
    rejected: CountSchema,
    rejections: z.array(z.object({ reason: z.string(), subject: z.string() })).readonly(),
  })
  .openapi('CoverageReport') satisfies z.ZodType<CoverageReport>;

export const LicenseChangesReportSchema = z
  .object({
    bothDeclared: CountSchema,
    changed: CountSchema,
    top: z.array(z.object({ from: z.string(), to: z.string(), derivations: CountSchema })).readonly(),
  })
  .openapi('LicenseChangesReport') satisfies z.ZodType<LicenseChangesReport>;

const FamilySetSchema = z.object({ families: z.array(z.string()).readonly(), count: CountSchema });

export const CompareDocumentSchema = z
  .object({
    left: FamilySetSchema,
    right: FamilySetSchema,
    ratio: z.number().nullable(),
    definition: z.object({
      depth: z.enum(['any', 'direct']),
      merges: z.boolean(),
      evidence: z.enum(['all', 'hub']),
    }),
  })
  .openapi('Comparison') satisfies z.ZodType<CompareDocument>;
