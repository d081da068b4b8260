import { InputError } from '../input-error.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** What `EnvHttpProxyAgent` takes. */
export interface Proxies {
  readonly httpProxy: string;
  readonly httpsProxy: string;
  /** Names and ports that are asked directly, separated by commas; `*` for all. */
  readonly noProxy: string;
}

/** This machine is never asked through a proxy: the simulated Hub is here. */
const THIS_MACHINE = 'localhost,127.0.0.1,[::1]';

/**
 * The proxies that the environment names, small letters first as curl has it: `https_proxy`, `HTTPS_PROXY`,
 * and the same for `http` and `no`. `null` without any.
 *
 * @throws InputError for an address that is none; it may hold a password and is not printed.
 */
export function findProxies(env: Environment): Proxies | null {
  const httpProxy = findProxy(env, 'http_proxy');
  const httpsProxy = findProxy(env, 'https_proxy') || httpProxy;
  if (httpProxy === '' && httpsProxy === '') return null;
  const direct = (env['no_proxy'] || env['NO_PROXY'] || '').trim();
  const noProxy = direct === '*' ? direct : [direct, THIS_MACHINE].filter((text) => text !== '').join(',');
  return { httpProxy, httpsProxy, noProxy };
}

/** `proxy.test:3128` means `http://proxy.test:3128`. */
function findProxy(env: Environment, name: string): string {
  const set = [name, name.toUpperCase()].find((each) => (env[each] ?? '').trim() !== '');
  const text = set === undefined ? '' : (env[set] ?? '').trim();
  if (text === '') return '';
  const url = text.includes('://') ? text : `http://${text}`;
  if (/^(?:https?|socks5?):\/\/[^/]/.test(url) && URL.canParse(url)) return url;
  throw new InputError(`${set} is no address of a proxy: give one like http://proxy.example:3128.`);
}
