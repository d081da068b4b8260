/** How a model was made from its parent, in the Hub's own words (`base_model_relation`). */
export const RELATIONS = ['finetune', 'adapter', 'quantized', 'merge', 'unspecified'] as const;

/** `unspecified`: the Hub links the two models without saying how. Never a guess of ours. */
export type Relation = (typeof RELATIONS)[number];

const KNOWN: ReadonlySet<string> = new Set(RELATIONS);

/** True for the four relations that the Hub reports, and for our `unspecified`. */
export const isRelation = (text: string): text is Relation => KNOWN.has(text);

/** The code that columns and stores keep for a relation: its place in `RELATIONS`. */
export const toRelationCode = (relation: Relation): number => RELATIONS.indexOf(relation);

/** The relation of a column code; an unknown code reads as `unspecified`. */
export const toRelation = (code: number): Relation => RELATIONS[code] ?? 'unspecified';
