import type { LineageIndex } from '../../../lineage/index/lineage-index.ts';
import type { Parameters, Question, Row } from './question.ts';
import { readRecipe } from './read-cookbook.ts';

const MOST_ROWS = 5;

/** The part of `docs/cypher.md` that follows from the files: a section for each, with an answer from this graph. */
export const formatQuestions = (questions: readonly Question[], index: LineageIndex): string =>
  questions.map((question) => formatQuestion(question, index)).join('\n');

function formatQuestion({ name, example }: Question, index: LineageIndex): string {
  const { question, parameters, row, definition, sameAs } = readRecipe(name);
  const { parameters: given, rows } = example(index);
  return [
    `### ${question}`,
    '',
    `[\`${name}.cypher\`](../store/neo4j/queries/${name}.cypher)`,
    '',
    `* Parameters: ${parameters}`,
    `* Row: ${row}`,
    `* Definition: ${definition}`,
    ...(sameAs === null ? [] : [`* Same as: ${sameAs}`]),
    '',
    ...formatParameters(given),
    ...formatTable(rows),
    '',
  ].join('\n');
}

/** As people type them into Browser or cypher-shell. */
function formatParameters(parameters: Parameters): readonly string[] {
  const lines = Object.entries(parameters).map(([name, value]) => `:param ${name} => ${formatCypher(value)}`);
  return lines.length === 0 ? [] : ['```', ...lines, '```', ''];
}

function formatCypher(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(formatCypher).join(', ')}]`;
  return typeof value === 'string' ? `'${value}'` : String(value);
}

function formatTable(rows: readonly Row[]): readonly string[] {
  const columns = Object.keys(rows[0] ?? {});
  const lines = rows.slice(0, MOST_ROWS).map((row) => columns.map((column) => formatCell(row[column])));
  const left = rows.length - lines.length;
  return [
    ...[columns, columns.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`),
    ...(left === 0 ? [] : ['', `and ${left} more.`]),
  ];
}

function formatCell(value: unknown): string {
  if (Array.isArray(value)) return value.map(formatCell).join(', ');
  return value === '' ? "''" : String(value);
}
