import { LIST_FIELDS } from '../../schema/hub/asked.ts';
import type { Assumption, Verdict } from './assumption.ts';
import { toRecords, toSaid, toSettled } from './odd-answer.ts';
import type { ProbeRecord } from './odd-answer.ts';

/** What a crawl's first page is like, without the fields. */
export const FIRST_PAGE = '/api/models?limit=1000&sort=createdAt&direction=1&expand=createdAt';

const BASE = 'black-forest-labs/FLUX.1-dev';
const OWNER = 'Qwen';

const count = (value: number): string => value.toLocaleString('en-US');

const isHubId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{24}$/.test(value);

/** Whether neighbors stand in order by a field. */
function inOrder(records: readonly ProbeRecord[], field: string, direction: 1 | -1): Verdict {
  const values = records.map((record) => record[field]);
  const at = values.findIndex((value, nth) => {
    const before = values[nth - 1];
    if (nth === 0) return false;
    if (typeof value === 'number' && typeof before === 'number') return (value - before) * direction < 0;
    if (typeof value !== 'string' || typeof before !== 'string') return true;
    return direction === 1 ? value < before : value > before;
  });
  const ends = `from ${String(values[0])} to ${String(values.at(-1))}`;
  if (records.length < 2) return { holds: false, seen: `only ${records.length} records` };
  // Records that are all alike in it show no order.
  return at === -1
    ? { holds: values[0] !== values.at(-1), seen: ends }
    : { holds: false, seen: `${String(values[at - 1])} before ${String(values[at])}` };
}

/** How lists are asked for and what comes. */
export const LIST_ASSUMPTIONS: readonly Assumption[] = [
  {
    name: 'list',
    says: 'GET /api/models lists records with an _id of 24 hexadecimal digits and an id.',
    check: async (ask) => {
      const records = toRecords(await ask('/api/models?limit=5'));
      const isSound = records.every(({ _id, id }) => isHubId(_id) && typeof id === 'string');
      return { holds: records.length > 0 && isSound, seen: `${records.length} records` };
    },
  },
  {
    name: 'direction',
    says: 'sort=createdAt&direction=1 lists the oldest models first.',
    check: async (ask) => inOrder(toRecords(await ask(FIRST_PAGE)), 'createdAt', 1),
  },
  {
    name: 'page size',
    says: 'limit=1000 gives 1,000 models a page.',
    check: async (ask) => {
      const { length } = toRecords(await ask(FIRST_PAGE));
      return { holds: length === 1_000, seen: `${count(length)} records` };
    },
  },
  {
    name: 'baseModels',
    says: 'Lists take expand=baseModels, and name parents with their _id.',
    check: async (ask) => {
      const path = `/api/models?limit=20&filter=base_model:${BASE}&expand=baseModels`;
      const records = toRecords(await ask(path));
      const linked = records.filter(({ baseModels }) => hasLink(baseModels));
      return {
        holds: linked.length > 0,
        seen: `${linked.length} of ${records.length} records name a parent`,
      };
    },
  },
  {
    name: 'fields',
    says: 'Lists take every other field that a crawl asks for.',
    check: async (ask) => {
      const fields = LIST_FIELDS.filter((field) => field !== 'baseModels');
      const query = fields.map((field) => `expand=${field}`).join('&');
      const records = toRecords(await ask(`/api/models?limit=1&sort=downloads&${query}`));
      const missing = ['tags', 'createdAt', 'lastModified', 'downloads', 'private'].filter(
        (field) => records[0]?.[field] === undefined,
      );
      const seen = missing.length === 0 ? `${fields.length} fields taken` : `no ${missing.join(', ')}`;
      return { holds: missing.length === 0, seen };
    },
  },
  {
    name: 'filter',
    says: 'filter=base_model:ID lists the children of a model, and nothing else.',
    check: async (ask) => {
      const records = toRecords(await ask(`/api/models?limit=20&filter=base_model:${BASE}&expand=tags`));
      const isChild = ({ tags }: ProbeRecord): boolean =>
        Array.isArray(tags) && tags.includes(`base_model:${BASE}`);
      const children = records.filter(isChild).length;
      return {
        holds: children > 0 && children === records.length,
        seen: `${children} of ${records.length} are`,
      };
    },
  },
  {
    name: 'author',
    says: 'author=NAME lists the models of an owner, and nothing else.',
    check: async (ask) => {
      const records = toRecords(await ask(`/api/models?limit=20&author=${OWNER}`));
      const own = records.filter(({ id }) => String(id).startsWith(`${OWNER}/`)).length;
      return { holds: own > 0 && own === records.length, seen: `${own} of ${records.length} are` };
    },
  },
  {
    name: 'lastModified',
    says: 'sort=lastModified lists what changed last first.',
    check: async (ask) =>
      inOrder(
        toRecords(await ask('/api/models?limit=50&sort=lastModified&direction=-1&expand=lastModified')),
        'lastModified',
        -1,
      ),
  },
  {
    name: 'downloads',
    says: 'sort=downloads lists what is downloaded most first.',
    check: async (ask) =>
      inOrder(
        toRecords(await ask('/api/models?limit=50&sort=downloads&direction=-1&expand=downloads')),
        'downloads',
        -1,
      ),
  },
  {
    name: 'unknown field',
    says: 'A field that lists do not have is refused with 400 and a sentence.',
    check: async (ask) => {
      const { status, json } = toSettled(await ask('/api/models?limit=1&expand=childrenModelCount'));
      return { holds: status === 400 && toSaid(json) !== '', seen: `${status}${toSaid(json)}` };
    },
  },
];

const hasLink = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'models' in value &&
  Array.isArray(value.models) &&
  value.models.some(
    (link: unknown) => typeof link === 'object' && link !== null && '_id' in link && isHubId(link._id),
  );
