import { findOrdinal, idAt } from '../../lineage/index/id-column.ts';
import { findCommonAncestors } from '../../lineage/walks/find-common-ancestors.ts';
import type { Command } from '../command.ts';
import { formatTable } from '../output/format-table.ts';
import { findModels } from '../read/find-models.ts';
import { loadSlice } from '../read/load-slice.ts';
import { withDerivedStore } from '../read/open-derived.ts';

export const commonCommand: Command = {
  usage: 'common <a> <b>',
  summary: 'The nearest models that two models were both derived from, with the distance of each',
  example: 'stemma common HuggingFaceH4/zephyr-7b-beta teknium/OpenHermes-2.5-Mistral-7B',
  isReader: true,
  run: (context, [a = '', b = '']) =>
    withDerivedStore(context, async (store) => {
      const models = await findModels(store, [a, b]);
      const index = await loadSlice(store, models);
      const [left = -1, right = -1] = models.map((model) => findOrdinal(index, model.id));
      const common = findCommonAncestors(index, left, right).map((ancestor) => ({
        id: idAt(index.nodes.ids, ancestor.ordinal),
        distanceA: ancestor.distanceA,
        distanceB: ancestor.distanceB,
        isLowest: ancestor.isLowest,
      }));
      if (context.isJson) await context.output.json(common);
      else if (common.length === 0) {
        await context.output.line('They have no ancestor in common, as far as the data says.');
      } else {
        await context.output.line(
          formatTable([
            ['model', 'from A', 'from B'],
            ...common.map((row) => [row.id, row.distanceA, row.distanceB]),
          ]),
        );
      }
      return 0;
    }),
};
