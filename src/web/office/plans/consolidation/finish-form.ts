import { derivedFrame, placeAndDate, type ConsolidationView } from '../../../../plans/index.ts';
import type { WebContext } from '../../../server/index.ts';
import { html, type Html } from '../../../ui/index.ts';
import { openForm, valueOf, type FieldSpec } from '../plan-form.ts';
import { dbOf, todayOf } from '../plans-frame.ts';
import { reportWords } from '../reports/report-frame.ts';
import type { Written } from '../reports/unit-form.ts';

export const FINISH = 'hoan-tat';

/** A consolidation and the address of its page. */
export interface Here {
  readonly view: ConsolidationView;
  readonly at: string;
}

/**
 * The step that makes the draft ready: the frame of the document filled in with what stood in the version before, else with what the plan
 * gives; all of it may be corrected, and is kept with the version.
 */
export async function finishForm(context: WebContext, here: Here, again: Written | null): Promise<Html> {
  const { view, at } = here;
  const words = reportWords(context.lang).join;
  const typed = again?.form === FINISH && again.between !== true;
  const revision = typed ? valueOf(context, FINISH, 'revision') : String(view.revision);
  const markup = openForm(context, again, {
    id: FINISH,
    action: `${at}/${FINISH}`,
    button: words.finish,
    primary: true,
    hidden: [['revision', revision]],
    fields: await finishFields(context, here),
  });
  return html`<section class="section flow"><h2>${words.finish}</h2><p class="soft">${words.finishLead}</p>${markup}</section>`;
}

async function finishFields(context: WebContext, { view }: Here): Promise<FieldSpec[]> {
  const words = reportWords(context.lang).join;
  const frame = await derivedFrame(dbOf(context), view.period.id);
  const known = view.document;
  const issuer = known?.issuer ?? frame.issuer;
  const to = known?.to ?? frame.to;
  const authority = known === null ? frame.authority : known.authority;
  const dated = known?.placeAndDate ?? placeAndDate(frame.place, todayOf(context));
  return [
    {
      name: 'issuerParent',
      label: words.issuerParent,
      hint: words.issuerParentHint,
      optional: true,
      value: issuer.parent ?? '',
    },
    { name: 'issuer', label: words.issuer, value: issuer.name },
    { name: 'number', label: words.number, value: known?.number ?? '' },
    { name: 'placeAndDate', label: words.placeAndDate, hint: words.placeHint, value: dated },
    { name: 'to', label: words.to, hint: words.toHint, kind: 'area', optional: true, value: to.join('\n') },
    {
      name: 'authority',
      label: words.authority,
      hint: words.authorityHint,
      optional: true,
      value: authority ?? '',
    },
    { name: 'position', label: words.position, value: known?.position ?? '' },
    { name: 'name', label: words.signer, value: known?.name ?? '' },
    {
      name: 'recipients',
      label: words.recipients,
      hint: words.recipientsHint,
      kind: 'area',
      value: (known?.recipients ?? []).join('\n'),
    },
  ];
}
