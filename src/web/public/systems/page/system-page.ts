import { dayOf } from '../../../../law/index.ts';
import { readCheckpoint, type PublishedCheckpoint } from '../../../../record-log/index.ts';
import type { EntryPage } from '../../../../registry/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  code,
  formatDay,
  html,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  type Html,
  type Lang,
} from '../../../ui/index.ts';
import { publicPage } from '../../frame.ts';
import { asWritten, risk, statusTag } from '../show-value.ts';
import { sectorPart } from './sector-part.ts';
import { systemTexts } from '../texts.ts';
import { badgePart } from './badge-part.ts';
import { conformityPart } from './conformity-part.ts';
import { detailsPart, factsPart } from './details-part.ts';
import { dutiesPart, type DutiesShown } from './duties-part.ts';
import { entryOf } from './entry-of.ts';
import { historyPart } from './history-part.ts';
import { plainPart } from './plain-part.ts';
import { proofPart } from './proof-part.ts';
import { transparencyTexts } from '../transparency/texts.ts';
import { isDeclared, type Standing } from '../transparency/standing.ts';
import { standingsOf, transparencyPart } from '../transparency/transparency-part.ts';

/** One system, in two depths: first in words for everyone, then facts, duties, history, links and proof. */
export async function systemPage(context: WebContext): Promise<Reply> {
  const [found, newest] = await Promise.all([entryOf(context, ''), readCheckpoint(context.services.database.db)]);
  if ('kind' in found) return found;
  return showSystem(context, { entry: found.entry, newest, standings: await standingsOf(context, found.entry) });
}

/** An entry with the newest head of the log and what is declared about it. */
export interface ReadSystem {
  readonly entry: EntryPage;
  readonly newest: PublishedCheckpoint | null;
  readonly standings: readonly Standing[];
}

/** The page of an entry as it was read. */
export function showSystem(context: WebContext, { entry, newest, standings }: ReadSystem): Reply {
  const { lang, services } = context;
  const words = systemTexts(lang);
  // Read side by side, the head may be older than the place.
  const head = entry.logIndex !== null && newest !== null && newest.size > entry.logIndex ? newest : null;
  const today = services.today();
  const body = html`<article class="flow system-page">${heading(entry, lang)}
${standing(entry, lang)}
${entry.status === 'withdrawn' || isResult(entry) ? null : html`${plainPart(entry, lang)}${transparencyPart(entry, standings, lang)}`}
<h2 id="chi-tiet">${words.system.details}</h2>
${contents(entry, lang)}
${entry.status === 'withdrawn' ? null : shownParts(entry, { today, declared: isDeclared(standings, entry) }, lang)}
${linksPart(entry, lang)}
${historyPart(entry, lang)}
${proofPart(entry, head, services, lang)}
${isResult(entry) ? null : badgePart(entry, services.config.baseUrl, lang)}</article>`;
  const page = publicPage(context, {
    title: entry.name,
    description: `${entry.code}. ${entry.partyName}. ${words.risk[entry.riskLevel ?? 'unknown']}.`,
    breadcrumb: [
      { href: pathIn(lang, '/he-thong'), label: words.search.title },
      { href: pathIn(lang, `/he-thong/${entry.code}`), label: entry.code },
    ],
    body,
  });
  // Until the record has its place the page would tell of a wait that is over a second later.
  return { kind: 'page', page, ...(head === null ? { keep: false } : {}) };
}

/** A conformity result has an address of its own, but no duties, level or badge of its own. */
function isResult(entry: EntryPage): boolean {
  return entry.register === 'conformityResults';
}

function shownParts(entry: EntryPage, on: DutiesShown, lang: Lang): Html {
  if (isResult(entry)) return html`${factsPart(entry, lang)}`;
  return html`${detailsPart(entry, lang)}${conformityPart(entry, on.today, lang)}${dutiesPart(entry, on, lang)}${sectorPart(entry, lang)}`;
}

function heading(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang);
  const over = words.system.over[entry.register as 'systems'];
  const version = entry.public['version'];
  const tags = [
    risk(entry.riskLevel, lang, 'large'),
    statusTag(entry.register, entry.status, lang),
    ...(entry.demo ? [stateTag({ label: words.demo, tone: 'warning' })] : []),
  ];
  return html`${pageHeading({ title: entry.name, over, tags })}
<p class="soft">${code(entry.code)}${version === undefined ? null : html` · ${words.system.version(String(version))}`} · ${words.search.by} ${asWritten(entry.partyName, lang)} · ${words.search.confirmed(formatDay(dayOf(entry.confirmedAt), lang))}</p>`;
}

/** What must be known before anything else is read. */
function standing(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang);
  const state = words.system.notice[entry.status];
  return html`${state === undefined ? null : notice({ lang, tone: 'warning', title: state })}${
    entry.register === 'lowRiskSystems' ? notice({ lang, tone: 'info', body: words.voluntary }) : null
  }`;
}

function contents(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const parts: [string, string][] = [
    ...(entry.status === 'withdrawn'
      ? []
      : ([
          ...(isResult(entry) ? [] : [['minh-bach', transparencyTexts(lang).title]]),
          ['thong-tin', words.facts],
          ...(isResult(entry)
            ? []
            : [
                ['phan-loai', words.classification],
                ...(entry.register === 'systems' && entry.riskLevel === 'high'
                  ? [['su-phu-hop', systemTexts(lang).conformity.title]]
                  : []),
                ['nghia-vu', words.duties],
              ]),
        ] as [string, string][])),
    ['lien-ket', words.links],
    ['lich-su', words.history],
    ['bang-chung', words.proofHow],
    ...(isResult(entry) ? [] : ([['huy-hieu', words.badge]] as [string, string][])),
  ];
  return html`<nav class="contents" aria-label="${words.contents}"><ul>${parts.map(([id, label]) => html`<li><a href="#${id}">${label}</a></li>`)}</ul></nav>`;
}

function linksPart(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang);
  // What is declared has a part of its own above.
  const links = entry.links.filter((link) => link.register !== 'transparencyDeclarations');
  return html`<section class="section flow"><h3 id="lien-ket">${words.system.links}</h3>${
    links.length === 0
      ? html`<p class="soft">${words.system.noLinks}</p>`
      : html`<ul class="plain-list">${links.map(
          (link) =>
            html`<li>${link.title[lang]}: ${linked(link.register, link.code, link.name, lang)} <span class="soft">${words.search.by} ${asWritten(link.partyName, lang)}</span> ${statusTag(link.register, link.status, lang)}</li>`,
        )}</ul>`
  }</section>`;
}

function linked(register: string, entryCode: string, name: string, lang: Lang): Html {
  const text = name === '' ? code(entryCode) : asWritten(name, lang);
  return register === 'guidance'
    ? html`<span>${text}</span>`
    : html`<a href="${pathIn(lang, `/he-thong/${entryCode}`)}">${text}</a>`;
}
