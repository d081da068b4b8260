/**
 * Graphs as text, for tests that read as pictures. One fact a line; `#` starts a comment.
 *
 *     llama <- chat finetune                  chat was finetuned from llama
 *     llama <- q4, q8 quantized tag           two children, evidence `tag` (else `hub`)
 *     llama + mistral <- blend merge          two parents, in this order
 *     llama <- odd declared wrote=adapter     the author wrote `adapter`, the Hub reports nothing
 *     llama license=llama2 downloads=9        facts of one model
 *     lost stub                               a parent that is only named; also: gone, gated, manual, disabled
 *     old-llama => llama                      an alias
 *
 * Facts: license=a,b  licenseName=  downloads=  likes=  created=2024-01-31  task=  library=  guess=finetune
 * newVersion=  hubId=  parameters=. Models come into being where they are first named, keys count from 1,
 * a child's parents are numbered in the order of the text, lines about the same model add up.
 */
import { NOTHING_KNOWN } from '../../schema/model.ts';
import type { Derivation } from '../../schema/derivation.ts';
import type { Evidence } from '../../schema/evidence.ts';
import { isEvidence } from '../../schema/evidence.ts';
import type { Relation } from '../../schema/relation.ts';
import { isRelation } from '../../schema/relation.ts';
import type { Alias } from '../../schema/snapshot.ts';
import type { StoredModel } from '../../schema/stored-rows.ts';
import { toFact } from './model-facts.ts';

export interface Graph {
  readonly models: StoredModel[];
  readonly derivations: Derivation[];
  readonly aliases: Alias[];
}

interface EdgeWords {
  relation: Relation;
  evidence: Evidence;
  declaredRelation: Relation | null;
}

export function parseGraph(text: string): Graph {
  const models = new Map<string, StoredModel>();
  const derivations: Derivation[] = [];
  const aliases: Alias[] = [];
  const positions = new Map<number, number>();

  const keyOf = (id: string): number => {
    const known = models.get(id);
    const model = known ?? { ...BLANK, id, key: models.size + 1 };
    if (known === undefined) models.set(id, model);
    return model.key;
  };

  const addEdge = (parent: string, child: string, words: EdgeWords): void => {
    const parentKey = keyOf(parent);
    const childKey = keyOf(child);
    const position = positions.get(childKey) ?? 0;
    positions.set(childKey, position + 1);
    derivations.push({ childKey, parentKey, position, ...words });
  };

  for (const raw of text.split('\n')) {
    const line = raw.replace(/#.*/, '').trim();
    if (line === '') continue;
    const [left, right] = line.split('<-').map((side) => side.trim());
    if (line.includes('=>')) {
      const [alias = '', id = ''] = line.split('=>').map((side) => side.trim());
      aliases.push({ alias, id, source: 'file', seen: DAY });
    } else if (left !== undefined && right !== undefined) {
      const pieces = right.split(',').map((piece) => piece.trim().split(/\s+/));
      const words = toEdgeWords(pieces.flatMap((piece) => piece.slice(1)));
      for (const [child = ''] of pieces) {
        for (const parent of left.split('+')) addEdge(parent.trim(), child, words);
      }
    } else {
      const [id = '', ...facts] = line.split(/\s+/);
      keyOf(id);
      for (const fact of facts) models.set(id, { ...(models.get(id) ?? BLANK), ...toFact(fact) });
    }
  }
  return { models: [...models.values()], derivations, aliases };
}

const DAY = '2024-07-11';

const BLANK: StoredModel = {
  key: 0,
  id: '',
  state: 'live',
  firstSeen: DAY,
  lastSeen: DAY,
  goneSince: null,
  ...NOTHING_KNOWN,
  gate: 'open',
  isDisabled: false,
};

function toEdgeWords(words: readonly string[]): EdgeWords {
  const edge: EdgeWords = { relation: 'unspecified', evidence: 'hub', declaredRelation: null };
  for (const word of words) {
    const wrote = word.replace('wrote=', '');
    if (isRelation(word)) edge.relation = word;
    else if (isEvidence(word)) edge.evidence = word;
    else if (word.startsWith('wrote=') && isRelation(wrote)) edge.declaredRelation = wrote;
    else throw new Error(`"${word}" is neither a relation nor an evidence: see parse-graph.ts.`);
  }
  return edge;
}
