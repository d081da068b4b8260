/**
 * What a derivation rests on, strongest first.
 * `hub`: the Hub's own `baseModels`. `tag`: a tag that the Hub made. `declared`: named by the author,
 * not linked by the Hub. `inferred`: a guess of ours.
 */
export const EVIDENCE = ['hub', 'tag', 'declared', 'inferred'] as const;

export type Evidence = (typeof EVIDENCE)[number];

const KNOWN: ReadonlySet<string> = new Set(EVIDENCE);

export const isEvidence = (text: string): text is Evidence => KNOWN.has(text);

/** The code that columns and stores keep: 0 is the strongest, so the smaller of two codes wins. */
export const toEvidenceCode = (evidence: Evidence): number => EVIDENCE.indexOf(evidence);

/** The evidence of a column code; an unknown code reads as the weakest. */
export const toEvidence = (code: number): Evidence => EVIDENCE[code] ?? 'inferred';
