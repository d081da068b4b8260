import { RELATIONS } from '../../schema/relation.ts';
import { foldId } from '../../schema/model-id.ts';
import type { BrowseQuery } from '../../schema/wire/browse-query.ts';
import type { DictionaryColumn, LineageIndex } from '../index/lineage-index.ts';
import { toDrawnRelation } from '../rows/drawn-relation.ts';
import { toLabels } from '../rows/to-labels.ts';

/** Clears the marks of all nodes that do not pass; `marks[o]` is 1 while node `o` is still in the list. */
type Filter = (index: LineageIndex, value: string, marks: Uint8Array) => void;

interface BrowseFilter {
  readonly key: Exclude<keyof BrowseQuery, 'q' | 'sort' | 'direction' | 'offset' | 'limit'>;
  readonly filter: Filter;
}

/** The filters by column. Text is looked for last, in what these leave. */
export const BROWSE_FILTERS: readonly BrowseFilter[] = [
  { key: 'owner', filter: ({ nodes }, value, marks) => keepValues(nodes.owner, isSameText(value), marks) },
  { key: 'task', filter: ({ nodes }, value, marks) => keepValues(nodes.task, isSameText(value), marks) },
  {
    key: 'library',
    filter: ({ nodes }, value, marks) => keepValues(nodes.library, isSameText(value), marks),
  },
  { key: 'license', filter: keepLicense },
  { key: 'family', filter: keepFamily },
  { key: 'createdAfter', filter: keepCreatedAfter },
  { key: 'relation', filter: keepRelation },
];

function keepLicense({ nodes }: LineageIndex, value: string, marks: Uint8Array): void {
  const isLabel = isSameText(value);
  const accepts =
    value === 'none'
      ? (joined: string): boolean => joined === ''
      : (joined: string): boolean => joined !== '' && toLabels(joined).some(isLabel);
  keepValues(nodes.license, accepts, marks);
}

function keepFamily({ families }: LineageIndex, value: string, marks: Uint8Array): void {
  const bit = families.keys.indexOf(value.toLowerCase());
  const mask = bit < 0 ? 0 : 1 << bit;
  keep(marks, (ordinal) => ((families.members[ordinal] ?? 0) & mask) !== 0);
}

function keepCreatedAfter({ nodes }: LineageIndex, value: string, marks: Uint8Array): void {
  const seconds = Date.parse(`${value}T00:00:00Z`) / 1000;
  keep(marks, (ordinal) => {
    const createdAt = nodes.createdAtS[ordinal] ?? 0;
    return createdAt !== 0 && createdAt >= seconds;
  });
}

function keepRelation(index: LineageIndex, value: string, marks: Uint8Array): void {
  const { offsets } = index.parents;
  const code = RELATIONS.findIndex((relation) => relation === value);
  keep(marks, (ordinal) => {
    const to = offsets[ordinal + 1] ?? 0;
    let edge = offsets[ordinal] ?? 0;
    if (value === 'root') return edge === to;
    while (edge < to && toDrawnRelation(index, edge, ordinal) !== code) edge++;
    return edge < to;
  });
}

function keep(marks: Uint8Array, passes: (ordinal: number) => boolean): void {
  for (let ordinal = 0; ordinal < marks.length; ordinal++) {
    if (marks[ordinal] === 1 && !passes(ordinal)) marks[ordinal] = 0;
  }
}

function keepValues(
  { values, codes }: DictionaryColumn,
  accepts: (value: string) => boolean,
  marks: Uint8Array,
): void {
  const isAccepted = new Uint8Array(values.length);
  for (let code = 0; code < values.length; code++) if (accepts(values[code] ?? '')) isAccepted[code] = 1;
  for (let ordinal = 0; ordinal < marks.length; ordinal++) {
    if (isAccepted[codes[ordinal] ?? 0] === 0) marks[ordinal] = 0;
  }
}

/** Ignores case. There are some 100,000 owners, so length and first letter are looked at before all else. */
function isSameText(wanted: string): (text: string) => boolean {
  const folded = foldId(wanted);
  const initial = wanted.charCodeAt(0) | 0x20;
  return (text) =>
    text.length === wanted.length && (text.charCodeAt(0) | 0x20) === initial && foldId(text) === folded;
}
