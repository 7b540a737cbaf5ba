import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { render } from '../../ui/index.ts';
import { cookieNames, setCookie } from '../request/cookies.ts';
import { entityTag, isKnown } from './entity-tag.ts';
import type { HeaderList } from './encoded-pages.ts';
import type { keptPages } from './kept-pages.ts';
import type { PageCache } from './page-cache.ts';
import { sendKept } from './page-reply.ts';
import type { Cookie, Reply, Route, WebContext } from '../route.ts';
import { contentSecurityPolicy } from './security-headers.ts';
import { sendError, type ServerOptions } from './send-error.ts';
import { visitHeaders } from '../request/visit-headers.ts';
import type { Presses } from '../once/pressed-once.ts';
import type { Asker } from '../request/who-asks.ts';

/** What every route shares. */
export interface Handling {
  readonly options: ServerOptions;
  readonly cache: PageCache;
  /** Requests that the short way has counted and begun, with what came of it: the long way takes over from there. */
  readonly begun: WeakMap<IncomingMessage, Begun>;
  /** The last press of each signed-in person. */
  readonly presses: Presses;
  /** Of pages that are kept. */
  readonly pageHeaders: HeaderList;
  /** The kept page that answers a request, or null. */
  readonly kept: ReturnType<typeof keptPages>;
}

/** An answer or a fault; neither for a page that is to be made for this asker alone. */
export interface Begun {
  readonly reply?: Reply;
  readonly fault?: unknown;
}

/** An answer on its way out. */
export interface Sending {
  readonly route: Route;
  readonly context: WebContext;
  readonly handling: Handling;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  /** Under which version the page may be kept; null: not at all. */
  readonly version: string | null;
  readonly asker: Asker;
}

/** Turns what a route answered into bytes, headers and cookies. */
export async function send(result: Reply, sending: Sending): Promise<void> {
  const { handling, reply, request } = sending;
  switch (result.kind) {
    case 'page':
      return sendPage(result, sending);
    case 'json':
    case 'bytes':
    case 'stream':
      return sendContent(result, sending);
    case 'redirect':
      giveCookies(result.cookies ?? [], sending);
      return void (await reply.header('cache-control', 'no-store').redirect(result.to, result.status ?? 303));
    case 'notFound':
      return sendError(handling.options, 404, request, reply);
    case 'forbidden':
      return sendError(handling.options, 403, request, reply);
    case 'refused':
      return sendError(handling.options, result.status ?? 422, request, reply, result);
    default:
      return result satisfies never;
  }
}

type Content = Extract<Reply, { kind: 'json' | 'bytes' | 'stream' }>;

async function sendContent(result: Content, sending: Sending): Promise<void> {
  const { reply, route } = sending;
  const status = result.status ?? 200;
  void reply.code(status).headers({ 'cache-control': 'no-store', ...ownHeaders(result, route), ...result.headers });
  if (result.kind === 'stream') return void (await reply.type(result.type).send(result.body));
  if (result.kind === 'bytes') return sendMarked(result.type, Buffer.from(result.body), sending);
  const type = route.schema && status >= 400 ? 'application/problem+json' : 'application/json';
  return sendMarked(`${type}; charset=utf-8`, Buffer.from(JSON.stringify(result.body)), sending);
}

/** What may be kept, but not for good, has a mark by which the reader asks whether it still holds. */
async function sendMarked(type: string, bytes: Buffer, { reply, request }: Sending): Promise<void> {
  void reply.type(type);
  if (reply.statusCode !== 200 || !isMarked(String(reply.getHeader('cache-control'))))
    return void (await reply.send(bytes));
  const etag = entityTag(bytes);
  void reply.header('etag', etag);
  if (isKnown(request.headers['if-none-match'], etag)) return void (await reply.code(304).send());
  await reply.send(bytes);
}

const FOR_ALL_SITES = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

function isMarked(cacheControl: string): boolean {
  return cacheControl.includes('public') && !cacheControl.includes('immutable');
}

/** What anybody may read pages of other sites may read too: no cookie or key has a part in it. */
function ownHeaders(result: Content, { access, method, schema }: Route): Record<string, string> {
  const open = schema !== undefined && access.to === 'anyone' && method === 'GET';
  const script = result.kind !== 'json' && /javascript/.test(result.type);
  return {
    ...(open ? FOR_ALL_SITES : {}),
    // A worker's own policy is that of its script.
    ...(script ? { 'content-security-policy': "default-src 'self'; frame-ancestors 'none'" } : {}),
  };
}

async function sendPage(result: Extract<Reply, { kind: 'page' }>, sending: Sending): Promise<void> {
  const { handling, context, reply, request, route, version, asker } = sending;
  const secure = context.services.config.baseUrl.startsWith('https://');
  const status = result.status ?? 200;
  if (version !== null && status === 200 && !result.cookies && result.keep !== false) {
    const pattern = request.routeOptions.url ?? route.path;
    const made = { version, registers: route.cachedBy ?? [], route: pattern, headers: handling.pageHeaders };
    const page = handling.cache.add(request.url, made, result.page);
    reply.hijack();
    return void sendKept(request.raw, visitHeaders(request.raw), reply.raw, page);
  }
  giveCookies(result.cookies ?? [], sending);
  if (asker.newVisitor) giveCookies([{ name: 'form', value: asker.formSecret, maxAgeSeconds: 24 * 3600 }], sending);
  await reply
    .code(status)
    .header('cache-control', 'no-store')
    .header('content-security-policy', contentSecurityPolicy(context.nonce || null, secure))
    .type('text/html; charset=utf-8')
    .send(render(result.page).bytes);
}

function giveCookies(cookies: readonly Cookie[], { context, reply }: Sending): void {
  const names = cookieNames(context.services.config);
  for (const cookie of cookies) {
    void reply.header(
      'set-cookie',
      setCookie(context.services.config, names[cookie.name], cookie.value, cookie.maxAgeSeconds),
    );
  }
}
