// Who is affected if this model changes?
//
// Parameters: $id, a live model or a stub, in any case.
// Row: one. descendants: live and gone; live: those that are live; children: of the descendants those one
//   edge away; maxDistance: of the farthest, null without descendants; authors: accounts that published
//   descendants; downloads30d: of the live ones together.
// Definition: descendants, merges included, of any relation and evidence; self excluded, each once.

MATCH path = (model:Model {idLower: toLower($id)})<-[:DERIVED_FROM*1..]-(descendant)
WHERE descendant <> model
WITH descendant, min(length(path)) AS distance
RETURN count(*) AS descendants,
  count(CASE WHEN descendant:Live THEN 1 END) AS live,
  count(CASE WHEN distance = 1 THEN 1 END) AS children,
  max(distance) AS maxDistance,
  count(DISTINCT descendant.owner) AS authors,
  sum(CASE WHEN descendant:Live THEN descendant.downloads30d END) AS downloads30d
