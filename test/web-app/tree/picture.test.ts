import { describe, expect, it } from 'vitest';
import { nameOf, pictureOf, star } from './picture-of.ts';

const FAMILY = `
  base <- chat, code finetune
  chat <- q4, q8 quantized
  chat + code <- blend merge
`;

describe('the lines of a picture', () => {
  it('stand in reading order, each with its parent and its place among the siblings', () => {
    const { items } = pictureOf(FAMILY, 'base');
    expect(
      items.map((item) => [nameOf(item), item.parentKey, item.column, item.position, item.setSize]),
    ).toEqual([
      ['base', null, 0, 1, 1],
      ['chat', 'base', 1, 1, 2],
      ['blend', 'chat', 2, 1, 3],
      ['q4', 'chat', 2, 2, 3],
      ['q8', 'chat', 2, 3, 3],
      ['code', 'base', 1, 2, 2],
    ]);
  });

  it('show how each model was made', () => {
    const { items } = pictureOf(`${FAMILY}\n base <- guessed\n guessed guess=adapter\n`, 'base');
    const marks = items.flatMap((item) =>
      item.kind === 'node' ? [[item.key, item.relation, item.isGuess]] : [],
    );
    expect(marks).toEqual([
      ['base', 'root', false],
      ['chat', 'finetune', false],
      ['blend', 'merge', false],
      ['q4', 'quantized', false],
      ['q8', 'quantized', false],
      ['code', 'finetune', false],
      ['guessed', 'adapter', true],
    ]);
  });

  it('end a long list of children with a fold that keeps its key', () => {
    const { items } = pictureOf(star(40), 'base', { budget: 6 });
    expect(items.map(nameOf)).toEqual(['base', 'm1', 'm10', 'm11', 'm12', 'm13', '+35']);
    expect(items.at(-1)?.key).toBe('base+');
  });

  it('say which can be opened', () => {
    const { items } = pictureOf(FAMILY, 'base', { closed: ['chat'] });
    const open = items.flatMap((item) => (item.kind === 'node' ? [[item.key, item.isOpen, item.count]] : []));
    expect(open).toEqual([
      ['base', true, 5],
      ['chat', false, 3],
      ['code', null, 0],
    ]);
  });
});

describe('the ways up', () => {
  it('stand left of the focus, the primary parent on the way, the others beside it', () => {
    const { items } = pictureOf(FAMILY, 'blend', { up: 3 });
    expect(items.map((item) => [nameOf(item), item.column, item.kind === 'node' ? item.role : null])).toEqual(
      [
        ['base', 0, 'ancestor'],
        ['chat', 1, 'ancestor'],
        ['code', 1, 'co-parent'],
        ['blend', 2, 'focus'],
      ],
    );
  });

  it('are cut at the root when there is little room', () => {
    const { items } = pictureOf(FAMILY, 'blend', { up: 1 });
    expect(items.map((item) => [nameOf(item), item.column])).toEqual([
      ['chat', 0],
      ['code', 0],
      ['blend', 1],
    ]);
  });

  it('fold parents beyond the limit, but never a single one', () => {
    const parents = Array.from({ length: 53 }, (_, i) => `p${i + 1}`).join(' + ');
    const folded = pictureOf(`${parents} <- stock merge`, 'stock', { parents: 4 });
    expect(folded.items.map(nameOf)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5', '^48', 'stock']);
    const whole = pictureOf(`p1 + p2 + p3 <- mix merge`, 'mix', { parents: 1 });
    expect(whole.items.map(nameOf)).toEqual(['p1', 'p2', 'p3', 'mix']);
  });

  it('show a parent that is also below, in a cycle, only once', () => {
    const { items } = pictureOf('one <- two merge\n two <- one merge\n other + two <- one merge', 'one');
    const names = items.map(nameOf);
    expect(names.filter((name) => name === 'two')).toEqual(['two']);
    expect(new Set(names).size).toBe(names.length);
  });
});
