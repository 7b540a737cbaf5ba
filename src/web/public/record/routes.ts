import { readLogFile } from '../../../record-log/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';

/** The public record log as C2SP tlog-tiles lays it out: existing clients read it, other sites may fetch it. */
export function recordRoutes(): Route[] {
  return [{ method: 'GET', path: '/log/*', access: ANYONE, limit: 'api', kind: 'machine', handle: logFile }];
}

const FOR_ALL_SITES = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** Tiles and bundles never change and may be kept for ever; checkpoint and key are asked for anew. */
async function logFile({ services, params }: WebContext): Promise<Reply> {
  const file = await readLogFile(services.database.db, services.signer, params['*'] ?? '');
  if (file === null) return { kind: 'notFound' };
  return {
    kind: 'bytes',
    body: file.bytes,
    type: file.contentType,
    headers: {
      ...FOR_ALL_SITES,
      'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  };
}
