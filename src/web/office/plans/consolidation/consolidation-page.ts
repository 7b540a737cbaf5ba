import { readConsolidation, REPORT_PARTS, type ConsolidationView } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  attributes,
  button,
  errorOf,
  errorSummary,
  form,
  formatDay,
  formatNumber,
  html,
  linkButton,
  notice,
  pathIn,
  stateTag,
  summaryList,
  textArea,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { openForm, valueOf } from '../plan-form.ts';
import { dbOf, todayOf, vietnamese } from '../plans-frame.ts';
import { contentView, figuresView, partsView, tasksView } from '../reports/content-view.ts';
import { FINISH, finishForm, type Here } from './finish-form.ts';
import { reportsBehind, type ReportBehind } from './reports-behind.ts';
import {
  consolidationPath,
  dueOf,
  periodName,
  periodWords,
  reportPage,
  reportWords,
  wayToPeriod,
  written,
} from '../reports/report-frame.ts';
import type { Written } from '../reports/unit-form.ts';

/** Forms of the page, by the last part of their address. */
export const EDIT = 'luu';
export const SEND_UP = 'gui-len';
/** Where it is said that a file cannot be made. */
export const FILE = 'tep';
export const FILES = ['docx', 'pdf', 'xlsx'] as const;

/** The consolidation of the address, when it is one of the period and the plan of the address. */
export async function consolidationHere(context: WebContext): Promise<Here | null> {
  const { actor, params } = context;
  const view = await readConsolidation(dbOf(context), actor!, params['id'] ?? '', todayOf(context));
  if (view === null || view.plan.code !== params['plan'] || view.period.id !== params['period']) return null;
  return { view, at: consolidationPath(view.plan.code, view.period.id, view.id) };
}

/** What is consolidated: a draft beside the reports it rests on, then the document ready for signature. */
export async function showConsolidation(context: WebContext, again: Written | null = null): Promise<Reply> {
  const here = await consolidationHere(context);
  if (here === null) return { kind: 'notFound' };
  const { lang, query } = context;
  const { view, at } = here;
  const words = reportWords(lang);
  const asked = view.versions.find(({ version }) => String(version) === query['ban']);
  const { content } = asked ?? view;
  const shownAt = asked === undefined ? pathIn(lang, at) : `${pathIn(lang, at)}?ban=${asked.version}`;
  // What is ready stays as it is; who wants to say more begins the next version.
  const begins = query['viet'] === 'moi' || again?.form === EDIT || again?.form === FINISH;
  const isDraft = asked === undefined && view.may.edit && (view.state === 'draft' || begins);
  const main = isDraft
    ? await draftView(context, here, again)
    : html`${next(context, here)}${files(context, here, asked?.version ?? null, again)}${upward(context, here, again)}${contentView(context, content, shownAt)}`;
  const tone = view.state === 'draft' ? 'warning' : 'success';
  return reportPage(context, {
    title: `${words.join.over}: ${periodName(view.period, lang)}`,
    heading: html`${words.join.over}: ${periodWords(view.period, lang)}`,
    over: view.plan.code,
    tags: [stateTag({ label: words.consolidationState[view.state], tone })],
    body: html`${facts(context, here)}${main}${versions(context, here)}`,
    again,
    under: wayToPeriod({ ...view, sight: 'reads' }, lang),
  });
}

/** Who issues it and to whom, of a version that keeps it. */
function frameFacts({ document }: ConsolidationView, lang: Lang): { term: string; value: Html }[] {
  const words = reportWords(lang).join;
  const { issuer = null, to = null } = document ?? {};
  const lines = [issuer?.parent, issuer?.name].filter((one) => typeof one === 'string');
  return [
    ...(lines.length === 0 ? [] : [{ term: words.issuedBy, value: vietnamese(lines.join(' · ')) }]),
    ...(to === null || to.length === 0 ? [] : [{ term: words.to, value: vietnamese(to.join('; ')) }]),
  ];
}

function facts(context: WebContext, { view }: Here): Html {
  const { lang } = context;
  const words = reportWords(lang);
  const { content, document } = view;
  const list = (names: readonly string[]): Html =>
    html`<ul>${names.map((name) => html`<li>${vietnamese(name)}</li>`)}</ul>`;
  return summaryList(
    [
      { term: words.list.plan, value: vietnamese(`${view.plan.code} · ${view.plan.title}`) },
      { term: words.list.due, value: dueOf(view.period, context, true) },
      {
        term: words.content.rests,
        value:
          content.rests.length === 0
            ? words.list.empty
            : html`<ul>${content.rests.map(
                ({ unitName, version, source }) =>
                  html`<li><a href="${pathIn(lang, source.href)}">${vietnamese(unitName)}</a> <span class="soft small">${words.content.version(formatNumber(version, lang))}</span></li>`,
              )}</ul>`,
      },
      {
        term: words.content.missing,
        value: content.missing.length === 0 ? words.content.noneMissing : list(content.missing),
      },
      ...(document === null
        ? []
        : [
            ...frameFacts(view, lang),
            { term: words.join.number, value: vietnamese(document.number) },
            {
              term: words.join.signedBy,
              value: vietnamese(
                `${[document.authority, document.position].filter(Boolean).join(', ')}: ${document.name}`,
              ),
            },
            { term: words.join.recipients, value: list(document.recipients) },
          ]),
    ],
    lang,
  );
}

/** The words to be edited beside what the units wrote; then figures and tasks, and the step that ends it. */
async function draftView(context: WebContext, here: Here, again: Written | null): Promise<Html> {
  const { lang } = context;
  const { view, at } = here;
  const words = reportWords(lang).join;
  const behind = await reportsBehind(context, view);
  const stale = view.stale ? notice({ lang, tone: 'warning', title: words.newReports }) : null;
  const path = pathIn(lang, at);
  return html`${stale}${figuresView(context, view.content, path)}
<div class="section columns columns-even"><section class="section flow"><h2>${words.edit}</h2>${editForm(context, here, again)}</section>
<section class="section flow"><h2>${words.reports}</h2>${behind.map((one) => behindPart(one, behind.length <= FEW, lang))}</section></div>
${tasksView(context, view.content, path)}${view.may.finish ? await finishForm(context, here, again) : null}${files(context, here, null, again)}`;
}

/** So many reports stand open beside the draft; of more, each is opened by whoever wants it. */
const FEW = 3;

function behindPart({ unitName, href, content }: ReportBehind, isOpen: boolean, lang: WebContext['lang']): Html {
  return html`<details class="fold" ${attributes({ open: isOpen })}><summary>${vietnamese(unitName)}</summary><div class="fold-body flow"><p><a href="${pathIn(lang, href)}">${reportWords(lang).period.read}<span class="unseen">: ${unitName}</span></a></p>${partsView(content, lang, 3)}</div></details>`;
}

function editForm(context: WebContext, { view, at }: Here, again: Written | null): Html {
  const { lang, formToken } = context;
  const words = reportWords(lang);
  const mine = again?.form === EDIT ? again : null;
  const areas = REPORT_PARTS.map((part) => {
    const name = `${EDIT}--${part}`;
    const stored = view.content.parts[part];
    const value = mine === null ? stored : valueOf(context, EDIT, part);
    const error = mine === null ? undefined : errorOf(mine.errors, name);
    const differs = value.replaceAll('\r\n', '\n').trim() !== stored.trim();
    const theirs =
      mine?.between === true && differs
        ? html`<details class="fold" open><summary>${words.unit.theirs}</summary><div class="fold-body">${written(stored)}</div></details>`
        : null;
    return html`${textArea({ lang, name, label: words.parts[part], value, rows: 8, optional: true, error })}${theirs}`;
  });
  const revision = mine === null || mine.between === true ? String(view.revision) : valueOf(context, EDIT, 'revision');
  return form({
    lang,
    action: pathIn(lang, `${at}/${EDIT}`),
    csrf: formToken,
    errors: mine?.errors ?? [],
    hidden: [[`${EDIT}--revision`, revision]],
    body: html`${areas}<div class="button-row">${button({ label: words.join.save, kind: 'secondary' })}</div>`,
  });
}

/** The way to the next version, for who collects the reports. */
function next({ lang }: WebContext, { view, at }: Here): Html | null {
  if (!view.may.edit || view.state === 'draft') return null;
  const words = reportWords(lang).join;
  const stale = view.stale ? notice({ lang, tone: 'warning', title: words.newReports }) : null;
  return html`${stale}<p class="soft">${words.readOnly} <a href="${pathIn(lang, at)}?viet=moi">${words.another}</a></p>`;
}

function files({ lang }: WebContext, { view, at }: Here, version: number | null, again: Written | null): Html {
  const words = reportWords(lang).join;
  const search = version === null ? '' : `?ban=${version}`;
  const links = FILES.map((type) =>
    linkButton({
      label: words[type],
      href: `${pathIn(lang, `${at}/bao-cao.${type}`)}${search}`,
      kind: 'secondary',
      download: true,
    }),
  );
  const draft = view.state === 'draft' ? html`<p class="soft">${words.draftFiles}</p>` : null;
  const refused = again?.form === FILE ? errorSummary({ lang, errors: again.errors, fields: null }) : null;
  return html`<section class="section flow"><h2>${words.files}</h2>${refused}${draft}<div class="button-row">${links}</div></section>`;
}

/** The way up: this consolidation as the report of the agency in a period of the plan above. */
function upward(context: WebContext, { view, at }: Here, again: Written | null): Html | null {
  const { lang } = context;
  if (!view.may.sendUp || view.state === 'draft') return null;
  const words = reportWords(lang).join;
  const choices = view.upper.map((one) => ({
    value: one.id,
    label: `${one.planCode} · ${periodName(one, lang)}${one.due === null ? '' : ` (${formatDay(one.due, lang)})`}`,
  }));
  const markup =
    choices.length === 0
      ? html`<p class="soft">${words.noUpper}</p>`
      : html`<p class="soft">${words.sendUpLead}</p>${openForm(context, again, {
          id: SEND_UP,
          action: `${at}/${SEND_UP}`,
          button: words.sendUp,
          primary: true,
          fields: [{ name: 'upper', label: words.upper, kind: 'select', choices, value: choices[0]!.value }],
        })}`;
  return html`<section class="section flow"><h2>${words.sendUp}</h2>${markup}</section>`;
}

function versions({ lang }: WebContext, { view, at }: Here): Html | null {
  if (view.versions.length === 0) return null;
  const words = reportWords(lang);
  const items = view.versions
    .toReversed()
    .map(
      ({ version }) =>
        html`<li><a href="${pathIn(lang, at)}?ban=${version}">${words.unit.versionOf(formatNumber(version, lang))}</a></li>`,
    );
  return html`<section class="section flow"><h2>${words.join.versions}</h2><ul>${items}</ul></section>`;
}
