import type { CrawlProgress } from '../../../schema/wire/status-document.ts';
import type { BackendListener } from './backend.ts';

/** Listens to the server's events. The browser reconnects by itself while the page lives. */
export function listenToEvents(url: string, { onCrawl, onVersion }: BackendListener): () => void {
  const source = new EventSource(url);
  source.addEventListener('crawl', (event: MessageEvent<string>) => {
    const progress = parseObject<CrawlProgress>(event.data, 'phase');
    if (progress !== null) onCrawl(progress);
  });
  source.addEventListener('version', (event: MessageEvent<string>) => {
    const news = parseObject<{ readonly dataVersion: number }>(event.data, 'dataVersion');
    if (news !== null) onVersion(news.dataVersion);
  });
  return () => source.close();
}

/** The event's object if it has `key`; `null` for a torn line of a closing server: later news say it again. */
function parseObject<News>(text: string, key: keyof News): News | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && key in value ? (value as News) : null;
  } catch {
    return null;
  }
}
