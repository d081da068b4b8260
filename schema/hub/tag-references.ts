import { foldId, parseModelId } from '../model-id.ts';
import type { Reference } from '../reference.ts';
import type { Relation } from '../relation.ts';
import { toReportedRelation } from './to-reported-relation.ts';

const PREFIX = 'base_model:';

/** What the tags of one record say about one target. */
interface Mention {
  readonly position: number;
  /** As written in its first tag. */
  readonly target: string;
  plain: boolean;
  /** Relations of its relation tags, in order. */
  readonly relations: Relation[];
  /** The relation tag that follows the plain twin at once: the Hub writes the two as neighbors. */
  twin: Relation | null;
}

/**
 * The parents named by `base_model:` tags, one reference a target, in order.
 *
 * `base_model:a/b` + `base_model:merge:a/b` is the pair that the Hub makes: evidence `tag`, that relation.
 * A relation tag without its plain twin was written by an author or a training library: `declared`.
 * A plain tag alone is the Hub's in dumps from before relations: `tag`. Beside pairs, or beside
 * `linked` parents (`baseModels`) that do not cover it, an author wrote it: `declared`.
 * O(tags).
 */
export function toTagReferences(
  tags: readonly unknown[],
  linked: readonly Reference[],
): readonly Reference[] {
  const mentions = collectMentions(tags);
  if (mentions.length === 0) return [];
  const covered = new Set(linked.map((reference) => toTargetKey(reference.target)));
  const isModern =
    covered.size > 0 || mentions.some((mention) => mention.plain && mention.relations.length > 0);
  return mentions.map((mention) =>
    toReference(mention, isModern && !covered.has(toTargetKey(mention.target))),
  );
}

function collectMentions(tags: readonly unknown[]): readonly Mention[] {
  const mentions = new Map<string, Mention>();
  let previousPlain: Mention | null = null;
  for (const tag of tags) {
    const before = previousPlain;
    previousPlain = null;
    if (typeof tag !== 'string' || !tag.startsWith(PREFIX)) continue;
    const { relation, target } = readTag(tag.toWellFormed());
    const key = toTargetKey(target);
    let mention = mentions.get(key);
    if (mention === undefined) {
      mention = { position: mentions.size, target, plain: false, relations: [], twin: null };
      mentions.set(key, mention);
    }
    if (relation === null) {
      mention.plain = true;
      previousPlain = mention;
    } else {
      mention.relations.push(relation);
      if (before === mention) mention.twin = relation;
    }
  }
  return [...mentions.values()];
}

/** Splits `base_model:adapter:a/b`; a colon of the target itself (`base_model:C:\models`) is no relation. */
function readTag(tag: string): { readonly relation: Relation | null; readonly target: string } {
  const rest = tag.slice(PREFIX.length);
  const colon = rest.indexOf(':');
  const relation = colon < 0 ? null : toReportedRelation(rest.slice(0, colon));
  return { relation, target: relation === null ? rest : rest.slice(colon + 1) };
}

/** Targets are the same when they are one id in any spelling, else when they are the same text. */
function toTargetKey(target: string): string {
  const id = parseModelId(target);
  return id === null ? target : foldId(id);
}

function toReference(mention: Mention, isAuthors: boolean): Reference {
  const { position, target, plain, relations } = mention;
  const base = { source: 'tag', position, target, targetHubId: null } as const;
  if (!plain) {
    return { ...base, relation: 'unspecified', declaredRelation: relations[0] ?? null, evidence: 'declared' };
  }
  const relation = mention.twin ?? relations.at(-1) ?? null;
  if (relation === null) {
    const evidence = isAuthors ? 'declared' : 'tag';
    return { ...base, relation: 'unspecified', declaredRelation: null, evidence };
  }
  const declaredRelation = relations.find((written) => written !== relation) ?? null;
  return { ...base, relation, declaredRelation, evidence: 'tag' };
}
