import { day, SECTOR_REQUIREMENTS, SECTORS, type SectorRequirement } from '../../../../law/index.ts';
import { allDocuments } from '../../../../legal-review/index.ts';
import { groundLine } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { html, pathIn, type Html } from '../../../ui/index.ts';
import { LAW_PATHS, lawPage } from '../law-frame.ts';
import { lawTexts } from '../texts/index.ts';
import { documentLink, stateTags } from './document-words.ts';
import { documentTexts } from './texts.ts';

export const SECTORS_PATH = '/phap-luat/linh-vuc';

/** What the Law asks in the fields that it names, with what their ministries have issued. */
export async function sectorsPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = documentTexts(lang).sectors;
  const today = day(services.today());
  const issued = (await allDocuments(services.database.db)).filter(({ kind }) => kind === 'sectorRequirements');
  const parts = SECTORS.filter(({ namedEssential }) => namedEssential).map(({ code, name }): Html => {
    const own = issued.filter(({ sectors }) => sectors.includes(code));
    const asked = SECTOR_REQUIREMENTS.filter(({ sector }) => sector === code);
    const documents =
      own.length === 0
        ? html`<p class="soft">${words.issuedNone}</p>`
        : html`<ul class="flow">${own.map((one) => html`<li>${documentLink(one, lang)} <span class="tags">${stateTags(one, today, lang)}</span></li>`)}</ul>`;
    return html`<section class="section flow" id="${code}"><h2>${name[lang]}</h2>${requirements(asked, lang)}<h3>${words.issued}</h3>${documents}</section>`;
  });
  return lawPage(context, {
    title: words.title,
    lead: words.lead,
    tab: null,
    breadcrumb: [
      { href: pathIn(lang, LAW_PATHS.contents), label: lawTexts(lang).title },
      { href: '', label: words.title },
    ],
    body: html`${parts}`,
  });
}

function requirements(asked: readonly SectorRequirement[], lang: WebContext['lang']): Html {
  return html`<ul>${asked.map(({ text }) => html`<li>${text[lang]}</li>`)}</ul>${groundLine([...new Set(asked.map(({ ground }) => ground))], lang)}`;
}
