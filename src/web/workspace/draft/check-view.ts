import { fieldLabel } from '../../../procedures/index.ts';
import type { Draft } from '../../../casework/index.ts';
import {
  isEmpty,
  shownFields,
  type Answers,
  type Field,
  type Finding,
  type Procedure,
} from '../../../procedures/kit/index.ts';
import type { SimilarSystem } from '../../../registry/index.ts';
import { answerText, groundsShown } from '../../display/index.ts';
import {
  checkAnswers,
  citations,
  code,
  formatBytes,
  formatDay,
  html,
  notice,
  pathIn,
  type AnswerGroup,
  type FormError,
  type Html,
  type HtmlValue,
  type Lang,
  type SummaryItem,
} from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import { draftPath, systemPath } from '../home/overview.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import { subjectLink } from './page-view.ts';
import { neighbour } from './read-page.ts';

export interface Checking {
  readonly procedure: Procedure;
  readonly draft: Draft;
  readonly errors: readonly FormError[];
  readonly findings: readonly Finding[];
  readonly duties: readonly Finding[];
  readonly similar: readonly SimilarSystem[];
  /** What the party's own entry says now that the draft would change; empty where there is none. */
  readonly published: Answers;
}

/** Check your answers: all answers with change links, what the portal notices, what will be owed, the statement, one button. */
export function checkView(context: PartyContext, checking: Checking): Html {
  const { lang, actor } = context;
  const { procedure, draft, errors } = checking;
  const words = wordsIn(lang).draft.check;
  const [startAct] = Object.entries(procedure.acts).find(([, act]) => act.from === 'start') ?? [''];
  const last = neighbour(procedure, draft.answers, procedure.form.pages.length + 1, -1) ?? 1;
  return checkAnswers({
    lang,
    title: words.title,
    lead: html`${procedure.texts[lang].title}. ${words.lead}`,
    action: pathIn(lang, draftPath(draft.id, 'kiem-tra')),
    backHref: pathIn(lang, draftPath(draft.id, last)),
    groups: groupsOf(checking, lang),
    errors,
    findings: html`${similarNotice(checking.similar, lang)}${noticed(checking.findings, lang)}${owed(checking.duties, lang)}`,
    statement: html`<h2>${words.statementTitle}</h2><p>${words.statement(actor.mandate.partyName)}</p>${citations(groundsShown(answersFor(procedure), lang), lang)}`,
    submitLabel: procedure.texts[lang].acts[startAct]?.button ?? words.title,
    ...tokens(context),
  });
}

function groupsOf(checking: Checking, lang: Lang): AnswerGroup[] {
  const { procedure, draft } = checking;
  const shown = new Set(shownFields(procedure.form, draft.answers));
  const groups = procedure.form.pages.map((page, at) => ({
    title: procedure.texts[lang].pages[page.id]?.title ?? page.id,
    items: page.fields.filter((field) => shown.has(field)).map((field) => itemOf(checking, field, at + 1, lang)),
  }));
  return [...subjectGroup(draft, lang), ...groups.filter((group) => group.items.length > 0)];
}

/** Who notifies answers for the content by the decree; elsewhere the sender stands by what rests on the procedure's own grounds. */
function answersFor({ id, grounds }: Procedure): Procedure['grounds'] {
  return NOTICES.has(id) ? ['D14.1', 'D6.1'] : grounds;
}

const NOTICES = new Set(['classification-notification', 'reclassification', 'system-update', 'conformity-result']);

function subjectGroup({ subjectCode, subjectName }: Draft, lang: Lang): AnswerGroup[] {
  if (subjectCode === null) return [];
  const words = wordsIn(lang).draft;
  const value = subjectLink(subjectCode, subjectName, lang);
  return [{ title: words.about, items: [{ term: words.check.subject, value }] }];
}

/** The value carries the id that an error on this page leads to. */
function itemOf(checking: Checking, field: Field, page: number, lang: Lang): SummaryItem {
  const { procedure, draft, errors } = checking;
  const href = `${pathIn(lang, draftPath(draft.id, page))}#f-${field.name}`;
  const value =
    field.kind === 'files'
      ? filesOf(draft, field.name, lang)
      : answerText(procedure, field, draft.answers[field.name], lang);
  const wrong = errors.filter((error) => error.field === field.name);
  return {
    term: fieldLabel(procedure, field.name, lang),
    valueId: `f-${field.name}`,
    value: html`<div id="f-${field.name}" tabindex="-1">${value ?? html`<span class="soft">—</span>`}${before(checking, field, lang)}${wrong.map((error) => html`<p class="field-error">${error.text}</p>`)}</div>`,
    change: { href, label: wordsIn(lang).draft.check.change },
  };
}

/** What stands in the register now, below what would take its place. */
function before({ procedure, draft, published }: Checking, field: Field, lang: Lang): Html | null {
  const stands = published[field.name];
  if (isEmpty(stands) || JSON.stringify(stands) === JSON.stringify(draft.answers[field.name])) return null;
  return html`<div class="soft small">${wordsIn(lang).draft.check.stands}: ${answerText(procedure, field, stands, lang)}</div>`;
}

function filesOf(draft: Draft, field: string, lang: Lang): HtmlValue {
  const files = draft.files.filter((file) => file.field === field);
  if (files.length === 0) return null;
  return html`<ul>${files.map((file) => html`<li>${file.name} <span class="soft small">${formatBytes(file.sizeBytes, lang)}</span></li>`)}</ul>`;
}

function similarNotice(similar: readonly SimilarSystem[], lang: Lang): Html | null {
  if (similar.length === 0) return null;
  const words = wordsIn(lang).draft.check;
  const items = similar.map((one) => {
    const href = pathIn(lang, one.sameParty ? systemPath(one.code) : `/he-thong/${one.code}`);
    const whose = one.sameParty ? words.similarOwn : one.partyName;
    return html`<li><a href="${href}">${one.name}</a> ${code(one.code)} <span class="soft">${whose} · ${words.similarReasons[one.reason]}</span></li>`;
  });
  return notice({
    lang,
    tone: 'warning',
    title: words.similar,
    body: html`<p>${words.similarText}</p><ul>${items}</ul>`,
  });
}

function noticed(findings: readonly Finding[], lang: Lang): Html | null {
  if (findings.length === 0) return null;
  const words = wordsIn(lang).draft.check;
  return html`<h2>${words.findings}</h2><p class="soft">${words.findingsText}</p><ul>${findings.map((finding) => findingItem(finding, lang))}</ul>`;
}

/** Duties with a last day and gates before use in sight, the rest one press away. */
function owed(duties: readonly Finding[], lang: Lang): Html | null {
  if (duties.length === 0) return null;
  const words = wordsIn(lang).draft.check;
  const isGate = ({ dueOn, used }: Finding): boolean => dueOn != null || used['when'] === 'beforeUse';
  const [gates, rest] = [duties.filter(isGate), duties.filter((duty) => !isGate(duty))];
  const list = (items: readonly Finding[]): Html => html`<ul>${items.map((item) => findingItem(item, lang))}</ul>`;
  return html`<h2>${words.duties}</h2>${gates.length === 0 ? null : list(gates)}${
    rest.length === 0
      ? null
      : html`<details class="fold"><summary>${words.dutiesMore(rest.length)}</summary><div class="fold-body">${list(rest)}</div></details>`
  }`;
}

/** One finding with its day and its grounds, folded. */
function findingItem({ text, dueOn, grounds }: Finding, lang: Lang): Html {
  const due =
    dueOn == null
      ? null
      : html` <strong class="nobreak">${wordsIn(lang).draft.check.dutyDue(formatDay(dueOn, lang))}</strong>`;
  return html`<li>${text[lang]}${due}${citations(groundsShown(grounds, lang), lang)}</li>`;
}
