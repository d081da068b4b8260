import type { FrontierNode } from './frontier.ts';

/**
 * One sentence on what a crawl of one family did not read.
 *
 * @param waiting models that were not asked for their children, by depth
 * @param current a model of whose children only some pages were read
 */
export function toLeftOut(waiting: readonly number[], current: FrontierNode | null): string {
  const depths = waiting.flatMap((count, depth) => (count > 0 ? [depth] : []));
  const count = waiting.reduce((sum, each) => sum + each, 0);
  const parts: string[] = [];
  if (current !== null) parts.push(`more children of ${current.id}`);
  if (count > 0) {
    const first = depths[0] ?? 0;
    const last = depths.at(-1) ?? 0;
    const where = first === last ? `generation ${first}` : `generations ${first} to ${last}`;
    parts.push(`the children of ${count.toLocaleString('en-US')} models in ${where}`);
  }
  if (parts.length === 0) return 'a crawl of one family reads one family of the Hub, not all of it';
  return `it left out ${parts.join(' and ')}: raise --requests, or read everything (--mode hub)`;
}
