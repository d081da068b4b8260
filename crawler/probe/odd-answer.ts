import type { ProbeAnswer } from './assumption.ts';

/** An answer that tells nothing about an assumption, or tells that it does not hold. */
export class OddAnswer extends Error {
  override readonly name = 'OddAnswer';
  /** Asking another time may give another answer: nothing is known. */
  readonly isTemporary: boolean;

  constructor(message: string, facts: { readonly isTemporary: boolean }) {
    super(message);
    this.isTemporary = facts.isTemporary;
  }
}

/** An answer of the Hub itself. @throws OddAnswer for a refusal to answer for now. */
export function toSettled(answer: ProbeAnswer): ProbeAnswer {
  const { status } = answer;
  if (status !== 429 && status < 500) return answer;
  const because = status === 429 ? ' (the quota is spent: try again in five minutes)' : '';
  throw new OddAnswer(`answered ${status}${because}`, { isTemporary: true });
}

export type ProbeRecord = Readonly<Record<string, unknown>>;

/** The records of a list. @throws OddAnswer for anything else. */
export function toRecords(answer: ProbeAnswer): readonly ProbeRecord[] {
  const { status, json } = toSettled(answer);
  if (status !== 200) throw new OddAnswer(`answered ${status}${toSaid(json)}`, { isTemporary: false });
  if (json === undefined) {
    throw new OddAnswer('answered with something else than JSON', { isTemporary: true });
  }
  if (!Array.isArray(json)) throw new OddAnswer('answered with JSON that is no list', { isTemporary: false });
  return json.filter((item): item is ProbeRecord => typeof item === 'object' && item !== null);
}

/** What the Hub says about a refusal: ` ("expand" must be one of ...)`, cut to a line. */
export const toSaid = (json: unknown): string =>
  typeof json === 'object' && json !== null && 'error' in json ? ` (${String(json.error).slice(0, 80)})` : '';
