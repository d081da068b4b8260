// Which forks of this model are popular?
//
// Parameters: $id, a live model or a stub, in any case; $hidden, relations to leave out: ['quantized'], or
//   [] for none; $limit, the most rows to return.
// Row: one fork, by downloads of the last 30 days, unknown ones last, then by id. relation: to its first
//   parent; descendantCount: distinct descendants of its own.
// Definition: live descendants of any relation and evidence whose relation to their first parent, as the
//   Hub reports it, is not hidden; self excluded, each once. What derives from a hidden one is not hidden.

MATCH (model:Model {idLower: toLower($id)})<-[:DERIVED_FROM*1..]-(fork)
WHERE fork <> model
WITH DISTINCT fork
MATCH (fork:Live)-[first:DERIVED_FROM {position: 0}]->()
WHERE NOT first.relation IN $hidden
RETURN fork.id AS id, first.relation AS relation, fork.downloads30d AS downloads30d, fork.likes AS likes,
  fork.descendantCount AS descendantCount
ORDER BY coalesce(downloads30d, -1) DESC, id
LIMIT toInteger($limit)
