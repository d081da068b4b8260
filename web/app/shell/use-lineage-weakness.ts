import { useStatus } from '../backend/use-status.ts';
import { formatLineageWeakness } from './lineage-weakness.ts';
import { useSayWeakness } from './weakness.ts';

/** Says in the coverage line what weakens a screen about lineage, while the calling screen stands. */
export function useLineageWeakness(): void {
  const { data: status } = useStatus();
  const coverage = status?.coverage ?? null;
  useSayWeakness(coverage === null ? null : formatLineageWeakness(coverage));
}
