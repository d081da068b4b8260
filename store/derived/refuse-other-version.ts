import { StoreError } from '../store-error.ts';

/** Keys of new stubs are free only in the version that was derived from. */
export function refuseOtherVersion(derivedFrom: number, current: number): void {
  if (derivedFrom === current) return;
  throw new StoreError(
    `The derived values belong to data version ${derivedFrom}, but the store is at ${current}: derive again.`,
  );
}
