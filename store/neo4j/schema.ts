/** Grows with every change of what follows; a database says in its `:Meta` node which one it has. */
export const SCHEMA_VERSION = 1;

/**
 * Constraints and indexes of version 1, as they are explained in `schema/graph.cypher`: a test holds the two equal,
 * because a built package has no such file. Each one can be run again.
 */
const VERSION_1 = [
  'CREATE CONSTRAINT model_key IF NOT EXISTS FOR (m:Model) REQUIRE m.key IS UNIQUE',
  'CREATE CONSTRAINT model_id_lower IF NOT EXISTS FOR (m:Model) REQUIRE m.idLower IS UNIQUE',
  'CREATE CONSTRAINT model_hub_id IF NOT EXISTS FOR (m:Model) REQUIRE m.hubId IS UNIQUE',
  'CREATE CONSTRAINT alias_folded IF NOT EXISTS FOR (a:Alias) REQUIRE a.folded IS UNIQUE',
  'CREATE CONSTRAINT lookup_folded IF NOT EXISTS FOR (l:Lookup) REQUIRE l.folded IS UNIQUE',
  'CREATE CONSTRAINT crawl_id IF NOT EXISTS FOR (c:Crawl) REQUIRE c.crawlId IS UNIQUE',
  'CREATE CONSTRAINT finding_place IF NOT EXISTS FOR (f:Finding) REQUIRE f.place IS UNIQUE',
  'CREATE CONSTRAINT fact_dates_code IF NOT EXISTS FOR (d:FactDates) REQUIRE d.code IS UNIQUE',
  'CREATE CONSTRAINT meta_name IF NOT EXISTS FOR (m:Meta) REQUIRE m.name IS UNIQUE',
  'CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (l:Lock) REQUIRE l.name IS UNIQUE',
  'CREATE INDEX model_id IF NOT EXISTS FOR (m:Model) ON (m.id)',
  'CREATE INDEX model_gone_id_lower IF NOT EXISTS FOR (m:Model) ON (m.goneIdLower)',
  'CREATE INDEX model_owner IF NOT EXISTS FOR (m:Model) ON (m.owner)',
  'CREATE INDEX model_license IF NOT EXISTS FOR (m:Model) ON (m.license)',
  'CREATE INDEX model_is_replaced IF NOT EXISTS FOR (m:Model) ON (m.isReplaced)',
  'CREATE INDEX model_also_seen_by IF NOT EXISTS FOR (m:Model) ON (m.alsoSeenBy)',
  'CREATE INDEX finding_kind IF NOT EXISTS FOR (f:Finding) ON (f.kind)',
  'CREATE TEXT INDEX model_id_lower_text IF NOT EXISTS FOR (m:Model) ON (m.idLower)',
  'CREATE TEXT INDEX model_gone_id_lower_text IF NOT EXISTS FOR (m:Model) ON (m.goneIdLower)',
  `CREATE FULLTEXT INDEX model_words IF NOT EXISTS FOR (m:Model) ON EACH [m.id]
   OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'standard-no-stop-words', \`fulltext.eventually_consistent\`: true}}`,
];

/** Statements that bring a database to the next version, in order: the first ones lead from nothing to version 1. */
export const MIGRATIONS: readonly (readonly string[])[] = [VERSION_1];

/** Every node of ours has one of these labels, and only one. */
export const OUR_LABELS = [
  'Model',
  'Finding',
  'Alias',
  'Lookup',
  'Crawl',
  'FactDates',
  'Meta',
  'Lock',
] as const;
