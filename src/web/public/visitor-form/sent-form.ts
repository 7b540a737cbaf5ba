import { randomBytes } from 'node:crypto';
import type { Refusal } from '../../../procedures/kit/index.ts';
import type { FormError, Lang } from '../../ui/index.ts';

/** A number of its own for each form that is opened: sent twice it is one case. */
export function newOnce(): string {
  return randomBytes(16).toString('hex');
}

/** The number that a form brought along; a new one for anything else. */
export function onceOf(typed: unknown): string {
  return typeof typed === 'string' && /^[0-9a-f]{32}$/.test(typed) ? typed : newOnce();
}

/** Refusals as errors of the form, each beside the field that it is about. */
export function errorsOf(refusals: readonly Refusal[], lang: Lang): FormError[] {
  return refusals.map(({ field, text }) => ({ text: text[lang], ...(field === undefined ? {} : { field }) }));
}
