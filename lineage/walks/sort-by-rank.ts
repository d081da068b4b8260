const SMALL = 24;

/** Sorts `nodes[start .. end)` in place by `ranks[node]`, each rank occurring once. O(k log k). */
export function sortByRank(nodes: Uint32Array, start: number, end: number, ranks: Uint32Array): void {
  if (end - start <= SMALL) {
    for (let i = start + 1; i < end; i++) {
      const node = nodes[i] ?? 0;
      const rank = ranks[node] ?? 0;
      let place = i;
      for (; place > start && (ranks[nodes[place - 1] ?? 0] ?? 0) > rank; place--) {
        nodes[place] = nodes[place - 1] ?? 0;
      }
      nodes[place] = node;
    }
    return;
  }
  // Rank and node in one double: sorting plain numbers needs no calls to compare.
  const factor = ranks.length;
  const keyed = new Float64Array(end - start);
  for (let i = 0; i < keyed.length; i++) {
    const node = nodes[start + i] ?? 0;
    keyed[i] = (ranks[node] ?? 0) * factor + node;
  }
  keyed.sort();
  for (let i = 0; i < keyed.length; i++) nodes[start + i] = (keyed[i] ?? 0) % factor;
}
