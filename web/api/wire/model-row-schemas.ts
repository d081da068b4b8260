import { z } from '@hono/zod-openapi';
import type { ModelList, ModelRow } from '../../../schema/wire/model-row.ts';
import { CountSchema, EvidenceSchema, ModelStateSchema, RelationSchema } from './vocabulary-schemas.ts';

export const ModelRowSchema = z
  .object({
    id: z.string(),
    state: ModelStateSchema,
    isStub: z.boolean(),
    license: z.array(z.string()).readonly(),
    licenseName: z.string().nullable(),
    relation: RelationSchema.nullable(),
    inferredRelation: RelationSchema.nullable(),
    evidence: EvidenceSchema.nullable(),
    parentCount: CountSchema,
    childCount: CountSchema,
    descendantCount: CountSchema,
    depth: CountSchema.nullable(),
    downloads30d: CountSchema.nullable(),
    likes: CountSchema.nullable(),
    createdAt: z.string().nullable(),
    task: z.string().nullable(),
    library: z.string().nullable(),
    isGated: z.boolean(),
    isDisabled: z.boolean(),
    isSuperseded: z.boolean(),
  })
  .openapi('ModelRow') satisfies z.ZodType<ModelRow>;

export const ModelRowsSchema = z.array(ModelRowSchema).readonly();

/** The fields that every page of a list carries. */
export const PAGE_FIELDS = { total: CountSchema, offset: CountSchema };

export const ModelListSchema = z
  .object({ ...PAGE_FIELDS, rows: ModelRowsSchema })
  .openapi('ModelList') satisfies z.ZodType<ModelList>;
