import { describe, expect, it } from 'vitest';
import { toContinued, toOutlineRails } from '../../../web/app/tree/outline-rails.ts';
import { toRowAction, toRowResult } from '../../../web/app/tree/row-keys.ts';
import { toNextSort, toTreeRows } from '../../../web/app/tree/tree-rows.ts';
import type { TreeRow } from '../../../web/app/tree/tree-rows.ts';
import { pictureOf, star } from './picture-of.ts';

const FAMILY = `
  base <- chat, code, art finetune
  chat <- q4, q8 quantized
  chat downloads=5
  code downloads=90
  art license=mit
  q4 downloads=1
  q8 downloads=2
`;

const root = pictureOf(FAMILY, 'base').document.root;
const draw = (rows: readonly TreeRow[]): string =>
  rows.map((row) => `${'  '.repeat(row.level - 1)}${row.key}`).join('\n');

describe('rows of table and outline', () => {
  it('are the lines of the picture', () => {
    expect(`\n${draw(toTreeRows(root, null))}\n`).toBe(`
base
  chat
    q8
    q4
  code
  art
`);
  });

  it('sort siblings and keep the tree; unknown values stand last either way', () => {
    expect(`\n${draw(toTreeRows(root, { by: 'downloads', direction: 'desc' }))}\n`).toBe(`
base
  code
  chat
    q8
    q4
  art
`);
    expect(`\n${draw(toTreeRows(root, { by: 'downloads', direction: 'asc' }))}\n`).toBe(`
base
  chat
    q4
    q8
  code
  art
`);
  });

  it('keep a fold behind its siblings however they are sorted', () => {
    const long = pictureOf(star(40), 'base', { budget: 4 }).document.root;
    const rows = toTreeRows(long, { by: 'id', direction: 'desc' });
    expect(rows.map((row) => row.key)).toEqual(['base', 'm11', 'm10', 'm1', 'base+']);
    expect(rows.at(-1)).toMatchObject({ kind: 'fold', position: 4, setSize: 4, shownCount: 3 });
  });

  it('turn a column head from its natural order to the other one, then back to the tree', () => {
    const first = toNextSort(null, 'downloads');
    const second = toNextSort(first, 'downloads');
    expect([first, second, toNextSort(second, 'downloads')]).toEqual([
      { by: 'downloads', direction: 'desc' },
      { by: 'downloads', direction: 'asc' },
      null,
    ]);
    expect(toNextSort(first, 'id')).toEqual({ by: 'id', direction: 'asc' });
  });
});

describe('keys on a row', () => {
  const rows = toTreeRows(root, null);

  it('walk up, down, in and out', () => {
    expect(toRowResult(rows, 'chat', 'ArrowDown')).toEqual({ moveTo: 'q8' });
    expect(toRowResult(rows, 'chat', 'ArrowUp')).toEqual({ moveTo: 'base' });
    expect(toRowResult(rows, 'chat', 'ArrowRight')).toEqual({ moveTo: 'q8' });
    expect(toRowResult(rows, 'q8', 'ArrowLeft')).toEqual({ moveTo: 'chat' });
    expect(toRowResult(rows, 'q8', 'End')).toEqual({ moveTo: 'art' });
    expect(toRowResult(rows, 'base', 'ArrowUp')).toBeNull();
  });

  it('fold, select, and go to the model', () => {
    expect(toRowResult(rows, 'chat', 'ArrowLeft')).toEqual({ action: { kind: 'close', key: 'chat' } });
    expect(toRowResult(rows, 'chat', ' ')).toEqual({ action: { kind: 'select', key: 'chat' } });
    expect(toRowResult(rows, 'chat', 'Enter')).toEqual({ action: { kind: 'focus', key: 'chat' } });
    expect(toRowResult(rows, 'base', '-')).toBeNull();
  });

  it('press: the count folds, the rest selects and lets go again', () => {
    const chat = rows[1] ?? rows[0];
    if (!chat) throw new Error('There are no rows.');
    expect(toRowAction(chat, { isToggle: true, selectedKey: null })).toEqual({ kind: 'close', key: 'chat' });
    expect(toRowAction(chat, { isToggle: false, selectedKey: null })).toEqual({
      kind: 'select',
      key: 'chat',
    });
    expect(toRowAction(chat, { isToggle: false, selectedKey: 'chat' })).toEqual({
      kind: 'select',
      key: null,
    });
  });
});

describe('the lines of an outline', () => {
  it('pass a row while siblings of an outer level follow', () => {
    // base, chat, q4, code: the line below base passes q4 because code follows.
    expect(toContinued([0, 1, 2, 1])).toEqual([[], [true], [true, false], [false]]);
  });

  it('bend into a row and go on to the rows that hang from it', () => {
    const rails = toOutlineRails({
      level: 1,
      height: 50,
      isContinued: [true],
      hasRowsBelow: true,
      radius: 6,
    });
    expect(rails).toEqual({
      width: 52,
      x: 36,
      y: 25,
      trunk: 'M14 0V50M14 0L14 0L14 18Q14 25 21 25M36 31V50',
      last: 'M21 25L28 25',
    });
  });

  it('draw nothing into the first row but the way down', () => {
    const rails = toOutlineRails({ level: 0, height: 50, isContinued: [], hasRowsBelow: true, radius: 9 });
    expect([rails.trunk, rails.last]).toEqual(['M14 34V50', '']);
  });
});
