/** What the Hub says about the quota with every answer. Read, never assumed: it differs by plan and address. */
export interface RateLimit {
  /** Requests left in this window. */
  readonly left: number;
  readonly resetInSeconds: number;
  /** Requests a window, where stated. */
  readonly quota: number | null;
  readonly windowSeconds: number | null;
}

/** Where a header can be looked up by its name. */
export interface HeaderSource {
  get(name: string): string | null;
}

/**
 * Reads `RateLimit: "api";r=499;t=293` and `RateLimit-Policy: "fixed window";"api";q=500;w=300`
 * (draft-ietf-httpapi-ratelimit-headers). `null` when there is no such header.
 */
export function parseRateLimit(headers: HeaderSource): RateLimit | null {
  const state = /"\w+"\s*;\s*r\s*=\s*(\d+)\s*;\s*t\s*=\s*(\d+)/.exec(headers.get('ratelimit') ?? '');
  if (state === null) return null;
  const policy = /q\s*=\s*(\d+).*?w\s*=\s*(\d+)/.exec(headers.get('ratelimit-policy') ?? '');
  return {
    left: Number(state[1]),
    resetInSeconds: Number(state[2]),
    quota: policy === null ? null : Number(policy[1]),
    windowSeconds: policy === null ? null : Number(policy[2]),
  };
}
