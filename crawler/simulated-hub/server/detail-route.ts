import type { HubContent } from '../generate-hub.ts';
import type { HubRecord } from '../hub-record.ts';
import { toErrorAnswer, toJsonAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import { expandOf, refuseExpand, toDetail } from './expand.ts';

/** Answers `GET /api/models/OWNER/NAME`; `id` as it stands in the path, decoded. */
export type DetailRoute = (url: URL, id: string, showsPrivate: boolean) => Answer;

/**
 * 200 for an id in the Hub's own spelling; 307 for a former id, a short old one (`gpt2`) or another case;
 * 401 for anything else, private models included: the Hub does not tell which.
 */
export function createDetailRoute({ records, redirects }: HubContent): DetailRoute {
  const byLowerId = new Map(records.map((record) => [record.id.toLowerCase(), record]));
  return (url, id, showsPrivate) => {
    const current = redirects.get(id.toLowerCase()) ?? id;
    // Renamed twice: one step at a time, as the Hub does.
    if (current !== id && redirects.has(current.toLowerCase())) return toRedirect(current, url);
    const record = byLowerId.get(current.toLowerCase());
    if (record === undefined || (record.private && !showsPrivate)) {
      return toErrorAnswer(401, 'Invalid username or password.');
    }
    if (record.id !== id) {
      return toRedirect(record.id, url);
    }
    const expand = expandOf(url.searchParams);
    const refusal = refuseExpand(expand, 'detail');
    if (refusal !== null) return toErrorAnswer(400, refusal);
    return toJsonAnswer(
      toDetail(record, expand, () => ({
        childrenModelCount: countChildren(records, record),
        usedStorage: 0,
      })),
    );
  };
}

const toRedirect = (id: string, url: URL): Answer => ({
  status: 307,
  headers: { location: `/api/models/${id}${url.search}` },
  body: '',
});

function countChildren(records: readonly HubRecord[], parent: HubRecord): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { adapter: 0, merge: 0, quantized: 0, finetune: 0 };
  for (const { baseModels } of records) {
    if (baseModels?.models.some((model) => model._id === parent._id) !== true) continue;
    counts[baseModels.relation] = (counts[baseModels.relation] ?? 0) + 1;
  }
  return counts;
}
