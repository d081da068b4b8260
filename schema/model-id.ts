/** The longest segment that the Hub gives out. */
const MAX_SEGMENT_LENGTH = 96;

const SLASH = 47;
const DOT = 46;

/** Letters, digits, `.`, `_` and `-`, by character code. */
const ALLOWED: readonly boolean[] = Array.from({ length: 128 }, (_, code) =>
  /[A-Za-z0-9._-]/.test(String.fromCharCode(code)),
);

/** A Hub address up to its path, with or without its scheme. */
const HUB_ADDRESS = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/+/i;

/** First path segments of Hub pages that are not models. */
const OTHER_PAGES: ReadonlySet<string> = new Set([
  'api',
  'blog',
  'collections',
  'datasets',
  'docs',
  'join',
  'learn',
  'login',
  'models',
  'organizations',
  'papers',
  'posts',
  'pricing',
  'settings',
  'spaces',
  'tasks',
]);

/** What can follow a model's address: its files, history and talk. */
const VIEWS: ReadonlySet<string> = new Set([
  'blame',
  'blob',
  'commit',
  'commits',
  'discussions',
  'edit',
  'raw',
  'resolve',
  'tree',
]);

/**
 * True for `owner/name` and for a legacy id of one segment (`gpt2`), exactly as the Hub spells ids:
 * one or two segments of letters, digits, `.`, `_`, `-`, each 1 to 96 long, none of them `.` or `..`.
 * Says nothing about whether such a model exists: `outputs/model` is well-formed. O(length).
 */
export function isModelId(text: string): boolean {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === SLASH) {
      if (start > 0 || !isSegment(text, start, at)) return false;
      start = at + 1;
    } else if (ALLOWED[code] !== true) return false;
  }
  return isSegment(text, start, text.length);
}

function isSegment(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length < 1 || length > MAX_SEGMENT_LENGTH) return false;
  if (length > 2 || text.charCodeAt(start) !== DOT) return true;
  return length === 2 && text.charCodeAt(start + 1) !== DOT;
}

/**
 * The model id that a text stands for, or `null` when it is none: a local path, free text, nothing.
 * Trims, and cuts a Hub address to its id: `https://huggingface.co/a/b/tree/main` reads `a/b`.
 * Keeps the spelling; compare ids by `foldId`.
 */
export function parseModelId(text: string): string | null {
  const trimmed = text.trim();
  if (HUB_ADDRESS.test(trimmed)) return cutAddress(trimmed);
  return isModelId(trimmed) ? trimmed : null;
}

function cutAddress(address: string): string | null {
  const path = address
    .replace(HUB_ADDRESS, '')
    .replace(/[?#].*$/s, '')
    .replace(/\/+$/, '');
  const [first = '', second, third] = path.split('/');
  if (OTHER_PAGES.has(first.toLowerCase())) return null;
  if (second === undefined) return isModelId(first) ? first : null;
  if (third === undefined || VIEWS.has(third)) return asId(`${first}/${second}`);
  return VIEWS.has(second) ? asId(first) : null;
}

const asId = (text: string): string | null => (isModelId(text) ? text : null);

/** Anything but the printable ASCII that ids are made of. */
const OTHER_TEXT = /[^ -~]/;

/**
 * The form that ids are compared in: the Hub takes two ids that differ only by the case of A-Z as one.
 * Other letters stay, so that no text outside ASCII folds into an id.
 */
export const foldId = (id: string): string =>
  OTHER_TEXT.test(id) ? id.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()) : id.toLowerCase();
