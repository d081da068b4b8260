import type { Finding, FindingKind } from '../../../schema/finding.ts';
import type { ChildLinks } from '../link-child.ts';
import type { NodeTable } from '../node-table.ts';
import type { Mention, Target } from '../reference-table.ts';

/** What a rule may look at besides the links of its child. */
export interface Graph {
  readonly nodes: NodeTable;
  /** The id of a place, as it is shown. */
  idOf(place: number): string;
  isStub(place: number): boolean;
  /** What a mention says, as it was written and read. */
  targetOf(mention: Mention): Target;
}

/** Sees one kind of data problem at a model that names parents. Adding a kind is one rule more in the list. */
export interface FindingRule {
  readonly kind: FindingKind;
  find(child: ChildLinks, graph: Graph): readonly Finding[];
}

/** A text in the quotes that every proof puts around values. */
export const quote = (text: string): string => JSON.stringify(text);
