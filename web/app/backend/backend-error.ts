/** An answer that is not a success, or none at all (`code` is `unreachable` then). */
export class BackendError extends Error {
  override readonly name = 'BackendError';
  /** Kebab-case, see `ErrorDocument`. */
  readonly code: string;
  /** What to do; `null` where there is nothing to advise. */
  readonly hint: string | null;

  constructor(code: string, message: string, hint: string | null = null, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.hint = hint;
  }
}

export const isNotFound = (error: unknown): boolean =>
  error instanceof BackendError && error.code === 'not-found';

/** Worth asking again by itself: the server is starting, or the line is down. */
export const isPassing = (error: unknown): boolean =>
  error instanceof BackendError && (error.code === 'not-ready' || error.code === 'unreachable');
