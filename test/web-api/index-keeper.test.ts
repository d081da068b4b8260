import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BEING_REPLACED } from '../../store/derived/being-replaced.ts';
import type { StoreStatus } from '../../store/port.ts';
import { createIndexKeeper } from '../../web/api/index-keeper.ts';
import type { IndexKeeper } from '../../web/api/index-keeper.ts';
import { createSearchIndex } from '../../lineage/search/search-models.ts';
import { computeReports } from '../../web/api/reports.ts';
import type { FilledIndex } from '../../web/api/served-index.ts';
import { indexOf } from '../graphs/index-of.ts';

const STATUS: StoreStatus = {
  isEmpty: false,
  hasFinishedCrawl: true,
  dataVersion: 1,
  derivedVersion: 1,
  snapshot: null,
  isSimulated: false,
  rejected: 0,
  rejections: [],
  summary: null,
};

let status: StoreStatus;
let fillMs: number;
let fills: number;
let failure: Error | null;
let keeper: IndexKeeper;
const lines: string[] = [];

function toFilled(dataVersion: number): FilledIndex {
  const index = indexOf('llama <- chat finetune', { dataVersion, families: [] });
  const reports = computeReports({
    index,
    families: [],
    records: { rejected: 0, rejections: [] },
    findings: [],
  });
  return {
    index,
    search: createSearchIndex(index),
    aliasSpellings: new Map(),
    version: 2 * dataVersion,
    coverage: reports.coverage,
    reports,
    tag: `${dataVersion}`,
  };
}

async function fill(signal: AbortSignal): Promise<FilledIndex> {
  fills++;
  const { dataVersion } = status;
  await new Promise((resolve) => setTimeout(resolve, fillMs));
  signal.throwIfAborted();
  if (failure !== null) throw failure;
  return toFilled(dataVersion);
}

beforeEach(() => {
  vi.useFakeTimers();
  status = STATUS;
  fillMs = 1000;
  fills = 0;
  failure = null;
  lines.length = 0;
  keeper = createIndexKeeper({ readStatus: async () => status, fill, log: (line) => lines.push(line) });
});
afterEach(async () => {
  const stopped = keeper.stop();
  await vi.runAllTimersAsync();
  await stopped;
  vi.useRealTimers();
});

const wait = (timeMs: number): Promise<unknown> => vi.advanceTimersByTimeAsync(timeMs);
const shown = (): number | undefined => keeper.current()?.index.dataVersion;

describe('keeping the index as new as the store', () => {
  it('has none until the first is filled, and says so', async () => {
    keeper.start();
    await wait(500);
    expect(keeper.current()).toBeNull();
    expect(keeper.notReadyBecause()).toBe('The index is being filled from the store.');
    await wait(600);
    expect(shown()).toBe(1);
    expect(keeper.notReadyBecause()).toBeNull();
    expect(lines[0]).toMatch(/^index: 2 models in \d+ ms$/);
  });

  it('fills once while nothing changes', async () => {
    keeper.start();
    await wait(60_000);
    expect(fills).toBe(1);
  });

  it('fills again soon after fresh derivations, and tells', async () => {
    const heard: number[] = [];
    keeper.subscribe(({ index }) => heard.push(index.dataVersion));
    keeper.start();
    await wait(1500);
    status = { ...STATUS, dataVersion: 2, derivedVersion: 2 };
    await wait(3500);
    expect(shown()).toBe(2);
    expect(heard).toEqual([1, 2]);
  });

  it('serves the old one until the new one is there', async () => {
    keeper.start();
    await wait(1500);
    status = { ...STATUS, dataVersion: 2, derivedVersion: 2 };
    fillMs = 10_000;
    await wait(6000);
    expect(fills).toBe(2);
    expect(shown()).toBe(1);
  });

  it('does not fill from a mixture of old and new derivations, unless it has nothing else', async () => {
    status = { ...STATUS, derivedVersion: BEING_REPLACED };
    keeper.start();
    await wait(1500);
    expect(fills).toBe(1);
    status = { ...STATUS, dataVersion: 2, derivedVersion: 1 };
    await wait(10_000);
    expect(fills).toBe(2);
    status = { ...STATUS, dataVersion: 2, derivedVersion: BEING_REPLACED };
    await wait(60_000);
    expect(fills).toBe(2);
    status = { ...STATUS, dataVersion: 2, derivedVersion: 2 };
    await wait(3500);
    expect(fills).toBe(3);
  });

  it('pauses between fillings while data streams in', async () => {
    keeper.start();
    for (let version = 2; version < 62; version++) {
      await wait(1000);
      status = { ...status, dataVersion: version };
    }
    expect(fills).toBeGreaterThan(5);
    expect(fills).toBeLessThan(13);
  });

  it('pauses longer when filling takes long', async () => {
    fillMs = 10_000;
    keeper.start();
    for (let version = 2; version < 122; version++) {
      await wait(1000);
      status = { ...status, dataVersion: version };
    }
    expect(fills).toBeLessThanOrEqual(4);
  });

  it('refresh waits until the newest is served', async () => {
    keeper.start();
    await wait(1500);
    status = { ...STATUS, dataVersion: 2, derivedVersion: 1 };
    const refreshed = keeper.refresh();
    await wait(1000);
    await refreshed;
    expect(shown()).toBe(2);
  });
});

describe('when it cannot', () => {
  it('waits for a store with models', async () => {
    status = { ...STATUS, isEmpty: true };
    keeper.start();
    await wait(5000);
    expect(fills).toBe(0);
    expect(keeper.notReadyBecause()).toMatch('holds no models yet');
    status = { ...STATUS, dataVersion: 5 };
    await wait(4000);
    expect(shown()).toBe(5);
  });

  it('says what failed, tries again, and recovers', async () => {
    failure = new Error('the file is torn');
    keeper.start();
    await wait(2000);
    expect(keeper.notReadyBecause()).toBe('The index could not be filled: the file is torn');
    failure = null;
    await wait(10_000);
    expect(shown()).toBe(1);
  });

  it('keeps the old index when a later filling fails', async () => {
    keeper.start();
    await wait(1500);
    failure = new Error('the file is torn');
    status = { ...STATUS, dataVersion: 2, derivedVersion: 2 };
    await wait(5000);
    expect(shown()).toBe(1);
    expect(keeper.notReadyBecause()).toBeNull();
    expect(lines.at(-1)).toBe('index: could not be filled: the file is torn');
  });

  it('stops in the middle of a filling', async () => {
    keeper.start();
    await wait(500);
    const stopped = keeper.stop();
    await wait(600);
    await stopped;
    await wait(60_000);
    expect(keeper.current()).toBeNull();
    expect(fills).toBe(1);
    expect(lines).toEqual([]);
  });
});
