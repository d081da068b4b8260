import { OpenAPIHono } from '@hono/zod-openapi';
import { compress } from 'hono/compress';
import { allowReadingOnly } from './middleware/allow-reading-only.ts';
import { answerErrors, answerUnknownRoute } from './middleware/answer-errors.ts';
import { checkHost } from './middleware/check-host.ts';
import { secureAnswers } from './middleware/secure-answers.ts';
import { serveIndex } from './middleware/serve-index.ts';
import { describeApi } from './describe-api.ts';
import { refuseParameters } from './parameters/refuse-parameters.ts';
import type { Api, ApiEnv, RouteContext } from './route-context.ts';
import { INDEX_ROUTES, PLAIN_ROUTES } from './routes/route-list.ts';
import { mountApp } from './static/mount-app.ts';
import { toRoutePath } from './to-route-path.ts';

interface ApiOptions {
  readonly context: RouteContext;
  readonly publicFolder: string | null;
  readonly isOwnHost: (name: string) => boolean;
  readonly log: (line: string) => void;
}

/** The whole web application: security, errors, routes, app. Order matters from top to bottom. */
export function createApi({ context, publicFolder, isOwnHost, log }: ApiOptions): Api {
  const api: Api = new OpenAPIHono<ApiEnv>({
    getPath: (request) => toRoutePath(request.url),
    defaultHook: (result, c) => {
      if (!result.success) throw refuseParameters(result.error.issues, c.req.query());
    },
  });
  api.onError(answerErrors(log));
  api.notFound(answerUnknownRoute);
  api.use(secureAnswers());
  api.use(checkHost(isOwnHost));
  api.use(allowReadingOnly);
  api.use(compress());

  for (const mount of PLAIN_ROUTES) mount(api, context);
  describeApi(api, context.version);
  for (const path of ['search', 'models', 'models/*', 'owners/*', 'reports/*', 'compare', 'findings']) {
    api.use(`/api/v1/${path}`, serveIndex(context.keeper));
  }
  for (const mount of INDEX_ROUTES) mount(api, context);
  api.all('/api/*', (c) => c.notFound());
  mountApp(api, publicFolder);
  return api;
}
