import { z } from '@hono/zod-openapi';
import type { TreeDocument, TreeNode } from '../../../schema/wire/tree-document.ts';
import { ModelRowSchema, ModelRowsSchema } from './model-row-schemas.ts';
import { orNull } from './or-null.ts';
import { CountSchema, CountsSchema, RelationMixSchema } from './vocabulary-schemas.ts';

const TreeFoldSchema = z
  .object({
    childCount: CountSchema,
    nodeCount: CountSchema,
    downloads30d: CountSchema,
    relations: RelationMixSchema,
  })
  .openapi('TreeFold');

const TreeNodeSchema: z.ZodType<TreeNode> = z
  .object({
    row: ModelRowSchema,
    level: CountSchema,
    treeDescendantCount: CountSchema,
    treeChildCount: CountSchema,
    children: z.array(z.lazy(() => TreeNodeSchema)).readonly(),
    fold: orNull(TreeFoldSchema),
  })
  .openapi('TreeNode');

export const TreeDocumentSchema = z
  .object({
    focus: z.string(),
    root: TreeNodeSchema,
    primaryPath: ModelRowsSchema,
    treeCount: CountSchema,
    descendantCount: CountSchema,
    levels: z.array(CountSchema).readonly(),
    relations: RelationMixSchema,
    licenseClasses: CountsSchema,
    months: z.array(z.object({ month: z.string(), count: CountSchema })).readonly(),
  })
  .openapi('Tree') satisfies z.ZodType<TreeDocument>;
