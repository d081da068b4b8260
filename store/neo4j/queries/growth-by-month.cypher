// How fast does the Hub grow?
//
// Parameters: none.
// Row: one month, oldest first. models: created in it; withParent: those that name a parent; withLicense:
//   those that declare a license.
// Definition: live models by the month of creation, UTC. Models without a known date and empty months are
//   left out.
// Same as: stemma report overview

MATCH (model:Live)
WHERE model.createdAtMs IS NOT NULL
RETURN left(toString(datetime({epochMillis: model.createdAtMs})), 7) AS month,
  count(*) AS models,
  count(CASE WHEN EXISTS { (model)-[:DERIVED_FROM]->() } THEN 1 END) AS withParent,
  count(model.license) AS withLicense
ORDER BY month
