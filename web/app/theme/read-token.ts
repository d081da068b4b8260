/** The present value of a token, for drawings that cannot name one: `readToken('--rel-merge')` is `#930081`. */
export const readToken = (name: `--${string}`): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim();
