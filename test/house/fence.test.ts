import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
const SOURCES = [
  'schema',
  'lineage',
  'crawler',
  'store',
  'web',
  'cli',
  'tsconfig.json',
  'tsconfig.base.json',
  'package.json',
];

/** In each folder one import that the house forbids: `import type` counts as much as a value. */
const FORBIDDEN: Readonly<Record<string, string>> = {
  schema:
    "import type { LineageIndex } from '../lineage/index/lineage-index.ts';\nexport type Stolen = LineageIndex;",
  lineage: "import type { Store } from '../store/port.ts';\nexport type Stolen = Store;",
  crawler: "import type { Store } from '../store/port.ts';\nexport type Stolen = Store;",
  store:
    "import type { LineageIndex } from '../lineage/index/lineage-index.ts';\nexport type Stolen = LineageIndex;",
  'web/api': "import type { Command } from '../../cli/command.ts';\nexport type Stolen = Command;",
  'web/app': "import type { Store } from '../../store/port.ts';\nexport type Stolen = Store;",
};

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'stemma-fence-'));
  for (const source of SOURCES) await cp(join(root, source), join(folder, source), { recursive: true });
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ files: [], references: [...Object.keys(FORBIDDEN), 'cli'].map((path) => ({ path })) }),
  );
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const compile = async (): Promise<string> => {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  try {
    return (await run(process.execPath, [tsc, '-b', '--pretty', 'false'], { cwd: folder })).stdout;
  } catch (error) {
    return error instanceof Error && 'stdout' in error ? String(error.stdout) : String(error);
  }
};

it('compiles as it stands, and refuses each import against the direction of the house', async () => {
  expect(await compile()).toBe('');

  for (const [place, text] of Object.entries(FORBIDDEN)) {
    await writeFile(join(folder, place, 'forbidden.ts'), text);
  }
  const errors = await compile();
  const refused = Object.keys(FORBIDDEN).filter((place) =>
    new RegExp(`^${place}/forbidden\\.ts.*TS6307`, 'm').test(errors),
  );
  expect(refused).toEqual(Object.keys(FORBIDDEN));
});
