/** The nonce that the server allows style elements with; `''` where there is none (a static host). */
export const readStyleNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]:not([content=""])')?.content ?? '';
