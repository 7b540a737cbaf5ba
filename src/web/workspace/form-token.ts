import { FORM_TOKEN_FIELD, type WebContext } from '../server/index.ts';
import type { Hidden } from '../ui/index.ts';

/** What every form of ours carries, and further hidden values. */
export function tokens({ formToken }: WebContext, more: Hidden = []): { csrf: string; hidden: Hidden } {
  return { csrf: formToken, hidden: FORM_TOKEN_FIELD === CSRF ? more : [[FORM_TOKEN_FIELD, formToken], ...more] };
}

/** Under this name the forms of the face send the token. */
const CSRF: string = 'csrf';
