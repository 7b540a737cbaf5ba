import { readReport, type PeriodView } from '../../../../plans/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  button,
  form,
  formatInstant,
  formatNumber,
  html,
  notice,
  pathIn,
  summaryList,
  type Html,
} from '../../../ui/index.ts';
import { foldedForm } from '../plan-form.ts';
import { dbOf, todayOf, vietnamese, type Again } from '../plans-frame.ts';
import { askedFigure, contentView, figuresView } from './content-view.ts';
import { periodHere } from './period-page.ts';
import {
  dueOf,
  periodWords,
  reportPage,
  reportTags,
  reportWords,
  unitPath,
  wayToPeriod,
  written,
} from './report-frame.ts';
import { SEND, WRITE, writingForm, type Written } from './unit-form.ts';

type ReportView = NonNullable<Awaited<ReturnType<typeof readReport>>>;

/** The report of a unit in the period of the address. */
export interface ReportHere {
  readonly view: PeriodView;
  readonly report: ReportView;
  readonly at: string;
}

export async function reportHere(context: WebContext): Promise<ReportHere | null> {
  const { actor, params } = context;
  const view = await periodHere(context);
  if (view === null) return null;
  const key = params['unit'] ?? '';
  const report = await readReport(dbOf(context), actor!, view.period.id, key, todayOf(context));
  return report === null ? null : { view, report, at: unitPath(view.plan.code, view.period.id, report.row.unitKey) };
}

/** What a unit reports: written while it may be, looked at before it is sent, read afterwards. */
export async function showReport(context: WebContext, again: Again | Written | null = null): Promise<Reply> {
  const here = await reportHere(context);
  if (here === null) return { kind: 'notFound' };
  const { lang, query } = context;
  const { view, report } = here;
  const words = reportWords(lang);
  const asked = report.versions.find(({ version }) => String(version) === query['ban']);
  const isAsked = again === null ? query['xem'] === 'truoc' : again.form === SEND;
  const previews = report.may.send && asked === undefined && isAsked;
  // What was sent stays as it is; who wants to say more writes another version.
  const isSent = report.row.state === 'sent' && query['viet'] !== 'moi' && !(again !== null && again.form === WRITE);
  const main =
    asked !== undefined
      ? versionView(context, here, asked)
      : previews
        ? preview(context, here, again)
        : report.may.write && !isSent
          ? writing(context, here, again)
          : sentView(context, here, again);
  return reportPage(context, {
    title: report.row.unitName,
    over: html`${words.unit.over} · ${periodWords(view.period, lang)}`,
    tags: [reportTags(report.row, lang)],
    body: html`${facts(context, here)}${returned(context, here)}${main}${versions(context, here)}`,
    again,
    under: wayToPeriod(view, lang),
  });
}

function facts(context: WebContext, { view, report }: ReportHere): Html {
  const { lang } = context;
  const words = reportWords(lang);
  const { sentAt } = report.row;
  return summaryList(
    [
      { term: words.list.plan, value: vietnamese(`${view.plan.code} · ${view.plan.title}`) },
      { term: words.list.due, value: dueOf(view.period, context, true) },
      ...(sentAt === null ? [] : [{ term: words.period.sentAt, value: formatInstant(sentAt, lang) }]),
    ],
    lang,
  );
}

/** Why the report was given back, as long as it was not sent again. */
function returned({ lang }: WebContext, { report }: ReportHere): Html | null {
  if (report.row.state !== 'returned') return null;
  const reason = report.returned?.reason ?? '';
  return notice({ lang, tone: 'warning', title: reportWords(lang).unit.returned, body: written(reason) });
}

/** The form, or the rows behind one of its figures. */
function writing(context: WebContext, here: ReportHere, again: Again | Written | null): Html {
  const { lang, actor } = context;
  const { report, at } = here;
  const words = reportWords(lang).unit;
  const path = pathIn(lang, at);
  if (again === null && askedFigure(context) !== null)
    return html`<p><a href="${path}">${words.back}</a></p>${contentView(context, report.draft, path)}`;
  const own = actor?.kind === 'person' ? actor.roles.map(({ agencyCode }) => agencyCode) : [];
  const forOthers = own.includes(report.row.agencyCode)
    ? null
    : notice({ lang, tone: 'info', title: words.forOthers(report.row.unitName) });
  return html`${forOthers}${figuresView(context, report.draft, path)}${writingForm(context, { at, report, again })}`;
}

/** What would be sent, with the button that sends it. */
function preview(context: WebContext, { report, at }: ReportHere, again: Again | Written | null): Html {
  const { lang, formToken } = context;
  const words = reportWords(lang).unit;
  const send = form({
    lang,
    action: pathIn(lang, `${at}/gui`),
    csrf: formToken,
    errors: again?.form === SEND ? again.errors : [],
    hidden: [[`${SEND}--revision`, String(report.revision)]],
    body: html`<div class="button-row">${button({ label: words.send })}<a class="button button-secondary" href="${pathIn(lang, at)}">${words.back}</a></div>`,
  });
  const shown = contentView(context, report.draft, `${pathIn(lang, at)}?xem=truoc`);
  return html`<section class="section flow"><h2>${words.previewTitle}</h2><p>${words.previewLead}</p>${send}</section>${shown}`;
}

/** The newest version that was sent, for those who cannot write now. */
function sentView(context: WebContext, { view, report, at }: ReportHere, again: Again | null): Html {
  const { lang } = context;
  const words = reportWords(lang).unit;
  const last = report.versions.at(-1);
  if (last === undefined) {
    const title =
      view.period.state !== 'open' ? words.closed : report.row.state === 'draft' ? words.inWork : words.nothing;
    return notice({ lang, tone: 'info', title });
  }
  const giveBack = report.may.return
    ? foldedForm(context, again, {
        id: 'tra-lai',
        action: `${at}/tra-lai`,
        title: words.return,
        button: words.return,
        fields: [{ name: 'reason', label: words.returnReason, kind: 'area', hint: words.returnLead }],
      })
    : null;
  const more =
    report.may.write && report.row.state === 'sent'
      ? html` <a href="${pathIn(lang, at)}?viet=moi">${words.another}</a>`
      : null;
  return html`<p class="soft">${words.readOnly}${more}</p>${giveBack}${contentView(context, last.content, pathIn(lang, at))}`;
}

type Version = ReportView['versions'][number];

/** A version that was asked for by its number. */
function versionView(context: WebContext, { report, at }: ReportHere, { version, content }: Version): Html {
  const { lang } = context;
  const words = reportWords(lang).unit;
  const isNewest = report.versions.at(-1)?.version === version;
  const older = isNewest
    ? null
    : notice({
        lang,
        tone: 'warning',
        title: words.showing(formatNumber(version, lang)),
        body: html`<a href="${pathIn(lang, at)}">${words.newest}</a>`,
      });
  return html`${older}${contentView(context, content, `${pathIn(lang, at)}?ban=${version}`)}`;
}

function versions({ lang }: WebContext, { report, at }: ReportHere): Html | null {
  if (report.versions.length === 0) return null;
  const words = reportWords(lang).unit;
  const items = report.versions
    .toReversed()
    .map(
      ({ version, at: sent, by, note }) =>
        html`<li><a href="${pathIn(lang, at)}?ban=${version}">${words.versionOf(formatNumber(version, lang))}</a> <span class="soft small">${formatInstant(sent, lang)}${by === null ? null : `, ${by}`}</span>${note === null ? null : html`<br>${vietnamese(note)}`}</li>`,
    );
  return html`<section class="section flow"><h2>${words.versions}</h2><ul>${items}</ul></section>`;
}
