/** Grows with every change of the tables below; a store says in `meta` which one it has. */
export const SCHEMA_VERSION = 3;

/** What the Hub answered about names that no list showed. */
const LOOKUPS = `CREATE TABLE lookups (
  folded TEXT PRIMARY KEY, name TEXT NOT NULL, outcome TEXT NOT NULL, target TEXT, target_hub_id TEXT,
  seen TEXT NOT NULL
) WITHOUT ROWID;`;

/** Statements that bring a file to the next version, in order: the first one leads from version 1 to 2. */
export const MIGRATIONS: readonly string[] = [
  `ALTER TABLE crawls ADD COLUMN rejections TEXT NOT NULL DEFAULT '[]'; ${LOOKUPS}`,
  `ALTER TABLE aliases ADD COLUMN hub_id TEXT;`,
];

/** Conditions of the partial indexes; a query uses one only when it repeats the condition. */
export const IS_BEARER = 'state <> 1';
export const IS_GONE = 'state = 1';

/**
 * Days are counted from 1970-01-01; codes are places in the lists of `schema/`.
 * `models` holds what was observed, `refs` what it names, `seen` who saw it last, so that a model that did
 * not change keeps its row. From `derivations` on stands what follows; it can be computed again.
 */
export const TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE crawls (
  crawl_id INTEGER PRIMARY KEY, fingerprint TEXT NOT NULL, source TEXT NOT NULL, date TEXT NOT NULL,
  state TEXT NOT NULL, is_complete INTEGER NOT NULL, checkpoint TEXT, models INTEGER NOT NULL,
  rejected INTEGER NOT NULL, private INTEGER NOT NULL, gone INTEGER NOT NULL, not_complete_because TEXT,
  rejections TEXT NOT NULL DEFAULT '[]'
);
CREATE TABLE models (
  key INTEGER PRIMARY KEY, id TEXT NOT NULL, hub_id TEXT, state INTEGER NOT NULL,
  license TEXT, license_name TEXT, downloads_30d INTEGER, downloads_all_time INTEGER, likes INTEGER,
  created_at_ms INTEGER, last_modified_ms INTEGER, task TEXT, library TEXT, gate INTEGER,
  is_disabled INTEGER, new_version TEXT, parameters INTEGER, inferred_relation INTEGER,
  first_seen INTEGER, gone_since INTEGER, is_replaced INTEGER
);
CREATE INDEX models_gone_by_id ON models (id COLLATE NOCASE) WHERE ${IS_GONE};
CREATE INDEX models_replaced ON models (is_replaced) WHERE is_replaced IS NOT NULL;
CREATE TABLE refs (
  child INTEGER NOT NULL, source INTEGER NOT NULL, position INTEGER NOT NULL, target TEXT NOT NULL,
  target_hub_id TEXT, relation INTEGER NOT NULL, declared_relation INTEGER, evidence INTEGER NOT NULL,
  PRIMARY KEY (child, source, position)
) WITHOUT ROWID;
CREATE TABLE fact_dates (code INTEGER PRIMARY KEY, last_seen TEXT NOT NULL, days TEXT NOT NULL);
CREATE TABLE seen (key INTEGER PRIMARY KEY, crawl_id INTEGER NOT NULL, fact_dates INTEGER NOT NULL);
CREATE TABLE also_seen (
  crawl_id INTEGER NOT NULL, key INTEGER NOT NULL, PRIMARY KEY (crawl_id, key)
) WITHOUT ROWID;
CREATE TABLE aliases (
  folded TEXT PRIMARY KEY, alias TEXT NOT NULL, id TEXT NOT NULL, source TEXT NOT NULL, seen TEXT NOT NULL,
  hub_id TEXT
) WITHOUT ROWID;
${LOOKUPS}
CREATE TABLE derivations (
  child INTEGER NOT NULL, parent INTEGER NOT NULL, position INTEGER NOT NULL, relation INTEGER NOT NULL,
  evidence INTEGER NOT NULL, declared_relation INTEGER, PRIMARY KEY (child, parent)
) WITHOUT ROWID;
CREATE TABLE measures (
  key INTEGER PRIMARY KEY, depth INTEGER, generation INTEGER NOT NULL, training_depth INTEGER,
  child_count INTEGER NOT NULL, descendant_count INTEGER NOT NULL, families TEXT
);
CREATE TABLE findings (
  place INTEGER PRIMARY KEY, kind TEXT NOT NULL, id TEXT NOT NULL, other TEXT, proof TEXT NOT NULL
);
`;

/**
 * Indexes by which a repository is found. They are random writes all over the file, so the first load of a
 * store goes without them and they are built in one go when it ends (see `find-keys.ts`).
 */
export const IDENTITY_INDEXES = `
CREATE UNIQUE INDEX models_by_hub_id ON models (hub_id) WHERE hub_id IS NOT NULL;
CREATE UNIQUE INDEX models_by_id ON models (id COLLATE NOCASE) WHERE ${IS_BEARER};
`;

export const DERIVATIONS_BY_PARENT = 'CREATE INDEX derivations_by_parent ON derivations (parent, child);';
