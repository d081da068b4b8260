import { expect, it } from 'vitest';
import { parseJavaVersion } from './find-tools.ts';

it.each([
  ['openjdk version "17.0.15" 2025-04-15\nOpenJDK Runtime Environment', 17],
  ['openjdk version "21" 2023-09-19', 21],
  ['java version "1.8.0_392"', 8],
  ['The operation could not be completed. Unable to locate a Java Runtime.', null],
])('%j is Java %s', (talk, version) => {
  expect(parseJavaVersion(talk)).toBe(version);
});
