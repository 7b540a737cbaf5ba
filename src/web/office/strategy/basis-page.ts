import { day, ethicsFrameworkOn } from '../../../law/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import {
  addEthicsBasis,
  BASIS_KINDS,
  endEthicsBasis,
  ethicsBasis,
  mayPlanFor,
  STRATEGY_AGENCY,
  type EthicsBasis,
} from '../../../strategy/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { html, table, type Html } from '../../ui/index.ts';
import type { Office } from '../office.ts';
import { endForm } from './items-page.ts';
import { afterAct, doing, foldedForm, HERE, line, strategyPage, strategyWords, type Again } from './strategy-frame.ts';

const LIST = `${HERE}/khung-dao-duc`;

/** Documents that rest on principles of the ethics framework (Law 26.3). */
export async function showBasis(office: Office, context: WebContext, again: Again | null = null): Promise<Reply> {
  const { lang, actor } = context;
  const words = strategyWords(lang).basis;
  const listed = await ethicsBasis(office.services.database.db);
  const mayWrite = mayPlanFor(actor as PersonActor, STRATEGY_AGENCY);
  const body = html`<section class="section flow"><h2>${words.title}</h2><p>${words.lead}</p>${basisTable(office, context, listed, mayWrite)}</section>
${mayWrite ? basisForm(office, context, again) : null}`;
  return strategyPage(context, { title: words.title, body, again });
}

function principleNames(office: Office, { lang }: WebContext): { value: string; label: string }[] {
  const groups = ethicsFrameworkOn(day(office.services.today()))?.groups ?? [];
  return groups.map(({ id, name }) => ({ value: id, label: `${id}. ${name[lang]}` }));
}

function basisTable(office: Office, context: WebContext, listed: readonly EthicsBasis[], mayWrite: boolean): Html {
  const { lang } = context;
  const words = strategyWords(lang);
  const names = principleNames(office, context);
  return table<EthicsBasis>({
    lang,
    caption: words.basis.title,
    captionHidden: true,
    rows: listed,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.basis.name,
        kind: 'main',
        cell: ({ title, sourceUrl }) =>
          html`<span lang="vi">${sourceUrl === null ? title : html`<a href="${sourceUrl}">${title}</a>`}</span>`,
      },
      { heading: words.basis.number, cell: ({ number }) => number },
      { heading: words.basis.kind, cell: ({ kind }) => words.basis.kinds[kind] },
      { heading: words.basis.issuer, cell: ({ issuer }) => html`<span lang="vi">${issuer}</span>` },
      {
        heading: words.basis.principles,
        cell: ({ principles }) =>
          principles.map((id) => names.find(({ value }) => value === id)?.label ?? id).join('; '),
      },
      ...(mayWrite
        ? [
            {
              heading: words.basis.end,
              cell: ({ id, title }: EthicsBasis) => endForm(context, `${LIST}/${id}/ket-thuc`, words.basis.end, title),
            },
          ]
        : []),
    ],
  });
}

function basisForm(office: Office, context: WebContext, again: Again | null): Html {
  const words = strategyWords(context.lang).basis;
  return foldedForm(context, again, {
    id: 'basis',
    action: LIST,
    title: words.add,
    button: words.addButton,
    fields: [
      {
        name: 'kind',
        label: words.kind,
        kind: 'select',
        choices: BASIS_KINDS.map((kind) => ({ value: kind, label: words.kinds[kind] })),
      },
      { name: 'number', label: words.number, optional: true },
      { name: 'title', label: words.name },
      { name: 'issuer', label: words.issuer },
      { name: 'sourceUrl', label: words.sourceUrl, optional: true },
      { name: 'principles', label: words.principles, kind: 'many', choices: principleNames(office, context) },
    ],
  });
}

export async function addBasis(office: Office, context: WebContext): Promise<Reply> {
  const input = {
    kind: line(context, 'kind'),
    number: line(context, 'number'),
    title: line(context, 'title'),
    issuer: line(context, 'issuer'),
    sourceUrl: line(context, 'sourceUrl'),
    principles: [context.body['principles'] ?? []].flat().map(String),
  };
  const result = await addEthicsBasis(office.services.database.db, input, doing(context));
  return afterAct(context, result, { form: 'basis', to: LIST, show: (again) => showBasis(office, context, again) });
}

export async function endBasis(office: Office, context: WebContext): Promise<Reply> {
  const result = await endEthicsBasis(office.services.database.db, context.params['id'] ?? '', doing(context));
  return afterAct(context, result, { form: 'basis', to: LIST, show: (again) => showBasis(office, context, again) });
}
