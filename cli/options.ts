import { FlagError } from './flag-error.ts';

type Options = Readonly<Record<string, unknown>>;

/** A flag's text, `null` when it was not given. Names as commander spells them: `createdAfter`. */
export function readText(options: Options, name: string): string | null {
  const value = options[name];
  return typeof value === 'string' ? value : null;
}

export const readFlag = (options: Options, name: string): boolean => options[name] === true;

/** A comma-separated list, blanks trimmed, empty parts left out. */
export const readList = (options: Options, name: string): readonly string[] =>
  (readText(options, name) ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A whole number of at least `least`, or `null` when the flag was not given. */
export function readCount(options: Options, name: string, least: number = 0): number | null {
  const text = readText(options, name);
  if (text === null) return null;
  const count = Number(text);
  if (text.trim() !== '' && Number.isSafeInteger(count) && count >= least) return count;
  throw new FlagError(`--${toFlag(name)} must be a whole number of at least ${least}, not "${text}".`);
}

/** A UTC day as `YYYY-MM-DD`, or `null` when the flag was not given. */
export function readDay(options: Options, name: string): string | null {
  const text = readText(options, name);
  if (text === null) return null;
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
  if (isDay && new Date(text).toISOString().startsWith(text)) return text;
  throw new FlagError(`--${toFlag(name)} must be a day like 2024-07-11, not "${text}".`);
}

/** A span of days such as `7d` or `7`, or `null` when the flag was not given. */
export function readDays(options: Options, name: string): number | null {
  const text = readText(options, name);
  if (text === null) return null;
  const days = /^(\d{1,5})d?$/.exec(text.trim())?.[1];
  if (days !== undefined) return Number(days);
  throw new FlagError(`--${toFlag(name)} must be a number of days like 7d, not "${text}".`);
}

/** One word of a fixed set, or `null` when the flag was not given. */
export function readWord<Word extends string>(
  options: Options,
  name: string,
  allowed: readonly Word[],
): Word | null {
  const text = readText(options, name);
  if (text === null) return null;
  const word = allowed.find((candidate) => candidate === text);
  if (word !== undefined) return word;
  throw new FlagError(`--${toFlag(name)} knows ${allowed.join(', ')}, but not "${text}".`);
}

/** Words that must come from a fixed set; the sentence names the set. */
export function readWords<Word extends string>(
  options: Options,
  name: string,
  allowed: readonly Word[],
): readonly Word[] {
  return readList(options, name).map((text) => {
    const word = allowed.find((candidate) => candidate === text);
    if (word !== undefined) return word;
    throw new FlagError(`--${toFlag(name)} knows ${allowed.join(', ')}, but not "${text}".`);
  });
}

const toFlag = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
