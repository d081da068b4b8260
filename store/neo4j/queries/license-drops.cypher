// Where on its way down to this model did the license label change?
//
// Parameters: $id, a live model or a stub, in any case.
// Row: one derivation, the one nearest to the model first, then by ids. distance: edges from the model up
//   to the child, 0 for the model itself.
// Definition: derivations among the model and its ancestors, between a known child and a known parent, live
//   or gone, whose two ends each declare exactly one license label, and where the child's differs from its
//   parent's. A change is not a violation.

MATCH path = (model:Model {idLower: toLower($id)})-[:DERIVED_FROM*0..]->(child)
WITH child, min(length(path)) AS distance
MATCH (child)-[edge:DERIVED_FROM]->(parent)
WHERE child.license <> parent.license
  AND coalesce(size(child.licenses), 1) = 1 AND coalesce(size(parent.licenses), 1) = 1
RETURN distance, child.id AS child, child.license AS childLicense,
  parent.id AS parent, parent.license AS parentLicense, edge.relation AS relation
ORDER BY distance, child, parent
