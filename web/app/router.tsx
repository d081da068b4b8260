import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseBrowseSearch } from './browse/browse-search.ts';
import { parseDataSearch } from './data/data-search.ts';
import { parseHomeSearch } from './home/home-search.ts';
import { parseModelSearch } from './model/model-search.ts';
import { Shell } from './shell/Shell.tsx';
import { ErrorScreen } from './states/ErrorScreen.tsx';
import { Loading } from './states/Loading.tsx';
import { UnknownPage } from './states/UnknownPage.tsx';
import { formatSearch, parseSearch } from './url/search-text.ts';

const rootRoute = createRootRoute({ component: Shell });

const homeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: parseHomeSearch,
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
});

const modelsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/models' });

const browseRoute = createRoute({
  getParentRoute: () => modelsRoute,
  path: '/',
  validateSearch: parseBrowseSearch,
  component: lazyRouteComponent(() => import('./browse/BrowsePage.tsx'), 'BrowsePage'),
});

/** Ids contain a slash, and old ones have none: the rest of the path is the id. */
const modelRoute = createRoute({
  getParentRoute: () => modelsRoute,
  path: '$',
  validateSearch: parseModelSearch,
  component: lazyRouteComponent(() => import('./model/ModelPage.tsx'), 'ModelPage'),
});

const ownerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/owners/$owner',
  validateSearch: parseBrowseSearch,
  component: lazyRouteComponent(() => import('./owner/OwnerPage.tsx'), 'OwnerPage'),
});

const dataRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/data',
  validateSearch: parseDataSearch,
  component: lazyRouteComponent(() => import('./data/DataPage.tsx'), 'DataPage'),
});

/** Every screen of the app with its address; see docs/urls.md. */
export const router = createRouter({
  routeTree: rootRoute.addChildren([
    homeRoute,
    modelsRoute.addChildren([browseRoute, modelRoute]),
    ownerRoute,
    dataRoute,
  ]),
  parseSearch,
  stringifySearch: formatSearch,
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultPendingMs: 200,
  // Gray bars never outstay the answer.
  defaultPendingMinMs: 0,
  defaultPendingComponent: Loading,
  defaultErrorComponent: ErrorScreen,
  defaultNotFoundComponent: UnknownPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
