import { dayOf } from '../../../../law/index.ts';
import { readHeadWith, type PublishedCheckpoint } from '../../../../record-log/index.ts';
import type { EntryPage } from '../../../../registry/index.ts';
import { levelBadge, levelName, statusTag } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  asWritten,
  code,
  formatDay,
  html,
  type Html,
  type Lang,
  notice,
  pageHeading,
  pathIn,
  ready,
  remember,
  stateTag,
} from '../../../ui/index.ts';
import { publicPage } from '../../frame.ts';
import { sectorPart } from './sector-part.ts';
import { systemTexts } from '../texts.ts';
import { badgePart } from './badge-part.ts';
import { conformityPart } from './conformity-part.ts';
import { deploymentPart } from './deployment-part.ts';
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
  const found = await entryOf(context, '');
  if ('kind' in found) return found;
  const { entry } = found;
  const { db } = context.services.database;
  const head = entry.logIndex === null ? null : await readHeadWith(db, entry.logIndex);
  return showSystem(context, { entry, head, standings: await standingsOf(context, entry) });
}

/** An entry with a head of the log that has it, null while it waits for one, and what is declared about it. */
interface ReadSystem {
  readonly entry: EntryPage;
  readonly head: PublishedCheckpoint | null;
  readonly standings: readonly Standing[];
}

/** The page of an entry as it was read. */
function showSystem(context: WebContext, { entry, head, standings }: ReadSystem): Reply {
  const { lang, services } = context;
  const words = systemTexts(lang);
  const today = services.today();
  const body = html`<article class="flow system-page">${heading(entry, lang)}
${standing(entry, lang)}
${entry.status === 'withdrawn' || isResult(entry) ? null : html`${entry.register === 'deployments' ? deploymentPart(entry, lang) : plainPart(entry, lang)}${transparencyPart(entry, standings, lang)}`}
<h2 id="chi-tiet">${words.system.details}</h2>
${contents(entry, lang)}
${entry.status === 'withdrawn' ? null : shownParts(entry, { today, declared: isDeclared(standings, entry) }, lang)}
${linksPart(entry, lang)}
${historyPart(entry, lang)}
${proofPart(entry, head, services, lang)}
${isResult(entry) ? null : badgePart(entry, services.config.baseUrl, lang)}</article>`;
  const page = publicPage(context, {
    title: entry.name,
    description: `${entry.code}. ${entry.partyName}. ${levelName(entry.riskLevel, lang)}.`,
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
    levelBadge(entry.riskLevel, lang, 'large'),
    statusTag(entry.register, entry.status, lang),
    ...(entry.demo ? [stateTag({ label: words.demo, tone: 'warning' })] : []),
  ];
  return html`${pageHeading({ title: entry.name, over, tags })}
<p class="soft">${code(entry.code)}${version === undefined ? null : html` · ${words.system.version(String(version))}`} · ${words.search.by} ${asWritten(entry.partyName, lang)} · ${words.search.confirmed(formatDay(dayOf(entry.confirmedAt), lang))}</p>`;
}

/** What must be known before anything else is read. */
function standing(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang);
  const { notice: states } = entry.register === 'deployments' ? words.deployment : words.system;
  const state = states[entry.status];
  return html`${state === undefined ? null : notice({ lang, tone: 'warning', title: state })}${
    entry.register === 'lowRiskSystems' ? voluntary(lang) : null
  }`;
}

const voluntary = remember(2, (lang: Lang) => ready(notice({ lang, tone: 'info', body: systemTexts(lang).voluntary })));

function contents(entry: EntryPage, lang: Lang): Html {
  const gated = entry.register === 'systems' && entry.riskLevel === 'high';
  return contentsOf(entry.status === 'withdrawn', isResult(entry), gated, lang);
}

const contentsOf = remember(16, (withdrawn: boolean, result: boolean, gated: boolean, lang: Lang) => {
  const words = systemTexts(lang).system;
  const when = (shown: boolean, id: string, label: string): [string, string][] => (shown ? [[id, label]] : []);
  const parts = [
    ...when(!withdrawn && !result, 'minh-bach', transparencyTexts(lang).title),
    ...when(!withdrawn, 'thong-tin', words.facts),
    ...when(!withdrawn && !result, 'phan-loai', words.classification),
    ...when(!withdrawn && !result && gated, 'su-phu-hop', systemTexts(lang).conformity.title),
    ...when(!withdrawn && !result, 'nghia-vu', words.duties),
    ...when(true, 'lien-ket', words.links),
    ...when(true, 'lich-su', words.history),
    ...when(true, 'bang-chung', words.proofHow),
    ...when(!result, 'huy-hieu', words.badge),
  ];
  return ready(
    html`<nav class="contents" aria-label="${words.contents}"><ul>${parts.map(([id, label]) => html`<li><a href="#${id}">${label}</a></li>`)}</ul></nav>`,
  );
});

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
