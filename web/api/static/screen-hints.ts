import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the build notes of one source file; see "manifest" in Vite's documentation. */
interface BuiltFile {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Manifest = Readonly<Record<string, BuiltFile>>;

/** The app's screens with what each draws first; the addresses are those of docs/urls.md. */
const SCREENS: readonly { readonly address: RegExp; readonly sources: readonly string[] }[] = [
  { address: /^\/$/, sources: ['home/HomePage.tsx'] },
  { address: /^\/models\/?$/, sources: ['browse/BrowsePage.tsx'] },
  { address: /^\/models\/./, sources: ['model/ModelPage.tsx', 'tree/TreePicture.tsx'] },
  { address: /^\/owners\/./, sources: ['owner/OwnerPage.tsx'] },
  { address: /^\/data\/?$/, sources: ['data/DataPage.tsx'] },
];

/**
 * Links that let the browser load a screen's files beside the app's first script, not after it: without them a
 * model's page asks for its parts in three waves. `./assets/..` addresses, relative to the app's root; '' where
 * the build left no manifest.
 */
export function createScreenHints(publicFolder: string): (path: string) => string {
  const file = join(publicFolder, '.vite/manifest.json');
  if (!existsSync(file)) return () => '';
  const manifest: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  const known = collectFiles(manifest, ['index.html']);
  const links = SCREENS.map((screen) => ({
    address: screen.address,
    text: [...collectFiles(manifest, screen.sources)]
      .filter((name) => !known.has(name))
      .map(toLink)
      .join(''),
  }));
  return (path) => links.find((screen) => screen.address.test(path))?.text ?? '';
}

/** The files that the sources need to run: their own, those they import, and the styles of both. */
function collectFiles(manifest: Manifest, sources: readonly string[]): Set<string> {
  const files = new Set<string>();
  const seen = new Set<string>();
  const waiting = [...sources];
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const built = manifest[source];
    if (built === undefined || seen.has(source)) continue;
    seen.add(source);
    for (const name of [built.file, ...(built.css ?? [])]) files.add(name);
    waiting.push(...(built.imports ?? []));
  }
  return files;
}

const toLink = (name: string): string =>
  name.endsWith('.css')
    ? `<link rel="preload" as="style" crossorigin href="./${name}">`
    : `<link rel="modulepreload" crossorigin href="./${name}">`;
