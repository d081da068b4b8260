/** The place from which an import goes on. */
export interface ImportPlace {
  /** Index into the list of files. */
  readonly file: number;
  /** Index of the text within the file: always 0 unless it is an archive. */
  readonly entry: number;
  /** Lines or records of that text that are done. */
  readonly item: number;
  /** Hub fields that those lines or records carried; none where nothing of the text is done. */
  readonly asked?: readonly string[];
}

const START: ImportPlace = { file: 0, entry: 0, item: 0 };

export const formatImportCheckpoint = ({ file, entry, item, asked }: ImportPlace): string =>
  JSON.stringify({ kind: 'import', file, entry, item, ...(asked === undefined ? {} : { asked }) });

/** `null` is the start. @throws an Error for a checkpoint that an import did not write. */
export function parseImportCheckpoint(checkpoint: string | null): ImportPlace {
  if (checkpoint === null) return START;
  const value: unknown = JSON.parse(checkpoint);
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'import') {
    const place = { ...START, ...value };
    const asked = 'asked' in value && Array.isArray(value.asked) ? value.asked : [];
    if ([place.file, place.entry, place.item].every((part) => Number.isSafeInteger(part) && part >= 0)) {
      const names = asked.filter((name) => typeof name === 'string');
      return { file: place.file, entry: place.entry, item: place.item, asked: names };
    }
  }
  throw new Error(`The saved place ${checkpoint} is not of an import. Start over with --fresh.`);
}
