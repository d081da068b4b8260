import { InputError } from '../input-error.ts';

/**
 * Says in one sentence why reading a file ended, and how much of it was read.
 * Errors that say nothing about the file's content come back as they are.
 *
 * @param pagesDone whole texts of the file that were read before
 */
export function toInputError(error: unknown, path: string, pagesDone: number): unknown {
  if (!(error instanceof Error) || error instanceof InputError) return error;
  const code = 'code' in error ? error.code : null;
  const kept = pagesDone > 0 ? ` after ${pagesDone} pages; what was read before is kept` : '';
  const advice = 'Copy or download the file again and repeat the import.';
  if (code === 'Z_BUF_ERROR' || error.message.startsWith('Unexpected end')) {
    return new InputError(`${path} is cut off${kept}. ${advice}`, { cause: error });
  }
  if (code === 'Z_DATA_ERROR' || error.message.startsWith('Invalid tar header')) {
    return new InputError(`${path} is damaged${kept} (${error.message}). ${advice}`, { cause: error });
  }
  if (code === 'ERR_STRING_TOO_LONG') {
    return new InputError(
      `${path} holds a line of more than 512 MB${kept}. Is it NDJSON, one model a line?`,
      {
        cause: error,
      },
    );
  }
  if (code === 'EACCES' || code === 'EIO') {
    return new InputError(`${path} cannot be read${kept} (${error.message}). Check the file.`, {
      cause: error,
    });
  }
  return error;
}
