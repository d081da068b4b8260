// How deep and how wide is what was made from this model?
//
// Parameters: $id, a live model or a stub, in any case.
// Row: one distance, nearest first. descendants: at this distance, live and gone; live: those that are
//   live.
// Definition: descendants, self excluded, each once, at the length of the shortest way down to it. All rows
//   together are descendantCount.

MATCH path = (model:Model {idLower: toLower($id)})<-[:DERIVED_FROM*1..]-(descendant)
WHERE descendant <> model
WITH descendant, min(length(path)) AS distance
RETURN distance, count(*) AS descendants, count(CASE WHEN descendant:Live THEN 1 END) AS live
ORDER BY distance
