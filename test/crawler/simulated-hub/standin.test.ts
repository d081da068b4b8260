import { describe, expect, it } from 'vitest';
import { serveStandin } from '../../standin-hub/serve-standin.ts';

describe('npm run standin-hub', () => {
  it('serves what it was told, says that it is simulated, and counts', async () => {
    const standin = await serveStandin('--models 1500 --seed 3 --faults --quota 77 --changes 2'.split(' '));
    expect(standin.lines.join('\n')).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+ plays a simulated Hub of 1,500 models[^]*77 requests[^]*5% of requests[^]*2, one before/,
    );
    expect(standin.lines[0]?.startsWith(standin.url)).toBe(true);
    for (let nth = 0; nth < 3; nth += 1) {
      const response = await fetch(`${standin.url}/api/models/gpt2`, { redirect: 'manual' }).catch(
        () => null,
      );
      await response?.text().catch(() => '');
    }
    expect(await standin.stop()).toMatch(/^3 requests, \d faults, 2 changes\.$/);
  });

  it('is quiet unless told otherwise', async () => {
    const standin = await serveStandin(['--models', '900']);
    expect(standin.lines[1]).toBe('Quota: 500 requests in five minutes. Faults: none. Changes: none.');
    const response = await fetch(`${standin.url}/api/models?limit=2`);
    expect([response.status, response.headers.get('ratelimit')]).toEqual([200, '"api";r=499;t=300']);
    expect(await standin.stop()).toBe('1 requests, 0 faults, 0 changes.');
  });

  it('refuses what it does not know', async () => {
    await expect(serveStandin(['--model', '5'])).rejects.toThrow("Unknown option '--model'");
    await expect(serveStandin(['--models', 'many'])).rejects.toThrow(
      '--models takes a whole number, not "many".',
    );
  });
});
