import { utimes } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../../crawler/import/fingerprint.ts';
import { createTestFolder } from './folder-for-test.ts';

it('is the same for the same files, and another when one changes', async () => {
  const folder = await createTestFolder();
  const first = await folder.write('a.json', '[]');
  const second = await folder.write('b.json', '[ ]');
  const before = await fingerprintOf([first, second]);
  expect(await fingerprintOf([first, second])).toBe(before);
  expect(await fingerprintOf([folder.path])).toBe(before);
  expect(await fingerprintOf([second, first])).not.toBe(before);
  await utimes(second, 1, 1);
  expect(await fingerprintOf([first, second])).not.toBe(before);
});
