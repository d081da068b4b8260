import { LIVE } from '../../../../lineage/reports/count-derivations.ts';
import { countAuthors } from '../../../../lineage/reports/count-authors.ts';
import { toDownloads } from '../../../../lineage/rows/is-more-important.ts';
import { walkDescendants } from '../../../../lineage/walks/walk-descendants.ts';
import { chooseIds } from '../choose-models.ts';
import { findModel } from '../find-model.ts';
import { BREADTH_FIRST, toQuestion } from '../question.ts';

export const blastRadius = toQuestion({
  name: 'blast-radius',
  operators: [BREADTH_FIRST],
  asked: (index) => chooseIds(index).map((id) => ({ id })),
  example: { id: 'google/gemma-2b' },
  answer(index, { id }) {
    const start = findModel(index, id);
    const { ordinals, distances } = walkDescendants(index, start);
    const live = Array.from(ordinals).filter((ordinal) => index.nodes.state[ordinal] === LIVE);
    return [
      {
        descendants: ordinals.length,
        live: live.length,
        children: index.measures.childCount[start],
        maxDistance: distances.at(-1) ?? null,
        authors: countAuthors(index, start),
        downloads30d: live.reduce((sum, ordinal) => sum + toDownloads(index, ordinal), 0),
      },
    ];
  },
});
