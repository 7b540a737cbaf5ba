import { readPartyAsOfficial, type OverseenParty } from '../../../casework/index.ts';
import { dayOf, provinceName } from '../../../law/index.ts';
import { parsePartyCode } from '../../../platform/identity/index.ts';
import { levelBadge, statusTag } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  code,
  formatDay,
  html,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import type { Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import { casesTable } from './entry-page.ts';
import { statusesView, type SentLook } from './status-view.ts';

/** A party with its systems and cases, as far as this official's jurisdiction reaches; the read is recorded. */
export async function showParty(
  office: Office,
  context: WebContext,
  sent: SentLook = { id: '', errors: [] },
): Promise<Reply> {
  const { lang, params, actor, now, requestId } = context;
  const wanted = parsePartyCode(params['code'] ?? '');
  const found =
    wanted === null ? null : await readPartyAsOfficial(office.desk, wanted, { actor: actor!, now, requestId });
  if (found === null) return { kind: 'notFound' };
  const words = wordsIn(lang).register.party;
  const { party } = found;
  const body = html`<div class="flow">${pageHeading({ over: words.over, title: party.name, tags: [stateTag({ label: words.kinds[party.kind] }), code(party.code)] })}
${notice({ lang, tone: 'info', body: words.recorded })}${profile(found, lang)}${statusesView(context, found, { sent, mayLook: actor!.kind === 'person' && actor!.roles.some(({ role }) => role === 'officer' || role === 'lead') })}
<section class="section flow"><h2>${words.systems}</h2>${found.more ? notice({ lang, tone: 'info', body: words.more }) : null}${entriesTable(found, lang)}</section>
<section class="section flow"><h2>${words.cases}</h2>${casesTable(found.cases, { lang, today: dayOf(now), none: words.casesNone })}</section></div>`;
  return framed(context, {
    title: party.name,
    body,
    ...(sent.errors.length === 0 ? {} : { status: 422, hasErrors: true }),
    under: [{ href: pathIn(lang, '/can-bo/he-thong'), label: wordsIn(lang).register.search.title }],
  });
}

function profile({ party, representatives }: OverseenParty, lang: Lang): Html {
  const words = wordsIn(lang).register.party;
  const foreign = party.countryCode !== 'VN';
  const standing =
    representatives.length === 0
      ? html`<span class="soft">${words.representativesNone}</span>`
      : html`<ul>${representatives.map((one) => html`<li>${words.representativeKinds[one.kind]}: ${one.name}, ${one.address}</li>`)}</ul>`;
  return summaryList(
    [
      { term: words.identifier, value: party.identifier },
      { term: words.address, value: party.address },
      { term: words.email, value: party.email },
      { term: words.phone, value: party.phone },
      ...(party.provinceCode === null ? [] : [{ term: words.province, value: provinceName(party.provinceCode, lang) }]),
      ...(foreign
        ? [
            { term: words.country, value: party.countryCode },
            { term: words.representatives, value: standing },
          ]
        : []),
    ],
    lang,
  );
}

function entriesTable({ entries }: OverseenParty, lang: Lang): Html {
  const words = wordsIn(lang).register.party;
  return table({
    lang,
    caption: words.systems,
    captionHidden: true,
    keys: true,
    rows: entries,
    empty: html`<p class="soft">${words.systemsNone}</p>`,
    columns: [
      {
        heading: words.name,
        kind: 'main',
        cell: (one) =>
          html`<a href="${pathIn(lang, `/can-bo/he-thong/${one.code}`)}">${one.name}</a><p class="plain-weight soft small">${code(one.code)}</p>`,
      },
      {
        heading: words.level,
        cell: (one) => (one.riskLevel === null ? null : levelBadge(one.riskLevel, lang)),
      },
      { heading: words.status, cell: (one) => statusTag(one.register, one.status, lang) },
      { heading: words.changed, cell: (one) => formatDay(dayOf(one.changedAt), lang) },
    ],
  });
}
