// How large is a family?
//
// Parameters: $family, the key of a family, lower-case: meta; $owners, its owners, lower-case:
//   ['meta-llama', 'facebook'].
// Row: one, the family. published: live models of its owners; derivatives; direct: those with a parent that
//   the owners published, live or gone; authors: accounts that published derivatives.
// Definition: derivative: a live model of the family that its owners did not publish, at any depth, of
//   every relation and evidence; each once. A stub under an owner's name is neither member nor source.
// Same as: stemma report families

MATCH (model:Live)
WHERE $family IN model.families
WITH model, coalesce(toLower(model.owner) IN $owners, false) AS isPublished
WITH model, isPublished,
  NOT isPublished AND EXISTS {
    (model)-[:DERIVED_FROM]->(parent:Live|Gone) WHERE toLower(parent.owner) IN $owners
  } AS isDirect
RETURN count(CASE WHEN isPublished THEN 1 END) AS published,
  count(CASE WHEN NOT isPublished THEN 1 END) AS derivatives,
  count(CASE WHEN isDirect THEN 1 END) AS direct,
  count(DISTINCT CASE WHEN NOT isPublished THEN model.owner END) AS authors
