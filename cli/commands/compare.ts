import { computeComparison, listDefinitions } from '../../lineage/reports/compute-comparison.ts';
import type { CompareDefinition, CompareDocument } from '../../schema/wire/report-documents.ts';
import { FAMILIES } from '../../schema/family.ts';
import type { Command } from '../command.ts';
import { FlagError } from '../flag-error.ts';
import { readFlag } from '../options.ts';
import { formatTable } from '../output/format-table.ts';
import { loadIndex } from '../read/load-index.ts';
import { withDerivedStore } from '../read/open-derived.ts';

const VALUES: Readonly<Record<string, readonly string[]>> = {
  depth: ['any', 'direct'],
  merges: ['true', 'false'],
  evidence: ['all', 'hub'],
};

export const compareCommand: Command = {
  usage: 'compare <left> <right>',
  summary: 'Derivatives of two sets of families under stated definitions',
  example: 'stemma compare qwen google+meta --all-definitions',
  isReader: true,
  configure: (command) =>
    command
      .option(
        '--definition <pairs...>',
        'KEY=VALUE ...: depth=any|direct merges=true|false evidence=all|hub (hub: what the Hub links or tags)',
      )
      .option('--all-definitions', 'every combination of the switches'),
  run: (context, [left = '', right = ''], options) => {
    const sides = { left: toFamilies(left), right: toFamilies(right) };
    const definition = toDefinition(readWordsOf(options['definition']));
    const isAll = readFlag(options, 'allDefinitions');
    return withDerivedStore(context, async (store) => {
      const index = await loadIndex(store);
      const documents = (isAll ? listDefinitions() : [definition]).map((each) =>
        computeComparison(index, { ...sides, definition: each }),
      );
      if (context.isJson) await context.output.json(isAll ? documents : documents[0]);
      else await context.output.line(formatTable(documents.map(toRow)));
      return 0;
    });
  },
};

/** `google+meta` to family keys; an unknown one names those there are. */
function toFamilies(text: string): readonly string[] {
  return text.split('+').map((part) => {
    const key = part.trim().toLowerCase();
    if (FAMILIES.some((family) => family.key === key)) return key;
    throw new FlagError(
      `No family "${part}". There are: ${FAMILIES.map((family) => family.key).join(', ')}.`,
    );
  });
}

const readWordsOf = (given: unknown): string => (Array.isArray(given) ? given.join(' ') : '');

function toDefinition(text: string): CompareDefinition {
  const given: Record<string, string> = { depth: 'any', merges: 'true', evidence: 'all' };
  for (const pair of text.split(/[\s,]+/).filter((part) => part !== '')) {
    const [key = '', value = ''] = pair.split('=');
    if (VALUES[key]?.includes(value)) given[key] = value;
    else {
      throw new FlagError(
        `--definition does not know "${pair}". It takes depth=any|direct, merges=true|false, evidence=all|hub.`,
      );
    }
  }
  return {
    depth: given['depth'] === 'direct' ? 'direct' : 'any',
    merges: given['merges'] === 'true',
    evidence: given['evidence'] === 'hub' ? 'hub' : 'all',
  };
}

const toRow = ({ left, right, ratio, definition }: CompareDocument): readonly (string | number | null)[] => [
  `depth ${definition.depth}, ${definition.merges ? 'with' : 'without'} merges, evidence ${definition.evidence}`,
  left.families.join('+'),
  left.count,
  right.families.join('+'),
  right.count,
  ratio === null ? null : `${ratio.toFixed(2)}x`,
];
