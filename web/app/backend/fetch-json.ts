import type { ErrorDocument } from '../../../schema/wire/list-documents.ts';
import { BackendError } from './backend-error.ts';

/**
 * Gets one JSON document. The server is our own and of the same version, so the answer has the shape
 * that its route promises; what is checked is that it is JSON and a success.
 */
export const fetchJson = <Answer>(url: string, signal?: AbortSignal): Promise<Answer> =>
  request<Answer>(url, signal === undefined ? {} : { signal });

/** Sends one JSON document and gets another, like `fetchJson`. */
export const postJson = <Answer>(url: string, body: unknown): Promise<Answer> =>
  request<Answer>(url, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

async function request<Answer>(url: string, init: RequestInit): Promise<Answer> {
  const response = await send(url, init);
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) return body as Answer;
  if (isErrorDocument(body)) throw new BackendError(body.error.code, body.error.message, body.error.hint);
  throw new BackendError(
    response.status === 404 ? 'not-found' : 'internal',
    `The server answered ${response.status} without an explanation to ${url}.`,
  );
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, headers: { accept: 'application/json', ...init.headers } });
  } catch (cause) {
    init.signal?.throwIfAborted();
    throw new BackendError('unreachable', 'Stemma’s server does not answer.', 'Check that it still runs.', {
      cause,
    });
  }
}

function isErrorDocument(body: unknown): body is ErrorDocument {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'message' in error && 'code' in error;
}
