// What was made from this model in certain ways alone?
//
// Parameters: $id, a live model or a stub, in any case; $relations, of finetune, adapter, quantized, merge,
//   unspecified; $evidence, of hub, tag, declared, inferred.
// Row: one descendant, nearest first, then by id. distance: edges on the shortest of these ways.
// Definition: descendants that a way reaches on which every edge has one of the relations, as the Hub
//   reports them, and one of the kinds of evidence; self excluded, each once.
// Same as: stemma descendants ID --relation R,... --evidence E,...

MATCH path = (model:Model {idLower: toLower($id)})<-[edges:DERIVED_FROM*1..]-(descendant)
WHERE descendant <> model
  AND all(edge IN edges WHERE edge.relation IN $relations AND edge.evidence IN $evidence)
WITH descendant, min(length(path)) AS distance
RETURN descendant.id AS id, distance
ORDER BY distance, id
