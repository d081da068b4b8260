import { StoreError } from '../store-error.ts';

/** What a store says of itself before a copy goes into it. */
export interface RestoreState {
  readonly uri: string;
  /** The unfinished copy that it is; `null` when it is none. */
  readonly restoring: string | null;
  readonly isEmpty: boolean;
}

/**
 * Only a store that holds nothing takes a copy, or one that holds a part of this very copy.
 *
 * @throws StoreError otherwise.
 */
export function refuseRestore({ uri, restoring, isEmpty }: RestoreState, source: string): void {
  if (restoring === null && !isEmpty) {
    throw new StoreError(`${uri} holds a graph already: copy into an empty store.`);
  }
  if (restoring !== null && restoring !== source) {
    throw new StoreError(
      `${uri} holds a part of another copy (of ${restoring}): add --fresh to start over, or copy that one to its end.`,
    );
  }
}

/** @throws StoreError for a store that is half a copy: no crawl goes into it. */
export function refuseHalfCopy(uri: string, restoring: string | null): void {
  if (restoring === null) return;
  throw new StoreError(
    `${uri} is an unfinished copy of ${restoring}: run \`stemma copy\` again, it goes on where it stopped.`,
  );
}
