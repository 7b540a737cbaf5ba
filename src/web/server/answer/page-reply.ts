import type { IncomingMessage, ServerResponse } from 'node:http';
import { bestEncoding } from './encoded-pages.ts';
import { isKnown } from './entity-tag.ts';
import type { CachedPage } from './page-cache.ts';

/** Sends a public page as it lies there: best encoding the browser takes, or 304 when it has it already. Gives the status. */
export function sendKept(request: IncomingMessage, response: ServerResponse, page: CachedPage): number {
  if (page.sent !== null) response.once('close', page.sent);
  if (isKnown(request.headers['if-none-match'], page.etag)) {
    response.writeHead(304, page.headers).end();
    return 304;
  }
  const accepted = request.headers['accept-encoding'];
  const { bytes, headers } = bestEncoding(page, typeof accepted === 'string' ? accepted : '');
  response.writeHead(200, headers);
  response.end(request.method === 'HEAD' ? undefined : bytes);
  return 200;
}
