import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { toModelSearch, toModelView } from './model-search.ts';
import type { ModelView } from './model-search.ts';

export interface ModelViewState {
  readonly view: ModelView;
  /** `push`: a step that the browser's Back undoes. `replace`: a passing mark, like the selection. */
  readonly change: (edit: (view: ModelView) => ModelView, how: 'push' | 'replace') => void;
}

/** What the address says the screen shows, and how to change it. */
export function useModelView(): ModelViewState {
  const search = useSearch({ from: '/models/$' });
  const navigate = useNavigate({ from: '/models/$' });
  const view = useMemo(() => toModelView({ ...search }), [search]);
  const change = useCallback<ModelViewState['change']>(
    (edit, how) => {
      void navigate({
        search: (last) => toModelSearch(edit(toModelView({ ...last }))),
        replace: how === 'replace',
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { view, change };
}
