import type { CrawlRecord } from '../crawls/crawl-record.ts';
import type { PageChanges } from '../observe/page-rows.ts';
import type { Row } from '../observe/row.ts';
import type { LoadedPage } from './load-page.ts';
import type { Transaction } from './server.ts';

/** Models of one page that were seen by the same crawl and have the same dates. */
interface Sighting {
  readonly like: Row;
  readonly keys: number[];
}

const PUT_SIGHTINGS = `
  UNWIND $sightings AS s UNWIND s.keys AS key MATCH (m:Model {key: toInteger(key)})
  SET m.crawlId = toInteger(s.crawlId), m.factDates = toInteger(s.factDates), m.lastSeen = s.lastSeen`;

const PUT_ALSO_SEEN = `
  UNWIND $rows AS r MATCH (m:Model {key: toInteger(r[0])})
  SET m.alsoSeenBy = [crawlId IN r[1] | toInteger(crawlId)]`;

/**
 * Notes who saw the rows of a page last, and from when their facts are: three small properties of a model that did
 * not change otherwise. Where two unfinished crawls see the same model, `alsoSeenBy` keeps the other one.
 * Returns how many of the rows this crawl had not seen before.
 */
export async function writeSeen(
  transaction: Transaction,
  crawls: readonly CrawlRecord[],
  crawlId: number,
  { rows, seen }: PageChanges,
  loaded: LoadedPage,
): Promise<number> {
  const written = new Set(rows.map(({ after }) => after.key));
  const isOpen = (id: number): boolean => crawls.some((each) => each.crawlId === id && each.state === 'open');
  const sightings = new Map<string, Sighting>();
  const also: [number, readonly number[]][] = [];
  let newlySeen = 0;

  for (const row of seen) {
    const { row: before, alsoSeenBy = [] } = loaded.byKey(row.key) ?? {};
    if (before?.crawlId !== crawlId && !alsoSeenBy.includes(crawlId)) newlySeen++;
    const other = row.crawlId !== crawlId ? crawlId : before !== undefined ? before.crawlId : crawlId;
    const isNoted = alsoSeenBy.includes(other);
    if (other !== row.crawlId && !isNoted && isOpen(other)) also.push([row.key, [...alsoSeenBy, other]]);
    if (written.has(row.key) || (before?.crawlId === row.crawlId && before.dates === row.dates)) continue;
    const name = `${row.crawlId} ${row.dates.code}`;
    const group = sightings.get(name) ?? { like: row, keys: [] };
    group.keys.push(row.key);
    sightings.set(name, group);
  }

  const groups = [...sightings.values()].map(({ like: { crawlId: id, dates, lastSeen }, keys }) => ({
    crawlId: id,
    factDates: dates.code,
    lastSeen,
    keys,
  }));
  if (groups.length > 0) await transaction.run(PUT_SIGHTINGS, { sightings: groups });
  if (also.length > 0) await transaction.run(PUT_ALSO_SEEN, { rows: also });
  return newlySeen;
}
