const HUB_ID = /^[0-9a-f]{24}$/i;

/** The Hub's `_id`, 24 hexadecimal digits in lower case; `null` for anything else. */
export const toHubId = (value: unknown): string | null =>
  typeof value === 'string' && HUB_ID.test(value) ? value.toLowerCase() : null;
