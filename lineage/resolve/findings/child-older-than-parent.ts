import { quote } from './finding-rule.ts';
import type { FindingRule } from './finding-rule.ts';

/** A model that was created before its parent. Once a derivation. */
export const childOlderThanParent: FindingRule = {
  kind: 'child-older-than-parent',
  find({ row, links }, { nodes, idOf, isStub }) {
    const childMs = nodes.createdAtMs(row);
    if (childMs < 0) return [];
    return links.flatMap(({ place }) => {
      const parentMs = isStub(place) ? -1 : nodes.createdAtMs(place);
      if (parentMs <= childMs) return [];
      const [id, other] = [idOf(row), idOf(place)];
      const proof = `${quote(id)} was created on ${toIso(childMs)}, before its parent ${quote(other)} of ${toIso(parentMs)}.`;
      return [{ kind: 'child-older-than-parent', id, other, proof }];
    });
  },
};

const toIso = (timeMs: number): string => `${new Date(timeMs).toISOString().slice(0, 19)}Z`;
