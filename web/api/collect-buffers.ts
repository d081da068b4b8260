/**
 * All array buffers that a value made of plain objects, arrays, maps and typed arrays holds, each once:
 * the list that hands them over to another thread without copying.
 */
export function collectBuffers(value: unknown): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const seen = new Set<object>();
  const open: unknown[] = [value];
  while (open.length > 0) {
    const next = open.pop();
    if (typeof next !== 'object' || next === null || seen.has(next)) continue;
    seen.add(next);
    if (ArrayBuffer.isView(next)) {
      if (next.buffer instanceof ArrayBuffer) buffers.add(next.buffer);
    } else if (Array.isArray(next)) {
      // Lists of texts and numbers hold no buffers; looking at the first entry keeps long ones cheap.
      if (typeof next[0] === 'object') open.push(...next);
    } else if (!(next instanceof Map)) {
      open.push(...Object.values(next));
    }
  }
  return [...buffers];
}
