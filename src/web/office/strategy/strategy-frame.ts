import { AGENCIES } from '../../../law/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import { mayPlanFor, type Doing, type Result } from '../../../strategy/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  checkboxes,
  dateField,
  datePartsFrom,
  errorOf,
  form,
  html,
  notice,
  pageHeading,
  pathIn,
  select,
  tabs,
  textArea,
  textField,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { en } from './texts.en.ts';
import { vi, type StrategyWords } from './texts.vi.ts';

export const HERE = '/can-bo/chien-luoc';

export function strategyWords(lang: Lang): StrategyWords {
  return lang === 'vi' ? vi : en;
}

const TABS = [
  [HERE, 'versions'],
  [`${HERE}/muc-tieu`, 'items'],
  [`${HERE}/gan-ket`, 'mappings'],
  [`${HERE}/theo-tinh`, 'carried'],
  [`${HERE}/chi-tieu`, 'indicators'],
  [`${HERE}/khung-dao-duc`, 'basis'],
] as const;

/** What a form that was refused is shown again with. */
export interface Again {
  /** Which form of the page. */
  readonly form: string;
  readonly errors: readonly FormError[];
}

/** A page of this room under its tabs; says what was just recorded. */
export function strategyPage(context: WebContext, parts: { title: string; body: Html; again: Again | null }): Reply {
  const { lang, path, query } = context;
  const words = strategyWords(lang);
  const at = TABS.findLast(([place]) => path === place || path.startsWith(`${place}/`))?.[0];
  const told = typeof query['xong'] === 'string' ? query['xong'] : '';
  const [added, changed] = /^(\d{1,6})-(\d{1,6})$/.exec(told)?.slice(1) ?? [];
  const saved = added === undefined ? words.saved : words.items.loaded(added, changed ?? '0');
  return framed(context, {
    title: parts.title,
    ...(parts.again === null ? {} : { status: 422, hasErrors: true }),
    body: html`<div class="flow">${pageHeading({ over: words.title, title: parts.title, lead: words.lead })}${tabs({
      lang,
      label: words.tabs.label,
      items: TABS.map(([place, name]) => ({
        href: pathIn(lang, place),
        label: words.tabs[name],
        current: place === at,
      })),
    })}${told === '' ? null : notice({ lang, tone: 'success', title: saved, live: true })}${parts.body}</div>`,
  });
}

interface FieldSpec {
  readonly name: string;
  readonly label: string;
  readonly kind?: 'text' | 'area' | 'date' | 'select' | 'many';
  readonly hint?: string;
  readonly optional?: boolean;
  readonly choices?: readonly { readonly value: string; readonly label: string }[];
}

/** A folded form of plain fields; open, with what was typed, where it was refused. */
export function foldedForm(
  context: WebContext,
  again: Again | null,
  parts: { id: string; action: string; title: string; button: string; fields: readonly FieldSpec[] },
): Html {
  const { lang, formToken } = context;
  const mine = again?.form === parts.id ? again.errors : [];
  const filled = again?.form === parts.id ? context.body : {};
  const markup = form({
    lang,
    action: pathIn(lang, parts.action),
    csrf: formToken,
    errors: mine,
    body: html`${parts.fields.map((spec) => oneField(spec, lang, filled, mine))}<div class="button-row">${button({ label: parts.button })}</div>`,
  });
  if (mine.length > 0) return html`<section class="section flow"><h2>${parts.title}</h2>${markup}</section>`;
  return html`<details class="fold"><summary>${parts.title}</summary><div class="fold-body">${markup}</div></details>`;
}

function oneField(spec: FieldSpec, lang: Lang, filled: WebContext['body'], errors: readonly FormError[]): Html {
  const { name, label, hint, optional = false, choices = [] } = spec;
  const value = typeof filled[name] === 'string' ? filled[name] : '';
  const common = { lang, name, label, optional, error: errorOf(errors, name), ...(hint === undefined ? {} : { hint }) };
  switch (spec.kind ?? 'text') {
    case 'area':
      return textArea({ ...common, value, rows: 4 });
    case 'date':
      return dateField({ ...common, value: datePartsFrom(filled, name) });
    case 'select':
      return select({ ...common, value, choices, width: 'full' });
    case 'many':
      return checkboxes({ ...common, values: [filled[name] ?? []].flat().map(String), choices });
    default:
      return textField({ ...common, value });
  }
}

/** After an act: back to the page with a word of it, or the page again with the reasons. */
export async function afterAct(
  context: WebContext,
  result: Result<unknown>,
  parts: { form: string; to: string; told?: string; show: (again: Again) => Promise<Reply> },
): Promise<Reply> {
  if (!result.ok) return parts.show({ form: parts.form, errors: formErrors(result.refusals, context.lang) });
  return { kind: 'redirect', to: `${pathIn(context.lang, parts.to)}?xong=${parts.told ?? '1'}`, status: 303 };
}

export function doing({ actor, now, requestId }: WebContext): Doing {
  return { actor: actor as PersonActor, now, requestId };
}

/** Agencies that the person plans for. */
export function ownAgencies({ actor }: WebContext, lang: Lang): { value: string; label: string }[] {
  return AGENCIES.filter(({ code }) => mayPlanFor(actor as PersonActor, code)).map(({ code, name }) => ({
    value: code,
    label: name[lang],
  }));
}

/** One typed line, trimmed and in NFC; '' for anything else. */
export function line({ body }: WebContext, name: string): string {
  const value = Object.hasOwn(body, name) ? body[name] : '';
  return typeof value === 'string' ? value.toWellFormed().normalize('NFC').trim() : '';
}
