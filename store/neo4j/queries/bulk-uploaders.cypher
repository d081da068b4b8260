// Who makes many children of one model in a short time?
//
// Parameters: $most, how many children of one model one account may make in a month without being listed;
//   $limit, the most rows to return.
// Row: one account, one parent and one month, most children first, then by owner, parent and month.
// Definition: bulk uploader: an account with more than $most live children of one parent that were created
//   in one month (UTC). Models without an owner or without a known date are left out.

MATCH (child:Live)-[:DERIVED_FROM]->(parent)
WHERE child.owner IS NOT NULL AND child.createdAtMs IS NOT NULL
WITH child.owner AS owner, parent,
  left(toString(datetime({epochMillis: child.createdAtMs})), 7) AS month, count(*) AS children
WHERE children > $most
RETURN owner, parent.id AS parent, month, children
ORDER BY children DESC, owner, parent, month
LIMIT toInteger($limit)
