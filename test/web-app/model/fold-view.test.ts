import { describe, expect, it } from 'vitest';
import {
  closeNode,
  openNode,
  showMore,
  toggleLicenseClass,
  toggleRelation,
} from '../../../web/app/model/fold-view.ts';
import { toModelView } from '../../../web/app/model/model-search.ts';

const VIEW = toModelView({});

describe('folding and unfolding', () => {
  it('asks for what the cut does not show', () => {
    expect(openNode(VIEW, 'a/b').open).toEqual(['a/b']);
    expect(closeNode(VIEW, 'a/b').closed).toEqual(['a/b']);
  });

  it('takes back what was asked before, so that folding and unfolding leaves no trace', () => {
    expect(openNode(closeNode(VIEW, 'a/b'), 'a/b')).toEqual(VIEW);
    expect(closeNode(openNode(VIEW, 'a/b'), 'a/b')).toEqual(VIEW);
  });

  it('forgets the extra children of a folded node', () => {
    const view = showMore(VIEW, 'a/b', 5, 400);
    expect(closeNode(view, 'a/b').more.size).toBe(0);
  });
});

describe('more children', () => {
  it('come ten at first, then as many again as are there', () => {
    const once = showMore(VIEW, 'a/b', 4, 31_996);
    const twice = showMore(once, 'a/b', 14, 31_986);
    expect(once.more.get('a/b')).toBe(10);
    expect(twice.more.get('a/b')).toBe(24);
  });

  it('never come more than 200 at once', () => {
    expect(showMore(VIEW, 'a/b', 4000, 28_000).more.get('a/b')).toBe(200);
  });

  it('come all when only a few would be left', () => {
    expect(showMore(VIEW, 'a/b', 4, 12).more.get('a/b')).toBe(12);
    expect(showMore(VIEW, 'a/b', 4, 13).more.get('a/b')).toBe(10);
  });
});

describe('filter switches', () => {
  it('take one relation out and put it back', () => {
    const without = toggleRelation(VIEW, 'merge');
    expect([...(without.relations ?? [])]).toEqual(['finetune', 'adapter', 'quantized', 'unspecified']);
    expect(toggleRelation(without, 'merge')).toEqual(VIEW);
  });

  it('never switch off the last one', () => {
    const only = toModelView({ relation: 'merge' });
    expect(toggleRelation(only, 'merge')).toEqual(only);
  });

  it('dim license classes in the same way', () => {
    expect(toggleLicenseClass(VIEW, 'unknown').licenseClasses?.has('unknown')).toBe(false);
  });
});
