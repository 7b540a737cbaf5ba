import { cookieNames, readCookies } from './cookies.ts';
import type { WebContext } from '../route.ts';
import type { Services } from '../services.ts';
import { sameToken } from './who-asks.ts';

/** Name of the hidden field that every form of ours carries; `web/ui` writes it into its forms. */
export const FORM_TOKEN_FIELD = 'csrf';

/**
 * Whether a posted form did not come from a page of ours: the browser says so (Sec-Fetch-Site, Origin), or the token is
 * missing or another. Without a session the token must equal the one in the visitor's own cookie.
 */
export function forgedForm(services: Services, context: WebContext, headers: WebContext['headers']): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const origin = headers['origin'];
  if (typeof origin === 'string' && origin !== 'null' && URL.parse(origin)?.host !== headers['host']) return true;
  const sent = context.body[FORM_TOKEN_FIELD];
  if (typeof sent !== 'string') return true;
  if (context.session === null) {
    const cookie = headers['cookie'];
    const own = readCookies(typeof cookie === 'string' ? cookie : undefined).get(cookieNames(services.config).form);
    if (own === undefined) return true;
  }
  return !sameToken(sent, context.formToken);
}
