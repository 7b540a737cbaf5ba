import type { FastifyReply, FastifyRequest } from 'fastify';
import type { CachedPage } from './page-cache.ts';

/** Sends a kept page as it lies there: best encoding the browser takes, or 304 when it has it already. */
export function sendCached(request: FastifyRequest, reply: FastifyReply, page: CachedPage): void {
  reply.hijack();
  const response = reply.raw;
  if (request.raw.headers['if-none-match'] === page.etag) {
    response.writeHead(304, page.headers).end();
    return;
  }
  const accepted = request.raw.headers['accept-encoding'];
  const [bytes, encoding] = bestEncoding(page, typeof accepted === 'string' ? accepted : '');
  response.writeHead(200, {
    ...page.headers,
    'content-length': bytes.length,
    ...(encoding === null ? {} : { 'content-encoding': encoding }),
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

function bestEncoding(page: CachedPage, accepted: string): [Buffer, string | null] {
  if (accepted === '') return [page.plain, null];
  if (page.brotli !== null && accepted.includes('br')) return [page.brotli, 'br'];
  if (page.gzip !== null && accepted.includes('gzip')) return [page.gzip, 'gzip'];
  return [page.plain, null];
}
