import type { Alias } from '../../schema/snapshot.ts';
import type { Row } from '../observe/row.ts';

/**
 * The alias as readers see it: it leads to the repository that bore the older name, whatever that is called now and
 * whoever took a name that it bore in between. When the repository is gone and another one has its last name, no name
 * leads to it any more, so the alias leads to itself, which is nowhere.
 *
 * @param repository the row with the alias's `hubId`; `null` where there is none, and the id that was told counts
 */
export function settleAlias(alias: Alias, repository: Pick<Row, 'id' | 'isReplaced'> | null): Alias {
  if (repository === null) return alias;
  return { ...alias, id: repository.isReplaced ? alias.alias : repository.id };
}
