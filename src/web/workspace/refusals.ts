import { isOwnRule } from '../../law/index.ts';
import type { FormError, Lang } from '../ui/index.ts';
import { groundLine } from './grounds.ts';

/** A refusal of any room: casework, procedures and identity give the same shape. */
interface AnyRefusal {
  readonly code: string;
  readonly field?: string;
  readonly ground?: string;
  readonly text: { readonly vi: string; readonly en: string };
}

/** Refusals as a form shows them: beside the field they name, and all together on top. */
export function formErrors(refusals: readonly AnyRefusal[], lang: Lang): FormError[] {
  return refusals.map(({ field, ground, text }) => {
    const said =
      ground === undefined || text[lang].includes(groundLine([ground], lang)) ? '' : groundLine([ground], lang);
    return {
      text: text[lang],
      ...(field === undefined ? {} : { field }),
      ...(said === '' || ground === undefined || isOwnRule(ground as never) ? {} : { ground: said }),
    };
  });
}
