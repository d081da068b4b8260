/**
 * The plain way to read a Parquet file: `parquetReadObjects` for one row group after the other, the columns that an
 * import keeps, `JSON.parse` of the cards, keeping nothing. Prints the same line as `import-and-tell.ts`.
 */
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { compressors } from 'hyparquet-compressors';
import { LIST_FIELDS } from '../../schema/hub/asked.ts';

const [, , path = ''] = process.argv;
const start = performance.now();
const file = await asyncBufferFromFile(path);
const metadata = await parquetMetadataAsync(file);
const names = new Set(metadata.schema.map(({ name }) => name));
const columns = ['_id', 'id', ...LIST_FIELDS].filter((name) => names.has(name));
let models = 0;
for (const group of metadata.row_groups) {
  const rowEnd = models + Number(group.num_rows);
  const rows = await parquetReadObjects({ file, metadata, columns, rowStart: models, rowEnd, compressors });
  for (const { cardData } of rows) if (typeof cardData === 'string') JSON.parse(cardData);
  models += rows.length;
}
const ms = Math.round(performance.now() - start);
console.log(JSON.stringify({ models, ms, peakMb: Math.round(process.resourceUsage().maxRSS / 1024) }));
