import type { Observation } from '../../schema/observation.ts';
import type { MissingParents } from './missing-parents.ts';

/** The model that a name leads to; `null` for one that is not to be seen; `over` when nothing more may be asked. */
export type AskModel = (name: string) => Promise<Observation | null | 'over'>;

/**
 * Asks for parents that were not read, the most referenced first, then for theirs: one generation a step, until none is
 * missing or nothing more may be asked. Each model comes once, whatever names lead to it.
 *
 * @throws what `ask` throws
 */
export async function* readAncestors(
  missing: MissingParents,
  ask: AskModel,
): AsyncGenerator<readonly Observation[]> {
  for (let names = missing.list(); names.length > 0; names = missing.list()) {
    const generation: Observation[] = [];
    let isOver = false;
    for (const name of names) {
      const found = await ask(name);
      isOver = found === 'over';
      if (found === 'over') break;
      const isNew = found !== null && !missing.knows(found.model.id);
      missing.ask(name);
      if (!isNew) continue;
      missing.read([found]);
      generation.push(found);
    }
    if (generation.length > 0) yield generation;
    if (isOver) return;
  }
}
