import { findEntry, readCode, type Entry, type EntryPage } from '../../../../registry/index.ts';
import { levelName, statusName } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { copyReference, embedBadge, html, pathIn, type Html, type Lang } from '../../../ui/index.ts';
import { systemTexts } from '../texts.ts';

/** How the badge looks and the line to embed it by. */
export function badgePart(entry: EntryPage, baseUrl: string, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const snippet = embedding(entry, baseUrl, lang);
  return html`<section class="section flow" id="huy-hieu"><h3>${words.badge}</h3><p>${words.badgeText}</p>
<p><img class="badge-shown" src="${badgePath(entry.code, lang)}" alt="${words.badgeAlt(entry.code)}"></p>
<p class="label">${words.badgeCode}</p><pre class="snippet" tabindex="0"><code translate="no">${snippet}</code></pre>${copyReference(snippet, lang)}</section>`;
}

function embedding(entry: Entry, baseUrl: string, lang: Lang): string {
  const page = `${baseUrl}${pathIn(lang, `/he-thong/${entry.code}`)}`;
  const picture = `${baseUrl}${badgePath(entry.code, lang)}`;
  return `<a href="${page}"><img src="${picture}" alt="${systemTexts(lang).system.badgeAlt(entry.code)}"></a>`;
}

function badgePath(entryCode: string, lang: Lang): string {
  return `/he-thong/${entryCode}/huy-hieu.svg${lang === 'en' ? '?lang=en' : ''}`;
}

const KEPT_SECONDS = 300;
/** What is no system has no badge. */
const WITHOUT_BADGE: ReadonlySet<string> = new Set([
  'guidance',
  'transparencyDeclarations',
  'ethicsCommitments',
  'petitionAnswers',
]);

/** The badge: code, self-classified level and state as the register has them now. Other sites may show it. */
export async function badgeFile(context: WebContext): Promise<Reply> {
  const read = readCode(context.params['code'] ?? '');
  const entry = read.ok ? await findEntry(context.services.database.db, read.code) : null;
  if (entry === null || WITHOUT_BADGE.has(entry.register)) return { kind: 'notFound' };
  const lang: Lang = context.query['lang'] === 'en' ? 'en' : 'vi';
  return {
    kind: 'bytes',
    body: badgeSvg(entry, lang).toString(),
    type: 'image/svg+xml; charset=utf-8',
    headers: {
      'cache-control': `public, max-age=${KEPT_SECONDS}`,
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'content-security-policy': "default-src 'none'; style-src 'none'; sandbox",
    },
  };
}

/** A state that no longer stands for a system in use takes the colour away. */
const FADED = new Set(['ended', 'withdrawn', 'suspended']);

function badgeSvg(entry: Entry, lang: Lang): Html {
  const words = systemTexts(lang);
  const claim = entry.register === 'lowRiskSystems' ? words.badge.voluntary : words.badge.self;
  const state = statusName(entry.register, entry.status, lang);
  const faded = FADED.has(entry.status);
  const level = faded ? [] : [`${levelName(entry.riskLevel, lang)} (${claim})`];
  return embedBadge({
    label: entry.code,
    value: [...level, state, ...(entry.demo ? [words.badge.demo] : [])].join(' · '),
    level: faded ? 'neutral' : (entry.riskLevel ?? 'neutral'),
  });
}
