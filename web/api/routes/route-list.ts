import type { MountRoutes } from '../route-context.ts';
import { mountBrowse } from './browse-route.ts';
import { mountChildren } from './children-route.ts';
import { mountCompare } from './compare-route.ts';
import { mountCrawl } from './crawl-route.ts';
import { mountEvents } from './events-route.ts';
import { mountFindings } from './findings-route.ts';
import { mountModel } from './model-route.ts';
import { mountOwners } from './owner-route.ts';
import { mountParents } from './parents-route.ts';
import { mountPaths } from './paths-route.ts';
import { mountReports } from './report-route.ts';
import { mountSearch } from './search-route.ts';
import { mountStatus } from './status-route.ts';
import { mountTree } from './tree-route.ts';
import { mountWalks } from './walk-routes.ts';

/** Routes that answer at any time, also before there is an index. */
export const PLAIN_ROUTES: readonly MountRoutes[] = [mountStatus, mountEvents, mountCrawl];

/** Routes that read the index. */
export const INDEX_ROUTES: readonly MountRoutes[] = [
  mountSearch,
  mountBrowse,
  mountModel,
  mountChildren,
  mountParents,
  mountWalks,
  mountTree,
  mountPaths,
  mountOwners,
  mountReports,
  mountCompare,
  mountFindings,
];
