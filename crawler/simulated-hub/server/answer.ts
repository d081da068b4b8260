/** What a route answers, before headers that every answer carries, packing and faults. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const JSON_TYPE = 'application/json; charset=utf-8';

export const toJsonAnswer = (
  value: unknown,
  headers: Readonly<Record<string, string>> = {},
  status: number = 200,
): Answer => ({ status, headers: { 'content-type': JSON_TYPE, ...headers }, body: JSON.stringify(value) });

/** An error as the Hub words it: in the body and again in a header. */
export const toErrorAnswer = (
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Answer => toJsonAnswer({ error: message }, { 'x-error-message': message, ...headers }, status);
