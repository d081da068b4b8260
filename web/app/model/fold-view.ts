import type { Relation } from '../../../schema/relation.ts';
import { RELATIONS } from '../../../schema/relation.ts';
import type { LicenseClass } from '../../../schema/licenses/license-class.ts';
import { LICENSE_CLASSES } from '../../../schema/licenses/license-class.ts';
import type { ModelView } from './model-search.ts';

const without = (ids: readonly string[], id: string): readonly string[] =>
  ids.filter((other) => other !== id);

/** The view with one node unfolded: takes back an earlier folding before it asks for more than the cut shows. */
export const openNode = (view: ModelView, id: string): ModelView =>
  view.closed.includes(id)
    ? { ...view, closed: without(view.closed, id) }
    : { ...view, open: [...without(view.open, id), id] };

/** The view with one node folded, and its extra children forgotten. */
export function closeNode(view: ModelView, id: string): ModelView {
  const more = new Map(view.more);
  more.delete(id);
  return view.open.includes(id)
    ? { ...view, more, open: without(view.open, id) }
    : { ...view, more, closed: [...without(view.closed, id), id] };
}

const STEP = 10;
const MOST = 200;

/**
 * The view with more children of a node: ten at first, then as many again as stand there, at most 200 at once,
 * and the rest of them where only a few would be left over.
 */
export function showMore(view: ModelView, id: string, shownCount: number, foldedCount: number): ModelView {
  const step = Math.min(MOST, Math.max(STEP, shownCount));
  const added = foldedCount <= step + 2 ? foldedCount : step;
  return { ...view, more: new Map([...view.more, [id, (view.more.get(id) ?? 0) + added]]) };
}

/** Switches one of the keys on or off; the last one cannot be switched off, and all on is no filter. */
function toggle<Key extends string>(
  shown: ReadonlySet<Key> | null,
  keys: readonly Key[],
  key: Key,
): ReadonlySet<Key> | null {
  const before = shown ?? new Set(keys);
  const after = keys.filter((other) => (other === key ? !before.has(key) : before.has(other)));
  if (after.length === 0) return shown;
  return after.length === keys.length ? null : new Set(after);
}

export const toggleRelation = (view: ModelView, relation: Relation): ModelView => ({
  ...view,
  relations: toggle(view.relations, RELATIONS, relation),
});

export const toggleLicenseClass = (view: ModelView, licenseClass: LicenseClass): ModelView => ({
  ...view,
  licenseClasses: toggle(
    view.licenseClasses,
    LICENSE_CLASSES.map((license) => license.key),
    licenseClass,
  ),
});
