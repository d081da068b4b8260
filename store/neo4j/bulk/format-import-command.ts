import { LIST_SEPARATOR_NAME } from './format-cell.ts';

export interface ImportFile {
  readonly file: string;
  /** Of the importer: `--nodes=Model`. */
  readonly option: string;
  readonly rows: number;
}

/** Community has no other database to fill. */
const DATABASE = 'neo4j';

/**
 * The command that fills a stopped server, for a shell. It goes into the folder first: what stands behind holds
 * wherever the files are. The name of the database comes before the lists, which would take it for a file.
 */
export function formatImportCommand(folder: string, files: readonly ImportFile[]): string {
  const parts = [
    `cd ${quote(folder)} && neo4j-admin database import full ${DATABASE}`,
    '--overwrite-destination=true',
    '--id-type=integer',
    `--array-delimiter=${LIST_SEPARATOR_NAME}`,
    // Texts of cards hold line breaks. This made no difference in time.
    '--multiline-fields=true',
    ...files.map(({ option, file }) => `${option}=${file}`),
  ];
  return parts.join(' ');
}

const quote = (path: string): string => `'${path.replaceAll("'", String.raw`'\''`)}'`;
