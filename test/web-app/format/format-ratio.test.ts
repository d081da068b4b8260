import { expect, it } from 'vitest';
import { formatRatio } from '../../../web/app/format/format-ratio.ts';

it.each([
  [2296 / 18_358, '0.13x'],
  [1.0527, '1.05x'],
  [0.004, '<0.01x'],
  [0, '0x'],
  [12.345, '12.3x'],
  [1234.5, '1,235x'],
  [null, '–'],
])('%j reads %s', (ratio, text) => expect(formatRatio(ratio)).toBe(text));
