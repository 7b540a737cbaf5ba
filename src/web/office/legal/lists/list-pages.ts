import { agencyName } from '../../../../law/index.ts';
import {
  answerProposal,
  CHANGES,
  covers,
  DECIDING,
  leadsReview,
  LIST_STATUSES,
  listProposals,
  listVersions,
  MINISTER_LISTS,
  PASSING,
  PROPOSAL_STATES,
  proposeForList,
  saveListVersion,
  writesFor,
  type ListProposal,
  type ListVersion,
} from '../../../../legal-review/index.ts';
import type { Reply, Route, WebContext } from '../../../server/index.ts';
import {
  attributes,
  button,
  errorSummary,
  form,
  formatNumber,
  html,
  notice,
  pathIn,
  select,
  stateTag,
  table,
  textArea,
  type FormError,
  type Html,
} from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { errorsOf, LEGAL_READERS, LEGAL_WRITERS, legalPage, LISTS_PATH } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';
import { RowForm, typedFrom } from '../typed-form.ts';
import { enterForm, proposeForm, PROPOSED_LIST } from './list-forms.ts';

/** The Prime Minister's lists at the desk: versions, proposals, answers. */
export function listPages(office: Office): Route[] {
  const post = { kind: 'page', method: 'POST', access: LEGAL_WRITERS, limit: 'write' } as const;
  return [
    {
      kind: 'page',
      method: 'GET',
      access: LEGAL_READERS,
      limit: 'read',
      path: LISTS_PATH,
      handle: (context) => show(office, context),
    },
    { ...post, path: `${LISTS_PATH}/phien-ban`, handle: (context) => enter(office, context) },
    { ...post, path: `${LISTS_PATH}/de-xuat`, handle: (context) => propose(office, context) },
    { ...post, path: `${LISTS_PATH}/de-xuat/:proposal`, handle: (context) => answer(office, context) },
  ];
}

type FormName = 'list' | 'proposed' | 'proposalAnswered';

async function show(
  { services }: Office,
  context: WebContext,
  wrong: FormName | null = null,
  errors: readonly FormError[] = [],
): Promise<Reply> {
  const { lang, actor } = context;
  if (actor === null) return { kind: 'forbidden' };
  const { db } = services.database;
  const words = legalWords(lang).lists;
  const versions = [...(await listVersions(db, 'dataSets')), ...(await listVersions(db, 'nationalApplications'))];
  const proposals = await listProposals(db, actor);
  const of = (name: FormName): readonly FormError[] => (wrong === name ? errors : []);
  const held = writesFor(actor);
  const agencies = held === 'all' ? ['most'] : [...held];
  const answers = proposalsTable(context, proposals, of('proposalAnswered'));
  return legalPage(context, {
    title: words.title,
    lead: words.lead,
    errors,
    body: html`${notice({ lang, tone: 'info', body: html`<p>${words.highRisk} <a href="${pathIn(lang, '/phap-luat/danh-muc-rui-ro-cao')}">${words.publicPage}</a></p>` })}
${versionsTable(versions, lang)}
<section class="section flow"><h2>${words.proposals}</h2>${errorSummary({ lang, errors: of('proposalAnswered'), fields: answers })}${answers}</section>
${agencies.length === 0 ? null : proposeForm(context, agencies, of('proposed'))}${leadsReview(actor) ? enterForm(context, of('list')) : null}`,
  });
}

function versionsTable(versions: readonly ListVersion[], lang: WebContext['lang']): Html {
  const words = legalWords(lang).lists;
  const path = { dataSets: 'bo-du-lieu', nationalApplications: 'ung-dung-quan-trong' } as const;
  return html`<section class="section flow"><h2>${words.versions}</h2>${table({
    lang,
    caption: words.versions,
    captionHidden: true,
    rows: versions,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      {
        heading: words.list,
        kind: 'main',
        cell: (one) => html`<a href="${pathIn(lang, `/phap-luat/danh-muc/${path[one.list]}?ban=${one.version}`)}">${MINISTER_LISTS[one.list][lang]} #${one.version}</a> <a class="small" href="/phap-luat/danh-muc/${path[one.list]}.xlsx?ban=${one.version}" download>Excel<span class="unseen">: ${MINISTER_LISTS[one.list][lang]} #${one.version}</span></a>`, // prettier-ignore
      },
      { heading: words.status, cell: ({ status }) => stateTag({ label: LIST_STATUSES[status][lang] }) },
      { heading: words.number, cell: ({ number }) => number ?? '—' },
      { heading: words.entries, cell: ({ entries }) => words.entriesCount(formatNumber(entries.length, lang)) },
    ],
  })}</section>`;
}

function proposalsTable(context: WebContext, proposals: readonly ListProposal[], errors: readonly FormError[]): Html {
  const { lang } = context;
  const words = legalWords(lang).lists;
  return table({
    lang,
    caption: words.proposals,
    captionHidden: true,
    rows: proposals,
    empty: html`<p class="soft">${words.proposalsNone}</p>`,
    columns: [
      {
        heading: words.proposal,
        kind: 'main',
        cell: (one) =>
          html`<span lang="vi">${one.name}</span><p class="soft small">${CHANGES[one.change][lang]} · ${MINISTER_LISTS[one.list][lang]}</p>${one.mustCertify === true ? html`<p class="small">${words.mustCertify}</p>` : null}<p class="small" lang="vi">${one.reasons}</p>`,
      },
      { heading: words.from, cell: ({ agency }) => agencyName(agency, lang) },
      {
        heading: words.state,
        cell: (one) =>
          html`${stateTag({ label: PROPOSAL_STATES[one.state][lang], tone: one.state === 'accepted' ? 'success' : 'info' })}${one.answer === null ? null : html`<p class="small" lang="vi">${one.answer}</p>`}`,
      },
      { heading: words.to, cell: (one) => waiting(context, one, errors) },
    ],
  });
}

/** Whose turn it is; for that agency's own people the form for the answer. */
function waiting(context: WebContext, one: ListProposal, errors: readonly FormError[]): Html {
  const { lang, actor, formToken, params } = context;
  const words = legalWords(lang).lists;
  if (one.state !== 'sent' && one.state !== 'forwarded') return html`—`;
  const name = agencyName(one.addressee, lang);
  if (actor === null || !covers(writesFor(actor), one.addressee)) return html`${name}`;
  const kinds = one.addressee === 'most' ? DECIDING : PASSING;
  const row = new RowForm(context, one.id, { id: params['proposal'] ?? '', errors });
  const choices = kinds.map((kind) => ({ value: kind, label: PROPOSAL_STATES[kind][lang] }));
  return html`${name}<details class="fold" ${attributes({ open: row.refused })}><summary>${words.answerTitle}<span class="unseen">: ${one.name}</span></summary><div class="fold-body">${form(
    {
      lang,
      action: pathIn(lang, `${LISTS_PATH}/de-xuat/${one.id}`),
      csrf: formToken,
      body: html`${select({ lang, ...row.field('kind', kinds[0]), label: words.kind, choices })}${textArea({ lang, ...row.field('note', ''), label: words.answer, rows: 3 })}${button({ label: words.send, kind: 'secondary' })}`,
    },
  )}</div></details>`;
}

async function enter(office: Office, context: WebContext): Promise<Reply> {
  const { actor, now, requestId } = context;
  const typed = typedFrom(context, ['signedOn', 'inForceFrom']);
  const done = await saveListVersion(office.services.database.db, { typed, actor: actor!, now, requestId });
  return done.ok ? back(context, 'list') : show(office, context, 'list', errorsOf(done.refusals, context));
}

async function propose(office: Office, context: WebContext): Promise<Reply> {
  const { actor, now, requestId, body } = context;
  const typed = { ...body, list: body[PROPOSED_LIST] };
  const done = await proposeForList(office.services.database.db, { typed, actor: actor!, now, requestId });
  if (done.ok) return back(context, 'proposed');
  const errors = errorsOf(done.refusals, context);
  return show(office, context, 'proposed', errors.map((one) => (one.field === 'list' ? { ...one, field: PROPOSED_LIST } : one))); // prettier-ignore
}

async function answer(office: Office, context: WebContext): Promise<Reply> {
  const { actor, now, requestId, params } = context;
  const id = params['proposal'] ?? '';
  const typed = RowForm.typed(context, id);
  const done = await answerProposal(office.services.database.db, { id, typed, actor: actor!, now, requestId });
  if (done.ok) return back(context, 'proposalAnswered');
  return show(office, context, 'proposalAnswered', RowForm.errors(id, errorsOf(done.refusals, context)));
}

function back({ lang }: WebContext, done: FormName): Reply {
  return { kind: 'redirect', to: pathIn(lang, `${LISTS_PATH}?xong=${done}`), status: 303 };
}
