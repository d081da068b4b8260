import { parseHubModel } from '../../schema/hub/parse-hub-model.ts';
import { parseModelId } from '../../schema/model-id.ts';
import type { Observation } from '../../schema/observation.ts';
import { MOST_REDIRECTS } from '../fetch/follow-redirects.ts';
import type { HubClient } from '../fetch/hub-client.ts';
import { toDetailUrl } from '../list/detail-url.ts';
import { toAskedBy } from '../list/list-url.ts';

/** Where a name leads. */
export interface FoundModel {
  /** The id that a redirect led to, in the Hub's spelling; `null` without a redirect. */
  readonly target: string | null;
  /** `_id` of the model at the end; `null` where there is none to see. */
  readonly hubId: string | null;
  readonly observation: Observation | null;
}

const NOTHING: FoundModel = { target: null, hubId: null, observation: null };

/** Follows the redirects of one name by hand, each a look-up of its own, to the model at the end. */
export async function followName(
  name: string,
  hubUrl: string,
  client: Pick<HubClient, 'lookUp'>,
): Promise<FoundModel | 'no-quota'> {
  let target: string | null = null;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const url = toDetailUrl(hubUrl, target ?? name);
    const answer = await client.lookUp(url);
    if (answer === 'no-quota') return answer;
    if (answer.status === 200) return toFound(answer.value, url, target);
    if (answer.status !== 307) return { ...NOTHING, target };
    target = toTarget(answer.location, url);
    if (target === null) return NOTHING;
  }
  return { ...NOTHING, target };
}

/** `/api/models/openai-community/gpt2?expand=author` leads to `openai-community/gpt2`. */
function toTarget(location: string | null, from: string): string | null {
  if (location === null || !URL.canParse(location, from)) return null;
  const path = /\/api\/models\/(.+?)(?:\/revision\/[^/]+)?$/.exec(new URL(location, from).pathname)?.[1];
  return path === undefined ? null : parseModelId(decodeURIComponent(path));
}

/** An owner's token shows private models; they count as not to be seen, and nothing of them is kept. */
function toFound(value: unknown, url: string, target: string | null): FoundModel {
  const parsed = parseHubModel(value, toAskedBy(url));
  if (parsed.kind !== 'observation') return NOTHING;
  const { observation } = parsed;
  return { target, hubId: observation.model.hubId ?? null, observation };
}
