import { z } from '@hono/zod-openapi';
import { suggest } from './suggest.ts';

/** What a parameter says in the OpenAPI document. */
export interface Described {
  readonly description: string;
  readonly example?: string | number;
}

/** A schema that reads a query text; `undefined` where the parameter is left out or empty (`?owner=`). */
export type Parameter<T> = z.ZodType<T | undefined, unknown>;

/** What became of a text. A refusal is the end of a sentence: `must be true or false`. */
export type Reading<T> = { readonly value: T } | { readonly refusal: string };

/** A parameter from the function that reads its text, and its OpenAPI schema. */
export function createParameter<T>(
  read: (text: string) => Reading<T>,
  openapi: Described & { readonly type: 'string' | 'integer' | 'boolean' } & Record<string, unknown>,
): Parameter<T> {
  return z
    .unknown()
    .transform((value, context) => {
      if (value === undefined || value === '') return undefined;
      const reading = typeof value === 'string' ? read(value) : { refusal: 'must be given once' };
      if ('value' in reading) return reading.value;
      context.addIssue({ code: 'custom', message: reading.refusal });
      return z.NEVER;
    })
    .optional()
    .openapi(openapi);
}

/** The parts of a list that is separated by commas. */
export const splitList = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

export function refuseWord(word: string, words: readonly string[]): { readonly refusal: string } {
  const near = suggest(word, words);
  return {
    refusal: `must be one of ${words.join(', ')}${near === null ? '' : ` (did you mean ${near}?)`}`,
  };
}
