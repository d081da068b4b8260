// Which licenses does a family declare?
//
// Parameters: $family, the key of a family, lower-case: qwen.
// Row: one license label, most frequent first, then by label. license: '' for models that declare none.
// Definition: family: all live models of its owners and all live models derived from them. A model with two
//   labels counts under both.

MATCH (model:Live)
WHERE $family IN model.families
UNWIND coalesce(model.licenses, [coalesce(model.license, '')]) AS license
RETURN license, count(*) AS models
ORDER BY models DESC, license
