import { daysBetween, day, type Law } from '../../../law/index.ts';
import {
  asked,
  CLASSIFICATION_TEXTS,
  questionText,
  type ClassificationQuestion,
  type ClassificationResult,
} from '../../../procedures/index.ts';
import type { Finding } from '../../../procedures/kit/index.ts';
import { groundLine, groundLinks } from '../../display/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  dateCards,
  formatDay,
  formatLeft,
  html,
  notice,
  pathIn,
  riskBadge,
  stateTag,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { addressOf, CONTROL } from './address.ts';
import { criteriaView, essentialView } from './criteria-view.ts';
import { handOver, tasksFor } from './hand-over.ts';
import { proofOf, resultTools } from './result-proof.ts';
import { toolTexts } from './texts/index.ts';
import { pageIdOf } from './tool-pages.ts';

/** The result: what it is, what to do by when, how to go on, and every step of the reasoning. */
export function resultView(context: WebContext, result: ClassificationResult, law: Law): Html {
  const { lang } = context;
  const words = toolTexts(lang).result;
  const outcome = CLASSIFICATION_TEXTS[lang].outcomes[result.outcome];
  return html`<div class="flow result">
<div class="page-heading"><p class="over">${words.over}</p><h1>${outcome.title}</h1>${badge(result, lang)}<p class="lead">${outcome.text}</p></div>
${conclusionGrounds(result, lang)}
${unfinished(result, lang)}
${resultTools(context, result)}
${hasLevel(result) ? html`${dueCards(result, context.services.today(), lang)}${nextSteps(context, result)}` : null}
<section class="section flow"><h2>${words.doTitle}</h2>${whatToDo(context, result)}</section>
${hasLevel(result) ? null : nextSteps(context, result)}
${essentialView(result, lang)}
${criteriaView(result, law, lang)}
${matchedRows(result, lang)}
${reasons(result, law, lang)}
${proofOf(context, result, law)}
</div>`;
}

function hasLevel({ outcome }: ClassificationResult): boolean {
  return outcome === 'high' || outcome === 'medium' || outcome === 'low';
}

function nextSteps(context: WebContext, result: ClassificationResult): Html | null {
  if (tasksFor(result).length === 0) return null;
  return html`<section class="section flow no-print"><h2>${toolTexts(context.lang).result.nextTitle}</h2>${handOver(context, result)}</section>`;
}

/** The sign of the level. What is out of scope has none, and the heading has said so. */
function badge({ outcome }: ClassificationResult, lang: Lang): Html | null {
  if (outcome === 'outOfScope') return null;
  const label = toolTexts(lang).result.badge[outcome];
  const sign =
    outcome === 'prohibited'
      ? stateTag({ label, tone: 'danger' })
      : riskBadge({ level: outcome === 'undetermined' ? 'unknown' : outcome, label, size: 'large' });
  return html`<p class="tags">${sign}</p>`;
}

function conclusionGrounds({ findings }: ClassificationResult, lang: Lang): Html {
  const conclusion = findings.find(({ code }) => code.startsWith('outcome.'));
  const beside = findings.filter(({ code }) => code.startsWith('list.') && code !== 'list.sectors');
  return html`${groundLine(conclusion?.grounds ?? [], lang)}${beside.map((finding) =>
    notice({
      lang,
      tone: 'info',
      body: html`<p>${finding.text[lang]}</p>${groundLine(finding.grounds, lang)}`,
    }),
  )}`;
}

function unfinished({ missing, complete, answers }: ClassificationResult, lang: Lang): Html | null {
  const words = toolTexts(lang).result;
  if (missing.length === 0) return null;
  return notice({
    lang,
    tone: 'warning',
    title: words.unfinishedTitle(missing.length),
    body: html`<p>${complete ? words.unfinishedDuties : words.unfinishedLevel}</p><p><a href="${pathIn(lang, addressOf('/phan-loai/cau-hoi', answers))}">${words.goOn}</a></p>`,
  });
}

function whatToDo(context: WebContext, result: ClassificationResult): Html {
  const { lang } = context;
  const words = toolTexts(lang).result;
  if (result.outcome === 'prohibited') return html`<p>${words.doneProhibited}</p>`;
  if (result.outcome === 'outOfScope') return html`<p>${words.doneOutOfScope}</p>`;
  if (result.outcome === 'undetermined') return html`<p>${words.doneUndetermined}</p>`;
  const roles = [...new Set(result.duties.map(({ used }) => String(used['role'])))];
  return html`${result.outcome === 'low' ? html`<p>${words.doNothing}</p>` : null}${roles.map(
    (role) =>
      html`${roles.length > 1 ? html`<h3>${words.roles[role] ?? role}</h3>` : null}${dutyGroups(
        result,
        result.duties.filter(({ used }) => used['role'] === role),
        roles.length > 1 ? 'h4' : 'h3',
        lang,
      )}`,
  )}`;
}

function dueCards({ duties }: ClassificationResult, today: string, lang: Lang): Html | null {
  const words = toolTexts(lang).result;
  const days = [...new Set(duties.flatMap(({ dueOn }) => dueOn ?? []))].toSorted();
  if (days.length === 0) return null;
  return dateCards(
    days.map((due) => ({
      day: words.until(formatDay(due, lang, today)),
      left: formatLeft(daysBetween(day(today), due), 'day', lang),
      text: words.dueText,
    })),
  );
}

/** Duties by the time at which they are owed, the first first. */
function dutyGroups(result: ClassificationResult, duties: readonly Finding[], level: 'h3' | 'h4', lang: Lang): Html {
  const times = [...new Set(duties.map((duty) => timeOf(result, duty, lang)))];
  return html`${times.map((time) => {
    const heading = level === 'h3' ? html`<h3>${time}</h3>` : html`<h4>${time}</h4>`;
    const owed = duties.filter((duty) => timeOf(result, duty, lang) === time);
    return html`${heading}<ul>${owed.map((duty) => html`<li><p>${duty.text[lang]}</p>${groundLine(duty.grounds, lang)}</li>`)}</ul>`;
  })}`;
}

/** A gate of a running system without a transition date is owed at once (Law 35.2 gives time only to those it names). */
function timeOf({ answers }: ClassificationResult, duty: Finding, lang: Lang): string {
  const words = toolTexts(lang).result;
  if (duty.dueOn) return words.until(formatDay(duty.dueOn, lang));
  const when = String(duty.used['when']);
  const running = answers['facts.operation'];
  if (when !== 'beforeUse' || running === 'notYet') return words.times[when] ?? when;
  return words.times[running === undefined || running === 'unknown' ? 'beforeUseUnknown' : 'beforeUseRunning']!;
}

function matchedRows({ rows }: ClassificationResult, lang: Lang): Html | null {
  if (rows.length === 0) return null;
  const { result: words, question } = toolTexts(lang);
  return html`<section class="section flow"><h2>${words.rowsTitle}</h2>${table({
    lang,
    caption: words.rowsTitle,
    captionHidden: true,
    rows,
    columns: [
      { heading: question.rowName, kind: 'main', cell: (row) => `${row.id}. ${row.name[lang]}` },
      { heading: question.rowRoute, cell: (row) => question[row.route] },
      { heading: words.grounds, cell: (row) => groundLinks(row.grounds, lang) },
    ],
  })}</section>`;
}

function reasons(result: ClassificationResult, law: Law, lang: Lang): Html | null {
  const words = toolTexts(lang).result;
  const answered = asked(result.answers, law).questions.filter(({ id }) => result.answers[id] !== undefined);
  if (answered.length === 0) return null;
  return html`<section class="section flow"><h2>${words.reasonsTitle}</h2><p class="soft">${words.reasonsLead}</p>${table(
    {
      lang,
      caption: words.reasonsTitle,
      captionHidden: true,
      rows: answered,
      columns: [
        { heading: words.question, kind: 'main', cell: (question) => questionCell(question, lang) },
        { heading: words.answer, cell: (question) => answerCell(question, result, lang) },
        { heading: words.follows, cell: (question) => followsCell(question, result, lang) },
      ],
    },
  )}</section>`;
}

function questionCell(question: ClassificationQuestion, lang: Lang): string {
  if (question.text === 'row') return `${question.rows[0]!.id}. ${question.rows[0]!.name[lang]}`;
  return questionText(question, lang).question;
}

function answerCell(question: ClassificationQuestion, { answers }: ClassificationResult, lang: Lang): Html {
  const { options } = questionText(question, lang);
  const answer = answers[question.id];
  const chosen = (typeof answer === 'string' ? [answer] : (answer ?? [])).map((value) => options[value] ?? value);
  const change = addressOf('/phan-loai/cau-hoi', answers, [[CONTROL.change, pageIdOf(question)]]);
  return html`<p>${chosen.join(', ')}</p><p class="no-print small"><a href="${pathIn(lang, change)}">${toolTexts(lang).result.change}<span class="unseen">: ${questionCell(question, lang)}</span></a></p>`;
}

function followsCell(question: ClassificationQuestion, { findings }: ClassificationResult, lang: Lang): Html | null {
  const finding = findings.find(({ code }) => code === question.id);
  if (finding === undefined) return null;
  return html`<p>${finding.text[lang]}</p>${groundLine(finding.grounds, lang)}`;
}
