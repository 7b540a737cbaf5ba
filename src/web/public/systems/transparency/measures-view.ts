import { optionText } from '../../../../procedures/index.ts';
import type { PublicFacts } from '../../../../registry/index.ts';
import { groundLine } from '../../../display/index.ts';
import { asWritten, formatDay, html, type Html, type Lang, notice, pathIn, table } from '../../../ui/index.ts';
import type { Standing } from './standing.ts';
import { transparencyTexts } from './texts.ts';

/** What is declared, plainest first: exact words in quotes, marks, who it holds for and since when, and where nothing held. */
export function measuresView(standing: Standing, lang: Lang): Html {
  const { facts } = standing;
  return html`${quotes(facts, lang)}${interaction(facts, lang)}${marks(facts, lang)}${ownMark(facts, lang)}${exemptions(facts, lang)}${validity(standing, lang)}`;
}

const QUOTED = ['userNotice', 'contentNotice', 'imitationLabel', 'creativeLabel', 'userInstruction'] as const;
const WHERE: Readonly<Record<(typeof QUOTED)[number], string | null>> = {
  userNotice: 'noticePlace',
  contentNotice: 'displayForms',
  imitationLabel: 'displayForms',
  creativeLabel: 'creativePlaces',
  userInstruction: null,
};

/** The exact words, as a user meets them, with where they stand. */
function quotes(facts: PublicFacts, lang: Lang): Html[] {
  const words = transparencyTexts(lang);
  return QUOTED.flatMap((name) => {
    const text = textIn(facts, name);
    if (text === '') return [];
    const where = WHERE[name] === null ? '' : wordsOf(facts, WHERE[name], lang);
    const place = where === '' ? null : html`<p class="soft small">${where}</p>`;
    return [
      html`<figure class="quoted"><figcaption>${words.quotes[name]}</figcaption><blockquote translate="no">${quoted(text, lang)}</blockquote>${place}</figure>`,
    ];
  });
}

function quoted(text: string, lang: Lang): Html {
  const lines = text.split(/\n+/);
  return html`${lines.map((line, at) => {
    const [before, after] = [at === 0 ? '“' : '', at === lines.length - 1 ? '”' : ''];
    return html`<p class="plain">${before}${asWritten(line, lang)}${after}</p>`;
  })}`;
}

function interaction(facts: PublicFacts, lang: Lang): Html | null {
  const words = transparencyTexts(lang);
  if (facts['interacts'] === 'no') return html`<p>${words.noInteraction}</p>`;
  if (facts['interacts'] !== 'exception') return null;
  return html`<p>${words.exception}: ${asWritten(textIn(facts, 'interactionException'), lang)}</p>`;
}

const MARKED: Readonly<Record<string, string>> = { audio: 'markAudio', image: 'markImage', video: 'markVideo' };

/** One row a kind of content. Text stands there too, so that nobody looks for a mark that the law does not ask for. */
function marks(facts: PublicFacts, lang: Lang): Html | null {
  const words = transparencyTexts(lang);
  const kinds = listIn(facts, 'outputs').filter((kind) => kind !== 'none');
  if (kinds.length === 0) return null;
  const states = wordsOf(facts, 'markStates', lang);
  const rows = kinds.map((kind) => {
    const field = MARKED[kind];
    if (field === undefined) return { kind: words.textKind, how: words.notMarked, states: '' };
    const how = wordsOf(facts, field, lang);
    return { kind: optionName('contentKinds', kind, lang), how: how === '' ? words.byDeployers : how, states };
  });
  return html`${table({
    lang,
    caption: words.marks,
    rows,
    columns: [
      { heading: words.kind, kind: 'main', cell: (row) => html`<span class="nobreak">${row.kind}</span>` },
      { heading: words.how, cell: (row) => row.how },
      { heading: words.states, cell: (row) => (row.states === '' ? '—' : row.states) },
    ],
  })}${facts['openSource'] === 'builtIn' ? html`<p>${words.builtIn}</p>` : null}${paragraphIn(facts, 'markOther', lang)}${outside(facts, 'detectorUrl', words.detector)}${outside(facts, 'openSourceUrl', words.tools)}`;
}

function paragraphIn(facts: PublicFacts, name: string, lang: Lang): Html | null {
  const text = textIn(facts, name);
  return text === '' ? null : html`<p translate="no">${asWritten(text, lang)}</p>`;
}

function ownMark(facts: PublicFacts, lang: Lang): Html | null {
  const text = textIn(facts, 'deployerMarking');
  return text === '' ? null : html`<p>${transparencyTexts(lang).ownMark}: ${asWritten(text, lang)}</p>`;
}

/** A way out of the portal, to an address that the declarer gave: only ever https, checked when it was declared. */
function outside(facts: PublicFacts, name: string, label: string): Html | null {
  const address = textIn(facts, name);
  if (!address.startsWith('https://')) return null;
  return html`<p>${label}: <a href="${address}" rel="nofollow noopener ugc" class="hash">${address}</a></p>`;
}

function exemptions(facts: PublicFacts, lang: Lang): Html | null {
  const cases = wordsOf(facts, 'exemptions', lang);
  if (cases === '') return null;
  return html`<p>${optionName('cases', 'exempt', lang)}: ${cases}. ${asWritten(textIn(facts, 'exemptionReason'), lang)}</p>${groundLine(['D18.4'], lang)}`;
}

/** Since when, what comes next, and each time without anything in force, as a remark. */
function validity(standing: Standing, lang: Lang): Html {
  const words = transparencyTexts(lang);
  const { facts, validity: held } = standing;
  const template = textIn(facts, 'templateVersion');
  return html`<p class="soft">${sinceWhen(standing, lang)}${
    template === '' ? null : html` · <a href="${pathIn(lang, '/phap-luat/nhan')}">${words.template(template)}</a>`
  }</p>${held.gaps.length === 0 ? null : gaps(held.gaps, lang)}`;
}

/** When the words above hold. */
export function sinceWhen({ entry, validity: { inForce, next } }: Standing, lang: Lang): string {
  const words = transparencyTexts(lang);
  const on = (day: string): string => formatDay(day, lang);
  const ended = textIn(entry.public, 'endedOn');
  if (inForce === null) {
    if (ended !== '') return words.endedOn(on(ended));
    return next === null ? words.past : words.notYet(on(next.from));
  }
  if (next !== null) return `${words.validFrom(on(inForce.from))}. ${words.nextFrom(on(next.from))}`;
  return inForce.until === null
    ? words.validFrom(on(inForce.from))
    : words.validBetween(on(inForce.from), on(inForce.until));
}

function gaps(found: Standing['validity']['gaps'], lang: Lang): Html {
  const words = transparencyTexts(lang);
  const on = (day: string): string => formatDay(day, lang);
  const lines = found.map(({ from, until }) =>
    until === null ? words.gapOpen(on(from)) : words.gap(on(from), on(until)),
  );
  return notice({
    lang,
    tone: 'warning',
    body: html`${lines.map((line) => html`<p>${line}</p>`)}<p class="small">${words.gapLaw}</p>${groundLine(['L11.5', 'own:transparency-continuity'], lang)}`,
  });
}

function textIn(facts: PublicFacts, name: string): string {
  const value = facts[name];
  return typeof value === 'string' ? value : '';
}

function listIn(facts: PublicFacts, name: string): readonly string[] {
  const value = facts[name];
  return Array.isArray(value) ? (value as readonly string[]) : [];
}

/** A text as it is, a choice of several in the words of its form. */
function wordsOf(facts: PublicFacts, name: string, lang: Lang): string {
  const list = listIn(facts, name);
  return list.length === 0 ? textIn(facts, name) : list.map((one) => optionName(name, one, lang)).join('; ');
}

function optionName(field: string, value: string, lang: Lang): string {
  return optionText(field, value, lang) ?? value;
}
