import { RELATION_MARKS } from '../marks/relation-marks.ts';
import { formatDay } from '../format/format-date.ts';
import type { BrowseSearch } from './browse-search.ts';

/** The filters in one sentence: `Asked for: id contains “bert”, license mit.`; `''` without any. */
export function formatFilters(search: BrowseSearch): string {
  const parts = [
    search.q && `id contains “${search.q}”`,
    search.owner && `owner ${search.owner}`,
    search.family && `family ${search.family}`,
    search.license && (search.license === 'none' ? 'no license declared' : `license ${search.license}`),
    search.relation && `relation ${RELATION_MARKS[search.relation].title}`,
    search.task && `task ${search.task}`,
    search.library && `library ${search.library}`,
    search.createdAfter && `created from ${formatDay(search.createdAfter)}`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : `Asked for: ${parts.join(', ')}.`;
}
