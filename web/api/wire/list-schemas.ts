import { z } from '@hono/zod-openapi';
import type { Finding } from '../../../schema/finding.ts';
import type {
  ChildList,
  FamilyHit,
  FindingList,
  OwnerDocument,
  ParentList,
  PathHop,
  PathsDocument,
  SearchDocument,
  WalkDocument,
} from '../../../schema/wire/list-documents.ts';
import { ParentDocumentSchema } from './model-document-schema.ts';
import { ModelRowSchema, ModelRowsSchema, PAGE_FIELDS } from './model-row-schemas.ts';
import {
  CountSchema,
  EvidenceSchema,
  FindingKindSchema,
  ModelStateSchema,
  RelationMixSchema,
  RelationSchema,
} from './vocabulary-schemas.ts';

export const ChildListSchema = z
  .object({ ...PAGE_FIELDS, rows: ModelRowsSchema, byRelation: RelationMixSchema })
  .openapi('ChildList') satisfies z.ZodType<ChildList>;

export const ParentListSchema = z
  .object({ ...PAGE_FIELDS, rows: ModelRowsSchema, edges: z.array(ParentDocumentSchema).readonly() })
  .openapi('ParentList') satisfies z.ZodType<ParentList>;

const WalkRowSchema = z.object({ id: z.string(), depth: CountSchema, isStub: z.boolean() });

export const WalkDocumentSchema = z
  .object({ total: CountSchema, rows: z.array(WalkRowSchema).readonly() })
  .openapi('Walk') satisfies z.ZodType<WalkDocument>;

const FamilyHitSchema = z.object({
  key: z.string(),
  name: z.string(),
  derivatives: CountSchema,
}) satisfies z.ZodType<FamilyHit>;

export const SearchDocumentSchema = z
  .object({ total: CountSchema, rows: ModelRowsSchema, families: z.array(FamilyHitSchema).readonly() })
  .openapi('Search') satisfies z.ZodType<SearchDocument>;

const PathHopSchema = z.object({
  row: ModelRowSchema,
  relation: RelationSchema.nullable(),
  inferredRelation: RelationSchema.nullable(),
  evidence: EvidenceSchema.nullable(),
}) satisfies z.ZodType<PathHop>;

export const PathsDocumentSchema = z
  .object({
    id: z.string(),
    paths: z.array(z.object({ length: CountSchema, hops: z.array(PathHopSchema).readonly() })).readonly(),
    hasMore: z.boolean(),
  })
  .openapi('Paths') satisfies z.ZodType<PathsDocument>;

export const OwnerDocumentSchema = z
  .object({
    owner: z.string(),
    models: CountSchema,
    derivatives: CountSchema,
    families: z.array(z.string()).readonly(),
    downloads30d: CountSchema,
    likes: CountSchema,
    licenses: z.array(z.object({ license: z.string(), count: CountSchema })).readonly(),
    states: z.record(ModelStateSchema, CountSchema),
    rows: ModelRowsSchema,
  })
  .openapi('Owner') satisfies z.ZodType<OwnerDocument>;

export const FindingSchema = z
  .object({ kind: FindingKindSchema, id: z.string(), other: z.string().nullable(), proof: z.string() })
  .openapi('Finding') satisfies z.ZodType<Finding>;

export const FindingListSchema = z
  .object({ ...PAGE_FIELDS, rows: z.array(FindingSchema).readonly() })
  .openapi('FindingList') satisfies z.ZodType<FindingList>;
