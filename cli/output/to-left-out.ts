/** `3 records were left out`: the reasons stand beside, since one may be broken and the next one marked as removed. */
export const toLeftOut = (rejected: number): string =>
  rejected === 1 ? '1 record was left out' : `${rejected.toLocaleString('en-US')} records were left out`;
