import { DuckDBInstance } from '@duckdb/node-api';

const quote = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Lets DuckDB write the rows of a query to a file.
 *
 * @param options as they stand in COPY ... TO, such as `format parquet, compression zstd`
 */
export async function writeWithDuckDb(path: string, query: string, options: string): Promise<void> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  const connection = await instance.connect();
  try {
    await connection.run(`copy (${query}) to ${quote(path)} (${options})`);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/**
 * Made-up models with the columns of hub-stats, the `nth` always the same: texts beyond ASCII, lists of no and of
 * many values, and nothing at all wherever a column can have it.
 *
 * @param cardBytes about so long is a card on average
 */
export const toStatsQuery = (rows: number, cardBytes = 200): string => `
  select
    lpad(to_hex(1677721600 + nth), 24, '6') as _id,
    'lab-' || seed % 97 || '/model-' || nth as id,
    'lab-' || seed % 97 as author,
    case when seed % 4 > 0 then
      '{"license":"mit","base_model":["lab/base-' || seed % 50 || '"],"widget":"' ||
      repeat(md5(nth::varchar), (seed % 8 * ${cardBytes} / 84)::bigint) || '"}'
    end as "cardData",
    case when seed % 11 > 0 then make_timestamp(1600000000000000 + nth * 777777) end as "createdAt",
    case when seed % 13 > 0 then to_timestamp(1700000000 + nth) end as "lastModified",
    case when seed % 5 > 0 then seed % 10000 end as downloads,
    seed as "downloadsAllTime",
    (seed % 300)::integer as likes,
    case
      when seed % 17 = 0 then null
      when seed % 17 = 1 then []
      else list_concat(
        ['modèle-🧬', null, 'license:mit', 'base_model:lab/base-' || seed % 50],
        list_transform(range(seed % 19), each -> 'dataset:' || substr(md5(seed::varchar), 1, 5 + each::integer)))
    end as tags,
    case when seed % 3 > 0 then 'text-generation' end as pipeline_tag,
    case when seed % 2 > 0 then 'transformers' end as library_name,
    seed % 23 = 0 as disabled,
    case
      when seed % 6 = 0 then null
      when seed % 6 = 1 then {relation: null, models: null}
      when seed % 6 = 2 then {relation: 'merge', models: [
        {_id: null, id: 'lab/base-' || seed % 50}, {_id: '621ffdc036468d709f174338', id: 'lab/other'}]}
      when seed % 6 = 3 then {relation: 'adapter', models: []}
      else {relation: 'finetune', models: [{_id: '621ffdc036468d709f174338', id: 'lab/base-' || seed % 50}]}
    end as "baseModels",
    case when seed % 7 > 4 then {parameters: map {'BF16': seed * 7}, total: seed * 7} end as safetensors,
    list_transform(range(seed % 9), each -> {rfilename: 'model-' || each || '.safetensors'}) as siblings
  from (select range as nth, (hash(range) % 1000003)::bigint as seed from range(${rows}))`;

/** The same rows as the Hub's API would send them. */
export const toApiQuery = (query: string): string => `
  select * exclude (siblings) replace (
    "cardData"::json as "cardData",
    strftime("createdAt", '%Y-%m-%dT%H:%M:%S.%gZ') as "createdAt",
    strftime("lastModified" at time zone 'UTC', '%Y-%m-%dT%H:%M:%S.%gZ') as "lastModified")
  from (${query})`;
