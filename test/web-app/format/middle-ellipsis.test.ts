import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { middleEllipsis, splitTail } from '../../../web/app/format/middle-ellipsis.ts';

describe('middleEllipsis', () => {
  it('keeps both ends', () => {
    expect(middleEllipsis('0.0005_withdpo_4iters_bs256_iter_1', 21)).toBe('0.0005_withd…6_iter_1');
    expect(middleEllipsis('zephyr-7b', 9)).toBe('zephyr-7b');
  });

  it('is never longer than asked, and never cuts a character in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 3, max: 40 }), (text, max) => {
        const short = middleEllipsis(text, max);
        expect([...short].length).toBeLessThanOrEqual(Math.max(max, 3));
        expect(() => encodeURIComponent(short), 'half a character').not.toThrow();
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe('splitTail', () => {
  it('leaves short names whole', () => {
    expect(splitTail('zephyr-7b-beta')).toEqual(['zephyr-7b-beta', '']);
    expect(splitTail('Mistral-7B-Instruct-v0.2-GGUF')).toEqual(['Mistral-7B-Instruct-', 'v0.2-GGUF']);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(splitTail(text).join('')).toBe(text);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
