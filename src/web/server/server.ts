import { createServer, type RequestListener, type Server } from 'node:http';
import multipart from '@fastify/multipart';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { Config } from '../../platform/config/index.ts';
import { newReference } from '../../platform/logging/index.ts';
import { serveApiDescription } from './system/openapi.ts';
import { serveAssets } from './system/asset-routes.ts';
import { isDatabaseAway } from './answer/database-away.ts';
import { isSecure } from './request/cookies.ts';
import { parseForm, parsePairs } from './request/form-body.ts';
import { readJson, readText } from './request/json-body.ts';
import { NDJSON, TEXT } from './request/media-type.ts';
import { readingRefusals } from './request/unreadable-body.ts';
import { serveHealth } from './system/health-routes.ts';
import { keptPages } from './answer/kept-pages.ts';
import { PageCache } from './answer/page-cache.ts';
import { sendError, type ServerOptions } from './answer/send-error.ts';
import type { Handling } from './answer/send-reply.ts';
import { expressLane } from './visitors/express-lane.ts';
import { mountRoutes } from './mount-routes.ts';
import { commonHeaders, publicPageHeaders } from './answer/security-headers.ts';

const BODY_LIMIT_BYTES = 1024 * 1024;

/** The HTTP server with all routes, not yet listening. */
export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  const { services } = options;
  const logger: FastifyBaseLogger = services.logger;
  const cache = new PageCache();
  const pageHeaders = Object.entries(publicPageHeaders(isSecure(services.config))).flat();
  const handling: Handling = {
    options,
    cache,
    pageHeaders,
    begun: new WeakMap(),
    presses: new Map(),
    kept: keptPages(cache, services),
  };
  const app = Fastify({
    serverFactory: (handler) => serverOf(expressLane(handling, handler)),
    loggerInstance: logger,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newReference,
    bodyLimit: BODY_LIMIT_BYTES,
    trustProxy: trusted(services.config.trustProxy),
    forceCloseConnections: 'idle',
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200, querystringParser: parsePairs },
    frameworkErrors: (error, request, reply) => void failed(options, error, request, reply),
  });
  app.decorateRequest('admitted', null);
  app.decorateRequest('rawBody', null);
  await readBodies(app);
  checkSchemas(app);
  watchAnswers(app, options);
  serveApiDescription(app, options);
  serveHealth(app, services);
  serveAssets(app);
  mountRoutes(app, options.routes, handling);
  app.setNotFoundHandler((request, reply) => sendError(options, 404, request, reply));
  app.setErrorHandler((error: FastifyError, request, reply) => failed(options, error, request, reply));
  return app;
}

/** So many hops, counted from us: the connection itself is the first. */
function trusted(setting: Config['trustProxy']): false | string[] | ((address: string, hop: number) => boolean) {
  return typeof setting === 'number' ? (_, hop) => hop < setting : setting;
}

const KEEP_ALIVE_MS = 72_000;
/** Of silence on a connection. A bulk request takes as long as it needs, as long as something moves. */
const SILENCE_MS = 120_000;

function serverOf(listener: RequestListener): Server {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS, requestTimeout: 0 }, listener);
  return server.setTimeout(SILENCE_MS);
}

/** The formats that bodies may have; which of them a route takes is checked before (415). */
async function readBodies(app: FastifyInstance): Promise<void> {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (request: FastifyRequest, body: Buffer) => {
    request.rawBody = body;
    return readJson(body);
  });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer' },
    async (_: unknown, body: Buffer) => parseForm(body),
  );
  app.addContentTypeParser(TEXT, { parseAs: 'buffer' }, async (_: unknown, body: Buffer) => readText(body));
  // Bulk bodies are read row by row as they come in; only routes that say `stream` take them.
  app.addContentTypeParser(NDJSON, (_request, payload, done) => done(null, payload));
  // A file over the limit is named to the person who sent it, not thrown.
  await app.register(multipart, { throwFileSizeLimit: false });
}

/** Addresses are text and are read as what the schema wants (`limit=20`); JSON says itself what it is. Every objection is told at once. */
function checkSchemas(app: FastifyInstance): void {
  const common = { allErrors: true, useDefaults: true, strict: false } as const;
  const text = addFormats.default(new Ajv2020({ ...common, coerceTypes: 'array' }));
  const json = addFormats.default(new Ajv2020(common));
  app.setValidatorCompiler<object>(({ schema, httpPart }) => (httpPart === 'body' ? json : text).compile(schema));
}

/** Headers that every answer has, an end for addresses that nothing answers, and the count of what was answered. */
function watchAnswers(app: FastifyInstance, options: ServerOptions): void {
  const { config, metrics } = options.services;
  const headers = commonHeaders(config.baseUrl.startsWith('https://'));
  app.addHook('onRequest', (request, reply, next) => {
    reply.headers(headers);
    // At once: of a body to nowhere not even the format matters.
    if (request.is404) void sendError(options, 404, request, reply);
    else next();
  });
  app.addHook('onResponse', (request, reply, next) => {
    const { url = 'unmatched' } = request.routeOptions;
    metrics.observeRequest(request.method, url, reply.statusCode, reply.elapsedTime / 1000);
    next();
  });
}

/** Faults are logged with their reference and shown blandly; what cannot be read (bad JSON, too large) keeps its status and says why. */
async function failed(
  options: ServerOptions,
  error: FastifyError,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { statusCode = 500 } = error;
  const status = isDatabaseAway(error) ? 503 : statusCode >= 400 && statusCode < 500 ? statusCode : 500;
  const about = { err: error, reference: request.id, route: request.routeOptions.url };
  // A database that is away is one event with many requests; its stack says nothing new.
  if (status === 503) options.services.logger.warn({ ...about, err: error.message }, 'database away');
  else if (status >= 500) options.services.logger.error(about, 'request failed');
  if (status === 503) void reply.header('retry-after', '5');
  // What still comes of a body that is not read any more must not hold the connection.
  if (status === 408) void reply.header('connection', 'close');
  await sendError(options, status, request, reply, { refusals: readingRefusals(error) });
}
