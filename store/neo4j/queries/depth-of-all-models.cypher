// How far are models from their roots?
//
// Parameters: none.
// Row: one value of one measure. models: how many have it. edges: null where only a cycle leads to them.
// Definition: live models with at least one parent. depth: edges on the shortest way from a root, a stub
//   being one; generation: the longest way, a cycle counting as one node; trainingDepth: the shortest way
//   where quantized edges weigh 0.
// Same as: stemma report depth

MATCH (model:Live)
WHERE EXISTS { (model)-[:DERIVED_FROM]->() }
UNWIND [
  {name: 'depth', edges: model.depth},
  {name: 'generation', edges: model.generation},
  {name: 'trainingDepth', edges: model.trainingDepth}
] AS measure
RETURN measure.name AS measure, measure.edges AS edges, count(*) AS models
ORDER BY measure, edges
