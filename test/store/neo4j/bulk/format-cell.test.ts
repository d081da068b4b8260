import { describe, expect, it } from 'vitest';
import { formatCell } from '../../../../store/neo4j/bulk/format-cell.ts';

describe('a cell', () => {
  it.each([
    ['plain', 'plain'],
    ['', '""'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['two\nlines', '"two\nlines"'],
    ['two\r\nlines', '"two\r\nlines"'],
    [' blanks ', '" blanks "'],
    [String.raw`back\slash`, String.raw`back\slash`],
    ['中文 😀', '中文 😀'],
  ])('of the text %j is %j', (text, cell) => {
    expect(formatCell('text', text)).toBe(cell);
  });

  it('of numbers, booleans and lists stands for itself, and of nothing is empty', () => {
    expect(formatCell('integer', 1_720_000_000_000)).toBe('1720000000000');
    expect(formatCell('integer', -1)).toBe('-1');
    expect(formatCell('boolean', false)).toBe('false');
    expect(formatCell('list', ['mit', 'a;b'])).toBe('mit\u001Fa;b');
    expect(formatCell('list', ['', ''])).toBe('\u001F');
    expect(formatCell('list', [])).toBe('');
    expect(formatCell('text', null)).toBe('');
  });

  it.each([
    ['integer', 0.5],
    ['integer', 1e21],
    ['integer', '1'],
    ['text', 1],
    ['text', true],
    ['boolean', 'true'],
    ['list', 'mit'],
    ['list', [1]],
  ] as const)('of a column of the kind %s does not take %j', (kind, value) => {
    expect(() => formatCell(kind, value)).toThrow(`A column of the kind '${kind}' cannot hold`);
  });

  it.each([[['']], [['a\u001Fb', 'c']]])(
    'does not take the list %j, which would come back as another',
    (list) => {
      expect(() => formatCell('list', list)).toThrow('No cell can hold the list');
    },
  );
});
