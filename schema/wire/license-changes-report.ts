/**
 * `report license-changes`: derivations of live models from known ones whose two ends each declare exactly
 * one license, on the literal labels (`unknown` and `other` count as declared).
 */
export interface LicenseChangesReport {
  readonly bothDeclared: number;
  readonly changed: number;
  /** The most frequent changes from a parent's label to its child's, most derivations first. */
  readonly top: readonly { readonly from: string; readonly to: string; readonly derivations: number }[];
}
