// What do two models have in common?
//
// Parameters: $a and $b, two live models or stubs, in any case.
// Row: one common ancestor, nearest first: by the sum of both distances, then by the longer one, then by
//   id. distanceA, distanceB: edges on the shortest way from $a and from $b up to it.
// Definition: ancestors of both, each once. Here a model is its own ancestor: of a model and its grandchild
//   the model is the nearest.
// Same as: stemma common A B, which lists first those that no other common ancestor derives from

CALL () {
  MATCH path = (model:Model {idLower: toLower($a)})-[:DERIVED_FROM*0..]->(ancestor)
  RETURN ancestor, min(length(path)) AS distance, true AS isA
  UNION ALL
  MATCH path = (model:Model {idLower: toLower($b)})-[:DERIVED_FROM*0..]->(ancestor)
  RETURN ancestor, min(length(path)) AS distance, false AS isA
}
WITH ancestor,
  min(CASE WHEN isA THEN distance END) AS distanceA,
  min(CASE WHEN NOT isA THEN distance END) AS distanceB
WHERE distanceA IS NOT NULL AND distanceB IS NOT NULL
RETURN ancestor.id AS id, distanceA, distanceB
ORDER BY distanceA + distanceB, CASE WHEN distanceA > distanceB THEN distanceA ELSE distanceB END, id
