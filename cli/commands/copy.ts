import type { StoreHash } from '../../store/copy/hash-store.ts';
import type { Store } from '../../store/port.ts';
import { StoreError } from '../../store/store-error.ts';
import type { Command, Context } from '../command.ts';
import { addIntoNonempty, toFillOptions } from '../into-nonempty.ts';
import { readFlag } from '../options.ts';
import { createProgress } from '../progress/create-progress.ts';
import { withDerivedStore } from '../read/open-derived.ts';
import { formatCount } from '../output/format-count.ts';

export const copyCommand: Command = {
  usage: 'copy <from> <to>',
  summary:
    'Move a graph between stores: models, references, aliases, crawls; compares both at the end, goes on where an interrupted copy stopped',
  example: 'stemma copy file:stemma.db neo4j://localhost:7687/neo4j',
  configure: (command) =>
    addIntoNonempty(command.option('--fresh', 'throw away what an unfinished copy left, and start over')),
  run: async (context, [from = '', to = ''], options) => {
    const { openStore } = await import('../../store/open-store.ts');
    return withDerivedStore({ ...context, storeUri: from, isStoreGiven: true }, async (source) => {
      const target = await openStore(to, 'write', toFillOptions(options));
      try {
        await copyWhole(context, source, target, readFlag(options, 'fresh'));
      } finally {
        await target.close();
      }
      return 0;
    });
  },
};

async function copyWhole(context: Context, from: Store, to: Store, isFresh: boolean): Promise<void> {
  const { copyStore } = await import('../../store/copy/copy-store.ts');
  const { hashStore } = await import('../../store/copy/hash-store.ts');
  const { deriveApart } = await import('../derive/derive-apart.ts');
  const progress = createProgress(context.output);
  try {
    const { wentOnAfter, rows } = await copyStore(from, to, {
      isFresh,
      signal: context.signal,
      onProgress: (count) => progress.update('Copying', count, null, `to ${to.uri}`),
    });
    if (wentOnAfter > 0) progress.note('Went on where the interrupted copy had stopped.');
    progress.note('Computing depth, counts and families, then comparing both …');
    await deriveApart(to, context.signal);
    const [expected, found] = [await hashStore(from), await hashStore(to)];
    if (expected.hash !== found.hash) throw toDifference(to.uri, expected, found);
    if (context.isJson) await context.output.json({ from: from.uri, to: to.uri, rows, ...found });
    progress.note(
      `${formatCount(found.models)} models, ${formatCount(found.derivations)} derivations: both stores hold the same (${found.hash}).`,
    );
  } finally {
    progress.stop();
  }
}

const toDifference = (uri: string, expected: StoreHash, found: StoreHash): StoreError =>
  new StoreError(
    `${uri} is not the same after copying: ${formatCount(found.models)} models of ${formatCount(expected.models)}, ` +
      `${formatCount(found.derivations)} derivations of ${formatCount(expected.derivations)}, hash ${found.hash} instead of ${expected.hash}.`,
  );
