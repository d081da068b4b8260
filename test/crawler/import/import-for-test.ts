import { importFiles } from '../../../crawler/import/import-files.ts';
import type { ImportFormat } from '../../../crawler/import/import-format.ts';
import type { Page, Rejected } from '../../../schema/observation.ts';
import { toIds } from '../crawl-for-test.ts';

export interface TestImport {
  readonly pages: readonly Page[];
  readonly ids: readonly string[];
  readonly rejected: readonly Rejected[];
  /** What was left out without ending it. */
  readonly notices: readonly string[];
  /** Why it ended, `null` when it came to the end. */
  readonly error: Error | null;
}

/** Imports to the end, or to what goes wrong, and keeps everything that came. */
export async function importForTest(
  paths: readonly string[],
  checkpoint: string | null = null,
  format: ImportFormat = 'auto',
): Promise<TestImport> {
  const pages: Page[] = [];
  const notices: string[] = [];
  let error: Error | null = null;
  try {
    const onNotice = (message: string): void => void notices.push(message);
    for await (const page of importFiles(paths, { checkpoint, format, onNotice })) pages.push(page);
  } catch (caught) {
    if (!(caught instanceof Error)) throw caught;
    error = caught;
  }
  const rejected = pages.flatMap((page) => page.rejected);
  return { pages, ids: pages.flatMap(toIds), rejected, notices, error };
}

/** A page of made-up models: `lab/model-3`, ... */
export const modelsFrom = (first: number, count: number): readonly { readonly id: string }[] =>
  Array.from({ length: count }, (_, nth) => ({
    id: `lab/model-${first + nth}`,
    tags: ['license:mit'],
    createdAt: '2026-01-02T03:04:05.000Z',
  }));

export const toNdjson = (records: readonly unknown[]): string =>
  records.map((record) => `${JSON.stringify(record)}\n`).join('');
