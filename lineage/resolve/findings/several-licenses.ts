import type { Finding } from '../../../schema/finding.ts';
import type { NodeTable } from '../node-table.ts';
import { quote } from './finding-rule.ts';

/** Live models that declare more than one license, in key order: which one holds is for a reader to find out. */
export function findSeveralLicenses(nodes: NodeTable): readonly Finding[] {
  const inOrder = [...nodes.severalLicenses].sort(([a], [b]) => (nodes.keys[a] ?? 0) - (nodes.keys[b] ?? 0));
  return inOrder.map(([row, labels]) => {
    const id = nodes.idOf(row);
    const proof = `${quote(id)} declares ${labels.length} licenses: ${labels.join(', ')}.`;
    return { kind: 'several-licenses', id, other: null, proof };
  });
}
