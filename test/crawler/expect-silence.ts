import { expect } from 'vitest';
import type { HubRecord } from '../../crawler/simulated-hub/hub-record.ts';

/** A token that shows the private models of a Hub for tests. */
export const OWNER = 'hf_owner';

/** A private model, which nobody names and which leads every list: `nth` of the record that it stands in for. */
export const toSecret = ({ _id, ...record }: HubRecord, nth: number): HubRecord => ({
  ...record,
  _id: `${_id.slice(0, 20)}${(nth + 0x1000).toString(16)}`,
  id: `demo-user-1/my-secret-${nth}`,
  tags: [],
  downloads: 1e9 - nth,
  private: true,
});

/** Everything that left the crawler names none of these private models, neither by id nor by `_id`. */
export function expectSilence(left: unknown, secrets: readonly HubRecord[]): void {
  const text = lay(JSON.stringify(left));
  expect(secrets.length).toBeGreaterThan(300);
  expect(text).not.toContain('my-secret');
  expect(secrets.filter(({ _id }) => text.includes(_id))).toEqual([]);
}

/** A text with all cursors in it laid open. */
const lay = (text: string): string =>
  text +
  [...text.matchAll(/cursor=([^&"]+)/g)]
    .map((found) => Buffer.from(decodeURIComponent(found[1] ?? ''), 'base64'))
    .join();
