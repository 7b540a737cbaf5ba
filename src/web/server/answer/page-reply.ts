import type { IncomingMessage, ServerResponse } from 'node:http';
import { bestEncoding } from './encoded-pages.ts';
import type { VisitHeaders } from '../request/visit-headers.ts';
import { isKnown } from './entity-tag.ts';
import type { CachedPage } from './page-cache.ts';

/** Sends a public page as it lies there: best encoding the browser takes, or 304 when it has it already. Gives the status. */
export function sendKept(
  { method }: IncomingMessage,
  { ifNoneMatch, acceptEncoding = '' }: VisitHeaders,
  response: ServerResponse,
  page: CachedPage,
): number {
  if (page.sent !== null) response.once('close', page.sent);
  if (isKnown(ifNoneMatch, page.etag)) {
    response.writeHead(304, page.headers).end();
    return 304;
  }
  const { bytes, headers } = bestEncoding(page, acceptEncoding);
  response.writeHead(200, headers);
  response.end(method === 'HEAD' ? undefined : bytes);
  return 200;
}
