import { createServer, type RequestListener, type Server } from 'node:http';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import { newReference } from '../../platform/logging/index.ts';
import type { Lang } from '../ui/index.ts';
import { registerApi } from './system/api-schema.ts';
import { serveAssets } from './system/asset-routes.ts';
import { isDatabaseAway } from './answer/database-away.ts';
import { parsePairs } from './request/form-body.ts';
import { serveHealth } from './system/health-routes.ts';
import { keptPages } from './answer/kept-pages.ts';
import { PageCache } from './answer/page-cache.ts';
import { sendKept } from './answer/page-reply.ts';
import { handleRoute } from './handle-route.ts';
import { sendError, type ServerOptions } from './answer/send-error.ts';
import type { Handling } from './answer/send-reply.ts';
import type { Route } from './route.ts';
import { commonHeaders } from './answer/security-headers.ts';

const JSON_LIMIT_BYTES = 1024 * 1024;

/** The HTTP server with all routes, not yet listening. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { services } = options;
  const logger: FastifyBaseLogger = services.logger;
  const cache = new PageCache();
  const handling: Handling = { options, cache, kept: keptPages(cache, services) };
  const app = Fastify({
    serverFactory: (handler) => serverWithExpressLane(handling, handler),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newReference,
    bodyLimit: JSON_LIMIT_BYTES,
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200, querystringParser: parsePairs },
    ajv: { customOptions: { allErrors: true, removeAdditional: false, coerceTypes: 'array', useDefaults: true } },
    frameworkErrors: (error, request, reply) => void failed(options, error, request, reply),
  });
  await app.register(formbody, { bodyLimit: JSON_LIMIT_BYTES, parser: parsePairs });
  // A file over the limit is named to the person who sent it, not thrown.
  await app.register(multipart, { throwFileSizeLimit: false });
  // Bulk bodies are read row by row as they come in; only routes that say `stream` take them.
  app.addContentTypeParser('application/x-ndjson', (_request, payload, done) => done(null, payload));
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
  for (const route of options.routes) mount(app, route, handling);
  app.setNotFoundHandler((request, reply) => sendError(options, 404, request, reply));
  app.setErrorHandler((error: FastifyError, request, reply) => failed(options, error, request, reply));
  return app;
}

const KEEP_ALIVE_MS = 72_000;

/** Kept pages are answered before routing, hooks and logging: that is nearly all that most visitors ask for. */
function serverWithExpressLane({ kept, options }: Handling, handler: RequestListener): Server {
  const { accepting, metrics } = options.services;
  return createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    const page = accepting() ? kept(request) : null;
    if (page === null) return handler(request, response);
    const started = performance.now();
    const status = sendKept(request, response, page);
    metrics.observeRequest(request.method!, page.route, status, (performance.now() - started) / 1000);
  });
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
      method: route.method,
      url,
      attachValidation: true,
      ...(route.schema ? { schema: route.schema } : { schema: { hide: true } }),
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
  const about = { err: error, reference: request.id, route: request.routeOptions.url };
  // A database that is away is one event with many requests; its stack says nothing new.
  if (status === 503) options.services.logger.warn({ ...about, err: error.message }, 'database away');
  else if (status >= 500) options.services.logger.error(about, 'request failed');
  if (status === 503) void reply.header('retry-after', '5');
  await sendError(options, status, request, reply);
}
