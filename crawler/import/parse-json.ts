import { InputError } from '../input-error.ts';

/** @throws InputError, one sentence that names the place, for a text that is empty, cut off or no JSON. */
export function parseJson(text: string, label: string): unknown {
  try {
    return JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    if (text.trim() === '') {
      throw new InputError(`${label} is empty. Record or download it again.`, { cause: error });
    }
    const reason = error instanceof Error ? error.message : String(error);
    const what = isAtEnd(reason, text) ? 'is cut off' : 'is not JSON';
    throw new InputError(`${label} ${what} (${reason}). Record or download it again.`, { cause: error });
  }
}

/** The parser names the place where it stopped, or says that there was no more. */
function isAtEnd(reason: string, text: string): boolean {
  const position = /at position (\d+)/.exec(reason)?.[1];
  return position === undefined
    ? reason.includes('end of JSON input')
    : Number(position) >= text.trimEnd().length;
}
