import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findOfflineSwitch } from '../../cli/hub-offline.ts';
import { readHubToken } from '../../cli/hub-token.ts';
import { toHubUrl } from '../../cli/hub-url.ts';
import { toUserAgent } from '../../cli/user-agent.ts';
import { createTempFolder, runStemma } from './run-stemma.ts';

const token = (letter: string): string => `hf_${letter.repeat(34)}`;

let folder: Awaited<ReturnType<typeof createTempFolder>>;
/** Places for tokens, each with one of its own. */
let place: { readonly home: string; readonly cache: string; readonly file: string };

beforeAll(async () => {
  folder = await createTempFolder();
  place = {
    home: join(folder.path, 'home'),
    cache: join(folder.path, 'cache'),
    file: join(folder.path, 'mine'),
  };
  await mkdir(join(place.cache, 'huggingface'), { recursive: true });
  await mkdir(place.home);
  await writeFile(join(place.home, 'token'), `${token('h')}\n`);
  await writeFile(join(place.cache, 'huggingface', 'token'), token('c'));
  await writeFile(place.file, ` ${token('f')}\r\n`);
});
afterAll(() => folder.remove());

describe('the token', () => {
  it('comes from the variable, the old variable, the named file, the home, the cache, in this order', () => {
    const files = { HF_TOKEN_PATH: place.file, HF_HOME: place.home, XDG_CACHE_HOME: place.cache };
    const env = { ...files, HF_TOKEN: token('a'), HUGGING_FACE_HUB_TOKEN: ` ${token('b')} ` };
    expect(readHubToken(env)).toBe(token('a'));
    expect(readHubToken({ ...env, HF_TOKEN: '' })).toBe(token('b'));
    expect(readHubToken(files)).toBe(token('f'));
    expect(readHubToken({ ...files, HF_TOKEN_PATH: '' })).toBe(token('h'));
    expect(readHubToken({ ...files, HF_TOKEN_PATH: '', HF_HOME: '' })).toBe(token('c'));
  });

  it('is none without any of them', () => {
    expect(readHubToken({ HF_HOME: join(folder.path, 'nowhere') })).toBeNull();
    expect(readHubToken({ HF_HOME: place.file })).toBeNull();
  });

  it.each(['1', 'on', 'YES', 'True'])('leaves files alone on request (%s), not the variable', (on) => {
    const env = { HF_HOME: place.home, HF_HUB_DISABLE_IMPLICIT_TOKEN: on };
    expect(readHubToken(env)).toBeNull();
    expect(readHubToken({ ...env, HF_TOKEN: token('a') })).toBe(token('a'));
  });

  it('may be one of OAuth', () => {
    const oauth = `hf_oauth_${'aB3-_'.repeat(20)}.${'x'.repeat(40)}`;
    expect(readHubToken({ HF_TOKEN: oauth })).toBe(oauth);
  });

  it.each([
    ['half a one', 'hf_SECRETSECRET', /HF_TOKEN holds no whole token .*it has 15 characters/],
    ['another kind', 'sk-SECRETSECRETSECRETSECRETSECRET', /does not begin with hf_/],
    ['one with a space in it', `${token('s')} SECRET`, /others than letters and digits/],
    ['one on two lines', `hf_SECRETSECRETSE\nCRETSECRETSECRET`, /others than letters and digits/],
    ['one in quotes', `"${token('s')}"`, /does not begin with hf_/],
  ])('is refused and never printed: %s', (_, text, sentence) => {
    const read = (): unknown => readHubToken({ HF_TOKEN: text });
    expect(read).toThrow(sentence);
    expect(read).not.toThrow(/SECRET|ssss/);
  });

  it('in a place that cannot be read is told', () => {
    expect(() => readHubToken({ HF_TOKEN_PATH: place.home })).toThrow(
      /cannot be read \(EISDIR\): change that file/,
    );
  });
});

describe('the address of the Hub', () => {
  it('is the flag, else the variable, else the public one', () => {
    const env = { HF_ENDPOINT: 'https://mirror.test/' };
    expect(toHubUrl(' http://hub.test// ', env)).toBe('http://hub.test');
    expect(toHubUrl(null, env)).toBe('https://mirror.test');
    expect(toHubUrl(null, { HF_ENDPOINT: '' })).toBe('https://huggingface.co');
    expect(toHubUrl(null, {})).toBe('https://huggingface.co');
  });

  it.each([
    ['hub.test', /"hub.test" is no address of a Hub/],
    ['', /"" is no address of a Hub/],
    ['https://', /is no address of a Hub/],
    ['https://hub.test/?limit=3', /leave out what begins with \?/],
    ['https://hub.test/#top', /leave out what begins with #/],
  ])('is refused: %s', (text, sentence) => {
    expect(() => toHubUrl(text, {})).toThrow(sentence);
  });

  it('with a password is refused without printing it', () => {
    const read = (): unknown => toHubUrl('https://ada:SECRET@hub.test', {});
    expect(read).toThrow(/The address of the Hub at hub.test holds a user name or a password/);
    expect(read).not.toThrow(/SECRET/);
  });
});

describe('offline', () => {
  it('is what the variables of the Hub say', () => {
    expect(findOfflineSwitch({ HF_HUB_OFFLINE: '1' })).toMatch(
      /^HF_HUB_OFFLINE is set, so that the Hub is not asked/,
    );
    expect(findOfflineSwitch({ TRANSFORMERS_OFFLINE: 'yes' })).toMatch(/^TRANSFORMERS_OFFLINE is set/);
    expect(findOfflineSwitch({ HF_HUB_OFFLINE: '0', TRANSFORMERS_OFFLINE: '' })).toBeNull();
    expect(findOfflineSwitch({})).toBeNull();
  });

  it('ends a crawl before the store is touched, and is told by the doctor', async () => {
    const env = { HF_HUB_OFFLINE: 'TRUE', STEMMA_HOME: folder.path };
    const store = join(folder.path, 'no.db');
    const crawl = await runStemma(['crawl', '--store', `file:${store}`], env);
    expect(crawl).toMatchObject({ code: 2, stdout: '' });
    expect(crawl.stderr).toMatch(
      /^HF_HUB_OFFLINE is set, so that the Hub is not asked: unset it, or import files.*\n$/,
    );
    expect(await runStemma(['stats', '--store', `file:${store}`], env)).toMatchObject({ code: 2 });
    expect((await runStemma(['doctor'], env)).stdout).toMatch(/Hub: HF_HUB_OFFLINE is set/);
  });
});

it('names itself, with its public address where there is one', () => {
  expect(toUserAgent({ version: '1.2.3', homepage: null }, '20.19.0')).toBe('stemma/1.2.3; node/20.19.0');
  expect(toUserAgent({ version: '1.2.3', homepage: 'https://stemma.test' }, '20.19.0')).toBe(
    'stemma/1.2.3 (+https://stemma.test); node/20.19.0',
  );
});
