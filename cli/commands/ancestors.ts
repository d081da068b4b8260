import { findOrdinal } from '../../lineage/index/id-column.ts';
import { walkAncestors } from '../../lineage/walks/walk-ancestors.ts';
import type { Command } from '../command.ts';
import { readCount } from '../options.ts';
import { printWalk } from '../output/print-walk.ts';
import { findModel } from '../read/find-models.ts';
import { loadSlice } from '../read/load-slice.ts';
import { withDerivedStore } from '../read/open-derived.ts';
import { configureWalk, toWalkFilter } from '../read/walk-filter.ts';

export const ancestorsCommand: Command = {
  usage: 'ancestors <id>',
  summary: 'Everything a model was derived from, over all paths, nearest first',
  example: 'stemma ancestors teknium/OpenHermes-2.5-Mistral-7B --json',
  isReader: true,
  configure: configureWalk,
  run: (context, [id = ''], options) =>
    withDerivedStore(context, async (store) => {
      const filter = toWalkFilter(options);
      const limit = readCount(options, 'limit', 1);
      const model = await findModel(store, id);
      const index = await loadSlice(store, [model]);
      const walk = walkAncestors(index, findOrdinal(index, model.id), filter);
      await printWalk(context, index, walk, limit, 'ancestors');
      return 0;
    }),
};
