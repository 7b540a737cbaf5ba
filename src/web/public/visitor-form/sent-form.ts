import { randomBytes } from 'node:crypto';
import type { SentForm } from '../../../casework/index.ts';
import type { WebContext } from '../../server/index.ts';

/** Name of the hidden field with the form's number. */
const ONCE = 'lan';

/** The hidden field with a number of its own for each form that is opened, or with that of the form that is shown again. */
export function onceField({ body }: Pick<WebContext, 'body'>): readonly [name: string, value: string] {
  return [ONCE, onceOf(body[ONCE])];
}

/**
 * The form that was sent, for the engine to know again: by its number when the same page is sent twice or loaded again, by its words
 * when the browser went back, where it is given a fresh form. Only the browser that sent it is led to its case: whoever else sends the
 * same words makes a case of his own.
 */
export function sentForm({ body, markOf }: Pick<WebContext, 'body' | 'markOf'>): SentForm {
  return { once: onceOf(body[ONCE]), markOf };
}

/** The number that a form brought along; a new one for anything else. */
function onceOf(typed: unknown): string {
  return typeof typed === 'string' && /^[0-9a-f]{32}$/.test(typed) ? typed : randomBytes(16).toString('hex');
}
