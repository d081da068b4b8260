import { findOrdinal, idAt } from '../../lineage/index/id-column.ts';
import { findShortestPath } from '../../lineage/walks/find-shortest-paths.ts';
import type { Command } from '../command.ts';
import { findModels } from '../read/find-models.ts';
import { loadSlice } from '../read/load-slice.ts';
import { withDerivedStore } from '../read/open-derived.ts';

export const pathCommand: Command = {
  usage: 'path <a> <b>',
  summary: 'The shortest way along derivations between two models; exit 1 when there is none',
  example: 'stemma path TheBloke/zephyr-7B-beta-GGUF mistralai/Mistral-7B-v0.1',
  isReader: true,
  run: (context, [a = '', b = '']) =>
    withDerivedStore(context, async (store) => {
      const models = await findModels(store, [a, b]);
      const index = await loadSlice(store, models);
      const [from = -1, to = -1] = models.map((model) => findOrdinal(index, model.id));
      const path =
        findShortestPath(index, from, to)?.map((ordinal) => idAt(index.nodes.ids, ordinal)) ?? null;
      const [{ id: fromId } = { id: a }, { id: toId } = { id: b }] = models;
      if (context.isJson) {
        await context.output.json({ from: fromId, to: toId, length: path && path.length - 1, path });
      } else {
        await context.output.line(
          path?.join('\n') ??
            `Neither ${fromId} nor ${toId} was derived from the other, as far as the data says.`,
        );
      }
      return path === null ? 1 : 0;
    }),
};
