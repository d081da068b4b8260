/**
 * What the caller does next. `retry`: ask again after a while. `wait`: ask again when the quota allows.
 * `stop`: asking again would give the same.
 */
export type NextStep = 'retry' | 'wait' | 'stop';

/** The Hub gave no usable answer. The message is one sentence with the address and what came instead. */
export class HubError extends Error {
  override readonly name = 'HubError';
  readonly next: NextStep;
  /** HTTP status, `null` when no answer came at all. */
  readonly status: number | null;
  /** How long the Hub asks to wait, when it says so. */
  readonly waitMs: number | null;

  constructor(
    message: string,
    facts: {
      readonly next: NextStep;
      readonly status: number | null;
      readonly waitMs?: number | null;
      readonly cause?: unknown;
    },
  ) {
    super(message, { cause: facts.cause });
    this.next = facts.next;
    this.status = facts.status;
    this.waitMs = facts.waitMs ?? null;
  }
}
