import { randomBytes } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Lang } from '../ui/index.ts';
import { admit, type Admission } from './request/access.ts';
import { cacheVersion } from './answer/cache-version.ts';
import { parsePairs, readMultipart } from './request/form-body.ts';
import { forgedForm } from './request/forged-form.ts';
import { answerOnce } from './request/idempotent.ts';
import { sendKept } from './answer/page-reply.ts';
import { whoAsks, type Asker } from './request/who-asks.ts';
import type { OutwardRefusal } from './answer/refusal.ts';
import type { Oversized, Route, Upload, WebContext } from './route.ts';
import { sendError } from './answer/send-error.ts';
import { send, type Handling } from './answer/send-reply.ts';
import { schemaRefusals } from './request/schema-refusals.ts';

type OnRequest = (request: FastifyRequest, reply: FastifyReply, next: () => void) => void;
type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

/** The hook that answers from the cache (null where the route is not cached) and the handler for everything else. */
export function handleRoute(route: Route, lang: Lang, handling: Handling): [OnRequest | null, Handler] {
  const onRequest = route.cachedBy ? fromCache(handling) : null;
  return [onRequest, (request, reply) => handle(route, lang, handling, request, reply)];
}

function fromCache({ kept }: Handling): OnRequest {
  return (request, reply, next) => {
    const page = kept(request.raw);
    if (page === null) return next();
    reply.hijack();
    sendKept(request.raw, reply.raw, page);
  };
}

async function handle(
  route: Route,
  lang: Lang,
  handling: Handling,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { options } = handling;
  const { services } = options;
  const now = services.clock.now();
  const verdict = services.limits.take(route.limit, request.ip, now);
  if (!verdict.allowed) {
    void reply.header('retry-after', String(verdict.retryAfterSeconds));
    return sendError(options, 429, request, reply);
  }
  const asker = await whoAsks(services, request.headers.authorization, request.headers.cookie, now);
  const admission = admit(route.access, asker.actor);
  if (admission !== 'in') return turnAway(admission, handling, lang, request, reply);
  const refusals = request.validationError ? schemaRefusals(request.validationError) : [];
  if (refusals.length > 0) return sendError(options, 422, request, reply, { refusals });
  const context = await contextOf(route, lang, handling, { request, asker, now });
  if ('tooLarge' in context) return sendError(options, 413, request, reply, { refusals: context.tooLarge });
  if (route.method === 'POST' && route.kind === 'page' && forgedForm(services, context, request.headers)) {
    return sendError(options, 419, request, reply);
  }
  const version = route.cachedBy && asker.actor === null ? cacheVersion(route.cachedBy, options.services) : null;
  const result = await answerOnce(route, context, request, () => Promise.resolve(route.handle(context)));
  await send(result, { route, context, handling, request, reply, version, asker });
}

async function contextOf(
  route: Route,
  lang: Lang,
  { options }: Handling,
  { request, asker, now }: { request: FastifyRequest; asker: Asker; now: Date },
): Promise<WebContext | { tooLarge: OutwardRefusal[] }> {
  const [rawPath, search = ''] = splitUrl(request.url);
  let body = (route.stream ? {} : (request.body ?? {})) as Record<string, unknown>;
  let uploads: readonly Upload[] = [];
  let oversized: readonly Oversized[] = [];
  if (route.upload && request.isMultipart()) {
    const form = await readMultipart(request);
    if (form.tooLarge.length > 0 && !route.tellsOversized) return { tooLarge: form.tooLarge.map(tooLargeRefusal) };
    ({ fields: body, uploads, tooLarge: oversized } = form);
  }
  return {
    services: options.services,
    lang,
    now,
    requestId: request.id,
    actor: asker.actor,
    session: asker.session,
    method: route.method,
    address: request.ip,
    url: request.url,
    path: lang === 'en' ? rawPath.slice('/en'.length) || '/' : rawPath,
    params: request.params as Record<string, string>,
    query: parsePairs(search),
    checkedQuery: request.query as Record<string, unknown>,
    body,
    uploads,
    oversized,
    stream: route.stream ? (request.body as Readable) : null,
    headers: request.headers,
    nonce: randomBytes(16).toString('base64url'),
    formToken: asker.formToken,
  };
}

function splitUrl(url: string): [string, string?] {
  const at = url.indexOf('?');
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)];
}

function tooLargeRefusal({ name }: Oversized): OutwardRefusal {
  return {
    code: 'fileTooLarge',
    text: {
      vi: `Tệp “${name}” lớn hơn 20 MB. Hãy chia nhỏ hoặc nén lại.`,
      en: `The file “${name}” is larger than 20 MB. Split or compress it.`,
    },
  };
}

/** People are led to what is missing; machines get the status. */
function turnAway(
  admission: Exclude<Admission, 'in'>,
  { options }: Handling,
  lang: Lang,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const prefix = lang === 'en' ? '/en' : '';
  if (admission === 'keyNeeded') {
    void reply.header('www-authenticate', 'Bearer realm="motcua"');
    return sendError(options, 401, request, reply);
  }
  if (admission === 'forbidden') return sendError(options, 403, request, reply);
  const back = request.method === 'GET' ? `?tiep=${encodeURIComponent(request.url)}` : '';
  const to = admission === 'signIn' ? `${prefix}/dang-nhap${back}` : `${prefix}/ho-so/ben${back}`;
  return reply.header('cache-control', 'no-store').redirect(to, 303) as unknown as Promise<void>;
}
