import { isRelation } from '../../schema/relation.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';

/** One word about a model (`gone`, `license=mit`) as fields of its row. */
export function toFact(word: string): Partial<StoredModel> {
  const cut = word.indexOf('=');
  const name = cut < 0 ? word : word.slice(0, cut);
  const value = word.slice(cut + 1);
  switch (name) {
    case 'live':
      return { state: 'live' };
    case 'gone':
      return { state: 'gone', goneSince: '2024-07-11' };
    case 'stub':
      return { state: 'stub', firstSeen: null, lastSeen: null, gate: null, isDisabled: null };
    case 'gated':
      return { gate: 'auto' };
    case 'manual':
      return { gate: 'manual' };
    case 'disabled':
      return { isDisabled: true };
    case 'license':
      return { license: value.split(',') };
    case 'licenseName':
    case 'task':
    case 'library':
    case 'newVersion':
    case 'hubId':
      return { [name]: value };
    case 'likes':
    case 'parameters':
      return { [name]: Number(value) };
    case 'downloads':
      return { downloads30d: Number(value) };
    case 'created':
      return { createdAtMs: Date.parse(value) };
    case 'guess':
      return { inferredRelation: isRelation(value) ? value : null };
    default:
      throw new Error(`"${word}" is no fact about a model; see the syntax in parse-graph.ts.`);
  }
}
