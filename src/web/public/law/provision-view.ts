import {
  childrenOf,
  citation,
  parentOf,
  placeOf,
  provision,
  type Law,
  type Provision,
  type ProvisionId,
} from '../../../law/index.ts';
import type { StoredText, StoredUnit } from '../../../library/index.ts';
import {
  formatDay,
  html,
  notice,
  pathIn,
  stateTag,
  type Html,
  type Lang,
  type NavigationItem,
} from '../../ui/index.ts';
import { lawTexts } from './texts/index.ts';

/** A provision with its parts, and the official wording beside them where the operator loaded it. */
export function provisionView(id: ProvisionId, official: StoredText | null, lang: Lang): Html {
  const words = lawTexts(lang).provision;
  const { summary, note } = provision(id);
  return html`<section class="section flow"><p class="over">${lawTexts(lang).ours}</p><p class="lead">${summary[lang]}</p>
${note === null ? null : notice({ lang, tone: 'warning', title: words.note, body: note[lang] })}
${childrenOf(id).length === 0 ? null : html`<h2>${words.parts}</h2>${partsList(id, lang)}`}</section>
${officialBeside(id, official, lang)}`;
}

/** Whether it is in force on the day, as a tag. */
export function provisionTags({ inForceFrom, inForceUntil }: Provision, law: Law, lang: Lang): Html[] {
  const { provision: words, instruments } = lawTexts(lang);
  const from = formatDay(inForceFrom, lang);
  const holds = inForceFrom <= law.day && (inForceUntil === null || law.day <= inForceUntil);
  return [
    stateTag({ label: instruments.statuses.issued, tone: 'success' }),
    stateTag({
      label: inForceFrom > law.day ? words.notYet(from) : words.inForce(from),
      tone: holds ? 'info' : 'warning',
    }),
    ...(inForceUntil === null
      ? []
      : [stateTag({ label: words.until(formatDay(inForceUntil, lang)), tone: 'warning' })]),
  ];
}

/** The way down to a provision: text, article, clause. */
export function provisionTrail(id: ProvisionId, lang: Lang): NavigationItem[] {
  const above: ProvisionId[] = [];
  for (let at: ProvisionId | null = id; at !== null; at = parentOf(at)) above.unshift(at);
  return [
    { href: pathIn(lang, '/phap-luat'), label: lawTexts(lang).title },
    ...above.map((one) => ({ href: pathIn(lang, `/phap-luat/${one}`), label: shortName(one, lang) })),
  ];
}

/** Its own number without the rest of the citation: “Khoản 3”. */
export function shortName(id: ProvisionId, lang: Lang): string {
  const { provision: words, document } = lawTexts(lang);
  const { article, clause, point } = placeOf(id);
  if (point !== null) return words.unit.point(point);
  if (clause !== null) return words.unit.clause(clause);
  return article === null ? citation(id, lang) : document.article(article);
}

function partsList(id: ProvisionId, lang: Lang): Html {
  const parts = childrenOf(id);
  if (parts.length === 0) return html``;
  return html`<ul class="flow">${parts.map(
    (part) =>
      html`<li><a href="${pathIn(lang, `/phap-luat/${part}`)}">${shortName(part, lang)}</a>. ${provision(part).summary[lang]}${partsList(part, lang)}</li>`,
  )}</ul>`;
}

function officialBeside(id: ProvisionId, official: StoredText | null, lang: Lang): Html {
  const words = lawTexts(lang).provision;
  const { source } = provision(id);
  const link = html`<p><a href="${source}">${lawTexts(lang).document.original}</a></p>`;
  const heading = html`<h2>${words.official}</h2>`;
  if (official === null)
    return html`<section class="section flow">${heading}<p>${words.noOfficial}</p>${link}</section>`;
  const units = unitsOf(id, official);
  const whose = official.status === 'issued' ? words.officialIssued : words.officialDraft;
  return html`<section class="section flow">${heading}${notice({
    lang,
    tone: official.status === 'issued' ? 'info' : 'warning',
    body: whose(official.documentNumber),
  })}${units.length === 0 ? html`<p>${words.noOfficialHere}</p>` : html`<blockquote class="flow" lang="vi">${units.map(unitText)}</blockquote>`}${link}</section>`;
}

/** The parts of the loaded text that are this provision or stand inside it, in their order. */
function unitsOf(id: ProvisionId, { units }: StoredText): StoredUnit[] {
  const { article, clause, point } = placeOf(id);
  if (article === null) return [];
  const own = `${article}${clause === null ? '' : `.${clause}`}${point === null ? '' : point.replace('đ', 'dd')}`;
  return units.filter(
    ({ provision: unit, kind }) =>
      kind !== 'chapter' && (unit === own || (unit.startsWith(own) && /^[.a-z]/.test(unit.slice(own.length)))),
  );
}

function unitText({ provision: unit, kind, heading, body }: StoredUnit): Html {
  const label = {
    article: `Điều ${unit}. `,
    clause: `${unit.split('.')[1] ?? ''}. `,
    point: `${unit.replace(/^.*?(dd|[a-z])$/, '$1').replace('dd', 'đ')}) `,
  } as Readonly<Record<string, string>>;
  const paragraphs = body.split('\n').filter(Boolean);
  const opening = heading === null ? html`${label[kind] ?? ''}` : html`<strong>${label[kind] ?? ''}${heading}</strong>`;
  if (paragraphs.length === 0) return html`<p>${opening}</p>`;
  if (heading !== null) return html`<p>${opening}</p>${paragraphs.map((text) => html`<p>${text}</p>`)}`;
  return html`${paragraphs.map((text, at) => html`<p>${at === 0 ? opening : null}${text}</p>`)}`;
}
