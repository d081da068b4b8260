import type { Store } from '../../store/port.ts';
import type { Context } from '../command.ts';
import { FlagError } from '../flag-error.ts';
import { createProgress } from '../progress/create-progress.ts';
import type { ExportFormat } from './export-format.ts';
import { formatCount } from '../output/format-count.ts';

/** CSV files that fill an empty Neo4j in bulk, much faster than any client can. */
export const neo4jAdminFormat: ExportFormat = {
  name: 'neo4j-admin',
  summary: 'CSV files for `neo4j-admin database import full`, and the command',
  prepare: ({ id, out }) => {
    if (id !== null) throw new FlagError(`neo4j-admin takes a whole store, not "${id}": say --all.`);
    if (out === null) throw new FlagError('neo4j-admin takes a folder of files: say --out DIR.');
    return (context, store) => writeFolder(context, store, out);
  },
};

const EXPLANATION = [
  'Stop the Neo4j server, then run this on its machine, as the user that the server runs as. It replaces',
  'everything that the database holds. Then start the server and read it with --store neo4j://HOST:7687/neo4j.',
].join('\n');

async function writeFolder({ output, signal, isJson }: Context, store: Store, out: string): Promise<void> {
  const { writeBulkImport } = await import('../../store/neo4j/bulk/write-bulk-import.ts');
  const progress = createProgress(output);
  try {
    const { folder, files, command } = await writeBulkImport(store, out, {
      signal,
      onProgress: (models) => progress.update('Writing', models, null, `to ${out}`),
    });
    const counts = files
      .filter(({ rows }) => rows > 0)
      .map(({ file, rows }) => `${formatCount(rows)} in ${file}`);
    progress.note(`Wrote ${folder}: ${counts.join(', ')}.\n${EXPLANATION}`);
    const written = files.map(({ file, rows }) => ({ file, rows }));
    if (isJson) await output.json({ format: 'neo4j-admin', out: folder, files: written, command });
    else await output.line(command);
  } finally {
    progress.stop();
  }
}
