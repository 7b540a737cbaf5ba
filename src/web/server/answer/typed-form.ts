import { FORM_TOKEN_FIELD } from '../request/forged-form.ts';
import type { FastifyRequest } from 'fastify';
import type { Route, WebContext } from '../route.ts';

/** A form that could not be taken, as its sender finds it again. */
export interface TypedForm {
  readonly action: string;
  readonly formToken: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
  readonly hasFiles: boolean;
}

/** Longest body that is read of somebody who is not signed in (any more), for this alone. */
const MAX_BYTES = 256 * 1024;

/**
 * Whether a form came from a page of ours, as the browser says, so that it may be shown again to whoever sent it. Never one
 * that asks for a password, nor what a script sent by itself.
 */
export function isOurForm({ method, kind, limit }: Route, { headers }: Pick<FastifyRequest, 'headers'>): boolean {
  if (method !== 'POST' || kind !== 'page' || limit === 'signIn') return false;
  return headers['sec-fetch-site'] === 'same-origin' && !/\bjson\b/.test(headers.accept ?? '');
}

/** The same, short enough to be read although nobody is signed in. */
export function isShortForm(route: Route, request: Pick<FastifyRequest, 'headers'>): boolean {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  return isOurForm(route, request) && length <= MAX_BYTES;
}

/** What was sent by a form, field by field, without the form's own token. */
export function sentFields(body: WebContext['body']): TypedForm['fields'] {
  return Object.entries(body)
    .filter(([name]) => name !== FORM_TOKEN_FIELD)
    .flatMap(([name, value]) => [value].flat().map((one) => [name, one] as const))
    .filter((pair): pair is readonly [string, string] => typeof pair[1] === 'string');
}
