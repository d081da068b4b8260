// Where does this model come from?
//
// Parameters: $id, a live model or a stub, in any case.
// Row: one ancestor, nearest first, then by id. distance: edges on the shortest way up to it. state: live,
//   gone or stub.
// Definition: everything that the model derives from, over all parents of any relation and evidence; self
//   excluded, each once.
// Same as: stemma ancestors ID

MATCH path = (model:Model {idLower: toLower($id)})-[:DERIVED_FROM*1..]->(ancestor)
WHERE ancestor <> model
WITH ancestor, min(length(path)) AS distance
RETURN ancestor.id AS id, distance, ancestor.state AS state, ancestor.license AS license
ORDER BY distance, id
