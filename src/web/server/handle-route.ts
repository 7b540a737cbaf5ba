import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { clientAddress } from '../../platform/http/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { holdsTyping, pathIn, type Lang } from '../ui/index.ts';
import { admit, type Admission } from './access/access.ts';
import { cacheVersion } from './answer/cache-version.ts';
import { isNarrowed, leftOn } from './access/access-areas.ts';
import type { Leaves } from './access/leaves.ts';
import { readMultipart } from './request/form-body.ts';
import { forgedForm } from './request/forged-form.ts';
import { BODY_DEADLINES, endSlowBody } from './request/body-deadline.ts';
import { answeringOnce, type Answering } from './once/idempotent.ts';
import { pressedOnce } from './once/pressed-once.ts';
import { acceptRefusal, formatRefusal } from './request/media-type.ts';
import { impossibleAddress, queryRefusals } from './request/unusable-text.ts';
import { sendKept } from './answer/page-reply.ts';
import { visitHeaders } from './request/visit-headers.ts';
import { whoAsks, type Asker } from './request/who-asks.ts';
import type { OutwardRefusal } from './answer/refusal.ts';
import type { Oversized, Route, Upload, WebContext } from './route.ts';
import { sendError } from './answer/send-error.ts';
import { send, type Handling, type Sending } from './answer/send-reply.ts';
import { isOurForm, isShortForm, sentFields, type TypedForm } from './answer/typed-form.ts';
import { schemaRefusals } from './request/schema-refusals.ts';
import { webContext } from './web-context.ts';

interface Admitted {
  readonly asker: Asker;
  readonly now: Date;
  readonly leaves: Leaves;
  /** A form whose sender is not signed in any more: read only to be shown again. */
  readonly sessionOver: boolean;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Who asks and when, once the request was let in. */
    admitted: Admitted | null;
    /** Bytes of a JSON body as they came. */
    rawBody: Buffer | null;
  }
}

type Hook = (request: FastifyRequest, reply: FastifyReply, next: () => void) => void;
type Step = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>;

/** What happens before a body is read (kept page; budget, who asks, access, formats), and everything after it. */
export function handleRoute(
  route: Route,
  lang: Lang,
  handling: Handling,
): { onRequest: (Hook | Step)[]; handler: Step } {
  const answering = pressedOnce(route, handling.presses, answeringOnce(route));
  const open: Step = (request, reply) => letIn(route, lang, handling, request, reply);
  return {
    onRequest: route.cachedBy ? [fromCache(handling), open] : [open],
    handler: (request, reply) => handle(route, lang, { ...handling, answering }, request, reply),
  };
}

function fromCache({ kept }: Handling): Hook {
  return (request, reply, next) => {
    const headers = visitHeaders(request.raw);
    const page = kept(request.raw, headers);
    if (page === null) return next();
    reply.hijack();
    sendKept(request.raw, headers, reply.raw, page);
  };
}

/** Nobody's body is read before it is clear that this asker may send one here. */
async function letIn(
  route: Route,
  lang: Lang,
  handling: Handling,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const { options } = handling;
  const { services } = options;
  const { headers } = request;
  const now = services.clock.now();
  const asker = await whoAsks(services, headers.authorization, headers.cookie, now);
  const begun = handling.begun.has(request.raw);
  const verdict = begun ? null : services.limits.take(route.limit, budgetOf(asker.actor, request), now);
  if (verdict?.allowed === false) {
    void reply.header('retry-after', String(verdict.retryAfterSeconds));
    return sendError(options, 429, request, reply);
  }
  const admission = admit(route.access, asker.actor);
  const sessionOver = admission === 'signIn' && isShortForm(route, request);
  if (admission !== 'in' && !sessionOver) return turnAway(admission, handling, lang, request, reply);
  const leaves = await leftOn(services.database.db, route.path, asker.actor, services.today());
  if (!sessionOver && isNarrowed(route, asker.actor, leaves))
    return turnAway('forbidden', handling, lang, request, reply);
  if (impossibleAddress(request.params as Record<string, string>)) return sendError(options, 404, request, reply);
  const unacceptable = acceptRefusal(route, headers.accept);
  if (unacceptable !== null) return sendError(options, 406, request, reply, { refusals: [unacceptable] });
  const format = formatRefusal(route, headers);
  if (format !== null) return sendError(options, 415, request, reply, { refusals: [format] });
  request.admitted = { asker, now, leaves, sessionOver };
  endSlowBody(route, request, services.bodyDeadlines ?? BODY_DEADLINES);
  return undefined;
}

/** Whose requests are counted together: a person's, a key's, or, of everybody else, those from one address. */
function budgetOf(actor: Actor | null, request: FastifyRequest): string {
  if (actor?.kind === 'person') return `person ${actor.accountId}`;
  if (actor?.kind === 'apiKey') return `key ${actor.keyId}`;
  return askedFrom(request);
}

/** Where the visitor is, as far as a trusted proxy tells; what is no address is not believed. */
function askedFrom({ ip, socket }: FastifyRequest): string {
  return clientAddress(isIP(ip) === 0 ? (socket.remoteAddress ?? '') : ip);
}

async function handle(
  route: Route,
  lang: Lang,
  handling: Handling & { readonly answering: Answering },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  const { options, answering } = handling;
  const { asker, now, leaves, sessionOver } = request.admitted!;
  const refusals = request.validationError ? schemaRefusals(request.validationError) : [];
  if (refusals.length > 0) return sendError(options, 422, request, reply, { refusals });
  const context = await contextOf(route, lang, handling, { request, asker, now, leaves });
  if ('tooLarge' in context) return sendError(options, 413, request, reply, { refusals: context.tooLarge });
  // Pages show again what was asked for and say there what cannot be used.
  const unusable = route.schema ? queryRefusals(context.query) : [];
  if (unusable.length > 0) return sendError(options, 400, request, reply, { refusals: unusable });
  const within = { route, context, handling, request, reply, version: null, asker };
  if (sessionOver) {
    if (!holdsTyping(sentFields(context.body))) return void (await turnAway('signIn', handling, lang, request, reply));
    return sendBack(401, within);
  }
  if (route.method === 'POST' && route.kind === 'page' && forgedForm(asker, context)) {
    const isKept = isOurForm(route, request) && holdsTyping(sentFields(context.body));
    return isKept ? sendBack(419, within) : sendError(options, 419, request, reply);
  }
  const version = route.cachedBy && asker.actor === null ? cacheVersion(route.cachedBy, options.services) : null;
  const begun = handling.begun.get(request.raw);
  if (begun !== undefined && 'fault' in begun) throw begun.fault;
  const result = begun?.reply ?? (await answering(context, request.rawBody));
  return send(result, { route, context, handling, request, reply, version, asker });
}

/** The form again with everything that was typed, and a token of today's session. */
async function sendBack(status: 401 | 419, sending: Sending): Promise<void> {
  const { context, handling, request } = sending;
  const { lang, path, body, formToken, uploads } = context;
  const kept: TypedForm = {
    action: pathIn(lang, path),
    formToken,
    fields: sentFields(body),
    hasFiles: uploads.length > 0,
  };
  const page = handling.options.errorPage({ lang, status, reference: request.id, path: pathIn(lang, path), kept });
  return send({ kind: 'page', status, page }, sending);
}

async function contextOf(
  route: Route,
  lang: Lang,
  { options }: Handling,
  { request, asker, now, leaves }: { request: FastifyRequest; asker: Asker; now: Date; leaves: Leaves },
): Promise<WebContext | { tooLarge: OutwardRefusal[] }> {
  let body = (route.stream ? {} : (request.body ?? {})) as Record<string, unknown>;
  let uploads: readonly Upload[] = [];
  let oversized: readonly Oversized[] = [];
  if (route.upload && request.isMultipart()) {
    const form = await readMultipart(request);
    if (form.tooLarge.length > 0 && !route.tellsOversized) return { tooLarge: form.tooLarge.map(tooLargeRefusal) };
    ({ fields: body, uploads, tooLarge: oversized } = form);
  }
  const stream = route.stream ? (request.body as Readable) : null;
  const { id: requestId, url, headers } = request;
  const address = askedFrom(request);
  const params = request.params as Record<string, string>;
  const checkedQuery = request.query as Record<string, unknown>;
  return webContext(
    options.services,
    { route, lang, asker, now, leaves, requestId, address, url, params, headers },
    { checkedQuery, body, uploads, oversized, stream },
  );
}

function tooLargeRefusal({ field, name }: Oversized): OutwardRefusal {
  const shown = name.slice(0, 100);
  return {
    code: 'fileTooLarge',
    field: field.slice(0, 60),
    text: {
      vi: `Tệp “${shown}” lớn hơn 20 MB, hoặc các tệp cộng lại lớn hơn 60 MB. Hãy chia nhỏ hoặc nén lại.`,
      en: `The file “${shown}” is larger than 20 MB, or the files together are larger than 60 MB. Split or compress them.`,
    },
  };
}

/** People are led to what is missing; machines get the status. */
async function turnAway(
  admission: Exclude<Admission, 'in'>,
  { options }: Handling,
  lang: Lang,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const prefix = lang === 'en' ? '/en' : '';
  if (admission === 'keyNeeded') {
    void reply.header('www-authenticate', 'Bearer realm="motcua"');
    return sendError(options, 401, request, reply);
  }
  if (admission === 'forbidden') return sendError(options, 403, request, reply);
  const back = request.method === 'GET' ? `?tiep=${encodeURIComponent(request.url)}` : '';
  const to = admission === 'signIn' ? `${prefix}/dang-nhap${back}` : `${prefix}/ho-so/ben${back}`;
  return reply.header('cache-control', 'no-store').redirect(to, 303);
}
