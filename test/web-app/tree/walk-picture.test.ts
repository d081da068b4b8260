import { describe, expect, it } from 'vitest';
import { toActiveKey } from '../../../web/app/tree/active-key.ts';
import { toKeyResult } from '../../../web/app/tree/key-action.ts';
import { toPathKeys, walkPicture } from '../../../web/app/tree/walk-picture.ts';
import { pictureOf, star } from './picture-of.ts';

const { items } = pictureOf(
  `
  base <- chat, code finetune
  chat <- q4, q8 quantized
  code <- code-q4 quantized
`,
  'base',
);

describe('walking the picture', () => {
  it('goes to the parent, the first child, and up and down a column', () => {
    expect(walkPicture(items, 'q4', 'parent')).toBe('chat');
    expect(walkPicture(items, 'chat', 'child')).toBe('q4');
    expect(walkPicture(items, 'q8', 'next')).toBe('code-q4');
    expect(walkPicture(items, 'code-q4', 'previous')).toBe('q8');
    expect(walkPicture(items, 'q4', 'first')).toBe('base');
    expect(walkPicture(items, 'base', 'last')).toBe('code-q4');
  });

  it('stays where there is nothing that way', () => {
    expect(walkPicture(items, 'base', 'parent')).toBe('base');
    expect(walkPicture(items, 'q4', 'child')).toBe('q4');
    expect(walkPicture(items, 'code', 'next')).toBe('code');
  });

  it('starts at the beginning from a line that is gone', () => {
    expect(walkPicture(items, 'vanished', 'next')).toBe('base');
  });

  it('leads from every parent into the focus', () => {
    const up = pictureOf('p1 + p2 <- mix merge', 'mix').items;
    expect(walkPicture(up, 'p2', 'child')).toBe('mix');
    expect(walkPicture(up, 'p1', 'next')).toBe('p2');
    expect(walkPicture(up, 'mix', 'parent')).toBe('p1');
  });

  it('knows the path of a line to the left', () => {
    expect(toPathKeys(items, 'q8')).toEqual(['q8', 'chat', 'base']);
    expect(toPathKeys(items, 'vanished')).toEqual([]);
    expect(toPathKeys(items, null)).toEqual([]);
  });
});

describe('keys on the picture', () => {
  const folded = pictureOf('base <- chat, code finetune\n chat <- q4, q8 quantized', 'base', {
    closed: ['chat'],
  }).items;

  it('Right opens a folded model and enters an open one', () => {
    expect(toKeyResult(folded, 'chat', 'ArrowRight')).toEqual({ action: { kind: 'open', key: 'chat' } });
    expect(toKeyResult(items, 'chat', 'ArrowRight')).toEqual({ moveTo: 'q4' });
  });

  it('+ and - fold and unfold, each only its way', () => {
    expect(toKeyResult(folded, 'chat', '+')).toEqual({ action: { kind: 'open', key: 'chat' } });
    expect(toKeyResult(folded, 'chat', '-')).toBeNull();
    expect(toKeyResult(items, 'chat', '-')).toEqual({ action: { kind: 'close', key: 'chat' } });
    expect(toKeyResult(items, 'chat', '+')).toBeNull();
    expect(toKeyResult(items, 'q4', '+')).toBeNull();
  });

  it('never folds the focus itself', () => {
    expect(toKeyResult(items, 'base', '-')).toBeNull();
  });

  it('Enter goes to a model and opens a fold', () => {
    const long = pictureOf(star(40), 'base', { budget: 6 }).items;
    expect(toKeyResult(items, 'chat', 'Enter')).toEqual({ action: { kind: 'focus', key: 'chat' } });
    expect(toKeyResult(long, 'base+', 'Enter')).toEqual({
      action: { kind: 'more', key: 'base', shownCount: 5, childCount: 35 },
    });
  });

  it('t goes to the table, Escape closes the card, other keys mean nothing', () => {
    expect(toKeyResult(items, 'chat', 't')).toEqual({ action: { kind: 'table' } });
    expect(toKeyResult(items, 'chat', 'Escape')).toEqual({ closeCard: true });
    expect(toKeyResult(items, 'chat', 'q')).toBeNull();
    expect(toKeyResult(items, 'vanished', 'Enter')).toBeNull();
  });
});

describe('where the keyboard stands', () => {
  const keys = new Set(['base', 'chat', 'chat+']);

  it('is the first wish that is there', () => {
    expect(toActiveKey(keys, [null, 'vanished', 'chat', 'base'])).toBe('chat');
    expect(toActiveKey(keys, [null])).toBe('');
  });

  it('is the node of a fold that was opened to its end', () => {
    expect(toActiveKey(keys, ['base+'])).toBe('base');
    expect(toActiveKey(keys, ['chat+'])).toBe('chat+');
  });
});
