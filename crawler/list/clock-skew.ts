/** Clocks of machines that ask for the time now and then are nearer to one another. */
const MOST_MS = 5 * 60_000;

/**
 * One sentence when the Hub's clock and ours differ by more than five minutes; `null` otherwise, and when the Hub
 * does not tell. Nothing depends on our clock: it is only worth knowing why dates look odd.
 */
export function toClockSkew(hubTimeMs: number | null, nowMs: number): string | null {
  if (hubTimeMs === null || Math.abs(nowMs - hubTimeMs) <= MOST_MS) return null;
  const minutes = Math.round(Math.abs(nowMs - hubTimeMs) / 60_000);
  const amount = minutes < 120 ? `${minutes} minutes` : `${Math.round(minutes / 60)} hours`;
  const direction = nowMs > hubTimeMs ? 'behind' : 'ahead of';
  return `The Hub's clock is ${amount} ${direction} this machine's: times of updates follow the Hub's.`;
}
