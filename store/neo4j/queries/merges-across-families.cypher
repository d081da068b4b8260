// Which models join families?
//
// Parameters: $limit, the most rows to return.
// Row: one merge, by downloads of the last 30 days, unknown ones last, then by id. families: keys; parents:
//   ids in their order.
// Definition: live models with two or more parents that belong to two or more families. A model belongs to
//   the family of its owner and to those of all its ancestors.

MATCH (merge:Live)
WHERE size(merge.families) >= 2
MATCH (merge)-[edge:DERIVED_FROM]->(parent)
WITH merge, parent ORDER BY edge.position
WITH merge, collect(parent.id) AS parents
WHERE size(parents) >= 2
RETURN merge.id AS id, merge.families AS families, parents, merge.downloads30d AS downloads30d
ORDER BY coalesce(downloads30d, -1) DESC, id
LIMIT toInteger($limit)
