/**
 * Search parameters as plain texts, so that addresses read well and `?q=7` stays a text:
 * `?license=apache-2.0&sort=likes` is `{ license: 'apache-2.0', sort: 'likes' }`. The last of equal names wins.
 */
export const parseSearch = (search: string): Readonly<Record<string, string>> =>
  Object.fromEntries(new URLSearchParams(search));

/** The inverse; empty and missing values are left out. Slashes, colons and commas stay readable. */
export function formatSearch(search: Readonly<Record<string, unknown>>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== null && value !== '') parameters.set(name, String(value));
  }
  const text = parameters.toString().replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
  return text === '' ? '' : `?${text}`;
}
