import type { StatusDocument } from '../../../schema/wire/status-document.ts';
import type { BackendListener } from './backend.ts';

/**
 * Listens to the server's events; each carries the status document of that moment.
 * The browser reconnects by itself while the page lives.
 */
export function listenToEvents(url: string, { onStatus }: BackendListener): () => void {
  const source = new EventSource(url);
  const hear = (event: MessageEvent<string>): void => {
    const status = parseStatus(event.data);
    if (status !== null) onStatus(status);
  };
  source.addEventListener('message', hear);
  source.addEventListener('status', hear);
  return () => source.close();
}

function parseStatus(text: string): StatusDocument | null {
  try {
    const value: unknown = JSON.parse(text);
    const isStatus = typeof value === 'object' && value !== null && 'dataVersion' in value;
    return isStatus ? (value as StatusDocument) : null;
  } catch {
    // A torn line of a closing server; the next status says all of it again.
    return null;
  }
}
