import { z } from '@hono/zod-openapi';
import { suggest } from './suggest.ts';

/** What a parameter says in the OpenAPI document. */
export interface Described {
  readonly description: string;
  readonly example?: string | number;
}

/** A schema that reads a query text; `undefined` where the parameter is left out or empty (`?owner=`). */
export type Parameter<T> = z.ZodType<T | undefined, unknown>;

/** A refusal reads as the end of a sentence: `must be one of a, b`. */
export class Refusal {
  readonly reason: string;
  constructor(reason: string) {
    this.reason = reason;
  }
}

export function createParameter<T>(
  read: (text: string) => T | Refusal,
  openapi: Described & { readonly type: 'string' | 'integer' | 'boolean' } & Record<string, unknown>,
): Parameter<T> {
  return z
    .unknown()
    .transform((value, context) => {
      if (value === undefined || value === '') return undefined;
      const result = typeof value === 'string' ? read(value) : new Refusal('must be given once');
      if (!(result instanceof Refusal)) return result;
      context.addIssue({ code: 'custom', message: result.reason });
      return z.NEVER;
    })
    .optional()
    .openapi(openapi);
}

/** Any text up to 200 characters. */
export function textParameter(described: Described): Parameter<string> {
  return createParameter<string>(
    (text) => (text.length <= 200 ? text : new Refusal('must be at most 200 characters long')),
    { type: 'string', maxLength: 200, ...described },
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
      return isInside ? value : new Refusal(`must be a whole number from ${minimum} to ${maximum}`);
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
  const read = (text: string): T | Refusal => words.find((word) => word === text) ?? refuseWord(text, words);
  return createParameter<T>(read, { type: 'string', enum: [...words], ...described });
}

/** Some of a few words, separated by commas. */
export function choicesParameter<T extends string>(
  words: readonly T[],
  described: Described,
): Parameter<ReadonlySet<T>> {
  return createParameter<ReadonlySet<T>>(
    (text) => {
      const chosen = new Set<T>();
      for (const part of splitList(text)) {
        const word = words.find((candidate) => candidate === part);
        if (word === undefined) return refuseWord(part, words);
        chosen.add(word);
      }
      return chosen;
    },
    { type: 'string', pattern: `^(${words.join('|')})(,(${words.join('|')}))*$`, ...described },
  );
}

/** Texts separated by commas, at most `maximum` of them. */
export function listParameter(maximum: number, described: Described): Parameter<readonly string[]> {
  return createParameter<readonly string[]>(
    (text) => {
      const parts = splitList(text);
      return parts.length <= maximum ? parts : new Refusal(`must name at most ${maximum}`);
    },
    { type: 'string', ...described },
  );
}

/** `true` or `false`. */
export function flagParameter(described: Described): Parameter<boolean> {
  const read = (text: string): boolean | Refusal =>
    text === 'true' ? true : text === 'false' ? false : new Refusal('must be true or false');
  return createParameter<boolean>(read, { type: 'boolean', ...described });
}

/** A UTC day, `YYYY-MM-DD`. */
export function dayParameter(described: Described): Parameter<string> {
  return createParameter<string>(
    (text) => {
      const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
      return isDay ? text : new Refusal('must be a day such as 2024-07-11');
    },
    { type: 'string', format: 'date', ...described },
  );
}

export const splitList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function refuseWord(word: string, words: readonly string[]): Refusal {
  const near = suggest(word, words);
  return new Refusal(`must be one of ${words.join(', ')}${near === null ? '' : ` (did you mean ${near}?)`}`);
}
