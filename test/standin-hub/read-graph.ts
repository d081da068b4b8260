import { openStore } from '../../store/open-store.ts';

/** What a store says, in terms that do not depend on how it came about. */
export interface Graph {
  /** `id _id license state`, by id. */
  readonly models: readonly string[];
  /** `child -> parent relation evidence`, sorted. */
  readonly derivations: readonly string[];
  /** `alias -> id`, sorted. */
  readonly aliases: readonly string[];
}

/** Reads a store as text lines that can be compared. Models that are gone are left out unless asked for. */
export async function readGraph(uri: string, options: { readonly withGone?: boolean } = {}): Promise<Graph> {
  const store = await openStore(uri, 'read');
  try {
    const ids = new Map<number, string>();
    const models: string[] = [];
    for await (const chunk of store.scanModels()) {
      for (const model of chunk) {
        ids.set(model.key, model.state === 'live' ? model.id : `${model.id} (${model.state})`);
        if (model.state === 'gone' && options.withGone !== true) continue;
        models.push(
          [model.id, model.hubId, model.license.join(), model.lastModifiedMs, model.state].join(' '),
        );
      }
    }
    const derivations: string[] = [];
    for await (const chunk of store.scanDerivations()) {
      for (const { childKey, parentKey, relation, evidence } of chunk) {
        derivations.push(`${ids.get(childKey)} -> ${ids.get(parentKey)} ${relation} ${evidence}`);
      }
    }
    const aliases = (await store.aliases()).map(({ alias, id }) => `${alias} -> ${id}`);
    return { models: models.toSorted(), derivations: derivations.toSorted(), aliases: aliases.toSorted() };
  } finally {
    await store.close();
  }
}
