import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { renderToBuffer, type Html, type Lang } from '../ui/index.ts';
import { registerApi } from './api-schema.ts';
import { serveAssets } from './asset-routes.ts';
import { isDatabaseAway } from './database-away.ts';
import { parsePairs } from './form-body.ts';
import { serveHealth } from './health-routes.ts';
import { PageCache } from './page-cache.ts';
import { problem, type Refused } from './refusal.ts';
import { handleRoute, type Handling } from './handle-route.ts';
import type { Route } from './route.ts';
import { commonHeaders, contentSecurityPolicy } from './security-headers.ts';
import type { Services } from './services.ts';

/** A page that says what went wrong, in the frame of the public pages. */
export interface ErrorPageInput {
  readonly lang: Lang;
  readonly status: number;
  readonly reference: string;
  readonly path: string;
}

export interface ServerOptions {
  readonly services: Services;
  readonly routes: readonly Route[];
  readonly errorPage: (input: ErrorPageInput) => Html;
}

const JSON_LIMIT_BYTES = 1024 * 1024;

/** The HTTP server with all routes, not yet listening. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { services } = options;
  const app = Fastify({
    loggerInstance: services.logger,
    disableRequestLogging: true,
    genReqId: () => services.logger.newReference(),
    bodyLimit: JSON_LIMIT_BYTES,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200, querystringParser: parsePairs },
    ajv: { customOptions: { allErrors: true, removeAdditional: false, coerceTypes: 'array', useDefaults: true } },
    frameworkErrors: (error, request, reply) => void failed(options, error, request, reply),
  });
  await app.register(formbody, { bodyLimit: JSON_LIMIT_BYTES, parser: parsePairs });
  await app.register(multipart);
  await registerApi(app, services);
  const headers = commonHeaders(services.config.baseUrl.startsWith('https://'));
  app.addHook('onRequest', (_request, reply, next) => {
    reply.headers(headers);
    next();
  });
  app.addHook('onResponse', (request, reply, next) => {
    services.metrics.observeRequest(
      request.method,
      request.routeOptions.url ?? 'unmatched',
      reply.statusCode,
      reply.elapsedTime / 1000,
    );
    next();
  });
  serveHealth(app, services);
  serveAssets(app);
  const handling: Handling = { options, cache: new PageCache() };
  for (const route of options.routes) mount(app, route, handling);
  app.setNotFoundHandler((request, reply) => sendError(options, 404, request, reply));
  app.setErrorHandler((error: FastifyError, request, reply) => failed(options, error, request, reply));
  return app;
}

/** Pages stand under their Vietnamese path and under /en; machine routes once. */
function mount(app: FastifyInstance, route: Route, handling: Handling): void {
  const paths: [string, Lang][] =
    route.kind === 'page'
      ? [
          [route.path, 'vi'],
          [route.path === '/' ? '/en' : `/en${route.path}`, 'en'],
        ]
      : [[route.path, 'vi']];
  for (const [url, lang] of paths) {
    const [onRequest, handler] = handleRoute(route, lang, handling);
    app.route({
      method: route.method === 'GET' ? ['GET', 'HEAD'] : route.method,
      url,
      attachValidation: true,
      ...(route.schema ? { schema: route.schema as object } : { schema: { hide: true } as object }),
      ...(onRequest === null ? {} : { onRequest }),
      handler,
    });
  }
}

/** Faults are logged with their reference and shown blandly; what Fastify refuses (bad JSON, too large) keeps its status. */
async function failed(
  options: ServerOptions,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const status = isDatabaseAway(error)
    ? 503
    : error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
      ? error.statusCode
      : 500;
  if (status >= 500)
    options.services.logger.error(
      { err: error, reference: request.id, route: request.routeOptions.url },
      'request failed',
    );
  if (status === 503) void reply.header('retry-after', '5');
  await sendError(options, status, request, reply);
}

/** One error answer: a page for people, a problem for machines. */
export async function sendError(
  options: ServerOptions,
  status: number,
  request: FastifyRequest,
  reply: FastifyReply,
  refused?: Refused,
): Promise<void> {
  const path = request.url.split('?')[0]!;
  const lang: Lang = path === '/en' || path.startsWith('/en/') || preferEnglish(request) ? 'en' : 'vi';
  void reply.header('cache-control', 'no-store');
  if (isMachine(path, request)) {
    await reply
      .code(status)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problem(status, request.id, lang, refused)));
    return;
  }
  const secure = options.services.config.baseUrl.startsWith('https://');
  const page = options.errorPage({ lang, status, reference: request.id, path });
  await reply
    .code(status)
    .header('content-security-policy', contentSecurityPolicy(null, secure))
    .type('text/html; charset=utf-8')
    .send(renderToBuffer(page));
}

function isMachine(path: string, request: FastifyRequest): boolean {
  return (
    /^\/(api\/v\d|log\/|openapi|healthz|readyz|metrics)/.test(path) || /\bjson\b/.test(request.headers.accept ?? '')
  );
}

/** Machines have no /en path: they say it in Accept-Language. */
function preferEnglish(request: FastifyRequest): boolean {
  return request.url.startsWith('/api/') && /^en\b/i.test(request.headers['accept-language'] ?? '');
}
