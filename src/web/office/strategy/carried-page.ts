import { AGENCIES, agencyName } from '../../../law/index.ts';
import {
  carriedIn,
  isOfProvince,
  mappings,
  strategyItems,
  type CarriedItem,
  type Mapping,
} from '../../../strategy/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { button, formatNumber, html, pathIn, select, stateTag, table, textField, type Html } from '../../ui/index.ts';
import type { Office } from '../office.ts';
import { strategyNow } from './items-page.ts';
import { HERE, ownAgencies, strategyPage, strategyWords } from './strategy-frame.ts';

const PROVINCES = AGENCIES.filter(({ level }) => level === 'province');

/** Which items of the strategy the plans of a province and its departments carry in a year, and which no plan carries. */
export async function showCarried(office: Office, context: WebContext): Promise<Reply> {
  const { lang, query } = context;
  const { db } = office.services.database;
  const words = strategyWords(lang).carried;
  const mine = ownAgencies(context, lang);
  const own = PROVINCES.find(({ code }) => mine.some(({ value }) => isOfProvince(value, code))) ?? PROVINCES[0]!;
  const province = PROVINCES.find(({ code }) => code === query['tinh']) ?? own;
  const today = Number(office.services.today().slice(0, 4));
  const year = typeof query['nam'] === 'string' && /^2[01]\d\d$/.test(query['nam']) ? Number(query['nam']) : today;
  const strategy = await strategyNow(office);
  const [items, mapped] = await Promise.all([strategyItems(db, strategy), mappings(db, strategy, null)]);
  const carried = carriedIn(province.code, year, items, mapped);
  const missing = carried.filter(({ by }) => by.length === 0);
  const title = words.title(province.name[lang], String(year));
  const choose = html`<form method="get" class="flow" action="${pathIn(lang, `${HERE}/theo-tinh`)}">${select({ lang, name: 'tinh', label: words.province, value: province.code, choices: PROVINCES.map(({ code, name }) => ({ value: code, label: name[lang] })) })}${textField({ lang, name: 'nam', label: words.year, value: String(year), width: 'short', inputmode: 'numeric' })}${button({ label: words.show, kind: 'secondary' })}</form>`;
  const body = html`${choose}<section class="section flow"><h2>${title}</h2>${
    items.length === 0
      ? html`<p class="soft">${strategyWords(lang).mappings.loadFirst}</p>`
      : html`<p><strong>${words.missing(formatNumber(missing.length, lang), formatNumber(items.length, lang))}</strong></p>${carriedTable(carried, context)}`
  }</section>`;
  return strategyPage(context, { title: words.short, body, again: null });
}

function carriedTable(carried: readonly CarriedItem[], { lang }: WebContext): Html {
  const words = strategyWords(lang);
  return table<CarriedItem>({
    lang,
    caption: words.carried.short,
    captionHidden: true,
    rows: carried,
    columns: [
      {
        heading: words.mappings.itemCode,
        kind: 'main',
        cell: ({ item }) => html`<span lang="vi">${item.code}. ${item.wording}</span>`,
      },
      {
        heading: words.carried.by,
        cell: ({ by }) =>
          by.length === 0
            ? stateTag({ label: words.carried.nobody, tone: 'warning' })
            : html`<ul>${by.map((one) => html`<li>${carrier(one, lang)}</li>`)}</ul>`,
      },
    ],
  });
}

function carrier({ agencyCode, planTask, resources, coordinators }: Mapping, lang: 'vi' | 'en'): Html {
  const words = strategyWords(lang).mappings;
  return html`${agencyName(agencyCode, lang)}: <span lang="vi">${planTask}</span>. ${words.resources}: <span lang="vi">${resources}</span>${coordinators === '' ? null : html`. ${words.coordinators}: <span lang="vi">${coordinators}</span>`}`;
}
