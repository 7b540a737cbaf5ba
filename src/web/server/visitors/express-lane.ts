import type { IncomingMessage, RequestListener } from 'node:http';
import { newReference } from '../../../platform/logging/index.ts';
import { clientAddress } from '../../../platform/http/index.ts';
import { LEAVES_ALL } from '../access/leaves.ts';
import { cacheVersion } from '../answer/cache-version.ts';
import type { CachedPage } from '../answer/page-cache.ts';
import { sendKept } from '../answer/page-reply.ts';
import type { Handling } from '../answer/send-reply.ts';
import { askedFrom } from './asked-from.ts';
import { inTurn } from './in-turn.ts';
import { cookieNames, readCookies } from '../request/cookies.ts';
import { publicPages, type PublicPage } from './public-pages.ts';
import { NOTHING_SENT, webContext } from '../web-context.ts';
import { visitHeaders } from '../request/visit-headers.ts';
import { visitor } from '../request/who-asks.ts';

/**
 * Public pages for visitors go a shorter way than everything else: nearly all that is asked for is one. Kept ones are sent as they
 * lie there, others are made, kept and sent. Whatever is not simply such a page (another answer than 200, too many requests, a fault)
 * takes the long way by `handler`, which knows every answer: so the short one can only be faster, never different.
 */
export function expressLane(handling: Handling, handler: RequestListener): RequestListener {
  const { services, routes } = handling.options;
  const { accepting, metrics } = services;
  const find = publicPages(routes);
  const from = askedFrom(services.config.trustProxy);
  const session = `${cookieNames(services.config).session}=`;
  const making = inTurn();
  const sending = inTurn();
  return (request, response) => {
    const started = performance.now();
    const headers = visitHeaders(request);
    const answer = (page: CachedPage): void => {
      const status = sendKept(request, headers, response, page);
      metrics.observeRequest(request.method!, page.route, status, (performance.now() - started) / 1000);
    };
    if (!accepting()) return handler(request, response);
    const kept = handling.kept(request, headers);
    if (kept !== null) return answer(kept);
    const wanted = isPlainVisit(request, session) ? find(request.url!) : null;
    if (wanted === null) return handler(request, response);
    const asked = { ...wanted, from: from(request) };
    making(() => {
      void make(handling, asked, request)
        .catch((fault: unknown) => void handling.begun.set(request, { fault }))
        .then((page) => (page ? sending(() => answer(page)) : handler(request, response)));
    });
  };
}

/** Somebody without session or key who asks for a page and sends nothing. */
function isPlainVisit({ method, headers }: IncomingMessage, session: string): boolean {
  if (method !== 'GET' && method !== 'HEAD') return false;
  if (headers.authorization !== undefined || headers['transfer-encoding'] !== undefined) return false;
  if (headers['content-length'] !== undefined || headers.upgrade !== undefined) return false;
  return headers.cookie?.includes(session) !== true;
}

async function make(
  handling: Handling,
  wanted: PublicPage & { readonly from: string },
  request: IncomingMessage,
): Promise<CachedPage | null> {
  const { services } = handling.options;
  const { route, lang, params, pattern } = wanted;
  const { headers } = request;
  const url = request.url!;
  const now = services.clock.now();
  const address = clientAddress(wanted.from);
  if (!services.limits.take(route.limit, address, now).allowed) return null;
  const cookies = headers.cookie === undefined ? undefined : readCookies(headers.cookie);
  const asker = visitor(null, cookies?.get(cookieNames(services.config).form));
  const asked = {
    route,
    lang,
    asker,
    now,
    leaves: LEAVES_ALL,
    requestId: newReference(),
    address,
    url,
    params,
    headers,
  };
  const version = cacheVersion(wanted.registers, services);
  const reply = await route.handle(webContext(services, asked, NOTHING_SENT));
  if (reply.kind !== 'page' || (reply.status ?? 200) !== 200 || reply.cookies || reply.keep === false) {
    // A page for this asker alone is made anew, with the secrets that go with the cookies it is sent with.
    handling.begun.set(request, reply.kind === 'page' ? {} : { reply });
    return null;
  }
  const made = { version, registers: wanted.registers, route: pattern, headers: handling.pageHeaders };
  return handling.cache.add(url, made, reply.page);
}
