import type { LineageIndex } from '../index/lineage-index.ts';

/** Visits the children of a node in the primary forest: largest subtree first, then most downloads, then by id. */
export function visitChildren(
  { forest }: LineageIndex,
  ordinal: number,
  visit: (child: number, place: number) => void,
): void {
  const end = ordinal + (forest.size[ordinal] ?? 1);
  let child = ordinal + 1;
  for (let place = 0; child < end; place++) {
    visit(child, place);
    child += forest.size[child] ?? 1;
  }
}
