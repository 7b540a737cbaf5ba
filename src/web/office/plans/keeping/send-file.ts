import { contentDisposition, fileById } from '../../../../platform/files/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';

/** A kept file as it was uploaded, never shown by the browser as a page of ours. */
export async function sendFile({ services }: WebContext, fileId: string | null): Promise<Reply> {
  const file = fileId === null ? null : await fileById(services.database.db, fileId);
  const content = file === null ? null : await services.files.get(file.sha256);
  if (file === null || content === null) return { kind: 'notFound' };
  return {
    kind: 'stream',
    body: content,
    type: file.mediaType,
    headers: {
      'content-disposition': contentDisposition(file.name),
      'content-length': String(file.sizeBytes),
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
    },
  };
}
