// What was made from this model?
//
// Parameters: $id, a live model or a stub, in any case.
// Row: one descendant, nearest first, then by id. distance: edges on the shortest way down to it. state:
//   live or gone.
// Definition: everything that derives from the model, merges included, of any relation and evidence; self
//   excluded, each once.
// Same as: stemma descendants ID

MATCH path = (model:Model {idLower: toLower($id)})<-[:DERIVED_FROM*1..]-(descendant)
WHERE descendant <> model
WITH descendant, min(length(path)) AS distance
RETURN descendant.id AS id, distance, descendant.state AS state
ORDER BY distance, id
