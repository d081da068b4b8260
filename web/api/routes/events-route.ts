import { createRoute, z } from '@hono/zod-openapi';
import { streamSSE } from 'hono/streaming';
import type { MountRoutes, RouteContext } from '../route-context.ts';
import { toStatus } from '../answers/to-status.ts';
import { createMailbox } from '../create-mailbox.ts';
import type { Mailbox } from '../create-mailbox.ts';
import { createQuery } from '../parameters/create-query.ts';
import { FAILURES } from './describe-answers.ts';

/** Proxies and browsers drop a stream that stays silent for a minute or so. */
const SILENCE_MS = 15_000;

/** News closer together than this travel as one: the newest of each kind. */
const PAUSE_MS = 200;

const route = createRoute({
  method: 'get',
  path: '/api/v1/events',
  summary: 'News as they happen, as server-sent events',
  description:
    '`crawl`: a CrawlProgress. `version`: `{"dataVersion": 7}`, when newer data is served. `status`: the Status ' +
    'document, after each of those. All three come once at the start, later at most five times a second. ' +
    '`stop`: the server is closing.',
  request: { query: createQuery({}) },
  responses: {
    200: { description: 'A stream without end.', content: { 'text/event-stream': { schema: z.string() } } },
    400: FAILURES[400],
  },
});

export const mountEvents: MountRoutes = (api, context) => {
  api.openapi(route, (c) =>
    streamSSE(c, async (stream) => {
      const mailbox = createMailbox();
      const unsubscribe = deliver(context, mailbox);
      const end = (): void => mailbox.close();
      context.stop.addEventListener('abort', end, { once: true });
      stream.onAbort(end);
      try {
        await stream.write('retry: 2000\n\n');
        while (!mailbox.isClosed() && !context.stop.aborted) {
          for (const { event, data } of mailbox.takeAll()) {
            await stream.writeSSE({ event, data: JSON.stringify(data) });
          }
          await mailbox.wait(PAUSE_MS);
          const hasNews = await mailbox.waitForNews(SILENCE_MS);
          if (!hasNews && !mailbox.isClosed()) await stream.write(': still here\n\n');
        }
        if (context.stop.aborted) await stream.writeSSE({ event: 'stop', data: '{}' });
      } finally {
        context.stop.removeEventListener('abort', end);
        unsubscribe();
      }
    }),
  );
};

/** Puts the present state and all later news into the mailbox. Returns the function that ends this. */
function deliver(context: RouteContext, mailbox: Mailbox): () => void {
  const { crawl, keeper } = context;
  const tellStatus = (): void => mailbox.put('status', toStatus(context));
  const endings = [
    crawl.subscribe((progress) => {
      mailbox.put('crawl', progress);
      tellStatus();
    }),
    keeper.subscribe(({ version }) => {
      mailbox.put('version', { dataVersion: version });
      tellStatus();
    }),
  ];
  const progress = crawl.current();
  if (progress !== null) mailbox.put('crawl', progress);
  const served = keeper.current();
  if (served !== null) mailbox.put('version', { dataVersion: served.version });
  tellStatus();
  return () => {
    for (const end of endings) end();
  };
}
