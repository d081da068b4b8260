// The graph as Neo4j keeps it, version 1. Stemma runs these statements when it first opens a database.
//
// (:Model)  a model, with a second label for its state:
//   (:Model:Live)  on the Hub when last looked at
//   (:Model:Gone)  a later complete pass did not list it
//   (:Model:Stub)  only named by others
//   id            owner/name in the Hub's spelling           idLower     the same in lower case; not of gone ones
//   owner         of the id; none of a legacy id             goneIdLower the last id of a gone one in lower case
//   license       the label, several joined by ' + '         licenses    the labels where they are several
//   references    what the model names as its parents, as observed: JSON, a list of lists of
//                 source, position, target, targetHubId, relation, declaredRelation, evidence
//   depth, generation, trainingDepth, childCount, descendantCount, families: derived
//   the other properties are those of the data dictionary (docs/data-dictionary.md)
//
// (child:Model)-[:DERIVED_FROM {position, relation, evidence, declaredRelation}]->(parent:Model)  derived
//
// (:Finding {place, kind, id, other, proof})  data problems, derived
// (:Alias), (:Lookup), (:Crawl), (:FactDates), (:Meta), (:Lock)  Stemma's own notes

// The nodes that stand for one thing each. A gone model has no idLower, since another one may bear its name now.
CREATE CONSTRAINT model_key IF NOT EXISTS FOR (m:Model) REQUIRE m.key IS UNIQUE;
CREATE CONSTRAINT model_id_lower IF NOT EXISTS FOR (m:Model) REQUIRE m.idLower IS UNIQUE;
CREATE CONSTRAINT model_hub_id IF NOT EXISTS FOR (m:Model) REQUIRE m.hubId IS UNIQUE;
CREATE CONSTRAINT alias_folded IF NOT EXISTS FOR (a:Alias) REQUIRE a.folded IS UNIQUE;
CREATE CONSTRAINT lookup_folded IF NOT EXISTS FOR (l:Lookup) REQUIRE l.folded IS UNIQUE;
CREATE CONSTRAINT crawl_id IF NOT EXISTS FOR (c:Crawl) REQUIRE c.crawlId IS UNIQUE;
CREATE CONSTRAINT finding_place IF NOT EXISTS FOR (f:Finding) REQUIRE f.place IS UNIQUE;
CREATE CONSTRAINT fact_dates_code IF NOT EXISTS FOR (d:FactDates) REQUIRE d.code IS UNIQUE;
CREATE CONSTRAINT meta_name IF NOT EXISTS FOR (m:Meta) REQUIRE m.name IS UNIQUE;
CREATE CONSTRAINT lock_name IF NOT EXISTS FOR (l:Lock) REQUIRE l.name IS UNIQUE;

// Where queries begin.
CREATE INDEX model_id IF NOT EXISTS FOR (m:Model) ON (m.id);
CREATE INDEX model_gone_id_lower IF NOT EXISTS FOR (m:Model) ON (m.goneIdLower);
CREATE INDEX model_owner IF NOT EXISTS FOR (m:Model) ON (m.owner);
CREATE INDEX model_license IF NOT EXISTS FOR (m:Model) ON (m.license);
CREATE INDEX model_is_replaced IF NOT EXISTS FOR (m:Model) ON (m.isReplaced);
CREATE INDEX model_also_seen_by IF NOT EXISTS FOR (m:Model) ON (m.alsoSeenBy);
CREATE INDEX finding_kind IF NOT EXISTS FOR (f:Finding) ON (f.kind);

// Any part of an id: WHERE m.idLower CONTAINS 'llama'.
CREATE TEXT INDEX model_id_lower_text IF NOT EXISTS FOR (m:Model) ON (m.idLower);
CREATE TEXT INDEX model_gone_id_lower_text IF NOT EXISTS FOR (m:Model) ON (m.goneIdLower);

// Words of ids, best match first: CALL db.index.fulltext.queryNodes('model_words', 'llama AND instruct').
CREATE FULLTEXT INDEX model_words IF NOT EXISTS FOR (m:Model) ON EACH [m.id]
  OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words', `fulltext.eventually_consistent`: true}};
