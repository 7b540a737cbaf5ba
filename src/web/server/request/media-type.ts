import type { IncomingHttpHeaders } from 'node:http';
import type { OutwardRefusal } from '../answer/refusal.ts';
import type { Route } from '../route.ts';

const FORM = 'application/x-www-form-urlencoded';
export const TEXT = 'text/plain';
export const NDJSON = ['application/x-ndjson', 'application/ndjson', 'application/jsonl'];

/** Formats that a route takes a body in. */
export function taken(route: Route): readonly string[] {
  if (route.stream) return NDJSON;
  if (route.text) return [TEXT];
  if (route.oneClick) return [FORM, 'multipart/form-data'];
  if (route.kind === 'machine') return ['application/json'];
  return route.upload ? [FORM, 'multipart/form-data'] : [FORM];
}

/** Why a body in this format cannot be taken (415), or null. A request without a body has none. */
export function formatRefusal(route: Route, headers: IncomingHttpHeaders): OutwardRefusal | null {
  const header = headers['content-type'];
  if (route.method !== 'POST' || (header === undefined && !hasBody(headers) && !route.stream)) return null;
  const [type = '', ...parameters] = (header ?? '').toLowerCase().split(';');
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([^"\s]*)"?\s*$/.exec(one)?.[1]).find(Boolean);
  const formats = taken(route);
  if (!formats.includes(type.trim()))
    return refusal(
      'content-type',
      'mediaType',
      `Hãy gửi nội dung dạng ${formats[0]!}.`,
      `Send the body as ${formats[0]!}.`,
    );
  if (charset !== undefined && charset !== 'utf-8' && charset !== 'utf8' && charset !== 'us-ascii')
    return refusal('content-type', 'charset', 'Chỉ nhận bảng mã UTF-8.', 'Only UTF-8 is taken.');
  return null;
}

function refusal(field: string, code: string, vi: string, en: string): OutwardRefusal {
  return { code, field, text: { vi, en } };
}

function hasBody(headers: IncomingHttpHeaders): boolean {
  return headers['transfer-encoding'] !== undefined || (headers['content-length'] ?? '0') !== '0';
}

/** Why what an API route answers with is not taken by the asker (406), or null: some range of `Accept` fits and is not ruled out. */
export function acceptRefusal(route: Route, accept: string | undefined): OutwardRefusal | null {
  if (accept === undefined || accept.trim() === '' || route.schema === undefined) return null;
  const offered = route.schema.produces ?? ['application/json'];
  if (accepts(accept, offered)) return null;
  const all = offered.join(', ');
  return refusal('accept', 'notAcceptable', `Địa chỉ này trả lời dạng ${all}.`, `This address answers with ${all}.`);
}

function accepts(accept: string, offered: readonly string[]): boolean {
  return accept.split(',').some((range) => {
    const [type = '', ...parameters] = range.split(';').map((one) => one.trim().toLowerCase());
    if (parameters.some((one) => /^q\s*=\s*0(\.0*)?$/.test(one))) return false;
    return type === '*/*' || offered.some((one) => type === one || type === `${one.split('/')[0]!}/*`);
  });
}
