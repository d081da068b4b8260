import { browseModels } from '../../lineage/browse/browse-models.ts';
import { toModelRow } from '../../lineage/rows/to-model-row.ts';
import { BROWSE_SORTS } from '../../schema/wire/browse-query.ts';
import type { BrowseQuery } from '../../schema/wire/browse-query.ts';
import type { ModelRow } from '../../schema/wire/model-row.ts';
import type { Command } from '../command.ts';
import { readCount, readDay, readText, readWords } from '../options.ts';
import { formatTable } from '../output/format-table.ts';
import { loadIndex } from '../read/load-index.ts';
import { withDerivedStore } from '../read/open-derived.ts';
import { formatCount } from '../output/format-count.ts';

const DEFAULT_LIMIT = 50;

export const listCommand: Command = {
  usage: 'list',
  summary: 'Models by owner, license, relation, task, library or date',
  example: 'stemma list --owner mistralai --sort descendants --limit 10',
  isReader: true,
  configure: (command) =>
    command
      .option('--text <text>', 'the id contains this text')
      .option('--owner <owner>', 'published by this account')
      .option('--license <label>', 'declares this license label; none: declares no license')
      .option('--relation <relation>', 'made from a parent in this way; root: names no parent')
      .option('--task <task>', 'e.g. text-generation')
      .option('--library <library>', 'e.g. transformers')
      .option('--created-after <day>', 'created on or after this day, YYYY-MM-DD')
      .option('--sort <key>', `${BROWSE_SORTS.join(', ')} (default: downloads)`)
      .option('--limit <n>', `at most N models (default: ${DEFAULT_LIMIT})`),
  run: (context, _args, options) =>
    withDerivedStore(context, async (store) => {
      const query = toQuery(options);
      const index = await loadIndex(store);
      const { total, ordinals } = browseModels(index, query);
      const rows = Array.from(ordinals, (ordinal) => toModelRow(index, ordinal));
      if (context.isJson) for (const row of rows) await context.output.json(row);
      else if (rows.length > 0) await context.output.line(formatRows(rows));
      context.output.talk(`${formatCount(rows.length)} of ${formatCount(total)} models.`);
      return 0;
    }),
};

function toQuery(options: Readonly<Record<string, unknown>>): BrowseQuery {
  const texts = {
    q: 'text',
    owner: 'owner',
    license: 'license',
    relation: 'relation',
    task: 'task',
    library: 'library',
  };
  const query: Record<string, string> = {};
  for (const [key, flag] of Object.entries(texts)) {
    const text = readText(options, flag);
    if (text !== null) query[key] = text;
  }
  const createdAfter = readDay(options, 'createdAfter');
  const [sort] = readWords(options, 'sort', BROWSE_SORTS);
  return {
    ...query,
    ...(createdAfter === null ? {} : { createdAfter }),
    ...(sort === undefined ? {} : { sort }),
    limit: readCount(options, 'limit', 1) ?? DEFAULT_LIMIT,
  };
}

const formatRows = (rows: readonly ModelRow[]): string =>
  formatTable(
    rows.map((row) => [
      row.id,
      row.license.join(', ') || 'no license',
      row.relation === 'unspecified' ? (row.inferredRelation ?? row.relation) : (row.relation ?? 'root'),
      row.downloads30d,
      row.descendantCount,
      row.createdAt?.slice(0, 10) ?? null,
    ]),
  );
