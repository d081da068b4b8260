import { describe, expect, it } from 'vitest';
import { keepParameters, toAskedBy, toFirstUrl, toNextUrl } from '../../../crawler/list/list-url.ts';

const LIBRARY_URL =
  'https://huggingface.co/api/models?limit=500&sort=createdAt&expand=pipeline_tag&expand=likes';

describe('list URLs', () => {
  it('ask for a whole page, a direction and our fields', () => {
    const url = new URL(toFirstUrl(LIBRARY_URL, { direction: 1, limit: null }));
    expect(url.searchParams.get('limit')).toBe('1000');
    expect(url.searchParams.get('direction')).toBe('1');
    expect(url.searchParams.getAll('expand')).toContain('baseModels');
    expect(new URL(toFirstUrl(LIBRARY_URL, { direction: -1, limit: 30 })).searchParams.get('limit')).toBe(
      '30',
    );
  });

  it('can ask for the models of one base or one owner alone', () => {
    const only = { filter: 'base_model:Qwen/Qwen3-8B' };
    const url = new URL(toFirstUrl(LIBRARY_URL, { direction: -1, limit: null, only }));
    expect(url.searchParams.getAll('filter')).toEqual(['base_model:Qwen/Qwen3-8B']);
  });

  it('tell what they ask for, in either spelling', () => {
    const asked = toAskedBy('http://hub.test/api/models?expand=tags&expand[]=likes');
    expect([...asked].toSorted()).toEqual(['_id', 'id', 'likes', 'tags']);
  });
});

describe('the next page', () => {
  const pictures = {
    '<http://hub.test/api/models?limit=3&cursor=eyJ%3D>; rel="next"':
      'http://hub.test/api/models?limit=3&cursor=eyJ%3D',
    '</api/models?cursor=x>; rel="next"': 'http://hub.test/api/models?cursor=x',
    '<http://hub.test/api/models?cursor=x>;rel="next"': 'http://hub.test/api/models?cursor=x',
    '<http://hub.test/a>; rel="prev", <http://hub.test/b?cursor=1,2>; rel="next"':
      'http://hub.test/b?cursor=1,2',
    '<https://elsewhere.test:8080/api/models?cursor=x>; rel="next"': 'http://hub.test/api/models?cursor=x',
    '<http://hub.test/a>; rel="prev"': null,
    '': null,
  };
  for (const [link, next] of Object.entries(pictures)) {
    it(`of "${link}" is ${next}`, () => expect(toNextUrl(link, 'http://hub.test')).toBe(next));
  }

  it('stays in the folder of a mirror', () => {
    const mirror = 'http://mirror.test/hub';
    const next = 'http://mirror.test/hub/api/models?cursor=x';
    expect(toNextUrl('<https://huggingface.co/api/models?cursor=x>; rel="next"', mirror)).toBe(next);
    expect(toNextUrl(`<${next}>; rel="next"`, mirror)).toBe(next);
  });
});

describe('a link that forgets', () => {
  const asked = 'http://hub.test/api/models?sort=createdAt&limit=1000&expand=tags&expand=likes&cursor=a';

  it('gets back what was asked for', () => {
    const next = keepParameters('http://hub.test/api/models?cursor=b', asked);
    expect([...new URL(next).searchParams]).toEqual([
      ['cursor', 'b'],
      ['sort', 'createdAt'],
      ['limit', '1000'],
      ['expand', 'tags'],
      ['expand', 'likes'],
    ]);
  });

  it('has its way in what it says, in either spelling', () => {
    const next = 'http://hub.test/api/models?limit=500&sort=createdAt&expand[]=tags&cursor=eyJ%3D';
    expect(keepParameters(next, asked)).toBe(next);
    expect(
      keepParameters('http://hub.test/api/models?skip=1000', 'http://hub.test/api/models?cursor=a'),
    ).toBe('http://hub.test/api/models?skip=1000');
  });
});
