/** Columns that rows can be sorted by; siblings are sorted, the tree stays a tree. */
export const TREE_SORTS = [
  'id',
  'relation',
  'license',
  'depth',
  'downloads',
  'likes',
  'descendants',
  'parents',
  'created',
] as const;
export type TreeSort = (typeof TREE_SORTS)[number];

export interface SortedBy {
  readonly by: TreeSort;
  readonly direction: 'asc' | 'desc';
}
