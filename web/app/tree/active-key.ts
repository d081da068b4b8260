/**
 * The line that the keyboard stands on: the first wish that is part of the picture. A fold (`id+`) that was opened
 * to its end hands over to its node. `''` when no wish can be met.
 */
export function toActiveKey(keys: { has(key: string): boolean }, wishes: readonly (string | null)[]): string {
  for (const wish of wishes) {
    if (wish === null) continue;
    if (keys.has(wish)) return wish;
    if (wish.endsWith('+') && keys.has(wish.slice(0, -1))) return wish.slice(0, -1);
  }
  return '';
}
