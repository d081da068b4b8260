import { parseHubModel } from '../../schema/hub/parse-hub-model.ts';
import type { Observation } from '../../schema/observation.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { HubError } from '../hub-error.ts';
import { InputError } from '../input-error.ts';
import { toDetailUrl } from '../list/detail-url.ts';
import { listPages } from '../list/list-pages.ts';
import type { RawPage } from '../list/ask-page.ts';
import { toAskedBy } from '../list/list-url.ts';

export interface SourceRequest {
  readonly hubUrl: string;
  readonly client: HubClient;
  readonly onNotice: (message: string) => void;
}

/**
 * One model's record. Follows renames; `null` for a model that the Hub does not show: unknown, private, or
 * broken beyond reading.
 *
 * @throws HubError when the Hub gives no usable answer.
 */
export async function fetchModel(id: string, request: SourceRequest): Promise<Observation | null> {
  const url = toDetailUrl(request.hubUrl, id);
  try {
    const { value } = await request.client.getJson(url);
    const parsed = parseHubModel(value, toAskedBy(url));
    return parsed.kind === 'observation' ? parsed.observation : null;
  } catch (error) {
    if (error instanceof HubError && [401, 403, 404].includes(error.status ?? 0)) return null;
    throw error;
  }
}

/** @throws InputError, one sentence, for a root that the Hub does not show. */
export async function fetchRoot(id: string, request: SourceRequest): Promise<Observation> {
  const model = await fetchModel(id, request);
  if (model !== null) return model;
  throw new InputError(
    `The Hub at ${request.hubUrl} shows no model "${id}": check the spelling (owner/name), or it is private or gone.`,
  );
}

/**
 * All models that one owner published, page by page.
 *
 * @throws InputError, one sentence, for an owner without models.
 */
export async function* listOwner(owner: string, request: SourceRequest): AsyncGenerator<RawPage> {
  const pages = listPages({
    ...request,
    sort: 'downloads',
    direction: -1,
    startUrl: null,
    limit: null,
    only: { author: owner },
  });
  let models = 0;
  for await (const page of pages) {
    models += page.records.length;
    yield page;
  }
  if (models > 0) return;
  throw new InputError(
    `The Hub at ${request.hubUrl} lists no models of "${owner}": check the spelling of the owner's name.`,
  );
}
