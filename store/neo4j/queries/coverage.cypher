// What do the numbers rest on?
//
// Parameters: none.
// Row: one. modelsWithParent, modelsWithLicense: models that name a parent, that declare a license;
//   derivationsToKnown: those whose parent is no stub; derivationsWithRelation: those whose relation the Hub
//   reports.
// Definition: models: live ones. derivations: distinct pairs of a live child and its parent, stubs
//   included.
// Same as: stemma report coverage

RETURN COUNT { (:Live) } AS models,
  COUNT { (model:Live) WHERE EXISTS { (model)-[:DERIVED_FROM]->() } } AS modelsWithParent,
  COUNT { (model:Live) WHERE model.license IS NOT NULL } AS modelsWithLicense,
  COUNT { (:Stub) } AS stubs,
  COUNT { (:Live)-[:DERIVED_FROM]->() } AS derivations,
  COUNT { (:Live)-[:DERIVED_FROM]->(:Live|Gone) } AS derivationsToKnown,
  COUNT { (:Live)-[edge:DERIVED_FROM]->() WHERE edge.relation <> 'unspecified' } AS derivationsWithRelation
