import { describe, expect, it } from 'vitest';
import { createQuotaGate } from '../../../crawler/fetch/quota-gate.ts';
import { createImpatientClock } from '../clock-for-test.ts';

describe('a pause that the Hub asked one request for', () => {
  it('holds back every other request until then', async () => {
    const clock = createImpatientClock();
    const gate = createQuotaGate({ clock, signal: new AbortController().signal });
    gate.hold(clock.now() + 9_000);
    gate.hold(clock.now() + 4_000);
    expect(await gate.pass('needed')).toBe('go');
    expect(await gate.pass('needed')).toBe('go');
    expect(clock.waitsMs).toEqual([9_000]);
  });

  it('is waited for by requests to spare while it is short; a long one ends them', async () => {
    const clock = createImpatientClock();
    const gate = createQuotaGate({ clock, signal: new AbortController().signal });
    gate.hold(clock.now() + 20_000);
    expect(await gate.pass('spare')).toBe('go');
    gate.hold(clock.now() + 300_000);
    expect(await gate.pass('spare')).toBe('spent');
    expect(clock.waitsMs).toEqual([20_000]);
  });

  it('ends with the signal', async () => {
    const stop = new AbortController();
    const gate = createQuotaGate({ clock: createImpatientClock(), signal: stop.signal });
    stop.abort(new Error('stopped'));
    await expect(gate.pass('needed')).rejects.toThrow('stopped');
  });
});
