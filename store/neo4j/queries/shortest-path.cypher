// How is one model derived from another?
//
// Parameters: $from and $to, two live models or stubs, in any case.
// Row: one, or none when neither derives from the other. path: ids from $from to $to, both included;
//   length: its edges.
// Definition: the shortest way along derivations from $from up to $to, else from $to up to $from. Of
//   several that with the smallest ids, read from the derived model upwards.
// Same as: stemma path A B

CALL () {
  MATCH path = ALL SHORTEST
    (low:Model {idLower: toLower($from)})-[:DERIVED_FROM]->*(high:Model {idLower: toLower($to)})
  RETURN [node IN nodes(path) | node.id] AS ids, true AS isUpward
  UNION ALL
  MATCH path = ALL SHORTEST
    (low:Model {idLower: toLower($to)})-[:DERIVED_FROM]->*(high:Model {idLower: toLower($from)})
  RETURN [node IN nodes(path) | node.id] AS ids, false AS isUpward
}
WITH ids, isUpward
ORDER BY isUpward DESC, ids
LIMIT 1
RETURN CASE WHEN isUpward THEN ids ELSE reverse(ids) END AS path, size(ids) - 1 AS length
