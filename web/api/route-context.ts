import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Family } from '../../schema/family.ts';
import type { Store } from '../../store/port.ts';
import type { CrawlFeed } from './crawl-feed.ts';
import type { IndexKeeper } from './index-keeper.ts';
import type { ServedIndex } from './served-index.ts';

/** What routes need of the world around them. */
export interface RouteContext {
  readonly store: Store;
  readonly families: readonly Family[];
  readonly version: string;
  readonly crawl: CrawlFeed;
  /** Whether only this machine reaches the server. */
  readonly isLocal: () => boolean;
  readonly keeper: IndexKeeper;
  /** Aborted when the server closes; ends open event streams. */
  readonly stop: AbortSignal;
}

export interface ApiEnv {
  Variables: {
    /** The index that this request reads. Set on all routes that need one. */
    served: ServedIndex;
  };
}

export type Api = OpenAPIHono<ApiEnv>;

/** Adds one group of routes to the API. */
export type MountRoutes = (api: Api, context: RouteContext) => void;
