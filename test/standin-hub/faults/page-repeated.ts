import type { FaultKind } from './fault-kind.ts';

/** The page before, once more, with its own link: the page asked for is hidden behind its name. */
export const pageRepeated: FaultKind = {
  name: 'page repeated',
  effect: 'must-notice',
  create: () => {
    /** The last address asked for, of each list. */
    const before = new Map<string, URL>();
    return ({ url }) => {
      if (url.pathname !== '/api/models') return null;
      const list = new URL(url);
      list.searchParams.delete('cursor');
      const last = before.get(list.search);
      before.set(list.search, url);
      return last === undefined || last.href === url.href ? null : { kind: 'confuse', url: last };
    };
  },
};
