import { findOrdinal } from '../../lineage/index/id-column.ts';
import { cutTree } from '../../lineage/tree/cut-tree.ts';
import { formatAncestry } from '../../lineage/tree/format-ancestry.ts';
import { formatTree } from '../../lineage/tree/format-tree.ts';
import type { Command } from '../command.ts';
import { FlagError } from '../flag-error.ts';
import { readCount, readFlag } from '../options.ts';
import { findModel } from '../read/find-models.ts';
import { loadIndex } from '../read/load-index.ts';
import { loadSlice } from '../read/load-slice.ts';
import { withDerivedStore } from '../read/open-derived.ts';

const DEFAULT_LINES = 40;

export const treeCommand: Command = {
  usage: 'tree <id>',
  summary: 'The family tree as text: what was derived from a model, or with --up what it was derived from',
  example: 'stemma tree mistralai/Mistral-7B-v0.1',
  isReader: true,
  configure: (command) =>
    command
      .option('--down', 'descendants, each once under its first parent (the default)')
      .option('--up', 'ancestors, over all paths')
      .option('--lines <n>', `about N lines; the rest is folded into "+N more" (default: ${DEFAULT_LINES})`),
  run: (context, [id = ''], options) =>
    withDerivedStore(context, async (store) => {
      const isUp = readFlag(options, 'up');
      if (isUp && readFlag(options, 'down')) throw new FlagError('Say --up or --down, not both.');
      const budget = readCount(options, 'lines', 1) ?? DEFAULT_LINES;
      const model = await findModel(store, id);
      if (isUp) {
        const index = await loadSlice(store, [model]);
        await context.output.line(formatAncestry(index, findOrdinal(index, model.id), { budget }));
        return 0;
      }
      const index = await loadIndex(store);
      const tree = cutTree(index, findOrdinal(index, model.id), { budget });
      if (context.isJson) await context.output.json(tree);
      else await context.output.line(formatTree(tree));
      return 0;
    }),
};
