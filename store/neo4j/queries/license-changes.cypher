// Which license labels do children replace, and by which?
//
// Parameters: $limit, the most rows to return; 50 in the report.
// Row: one change, most frequent first, then by label. derivations: how many children changed the label of
//   a parent so.
// Definition: derivations between a live child and a known parent, live or gone, whose two ends each
//   declare exactly one license label, and where the two differ, literally. A change is not a violation.
// Same as: stemma report license-changes

MATCH (child:Live)-[:DERIVED_FROM]->(parent:Live|Gone)
WHERE child.license <> parent.license
  AND coalesce(size(child.licenses), 1) = 1 AND coalesce(size(parent.licenses), 1) = 1
RETURN parent.license AS from, child.license AS to, count(*) AS derivations
ORDER BY derivations DESC, from, to
LIMIT toInteger($limit)
