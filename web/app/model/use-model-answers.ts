import type { ModelDocument } from '../../../schema/wire/model-document.ts';
import type { TreeDocument } from '../../../schema/wire/tree-document.ts';
import { useAnswer } from '../backend/use-answer.ts';
import type { ParentEdgeRow } from '../tree/picture.ts';
import type { ModelView } from './model-search.ts';
import { toTreeParameters } from './tree-parameters.ts';

/** A tree with the id it was asked for, so that a kept answer is never taken for another model's. */
interface TreeAnswer {
  readonly id: string;
  readonly document: TreeDocument;
}

const PARENTS_AT_MOST = 500;

/** Everything that the API says of a model itself. */
export const useModelDocument = (id: string | null): ReturnType<typeof useAnswer<ModelDocument>> =>
  useAnswer(['model', id], (backend, signal) => backend.model(id ?? '', signal), {
    isEnabled: id !== null,
    keepsLast: false,
  });

/** The tree below a model as the address asks for it, with room for `budget` rows. */
export function useTree(
  id: string,
  view: ModelView,
  budget: number,
): {
  readonly tree: TreeDocument | null;
  readonly error: unknown;
  readonly isFetching: boolean;
  readonly retry: () => void;
} {
  const parameters = toTreeParameters(view, budget);
  const answer = useAnswer<TreeAnswer>(['tree', id, parameters], async (backend, signal) => ({
    id,
    document: await backend.tree(id, parameters, signal),
  }));
  return {
    tree: answer.data?.id === id ? answer.data.document : null,
    error: answer.error,
    isFetching: answer.isFetching,
    retry: () => void answer.refetch(),
  };
}

const NONE: readonly ParentEdgeRow[] = [];

/** Parents with their rows; asked for only where the way up does not say it all. */
export function useParents(id: string, isNeeded: boolean): readonly ParentEdgeRow[] {
  const answer = useAnswer(
    ['parents', id],
    async (backend, signal) => {
      const { rows, edges } = await backend.parents(id, { offset: 0, limit: PARENTS_AT_MOST }, signal);
      return rows.flatMap((row, i): readonly ParentEdgeRow[] => {
        const edge = edges[i];
        return edge ? [{ row, relation: edge.relation, inferredRelation: edge.inferredRelation }] : [];
      });
    },
    { isEnabled: isNeeded, keepsLast: false },
  );
  return answer.data ?? NONE;
}
