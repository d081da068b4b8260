import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { SearchDocument } from '../../../schema/wire/list-documents.ts';
import { useBackend } from '../backend/backend-context.ts';
import { useDataVersion } from '../backend/use-status.ts';

/** Long enough that fast typing asks once, short enough to feel immediate. */
const DEBOUNCE_MS = 80;
const SHOWN = 7;

interface SearchState {
  /** The text that `answer` belongs to may lag behind the typed one. */
  readonly answer: SearchDocument | null;
  readonly answeredText: string;
  readonly error: unknown;
}

/** Results while typing. A newer text aborts the question about the older one. */
export function useSearch(text: string): SearchState {
  const backend = useBackend();
  const version = useDataVersion();
  const asked = useDebounced(text.trim(), DEBOUNCE_MS);
  const { data, error } = useQuery({
    queryKey: ['search', asked, version],
    queryFn: async ({ signal }) => ({ text: asked, answer: await backend.search(asked, SHOWN, signal) }),
    enabled: asked !== '' && version !== null,
    staleTime: Infinity,
    retry: false,
    placeholderData: keepPreviousData,
  });
  if (text.trim() === '') return { answer: null, answeredText: '', error: null };
  return { answer: data?.answer ?? null, answeredText: data?.text ?? '', error };
}

function useDebounced(value: string, delayMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMs);
    return () => clearTimeout(timer);
  }, [value, delayMs]);
  return settled;
}
