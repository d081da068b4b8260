import type { Model } from './model.ts';
import type { Reference, ReferenceSource } from './reference.ts';

/** Fields that a crawl or a file may not have asked for; about those an observation says nothing. */
export type OptionalField = Exclude<keyof Model, 'id'>;

/**
 * One model as seen once. A field that is left out was not asked for and leaves what is known;
 * a field that is `null` was asked for and is empty.
 */
export interface Observation {
  readonly model: Pick<Model, 'id'> & Partial<Model>;
  readonly references: readonly Reference[];
  /** The sources that were asked for: the child's older references of these sources are replaced. */
  readonly observedSources: readonly ReferenceSource[];
}

/** A record that cannot be a model. Counted and listed, never an exception. */
export interface Rejected {
  /** One sentence: what is wrong, with the value. */
  readonly reason: string;
  /** The record's id where it has one, else the start of its JSON text. */
  readonly subject: string;
}

/** The outcome for one record. `private` records are an owner's secret: skipped and never stored. */
export type Parsed =
  | { readonly kind: 'observation'; readonly observation: Observation }
  | { readonly kind: 'rejected'; readonly rejected: Rejected }
  | { readonly kind: 'private' };

/** One page of parsed records with the mark that lets a later run go on after it. */
export interface Page {
  readonly observations: readonly Observation[];
  readonly rejected: readonly Rejected[];
  readonly privateCount: number;
  /** Opaque to the store; committed in the same transaction as the page. */
  readonly checkpoint: string;
}
