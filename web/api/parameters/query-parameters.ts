import { createParameter, refuseWord, splitList } from './create-parameter.ts';
import type { Described, Parameter } from './create-parameter.ts';

const LONGEST_TEXT = 200;

/** Any text up to 200 characters. */
export function textParameter(described: Described): Parameter<string> {
  return createParameter<string>(
    (text) =>
      text.length <= LONGEST_TEXT
        ? { value: text }
        : { refusal: `must be at most ${LONGEST_TEXT} characters long` },
    { type: 'string', maxLength: LONGEST_TEXT, ...described },
  );
}

/** A whole number from `minimum` to `maximum`. */
export function countParameter(
  bounds: { readonly minimum: number; readonly maximum: number; readonly standard?: number },
  described: Described,
): Parameter<number> {
  const { minimum, maximum, standard } = bounds;
  return createParameter<number>(
    (text) => {
      const value = /^\d{1,10}$/.test(text) ? Number(text) : -1;
      const isInside = value >= minimum && value <= maximum;
      return isInside ? { value } : { refusal: `must be a whole number from ${minimum} to ${maximum}` };
    },
    {
      type: 'integer',
      minimum,
      maximum,
      ...(standard === undefined ? {} : { default: standard }),
      ...described,
    },
  );
}

/** One of a few words. */
export function choiceParameter<T extends string>(words: readonly T[], described: Described): Parameter<T> {
  return createParameter<T>(
    (text) => {
      const value = words.find((word) => word === text);
      return value === undefined ? refuseWord(text, words) : { value };
    },
    { type: 'string', enum: [...words], ...described },
  );
}

/** Some of a few words, separated by commas. */
export function choicesParameter<T extends string>(
  words: readonly T[],
  described: Described,
): Parameter<ReadonlySet<T>> {
  const pattern = `^(${words.join('|')})(,(${words.join('|')}))*$`;
  return createParameter<ReadonlySet<T>>(
    (text) => {
      const chosen = new Set<T>();
      for (const part of splitList(text)) {
        const word = words.find((candidate) => candidate === part);
        if (word === undefined) return refuseWord(part, words);
        chosen.add(word);
      }
      return { value: chosen };
    },
    { type: 'string', pattern, ...described },
  );
}

/** Texts separated by commas, at most `maximum` of them. */
export function listParameter(maximum: number, described: Described): Parameter<readonly string[]> {
  return createParameter<readonly string[]>(
    (text) => {
      const value = splitList(text);
      return value.length <= maximum ? { value } : { refusal: `must name at most ${maximum}` };
    },
    { type: 'string', ...described },
  );
}

/** `true` or `false`. */
export function flagParameter(described: Described): Parameter<boolean> {
  return createParameter<boolean>(
    (text) =>
      text === 'true' || text === 'false' ? { value: text === 'true' } : { refusal: 'must be true or false' },
    { type: 'boolean', ...described },
  );
}

/** A UTC day, `YYYY-MM-DD`. */
export function dayParameter(described: Described): Parameter<string> {
  return createParameter<string>(
    (text) => {
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
      return isDay ? { value: text } : { refusal: 'must be a day such as 2024-07-11' };
    },
    { type: 'string', format: 'date', ...described },
  );
}
