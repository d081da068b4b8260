import { expect, it } from 'vitest';
import { toConcessions } from '../../../crawler/list/concessions.ts';
import { toAskedBy } from '../../../crawler/list/list-url.ts';

const URL_OF_ALL =
  'http://hub.test/api/models?sort=createdAt&direction=1&expand=baseModels&expand=tags&expand[]=baseModels';

/** What each request does without. */
const lacks = (refusal: string, url: string = URL_OF_ALL): readonly string[] =>
  toConcessions(url, refusal).map((concession) => {
    const asked = new URL(concession.url).searchParams;
    expect(asked.getAll('expand').includes('tags')).toBe(true);
    return [
      toAskedBy(concession.url).has('baseModels') ? '' : 'baseModels',
      asked.has('direction') ? '' : 'direction',
    ].join(' ');
  });

it('leaves out what a refusal names, then the other, then both', () => {
  expect(lacks('"direction" is not allowed')).toEqual([' direction', 'baseModels ', 'baseModels direction']);
  expect(lacks('"expand" must be one of [author, tags]')).toEqual([
    'baseModels ',
    ' direction',
    'baseModels direction',
  ]);
});

it('has nothing to leave out where nothing of it was asked for', () => {
  expect(lacks('', 'http://hub.test/api/models?expand=tags')).toEqual([]);
  expect(lacks('', 'http://hub.test/api/models?expand=tags&direction=1')).toEqual(['baseModels direction']);
});

it('says what is missing then', () => {
  const notices = toConcessions(URL_OF_ALL, '').map((concession) => concession.notices.length);
  expect(notices).toEqual([1, 1, 2]);
});
