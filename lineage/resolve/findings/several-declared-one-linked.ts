import { CARD } from '../reference-table.ts';
import { quote } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

/** A card that declares several parents of which the Hub links only one: the others are easily missed. */
export const severalDeclaredOneLinked: FindingRule = {
  kind: 'several-declared-one-linked',
  find({ row, links }, { idOf }) {
    const declared = links.filter(({ mentions }) => mentions.some(({ source }) => source === CARD));
    const linked = links.filter(({ evidence }) => evidence === 'hub' || evidence === 'tag');
    const [only] = linked;
    const [missed] = declared.filter((link) => link !== only);
    if (declared.length < 2 || linked.length !== 1 || only === undefined || missed === undefined) return [];
    const [id, other] = [idOf(row), idOf(missed.place)];
    const names = declared.map(({ place }) => quote(idOf(place))).join(', ');
    const proof = `The card of ${quote(id)} declares ${declared.length} base models (${names}), but the Hub links only ${quote(idOf(only.place))}.`;
    return [{ kind: 'several-declared-one-linked', id, other, proof }];
  },
};
