import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { onRequests } from '../../../crawler/simulated-hub/server/fault.ts';
import { createClientForTest } from '../client-for-test.ts';
import { serveForTest } from '../serve-for-test.ts';
import { JSON_TYPE, serveRaw, toRaw } from './serve-raw.ts';
import type { RawAnswer } from './serve-raw.ts';

const LIST = '[{"id":"a/b"},{"id":"c/d"}]';
const WHOLE = toRaw(200, { ...JSON_TYPE, 'content-length': String(LIST.length) }, LIST);

/** What the client takes from these answers, one a try, and what it says while it tries again. */
async function take(
  answers: readonly RawAnswer[],
): Promise<{ readonly value: unknown; readonly said: string[] }> {
  const server = await serveRaw(answers);
  const said: string[] = [];
  const client = createClientForTest({
    timeouts: { headersMs: 300, bodyMs: 300, totalMs: 1_500 },
    onProgress: (event) => event.kind === 'wait' && said.push(event.because.replace(server.url, 'HUB')),
  });
  const { value } = await client.getJson(`${server.url}/api/models?limit=2`);
  return { value, said };
}

describe('an answer that is not whole is asked for again', () => {
  const chunked = { ...JSON_TYPE, 'transfer-encoding': 'chunked' };
  const zipped = { ...JSON_TYPE, 'content-encoding': 'gzip' };
  it.each([
    [
      'shorter than its content-length',
      toRaw(200, { ...JSON_TYPE, 'content-length': '400' }, LIST),
      'broke off',
    ],
    ['cut off within a chunk', toRaw(200, chunked, `40\r\n${LIST}`), 'broke off'],
    ['without its last chunk', toRaw(200, chunked, `1b\r\n${LIST}\r\n`), 'broke off'],
    ['with a chunk of no length', toRaw(200, chunked, `zz\r\n${LIST}\r\n0\r\n\r\n`), 'broke off'],
    [
      'cut off, though nothing said how long it is',
      toRaw(200, JSON_TYPE, LIST.slice(0, 20)),
      'cut off or broken',
    ],
    ['empty', toRaw(200, { ...JSON_TYPE, 'content-length': '0' }, ''), 'cut off or broken'],
    ['half a gzip', toRaw(200, zipped, gzipSync(LIST).subarray(0, 18)), 'broke off|cut off or broken'],
    ['no gzip at all', toRaw(200, zipped, LIST), 'broke off'],
    ['two documents', toRaw(200, JSON_TYPE, `${LIST}${LIST}`), 'cut off or broken'],
    [
      'HTML',
      toRaw(200, { 'content-type': 'text/html' }, '<h1>Back soon</h1>'),
      'gave "text/html" instead of JSON',
    ],
    [
      'HTML that says nothing of its type',
      toRaw(200, {}, '<h1>Back soon</h1>'),
      'gave "no type" instead of JSON',
    ],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n', 'cannot be reached'],
    ['nothing', '', 'cannot be reached'],
  ])('%s', async (_, broken, words) => {
    const { value, said } = await take([broken, WHOLE]);
    expect(value).toEqual([{ id: 'a/b' }, { id: 'c/d' }]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(new RegExp(`^HUB/api/models .*(?:${words})`));
  });

  it.each([
    ['that does not begin', '', 'cannot be reached (no answer in time)'],
    ['that stops in the middle', WHOLE.subarray(0, -9), 'broke off its answer (no more of it in time)'],
  ])('one %s, after its own time limit', async (_, open, words) => {
    const { value, said } = await take([{ open }, WHOLE]);
    expect(value).toHaveLength(2);
    expect(said).toEqual([`HUB/api/models ${words}.`]);
  });

  it('one that comes too slowly to end', async () => {
    const hub = await serveForTest({ faults: [onRequests([1], { kind: 'drip', ms: 3_000 })] });
    const said: string[] = [];
    const client = createClientForTest({
      timeouts: { totalMs: 600 },
      onProgress: (event) => event.kind === 'wait' && said.push(event.because),
    });
    expect((await client.getJson(`${hub.url}/api/models?limit=50`)).value).toHaveLength(50);
    expect(said).toEqual([`${hub.url}/api/models broke off its answer (not done in 0.6 s).`]);
  });

  it('but a whole one comes at once, zipped or in chunks', async () => {
    const chunks = `a\r\n${LIST.slice(0, 10)}\r\n11\r\n${LIST.slice(10)}\r\n0\r\n\r\n`;
    for (const answer of [WHOLE, toRaw(200, zipped, gzipSync(LIST)), toRaw(200, chunked, chunks)]) {
      const { value, said } = await take([answer]);
      expect(value).toHaveLength(2);
      expect(said).toEqual([]);
    }
  });
});
