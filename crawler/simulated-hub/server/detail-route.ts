import type { HubRecord } from '../hub-record.ts';
import type { LiveHub } from '../live-hub.ts';
import { toErrorAnswer, toJsonAnswer } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Caller } from './caller.ts';
import { expandOf, refuseExpand, toDetail } from './expand.ts';

/** One model as a path names it: `/api/models/ID` or `/api/models/ID/revision/REVISION`, decoded. */
export interface DetailPath {
  readonly id: string;
  readonly revision: string | null;
}

/** `null` for a path of another form. */
export function parseDetailPath(pathname: string): DetailPath | null {
  const found = /^\/api\/models\/([^/]+(?:\/[^/]+)?)(?:\/revision\/([^/]+))?$/.exec(pathname);
  if (found?.[1] === undefined) return null;
  try {
    return { id: decodeURIComponent(found[1]), revision: found[2] ?? null };
  } catch {
    return null;
  }
}

/** Answers `GET /api/models/OWNER/NAME`. */
export type DetailRoute = (url: URL, path: DetailPath, caller: Caller) => Answer;

/**
 * 200 for an id in the Hub's own spelling; 307 for a former id, a short old one (`gpt2`) or another case;
 * for anything else, private models included, 401 to strangers and 404 to holders of a token: the Hub does not
 * tell which of them it is.
 */
export function createDetailRoute(hub: LiveHub): DetailRoute {
  return (url, path, caller) => {
    const found = hub.find(path.id);
    const record = found === undefined || (found.private && !caller.isOwner) ? undefined : found;
    // Renamed twice: one step at a time, as the Hub does.
    const target = record?.id ?? hub.redirects.get(path.id.toLowerCase());
    if (target === undefined) return toMissing(caller);
    if (record === undefined || target !== path.id) return toRedirect(target, path, url);
    return isRevision(path.revision, record)
      ? describe(record, url, hub)
      : toErrorAnswer(404, `Invalid rev id: ${path.revision}`, { 'x-error-code': 'RevisionNotFound' });
  };
}

function describe(record: HubRecord, url: URL, hub: LiveHub): Answer {
  const expand = expandOf(url.searchParams);
  const refusal = refuseExpand(expand, 'detail');
  if (refusal !== null) return toErrorAnswer(400, refusal);
  return toJsonAnswer(
    toDetail(record, expand, () => ({ childrenModelCount: countChildren(hub, record), usedStorage: 0 })),
  );
}

const toMissing = (caller: Caller): Answer =>
  caller.token === null
    ? toErrorAnswer(401, 'Invalid username or password.')
    : toErrorAnswer(404, 'Repository not found', { 'x-error-code': 'RepoNotFound' });

const isRevision = (revision: string | null, record: HubRecord): boolean =>
  revision === null || revision === 'main' || revision === 'HEAD' || revision === record.sha;

const toRedirect = (id: string, { revision }: DetailPath, url: URL): Answer => ({
  status: 307,
  headers: { location: `/api/models/${id}${revision === null ? '' : `/revision/${revision}`}${url.search}` },
  body: '',
});

function countChildren(hub: LiveHub, parent: HubRecord): Readonly<Record<string, number>> {
  const counts: Record<string, number> = { adapter: 0, merge: 0, quantized: 0, finetune: 0 };
  for (const { baseModels } of hub.childrenOf(parent._id)) {
    if (baseModels !== undefined) counts[baseModels.relation] = (counts[baseModels.relation] ?? 0) + 1;
  }
  return counts;
}
