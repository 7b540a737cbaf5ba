import { partyByCode, parsePartyCode } from '../../../platform/identity/index.ts';
import { searchEntries, type FoundEntry } from '../../../registry/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  code,
  formatNumber,
  html,
  pageHeading,
  pathIn,
  stateTag,
  summaryList,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { rolesPart } from './roles-part.ts';
import { foundList } from './search-page.ts';
import { systemTexts } from './texts.ts';

const SHOWN = 20;

/** An organisation or person with what is public of theirs. Who has nothing public has no page, so that accounts are not told. */
export async function partyPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const { db } = services.database;
  const partyCode = parsePartyCode(context.params['code'] ?? '');
  if (partyCode === null) return { kind: 'notFound' };
  const filters = { provider: [partyCode] };
  const [systems, deployments, commitments] = await Promise.all([
    searchEntries(db, { filters, limit: SHOWN, facets: false }),
    searchEntries(db, { filters, limit: SHOWN, facets: false, registers: ['deployments'] }),
    searchEntries(db, { filters, limit: SHOWN, facets: false, registers: ['ethicsCommitments'] }),
  ]);
  const shown = systems.items.length + deployments.items.length + commitments.items.length;
  const party = shown === 0 ? null : await partyByCode(db, partyCode);
  if (party === null || party === undefined) return { kind: 'notFound' };
  const words = systemTexts(lang);
  const isPerson = party.kind === 'individual';
  const body = html`<div class="flow">${pageHeading({
    over: words.party.kinds[party.kind],
    title: party.name,
    lead: words.party.lead(party.name),
    ...(party.demo ? { tags: [stateTag({ label: words.demo, tone: 'warning' })] } : {}),
  })}
${summaryList(
  [
    { term: words.party.code, value: code(party.code) },
    // Of a person nothing but the name under which the systems stand is public.
    ...(isPerson || party.identifier === null ? [] : [{ term: words.party.identifier, value: party.identifier }]),
    ...(isPerson || party.address === null ? [] : [{ term: words.party.address, value: party.address }]),
    ...(isPerson || party.countryCode === 'VN' ? [] : [{ term: words.party.country, value: party.countryCode }]),
  ],
  lang,
)}
${listPart(words.party.systems, systems.items, words.party.noSystems, lang)}
${allLink(systems.total.count, partyCode, lang)}
${deployments.items.length === 0 ? null : listPart(words.party.deployments, deployments.items, '', lang)}
${commitments.items.length === 0 ? null : listPart(words.party.commitments, commitments.items, '', lang)}
${rolesPart([...systems.items, ...deployments.items], lang)}</div>`;
  return {
    kind: 'page',
    page: publicPage(context, {
      title: party.name,
      description: words.party.lead(party.name),
      breadcrumb: [
        { href: pathIn(lang, '/he-thong'), label: words.search.title },
        { href: pathIn(lang, `/to-chuc/${party.code}`), label: party.name },
      ],
      body,
    }),
  };
}

function listPart(title: string, items: readonly FoundEntry[], empty: string, lang: Lang): Html {
  return html`<section class="section flow"><h2>${title}</h2>${items.length === 0 ? html`<p class="soft">${empty}</p>` : foundList(items, lang)}</section>`;
}

function allLink(count: number, partyCode: string, lang: Lang): Html | null {
  if (count <= SHOWN) return null;
  return html`<p><a href="${pathIn(lang, `/he-thong?provider=${partyCode}`)}">${systemTexts(lang).party.all(formatNumber(count, lang))}</a></p>`;
}
