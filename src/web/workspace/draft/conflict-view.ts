import { fieldLabel } from '../../../procedures/index.ts';
import type { Draft } from '../../../casework/index.ts';
import type { Answers, AnswerValue, Field, Procedure } from '../../../procedures/kit/index.ts';
import { plainAnswer } from '../../display/index.ts';
import type { Reply } from '../../server/index.ts';
import { button, form, html, pageHeading, pathIn, radios, type Hidden, type Html, type Lang } from '../../ui/index.ts';
import { tokens } from '../form-token.ts';
import { framed } from '../frame.ts';
import { draftPath } from '../home/overview.ts';
import type { PartyContext } from '../party-route.ts';
import { wordsIn } from '../texts/index.ts';
import { BUTTON, BUTTON_NAME } from './field-view.ts';
import { ASKED, SHOWN } from './read-page.ts';

/** Two versions of the same page of a draft. */
export interface TwoVersions {
  readonly procedure: Procedure;
  readonly number: number;
  /** What the page had on screen to be answered. */
  readonly fields: readonly Field[];
  /** Everything that it had on screen. */
  readonly asked: readonly Field[];
  readonly yours: Answers;
  readonly stored: Draft;
}

const CHOICE = 'chon-';
const STORED = 'luu';

/** What was sent, without the items for which the stored version was chosen on the page of a conflict. */
export function chosen(
  body: Readonly<Record<string, unknown>>,
  answers: Record<string, unknown>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => body[CHOICE + name] !== STORED));
}

/** Both versions of every item that differs, to choose from; nothing is written until then. */
export function conflictReply(context: PartyContext, versions: TwoVersions): Reply {
  const { lang } = context;
  const { stored, yours, fields, asked, number } = versions;
  const words = wordsIn(lang).draft.conflict;
  const differing = fields.filter((field) => !same(yours[field.name], stored.answers[field.name]));
  const body = html`${pageHeading({ title: words.title, lead: words.lead })}
${differing.map((field) => twoOf(field, versions, lang))}
<div class="button-row">${button({ label: words.keep, name: BUTTON_NAME, value: BUTTON.next })}</div>`;
  const hidden: Hidden = [
    ['revision', String(stored.revision)],
    [SHOWN, differing.map((field) => field.name).join(',')],
    [ASKED, asked.map((field) => field.name).join(',')],
    ...differing.flatMap((field) => hiddenOf(field.name, yours[field.name])),
  ];
  const action = pathIn(lang, draftPath(stored.id, number));
  const markup = html`<div class="reading flow">${form({ lang, action, body, ...tokens(context, hidden) })}</div>`;
  return framed(context, { title: words.title, body: markup, status: 409 });
}

function twoOf(field: Field, { procedure, yours, stored }: TwoVersions, lang: Lang): Html {
  const words = wordsIn(lang).draft.conflict;
  return radios({
    lang,
    name: CHOICE + field.name,
    label: fieldLabel(procedure, field.name, lang),
    value: 'moi',
    choices: [
      { value: 'moi', label: words.yours, hint: plainAnswer(procedure, field, yours[field.name], lang) || words.empty },
      {
        value: STORED,
        label: words.stored,
        hint: plainAnswer(procedure, field, stored.answers[field.name], lang) || words.empty,
      },
    ],
  });
}

function hiddenOf(name: string, value: AnswerValue): (readonly [string, string])[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.map((one) => [name, String(one)] as const);
  return [[name, String(value)]];
}

function same(a: AnswerValue, b: AnswerValue): boolean {
  return JSON.stringify(a ?? null) === JSON.stringify(b ?? null);
}
