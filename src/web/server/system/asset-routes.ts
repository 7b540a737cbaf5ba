import type { FastifyInstance } from 'fastify';
import { ASSET_CACHE_CONTROL, findAsset } from '../../ui/index.ts';

/** Styles, scripts and fonts under names that change with their content: kept by browsers for a year. */
export function serveAssets(app: FastifyInstance): void {
  app.get('/assets/*', (request, reply) => {
    const asset = findAsset(request.url.split('?')[0]!);
    if (asset === null) return reply.callNotFound();
    const accepted = request.headers['accept-encoding'] ?? '';
    const brotli = accepted.includes('br') ? asset.brotli : undefined;
    const gzip = accepted.includes('gzip') ? asset.gzip : undefined;
    if (brotli ?? gzip) void reply.header('content-encoding', brotli ? 'br' : 'gzip');
    return reply
      .header('cache-control', ASSET_CACHE_CONTROL)
      .header('vary', 'accept-encoding')
      .header('etag', asset.etag)
      .type(asset.type)
      .send(brotli ?? gzip ?? asset.body);
  });
}
