/** What the reader chose; `auto` follows the system. */
export const COLOR_MODES = ['auto', 'light', 'dark'] as const;
export type ColorMode = (typeof COLOR_MODES)[number];
export type ResolvedTheme = 'light' | 'dark';

/** The same key as in public/early-theme.js, which reads it before the first paint. */
const STORAGE_KEY = 'stemma.theme';

const listeners = new Set<() => void>();
const systemDark = matchMedia('(prefers-color-scheme: dark)');

/** The stored choice; `auto` when there is none or storage is switched off. */
export function readColorMode(): ColorMode {
  try {
    const stored = localStorage.getItem(STORAGE_KEY);
    return COLOR_MODES.find((mode) => mode === stored) ?? 'auto';
  } catch {
    return 'auto';
  }
}

export function readResolvedTheme(): ResolvedTheme {
  return document.documentElement.dataset['theme'] === 'dark' ? 'dark' : 'light';
}

/** Keeps the choice and repaints the page at once. */
export function writeColorMode(mode: ColorMode): void {
  try {
    if (mode === 'auto') localStorage.removeItem(STORAGE_KEY);
    else localStorage.setItem(STORAGE_KEY, mode);
  } catch {
    // Without storage the choice holds until the page is left.
  }
  applyTheme(mode);
}

/** Calls back whenever the painted theme or the choice changes. Returns how to stop. */
export function subscribeTheme(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function applyTheme(mode: ColorMode): void {
  const isDark = mode === 'dark' || (mode === 'auto' && systemDark.matches);
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light';
  for (const listener of listeners) listener();
}

systemDark.addEventListener('change', () => applyTheme(readColorMode()));
addEventListener('storage', (event) => {
  if (event.key === STORAGE_KEY) applyTheme(readColorMode());
});
