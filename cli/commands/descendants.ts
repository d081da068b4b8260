import { findOrdinal } from '../../lineage/index/id-column.ts';
import { walkDescendants } from '../../lineage/walks/walk-descendants.ts';
import type { Command } from '../command.ts';
import { readCount } from '../options.ts';
import { printWalk } from '../output/print-walk.ts';
import { findModel } from '../read/find-models.ts';
import { loadIndex } from '../read/load-index.ts';
import { withDerivedStore } from '../read/open-derived.ts';
import { configureWalk, toWalkFilter } from '../read/walk-filter.ts';

export const descendantsCommand: Command = {
  usage: 'descendants <id>',
  summary: 'Everything derived from a model, over all paths, nearest first',
  example: 'stemma descendants mistralai/Mistral-7B-v0.1 --depth 2 --relation quantized --json',
  isReader: true,
  configure: configureWalk,
  run: (context, [id = ''], options) =>
    withDerivedStore(context, async (store) => {
      const filter = toWalkFilter(options);
      const limit = readCount(options, 'limit', 1);
      const model = await findModel(store, id);
      const index = await loadIndex(store);
      const walk = walkDescendants(index, findOrdinal(index, model.id), filter);
      await printWalk(context, index, walk, limit, 'descendants');
      return 0;
    }),
};
