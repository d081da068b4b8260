import type { ErrorDocument } from '../../schema/wire/list-documents.ts';

/** The kinds of failure that a caller can tell apart, with the status that goes with each. */
export const API_ERRORS = {
  'bad-request': 400,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'wrong-host': 421,
  internal: 500,
  'not-ready': 503,
} as const;

type ApiErrorCode = keyof typeof API_ERRORS;

/** A failure that the caller is told about in a sentence. Thrown by handlers, turned into JSON in one place. */
export class ApiError extends Error {
  readonly code: ApiErrorCode;
  readonly hint: string | null;

  constructor(code: ApiErrorCode, message: string, hint: string | null = null) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.hint = hint;
  }
}

export function toErrorDocument(error: ApiError): ErrorDocument {
  return { error: { code: error.code, message: error.message, hint: error.hint } };
}
