import { checkFormToken } from '../../../platform/http/index.ts';
import type { WebContext } from '../route.ts';
import type { Asker } from './who-asks.ts';

/** Name of the hidden field that every form of ours carries; `web/ui` writes it into its forms. */
export const FORM_TOKEN_FIELD = 'csrf';

/**
 * Whether a posted form did not come from a page of ours: the browser says so (Sec-Fetch-Site, Origin), or the token is
 * missing or was made with another secret. Without a session the secret is that of the visitor's own cookie.
 */
export function forgedForm(asker: Asker, { body, headers, services }: WebContext): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = headers['origin'];
  if (origin !== undefined && !isOurs(origin, headers['host'], services.config.baseUrl)) return true;
  // A secret that was made for this very request can have made no token.
  return asker.newVisitor || !checkFormToken(asker.formSecret, body[FORM_TOKEN_FIELD]);
}

/** Pages of ours always say where they are; `null` is what sandboxed and foreign documents say. */
function isOurs(origin: unknown, host: unknown, baseUrl: string): boolean {
  const from = typeof origin === 'string' ? URL.parse(origin)?.host : undefined;
  return from !== undefined && from !== '' && (from === host || from === URL.parse(baseUrl)?.host);
}
