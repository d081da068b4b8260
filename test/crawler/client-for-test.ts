import { onTestFinished } from 'vitest';
import { createHubClient } from '../../crawler/fetch/hub-client.ts';
import type { HubClient, HubClientOptions } from '../../crawler/fetch/hub-client.ts';
import { createImpatientClock } from './clock-for-test.ts';

/** A client whose waits take no time. */
export function createClientForTest(options: Partial<HubClientOptions> = {}): HubClient {
  const client = createHubClient({
    token: null,
    userAgent: 'stemma-test/1.0',
    signal: new AbortController().signal,
    clock: createImpatientClock(),
    random: () => 0.5,
    ...options,
  });
  onTestFinished(() => client.close());
  return client;
}
