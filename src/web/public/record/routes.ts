import { addCosignature, MAX_COSIGNED_BYTES, readLogFile } from '../../../record-log/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import { cosignatureRefused } from './cosignature-refusal.ts';

/** The public record log as C2SP tlog-tiles lays it out: existing clients read it, other sites may fetch it. */
export function recordRoutes(): Route[] {
  return [
    { method: 'GET', path: '/log/*', access: ANYONE, limit: 'api', kind: 'machine', handle: logFile },
    {
      method: 'POST',
      path: '/log/cosignature',
      access: ANYONE,
      limit: 'write',
      kind: 'machine',
      text: true,
      handle: cosign,
    },
  ];
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

/** A witness hands in the checkpoint with its own signature line under it. Only its key decides whether the line is taken. */
async function cosign({ services, body, now }: WebContext): Promise<Reply> {
  const note = typeof body['text'] === 'string' ? body['text'] : '';
  if (Buffer.byteLength(note) > MAX_COSIGNED_BYTES) return cosignatureRefused('cosignedTooLarge');
  const outcome = await addCosignature(services.database.db, { note, origin: services.signer.name, at: now });
  if ('refusal' in outcome) return cosignatureRefused(outcome.refusal);
  return { kind: 'json', body: outcome };
}
