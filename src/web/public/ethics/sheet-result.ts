import {
  questionsOf,
  sheetSource,
  type Assessment,
  type FilledSheet,
  type Sheet,
  type SheetQuestion,
  type SheetRow,
} from '../../../procedures/index.ts';
import { groundLine } from '../../display/index.ts';
import type { WebContext } from '../../server/index.ts';
import {
  button,
  form,
  formatDay,
  formatInstant,
  formatNumber,
  html,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  summaryList,
  table,
  typedText,
  type Html,
  type Lang,
  type Tone,
} from '../../ui/index.ts';
import { SHEET_PATHS, typedFields } from './sheet-form.ts';
import { ethicsTexts } from './texts.ts';

const TONES: Readonly<Record<string, Tone>> = { met: 'success', notMet: 'danger', notYetApplicable: 'neutral' };

interface Shown {
  readonly lang: Lang;
  readonly sheet: Sheet;
  readonly filled: FilledSheet;
  readonly found: Assessment;
}

/** The sheet as it is printed: what it is about, what is open, every row, the conclusion. */
export function sheetResult(context: WebContext, sheet: Sheet, filled: FilledSheet, found: Assessment): Html {
  const { lang } = context;
  const words = ethicsTexts(lang).result;
  const shown: Shown = { lang, sheet, filled, found };
  const [title, text] = words.obligation[found.obligation.kind] as [string, string];
  return html`<div class="flow">${pageHeading({ over: `${words.over}: ${ethicsTexts(lang).sheet[sheet.id].title}`, title: filled.general.name || words.unnamed })}
${notice({ lang, tone: found.obligation.kind === 'obligatory' ? 'warning' : 'info', title, body: html`<p>${text}</p>${groundLine(found.obligation.grounds, lang)}` })}
${tools(context, sheet)}
${general(shown)}
${counts(shown)}
${remarks(shown)}
<section class="section flow"><h2>${words.remediesTitle}</h2>${remedies(shown)}</section>
<section class="section flow"><h2>${words.answers}</h2>${sheet.groups.map((group) => html`<h3>${group.id}. ${group.name[lang]}</h3>${rowTable(shown, group.questions, group.name[lang])}`)}</section>
${conclusion(shown)}
${origin(context, sheet)}
</div>`;
}

function tools(context: WebContext, sheet: Sheet): Html {
  const { lang, body, formToken, actor } = context;
  // Whoever acts for a party may keep it there; nobody has to.
  const mayKeep = actor?.kind === 'person' && actor.mandate !== null;
  const words = ethicsTexts(lang);
  return html`<div class="no-print">${notice({ lang, tone: 'info', body: words.result.kept })}${form({
    lang,
    action: pathIn(lang, SHEET_PATHS[sheet.id]),
    csrf: formToken,
    hidden: [...typedFields(sheet, body), ['sheet', sheet.id]],
    body: html`<div class="button-row">${button({ label: words.sheet.edit, kind: 'secondary', name: 'viec', value: 'sua' })}${button(
      { label: words.sheet.download, kind: 'secondary', name: 'viec', value: 'tai', icon: 'download' },
    )}${mayKeep ? button({ label: words.sheet.save, kind: 'secondary', formAction: pathIn(lang, '/ho-so/dao-duc') }) : null}<button type="button" class="button button-quiet" hidden data-print>${words.sheet.print}</button>${linkButton({ label: words.sheet.again, href: pathIn(lang, SHEET_PATHS[sheet.id]), kind: 'quiet' })}</div>`,
  })}</div>`;
}

function general({ lang, sheet, filled }: Shown): Html {
  const words = ethicsTexts(lang).sheet;
  const labels = sheet.id === 'framework' ? words.fields : words.fieldsResearch;
  const items = (['purpose', 'scope', 'affected', 'assessedBy'] as const).map((name) => ({
    term: labels[name],
    value: filled.general[name],
  }));
  const chosen =
    sheet.id === 'research'
      ? []
      : [
          { term: words.use, value: filled.use === null ? '' : words.uses[filled.use] },
          { term: words.stage, value: filled.stage === null ? '' : words.stages[filled.stage] },
        ];
  return summaryList([...items, ...chosen], lang);
}

function counts({ lang, found }: Shown): Html {
  const words = ethicsTexts(lang);
  const said = { ...words.sheet.statuses, open: words.sheet.notAnswered };
  return html`<section class="section flow"><h2>${words.result.counts}</h2>${summaryList(
    (['met', 'notMet', 'notYetApplicable', 'open'] as const).map((name) => ({
      term: said[name],
      value: formatNumber(found.counts[name], lang),
    })),
    lang,
  )}</section>`;
}

function remarks({ lang, found }: Shown): Html {
  const words = ethicsTexts(lang).result;
  const list =
    found.remarks.length === 0
      ? html`<p>${words.noRemarks}</p>`
      : html`<ul>${found.remarks.map(({ text }) => html`<li>${text[lang]}</li>`)}</ul>`;
  return html`<section class="section flow"><h2>${words.remarks}</h2>${list}${groundLine(['own:ethics-sheet-remarks'], lang)}</section>`;
}

function remedies({ lang, sheet, found }: Shown): Html {
  const words = ethicsTexts(lang);
  if (found.remedies.length === 0) return html`<p>${words.result.noRemedies}</p>`;
  return table<SheetRow>({
    lang,
    caption: words.result.remediesTitle,
    captionHidden: true,
    rows: found.remedies,
    columns: [
      { heading: words.result.question, kind: 'main', cell: ({ id }) => lineOf(sheet, id, lang) },
      { heading: words.sheet.remedy, cell: ({ remedy }) => remedy },
      { heading: words.result.by, cell: (row) => inCharge(row, lang) },
    ],
  });
}

function rowTable({ lang, filled }: Shown, questions: readonly SheetQuestion[], caption: string): Html {
  const words = ethicsTexts(lang);
  const rowOf = ({ id }: SheetQuestion): SheetRow => filled.rows.find((row) => row.id === id)!;
  return table<SheetQuestion>({
    lang,
    caption,
    captionHidden: true,
    rows: questions,
    columns: [
      { heading: words.result.question, kind: 'main', cell: ({ id, text }) => `${id}. ${text[lang]}` },
      { heading: words.sheet.status, cell: (question) => statusTag(rowOf(question), lang) },
      { heading: words.sheet.evidence, cell: (question) => typedText(rowOf(question).evidence) },
      { heading: words.sheet.remedy, cell: (question) => typedText(rowOf(question).remedy) },
      { heading: words.result.by, cell: (question) => inCharge(rowOf(question), lang) },
    ],
  });
}

function statusTag({ status }: SheetRow, lang: Lang): Html {
  const words = ethicsTexts(lang).sheet;
  if (status === null) return stateTag({ label: words.notAnswered, tone: 'warning' });
  return stateTag({ label: words.statuses[status], tone: TONES[status]! });
}

function inCharge({ responsible, dueOn }: SheetRow, lang: Lang): string {
  return [responsible, dueOn === null ? '' : formatDay(dueOn, lang)].filter((part) => part !== '').join(' · ');
}

function lineOf(sheet: Sheet, id: string, lang: Lang): string {
  return `${id}. ${questionsOf(sheet).find((question) => question.id === id)?.text[lang] ?? ''}`;
}

function conclusion({ lang, filled }: Shown): Html {
  const words = ethicsTexts(lang).sheet;
  return html`<section class="section flow"><h2>G. ${words.conclusion}</h2>${summaryList(
    [
      {
        term: words.conclusionOf,
        value: filled.conclusion === null ? words.noConclusion : words.conclusions[filled.conclusion],
      },
      { term: words.note, value: filled.note === '' ? '' : typedText(filled.note) },
    ],
    lang,
  )}</section>`;
}

function origin({ lang, now }: WebContext, sheet: Sheet): Html {
  const words = ethicsTexts(lang).result;
  return html`<section class="section flow">${summaryList(
    [
      { term: words.source, value: sheetSource(sheet, lang) },
      { term: words.version, value: sheet.version },
      { term: words.made, value: formatInstant(now, lang) },
      { term: words.sign, value: html`<br><br>` },
    ],
    lang,
  )}</section>`;
}
