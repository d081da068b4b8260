import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';

export type Parameters = Readonly<Record<string, unknown>>;
export type Row = Readonly<Record<string, unknown>>;

/** A query of the cookbook asked once, with the rows that the lineage index answers. */
export interface Case {
  readonly parameters: Parameters;
  readonly rows: readonly Row[];
}

/** What a test knows of a query. */
export interface Question {
  /** The file's name without `.cypher`. */
  readonly name: string;
  /** All operators of its plan that follow relationships of no fixed length; none for a query that does not walk. */
  readonly operators: readonly string[];
  /** Asked of a graph. */
  cases(index: LineageIndex): readonly Case[];
  /** The one of the documents. */
  example(index: LineageIndex): Case;
}

/** One pass over the nodes and edges that are reached, however many ways lead to a node. */
export const BREADTH_FIRST = 'VarLengthExpand(Pruning,BFS,All)';

interface QuestionParts<P extends Parameters> extends Pick<Question, 'name'> {
  readonly operators?: readonly string[];
  readonly asked: (index: LineageIndex) => readonly P[];
  readonly example: P;
  readonly answer: (index: LineageIndex, parameters: P) => readonly Row[];
}

export function toQuestion<P extends Parameters>({
  name,
  operators = [],
  asked,
  example,
  answer,
}: QuestionParts<P>): Question {
  const toCase = (index: LineageIndex, parameters: P): Case => ({
    parameters,
    rows: answer(index, parameters),
  });
  return {
    name,
    operators,
    cases: (index) => asked(index).map((parameters) => toCase(index, parameters)),
    example: (index) => toCase(index, example),
  };
}
