// Which unknown parents do most models name?
//
// Parameters: $limit, the most rows to return; 20 in the report.
// Row: one stub, the most named first, then by id. childCount: live models that name it.
// Definition: stub: a parent that is named but not known: deleted, private, renamed away, or outside the
//   crawl.
// Same as: stemma report coverage

MATCH (stub:Stub)<-[:DERIVED_FROM]-(child:Live)
RETURN stub.id AS id, count(*) AS childCount
ORDER BY childCount DESC, id
LIMIT toInteger($limit)
