import { existsSync } from 'node:fs';
import { probeHub } from '../../crawler/probe-hub.ts';
import { openStore } from '../../store/open-store.ts';
import type { Store } from '../../store/port.ts';
import { parseStoreUri } from '../../store/parse-store-uri.ts';
import type { Context } from '../command.ts';
import { findOfflineSwitch } from '../hub-offline.ts';
import { toPublicFolder } from '../start/serve-store.ts';
import { loadUserAgent } from '../user-agent.ts';

/** `limited`: Stemma works, with less. */
export interface Check {
  readonly name: string;
  readonly state: 'works' | 'limited' | 'broken';
  readonly message: string;
}

const LEAST_NODE = [20, 19] as const;
const PROBE_TIMEOUT_MS = 5_000;

/** Looks at everything that Stemma needs; changes nothing. */
export async function runChecks(context: Context, hubUrl: string): Promise<readonly Check[]> {
  return [
    checkNode(process.versions.node),
    await checkStore(context),
    checkAssets(),
    await checkHub(hubUrl, context.signal),
  ];
}

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const isEnough = major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
  return isEnough
    ? { name: 'Node.js', state: 'works', message: version }
    : {
        name: 'Node.js',
        state: 'broken',
        message: `${version} is too old: install ${LEAST_NODE.join('.')} or newer.`,
      };
}

async function checkStore({ storeUri }: Context): Promise<Check> {
  const name = 'Store';
  try {
    const store = await openStore(storeUri, 'read');
    return await lookAt(store).finally(() => store.close());
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { name, state: isMissing(storeUri) ? 'limited' : 'broken', message };
  }
}

async function lookAt(store: Store): Promise<Check> {
  const { snapshot } = await store.status();
  if (snapshot === null) {
    const message = `${store.uri} is empty: run \`stemma crawl\` or \`stemma import FILE\`.`;
    return { name: 'Store', state: 'limited', message };
  }
  const damage = await store.findDamage();
  return damage.length === 0
    ? { name: 'Store', state: 'works', message: `${store.uri}, data of ${snapshot.date}, sound` }
    : {
        name: 'Store',
        state: 'broken',
        message: `${store.uri} is damaged (${damage.join('; ')}): crawl or import into a new one.`,
      };
}

/** A store that was never filled is where everybody begins, and nothing is broken. */
function isMissing(storeUri: string): boolean {
  try {
    const uri = parseStoreUri(storeUri);
    return uri.kind === 'file' && !existsSync(uri.path);
  } catch {
    return false;
  }
}

const checkAssets = (): Check =>
  toPublicFolder() === null
    ? { name: 'Browser files', state: 'broken', message: 'not built: run `npm run build`.' }
    : { name: 'Browser files', state: 'works', message: 'built' };

async function checkHub(hubUrl: string, signal: AbortSignal): Promise<Check> {
  const options = { timeoutMs: PROBE_TIMEOUT_MS, signal, userAgent: loadUserAgent() };
  const answer = findOfflineSwitch() ?? (await probeHub(hubUrl, options));
  return answer === 'reachable'
    ? { name: 'Hub', state: 'works', message: hubUrl }
    : {
        name: 'Hub',
        state: 'limited',
        message: `${answer} Files can be imported, the simulated Hub works.`,
      };
}
