/** Why no whole answer came, in words. */
export interface NetworkFailure {
  readonly reason: string;
  /** A further sentence that says what to do; empty, or with a space in front. */
  readonly advice: string;
  /** Asking again would give the same. */
  readonly isHopeless: boolean;
}

const CHECK_ADDRESS =
  ' Check the address of the Hub, and the network; HTTPS_PROXY names the proxy where there is one.';

/** Codes of Node for names and addresses at which nobody is to be found. */
const NOBODY_THERE = new Set([
  'ENOTFOUND',
  'EAI_NONAME',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

/** Codes of Node for certificates that nobody vouches for. */
const BAD_CERTIFICATE =
  /^(?:CERT_|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_|ERR_TLS_|HOSTNAME_MISMATCH|UND_ERR_PRX_TLS)/;

/** What a time limit says that undici only names. */
const TIME_LIMITS: Readonly<Partial<Record<string, string>>> = {
  UND_ERR_CONNECT_TIMEOUT: 'no connection in time',
  UND_ERR_HEADERS_TIMEOUT: 'no answer in time',
  UND_ERR_BODY_TIMEOUT: 'no more of it in time',
};

/** Explains what `fetch` threw. */
export function toNetworkFailure(error: unknown): NetworkFailure {
  const cause = toInnermost(error);
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const reason = TIME_LIMITS[code] ?? toReason(cause, code);
  if (reason === 'bad port') {
    const advice = ' No web server may use this port: check the address of the Hub.';
    return { reason, advice, isHopeless: true };
  }
  if (NOBODY_THERE.has(code)) return { reason, advice: CHECK_ADDRESS, isHopeless: true };
  if (BAD_CERTIFICATE.test(code)) {
    const advice =
      ' Its certificate is not trusted: check the address, or name your own authority in NODE_EXTRA_CA_CERTS.';
    return { reason, advice, isHopeless: true };
  }
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) {
    // OpenSSL's own words carry memory addresses and file names of its source.
    const advice = ' Check the address: does it begin with http:// instead of https://?';
    return { reason: 'it does not speak TLS', advice, isHopeless: true };
  }
  const status = /^Proxy (?:response|Authentication Required) \((\d+)\)/.exec(reason)?.[1];
  if (status === undefined) return { reason, advice: '', isHopeless: false };
  return {
    reason: `the proxy answered ${status}`,
    advice: ' Check HTTP_PROXY and HTTPS_PROXY, with user and password where it needs them.',
    isHopeless: Number(status) < 500,
  };
}

/** What `fetch` throws wraps what happened, twice for a proxy's refusal. */
function toInnermost(error: unknown): unknown {
  let cause = error;
  for (let depth = 0; depth < 5 && cause instanceof Error && cause.cause instanceof Error; depth += 1) {
    cause = cause.cause;
  }
  return cause;
}

/** Several addresses tried in vain make an error without words of its own. */
function toReason(cause: unknown, code: string): string {
  if (!(cause instanceof Error)) return String(cause);
  const parts = cause instanceof AggregateError ? cause.errors : [];
  const said = parts.map((part) => (part instanceof Error ? part.message : String(part))).join(', ');
  return cause.message || said || code || cause.name;
}
