import { describe, expect, it } from 'vitest';
import { parseDash, toPenPasses } from '../../../web/app/tree/edge-style.ts';

describe('dashes', () => {
  it('are read from their tokens', () => {
    expect(parseDash('7 4')).toEqual([7, 4]);
    expect(parseDash(' 0.1 4.6 ')).toEqual([0.1, 4.6]);
    expect(parseDash('none')).toEqual([]);
    expect(parseDash('')).toEqual([]);
    expect(parseDash('7 -4')).toEqual([]);
  });
});

describe('the pen of a relation', () => {
  it('is a solid line for a fine-tune, dashes for an adapter', () => {
    expect(toPenPasses('finetune', 2, [])).toEqual([{ color: 'relation', width: 2, dash: [], cap: 'butt' }]);
    expect(toPenPasses('adapter', 2, [7, 4])).toEqual([
      { color: 'relation', width: 2, dash: [7, 4], cap: 'butt' },
    ]);
  });

  it('is round dots, a little broader, for a quantization', () => {
    expect(toPenPasses('quantized', 2, [0.1, 4.6])).toEqual([
      { color: 'relation', width: 3, dash: [0.1, 4.6], cap: 'round' },
    ]);
  });

  it('is a double line for a merge: a broad one, then its middle cut out', () => {
    expect(toPenPasses('merge', 2, [])).toEqual([
      { color: 'relation', width: 4.6, dash: [], cap: 'butt' },
      { color: 'surface', width: 2, dash: [], cap: 'butt' },
    ]);
  });
});
