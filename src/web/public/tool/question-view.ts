import type { Law } from '../../../law/index.ts';
import {
  CLASSIFICATION_TEXTS,
  questionText,
  type ClassificationAnswers,
  type ClassificationQuestion,
} from '../../../procedures/index.ts';
import { groundsShown } from '../../display/index.ts';
import {
  checkboxes,
  errorOf,
  html,
  notice,
  pathIn,
  questionPage,
  radios,
  type Choice,
  type FormError,
  type Html,
  type HtmlValue,
  type Lang,
  type QuestionOptions,
} from '../../ui/index.ts';
import { addressOf, CONTROL, pairs } from './address.ts';
import { originalLink, rowsLead, rowTitle, rowHint, rowsToRead } from './rows-view.ts';
import { toolTexts } from './texts/index.ts';
import { openOn, pagesFor, STEPS, type ToolPage } from './tool-pages.ts';

export interface QuestionScreen {
  readonly lang: Lang;
  readonly law: Law;
  readonly page: ToolPage;
  readonly answers: ClassificationAnswers;
  /** The page was sent with questions left open. */
  readonly wasSent: boolean;
  readonly hasStrange: boolean;
}

/** One screen of the tool. Everything answered elsewhere travels along hidden, so nothing is lost either way. */
export function questionView(screen: QuestionScreen): Html {
  const { lang } = screen;
  const shown = screen.page.id.startsWith('rows.') ? rowsOptions(screen) : oneOptions(screen);
  return html`${screen.hasStrange ? notice({ lang, tone: 'info', body: toolTexts(lang).question.strange, live: true }) : null}${questionPage({ ...frameOf(screen), ...shown })}`;
}

/** What is still to be chosen, for the summary of errors. */
export function questionErrors(screen: QuestionScreen): FormError[] {
  if (!screen.wasSent) return [];
  const own = toolTexts(screen.lang).question;
  return openOn(screen.page, screen.answers).map((question) => ({
    field: question.id,
    text:
      question.text === 'row'
        ? own.chooseRow(question.rows[0]!.id)
        : question.kind === 'many'
          ? own.chooseSome
          : own.choose,
  }));
}

function frameOf(screen: QuestionScreen): Omit<QuestionOptions, 'field'> {
  const { lang, page, answers } = screen;
  const step = STEPS.indexOf(page.step) + 1;
  const asked = page.questions.map(({ id }) => id);
  return {
    lang,
    action: pathIn(lang, '/phan-loai/cau-hoi'),
    method: 'get',
    backHref: backHref(screen),
    step,
    of: STEPS.length,
    stepName: CLASSIFICATION_TEXTS[lang].steps[page.step].title,
    errors: questionErrors(screen),
    hidden: [...pairs(answers, asked), [CONTROL.sent, page.id]],
  };
}

/** Back keeps every answer, those of this page included. */
function backHref({ lang, law, page, answers }: QuestionScreen): string {
  const pages = pagesFor(answers, law);
  const before = pages[pages.findIndex(({ id }) => id === page.id) - 1];
  if (before === undefined) return pathIn(lang, addressOf('/phan-loai', answers));
  return pathIn(lang, addressOf('/phan-loai/cau-hoi', answers, [[CONTROL.change, before.id]]));
}

function oneOptions(screen: QuestionScreen): Pick<QuestionOptions, 'field' | 'lead' | 'title' | 'why' | 'example'> {
  const { lang, page } = screen;
  const [question] = page.questions as [ClassificationQuestion];
  const text = questionText(question, lang);
  const asides = {
    why: { text: text.why, grounds: groundsShown(question.grounds, lang) },
    example: text.example,
  };
  if (question.text !== 'part') {
    const lead = stepLead(screen);
    return { ...asides, ...(lead === null ? {} : { lead }), field: choiceField(screen, question, text.question, true) };
  }
  return {
    ...asides,
    title: text.question,
    lead: html`${listNotes(lang)}${originalLink(screen.law, lang)}${rowsToRead(question.rows, lang)}`,
    field: choiceField(screen, question, toolTexts(lang).question.yourAnswer, false),
  };
}

function rowsOptions(
  screen: QuestionScreen,
): Pick<QuestionOptions, 'field' | 'lead' | 'title' | 'why' | 'example' | 'unknown'> {
  const { lang, law, page } = screen;
  const own = toolTexts(lang).question;
  const [first] = page.questions as [ClassificationQuestion];
  const text = questionText(first, lang);
  return {
    title: rowTitle(first, lang),
    lead: html`${rowsLead(page.questions.length, lang)}${listNotes(lang)}${originalLink(law, lang)}`,
    field: html`${page.questions.map((question) =>
      choiceField(screen, question, `${question.rows[0]!.id}. ${question.rows[0]!.name[lang]}`, false),
    )}`,
    // The reason and the example are the same for every row; the condition stands with each.
    why: {
      text: CLASSIFICATION_TEXTS[lang].steps.list.intro,
      grounds: groundsShown(
        page.questions.flatMap(({ grounds }) => grounds),
        lang,
      ),
    },
    example: text.example,
    ...(page.questions.length > 1 ? { unknown: { name: CONTROL.rest, value: 'notThis', label: own.rowsRest } } : {}),
  };
}

function choiceField(screen: QuestionScreen, question: ClassificationQuestion, label: string, heading: boolean): Html {
  const { lang, answers } = screen;
  const answer = answers[question.id];
  const base = {
    lang,
    name: question.id,
    label,
    heading,
    error: errorOf(questionErrors(screen), question.id),
    choices: choices(question, lang),
    ...(question.text === 'row' ? { hint: rowHint(question.rows[0]!, lang) } : {}),
  };
  return question.kind === 'many'
    ? checkboxes({ ...base, ...(typeof answer === 'object' ? { values: answer } : {}) })
    : radios({ ...base, value: typeof answer === 'string' ? answer : undefined });
}

function choices(question: ClassificationQuestion, lang: Lang): Choice[] {
  const { options } = questionText(question, lang);
  const { or } = toolTexts(lang).question;
  return question.options.map((value) => ({
    value,
    label: options[value] ?? value,
    ...(value === 'unknown' && question.text !== 'row' ? { apart: or } : {}),
  }));
}

/** The words that open a step stand on its first page only. */
function stepLead({ lang, law, page, answers }: QuestionScreen): HtmlValue {
  const first = pagesFor(answers, law).find(({ step }) => step === page.step);
  return first?.id === page.id ? html`<p class="soft">${CLASSIFICATION_TEXTS[lang].steps[page.step].intro}</p>` : null;
}

function listNotes(lang: Lang): Html {
  const { notes = [] } = CLASSIFICATION_TEXTS[lang].steps.list;
  return html`<details class="fold"><summary>${toolTexts(lang).question.notes}</summary><div class="fold-body"><ul>${notes.map(
    (note) => html`<li>${note}</li>`,
  )}</ul></div></details>`;
}
