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
 * (draft-ietf-httpapi-ratelimit-headers). Of several quotas the one with the least left counts, and the policy
 * of its name. `null` when there is no such header.
 */
export function parseRateLimit(headers: HeaderSource): RateLimit | null {
  let tightest: { readonly item: string; readonly left: number; readonly resetInSeconds: number } | null =
    null;
  for (const item of (headers.get('ratelimit') ?? '').split(',')) {
    const left = toNumber(item, 'r');
    const resetInSeconds = toNumber(item, 't');
    if (left === null || resetInSeconds === null) continue;
    if (tightest === null || left < tightest.left) tightest = { item, left, resetInSeconds };
  }
  if (tightest === null) return null;
  const { item, left, resetInSeconds } = tightest;
  const name = /"[^"]*"/.exec(item)?.[0] ?? '';
  const policies = (headers.get('ratelimit-policy') ?? '').split(',');
  const policy = policies.find((text) => text.includes(name)) ?? '';
  return { left, resetInSeconds, quota: toNumber(policy, 'q'), windowSeconds: toNumber(policy, 'w') };
}

/** The whole number of one parameter, in whatever order they stand: `t` of `"api";r=499;t=293` is 293. */
function toNumber(item: string, parameter: string): number | null {
  const text = new RegExp(`;\\s*${parameter}\\s*=\\s*(\\d+)`).exec(item)?.[1];
  return text === undefined ? null : Number(text);
}
