import { DOCUMENTS, type DocumentId, sectorName } from '../../../../law/index.ts';
import {
  DOCUMENT_KINDS,
  LAW_71,
  linksOf,
  REPEALED_PARTS,
  REPEALING_PROVISION,
  type DocumentVersion,
  type LegalRecord,
} from '../../../../legal-review/index.ts';
import { groundLine } from '../../../display/index.ts';
import {
  formatDay,
  formatInstant,
  html,
  notice,
  pathIn,
  summaryList,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { documentLink, keeperName, linkLine, typedIn } from './document-words.ts';
import { documentTexts } from './texts.ts';

export interface DocumentShown {
  readonly document: LegalRecord;
  readonly all: readonly LegalRecord[];
  readonly versions: readonly DocumentVersion[];
}

/** One document: what it is, what it is tied to, when it was entered. */
export function documentView(shown: DocumentShown, lang: Lang): Html {
  const { document } = shown;
  const words = documentTexts(lang);
  return html`${document.isDemo ? notice({ lang, tone: 'warning', title: words.demo, body: words.demoText }) : null}
<section class="section flow"><h2>${words.facts}</h2>${facts(document, lang)}${document.note === null ? null : html`<h3>${words.note}</h3><p>${typedIn(document.note, document.noteEn, lang)}</p>`}</section>
${document.code === LAW_71 ? repealedParts(lang) : null}
${relations(shown, lang)}
${history(shown, lang)}`;
}

function facts(document: LegalRecord, lang: Lang): Html {
  const words = documentTexts(lang);
  const day = (value: string | null): string | null => (value === null ? null : formatDay(value, lang));
  const own = Object.keys(DOCUMENTS).includes(document.code) ? DOCUMENTS[document.code as DocumentId] : null;
  const { sectors } = document;
  return summaryList(
    [
      { term: words.number, value: document.number === null ? null : html`<span lang="vi">${document.number}</span>` },
      { term: words.kind, value: DOCUMENT_KINDS[document.kind][lang] },
      { term: words.issuer, value: typedIn(document.issuer, document.issuerEn, lang) },
      { term: words.issuedOn, value: day(document.issuedOn) },
      { term: words.inForceFrom, value: day(document.inForceFrom) },
      ...(document.inForceUntil === null ? [] : [{ term: words.inForceUntil, value: day(document.inForceUntil) }]),
      ...(sectors.length === 0
        ? []
        : [{ term: words.sector, value: sectors.map((code) => sectorName(code, lang)).join(', ') }]), // prettier-ignore
      {
        term: words.source,
        value: document.sourceUrl === null ? null : html`<a href="${document.sourceUrl}">${words.openSource}</a>`,
      },
      { term: words.keptBy, value: keeperName(document, lang) },
      ...(own === null
        ? []
        : [{ term: words.provisions, value: html`<a href="${pathIn(lang, `/phap-luat/${own.prefix}`)}">${own.title[lang]}</a>` }]), // prettier-ignore
    ],
    lang,
  );
}

function repealedParts(lang: Lang): Html {
  const words = documentTexts(lang);
  return html`<section class="section flow"><h2>${words.repealed}</h2><p>${words.repealedText}</p><ul>${Object.values(REPEALED_PARTS).map((part) => html`<li>${part[lang]}</li>`)}</ul>${groundLine([REPEALING_PROVISION], lang)}</section>`;
}

function relations({ document, all }: DocumentShown, lang: Lang): Html {
  const words = documentTexts(lang);
  const links = linksOf(document.code, all);
  const isAffected = ({ kind, direction }: (typeof links)[number]): boolean =>
    document.code === LAW_71 && direction === 'in' && kind !== 'repeals';
  const others = links.filter((link) => !isAffected(link));
  const affected = links.filter(isAffected).flatMap((link) => link.document ?? []);
  return html`<section class="section flow"><h2>${words.links}</h2>${
    others.length === 0
      ? html`<p class="soft">${words.linksNone}</p>`
      : html`<ul>${others.map((link) => html`<li>${linkLine(link, lang)}</li>`)}</ul>`
  }</section>${
    document.code === LAW_71
      ? html`<section class="section flow"><h2>${words.affected}</h2>${
          affected.length === 0
            ? html`<p class="soft">${words.affectedNone}</p>`
            : html`<ul>${affected.map((one) => html`<li>${documentLink(one, lang)}</li>`)}</ul>`
        }</section>`
      : null
  }`;
}

function history({ versions }: DocumentShown, lang: Lang): Html | null {
  const words = documentTexts(lang);
  const entered = versions.filter(({ enteredAt }) => enteredAt !== null);
  if (entered.length === 0) return null;
  return html`<details class="fold"><summary>${words.history} <span class="soft small">(${entered.length})</span></summary><div class="fold-body"><ul>${entered.map(
    (one) =>
      html`<li>${words.version(String(one.version))}: ${formatInstant(one.enteredAt!, lang)}, ${keeperName(one, lang)}</li>`,
  )}</ul></div></details>`;
}
