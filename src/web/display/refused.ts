import { groundCitation, isOwnRule } from '../../law/index.ts';
import type { FormError, Lang } from '../ui/index.ts';
import { isGround } from './grounds.ts';

/** A refusal of any room: casework, procedures, plans and identity give the same shape. */
export interface AnyRefusal {
  readonly code: string;
  readonly field?: string;
  readonly ground?: string;
  readonly text: { readonly vi: string; readonly en: string };
}

/**
 * Refusals as a form shows them: beside the field they name, and all together on top; with the provision where the text does not name it.
 * `prefix` stands before the names of fields where a page holds several forms.
 */
export function formErrors(refusals: readonly AnyRefusal[], lang: Lang, prefix = ''): FormError[] {
  return refusals.map(({ field, ground, text }) => {
    const said = ground !== undefined && isGround(ground) && !isOwnRule(ground) ? groundCitation(ground, lang) : '';
    return {
      text: text[lang],
      ...(field === undefined ? {} : { field: prefix + field }),
      ...(said === '' || text[lang].includes(said) ? {} : { ground: said }),
    };
  });
}
