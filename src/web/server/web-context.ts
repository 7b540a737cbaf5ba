import { randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { markContent, mintFormToken } from '../../platform/http/index.ts';
import type { Lang } from '../ui/index.ts';
import type { Route, WebContext } from './route.ts';
import type { Services } from './services.ts';
import { parsePairs } from './request/form-body.ts';
import type { Leaves } from './access/leaves.ts';
import type { Asker } from './request/who-asks.ts';

/** A request as it stands in its head. */
export interface Asked {
  readonly route: Route;
  readonly lang: Lang;
  readonly asker: Asker;
  readonly now: Date;
  readonly leaves: Leaves;
  readonly requestId: string;
  /** Network address of the asker, as requests are counted by. */
  readonly address: string;
  readonly url: string;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: IncomingHttpHeaders;
}

/** What came after the head, and the query as the schema reads it. */
export type Sent = Pick<WebContext, 'checkedQuery' | 'body' | 'uploads' | 'oversized' | 'stream'>;

export const NOTHING_SENT: Sent = { checkedQuery: {}, body: {}, uploads: [], oversized: [], stream: null };

/** One request as handlers see it. */
export function webContext(services: Services, asked: Asked, sent: Sent): WebContext {
  const { route, lang, asker, now, requestId, url, params, headers } = asked;
  const [rawPath, search = ''] = splitUrl(url);
  let formToken: string | undefined;
  return {
    services,
    lang,
    now,
    requestId,
    actor: asker.actor,
    session: asker.session,
    leaves: asked.leaves,
    method: route.method,
    address: asked.address,
    url,
    path: lang === 'en' ? rawPath.slice('/en'.length) || '/' : rawPath,
    params,
    query: search === '' ? {} : parsePairs(search),
    checkedQuery: sent.checkedQuery,
    body: sent.body,
    uploads: sent.uploads,
    oversized: sent.oversized,
    stream: sent.stream,
    headers,
    // A page that is kept for everybody names no script by nonce: its policy and its bytes are the same for all.
    nonce: route.cachedBy && asker.actor === null ? '' : randomBytes(16).toString('base64url'),
    // Few pages have a form; the others need no secret.
    get formToken() {
      return (formToken ??= route.kind === 'page' ? mintFormToken(asker.formSecret) : '');
    },
    // Of a session its token, which unlike its form secret is not in the database: nothing there leads from a report to an account.
    markOf: (content) => markContent(asker.session?.token ?? asker.formSecret, content),
  };
}

function splitUrl(url: string): [string, string?] {
  const at = url.indexOf('?');
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)];
}
