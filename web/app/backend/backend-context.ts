import { createContext, useContext } from 'react';
import type { Backend } from './backend.ts';

const BackendContext = createContext<Backend | null>(null);

export const BackendProvider = BackendContext.Provider;

/** The data source of the app; throws outside of `BackendProvider`. */
export function useBackend(): Backend {
  const backend = useContext(BackendContext);
  if (backend === null) throw new Error('useBackend needs a BackendProvider above it.');
  return backend;
}
