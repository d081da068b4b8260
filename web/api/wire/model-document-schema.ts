import { z } from '@hono/zod-openapi';
import { LOOKUP_OUTCOMES } from '../../../schema/lookup.ts';
import type { ModelDocument, ParentDocument } from '../../../schema/wire/model-document.ts';
import { orNull } from './or-null.ts';
import { CountSchema, EvidenceSchema, ModelStateSchema, RelationSchema } from './vocabulary-schemas.ts';

export const ParentDocumentSchema = z
  .object({
    id: z.string(),
    relation: RelationSchema,
    evidence: EvidenceSchema,
    inferredRelation: RelationSchema.nullable(),
    declaredRelation: RelationSchema.nullable(),
    isStub: z.boolean(),
  })
  .openapi('Parent') satisfies z.ZodType<ParentDocument>;

export const ModelDocumentSchema = z
  .object({
    id: z.string(),
    hubId: z.string().nullable(),
    owner: z.string().nullable(),
    aliases: z.array(z.string()).readonly(),
    isStub: z.boolean(),
    state: ModelStateSchema,
    license: z.array(z.string()).readonly(),
    licenseName: z.string().nullable(),
    downloads30d: CountSchema.nullable(),
    downloadsAllTime: CountSchema.nullable(),
    likes: CountSchema.nullable(),
    createdAt: z.string().nullable(),
    lastModified: z.string().nullable(),
    task: z.string().nullable(),
    library: z.string().nullable(),
    gate: z.enum(['open', 'auto', 'manual']).nullable(),
    isDisabled: z.boolean().nullable(),
    newVersion: z.string().nullable(),
    parameters: CountSchema.nullable(),
    firstSeen: z.string().nullable(),
    lastSeen: z.string().nullable(),
    goneSince: z.string().nullable(),
    lookup: orNull(
      z.object({ outcome: z.enum(LOOKUP_OUTCOMES), target: z.string().nullable(), seen: z.string() }),
    ),
    parents: z.array(ParentDocumentSchema).readonly(),
    childCount: CountSchema,
    descendantCount: CountSchema,
    authorCount: CountSchema,
    depth: CountSchema.nullable(),
    generation: CountSchema,
    trainingDepth: CountSchema.nullable(),
    families: z.array(z.string()).readonly(),
    verdict: z.string().nullable(),
  })
  .openapi('Model') satisfies z.ZodType<ModelDocument>;
