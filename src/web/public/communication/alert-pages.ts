import {
  askForAlerts,
  confirmAlerts,
  endAlerts,
  SECTIONS,
  subscriptionBy,
  type Section,
  type Subscription,
  type Topic,
} from '../../../communication/index.ts';
import { SECTORS, sectorName } from '../../../law/index.ts';
import { parsePartyCode, partyByCode } from '../../../platform/identity/index.ts';
import { findEntry, readCode } from '../../../registry/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  button,
  checkboxes,
  errorOf,
  form,
  html,
  notice,
  pageHeading,
  pathIn,
  summaryList,
  textField,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { sectionTabs } from './sections.ts';
import { typed } from './event-pages.ts';
import { newsTexts } from './texts.ts';

/** The form to ask for letters; `he-thong` and `to-chuc` in the address fill it in. */
export function lettersPage(context: WebContext): Reply {
  return formPage(context, []);
}

/** Sends the letter that asks to confirm. Says the same whether the address is known or not. */
export async function askForLetters(context: WebContext): Promise<Reply> {
  const { lang, now, services } = context;
  const { topics, errors } = await topicsTyped(context);
  const settings = { db: services.database.db, baseUrl: services.config.baseUrl, lang, now };
  if (errors.length > 0) return formPage(context, errors);
  const asked = await askForAlerts(settings, { email: typed(context, 'email'), topics });
  if (asked.ok) return { kind: 'redirect', to: pathIn(lang, '/ban-tin/da-gui') };
  return formPage(
    context,
    asked.refusals.map(({ field, text }) => ({ text: text[lang], ...(field === undefined ? {} : { field }) })),
  );
}

export function askedPage(context: WebContext): Reply {
  const words = newsTexts(context.lang).letters;
  const inside = html`${notice({ lang: context.lang, tone: 'success', body: words.done })}`;
  return plainPage(context, words.doneTitle, inside);
}

const MOST_CODES = 20;

/** What was chosen. Codes of systems and providers must be those of something that everybody can see. */
async function topicsTyped(context: WebContext): Promise<{ topics: Topic[]; errors: FormError[] }> {
  const { db } = context.services.database;
  const words = newsTexts(context.lang).letters;
  const all = (name: string): string[] => [context.body[name] ?? []].flat().filter((one) => typeof one === 'string');
  const errors: FormError[] = [];
  const codes = (name: string): string[] => {
    const all = typed(context, name)
      .split(/[\s,;]+/)
      .filter(Boolean);
    if (all.length <= MOST_CODES) return all;
    errors.push({ field: name, text: words.tooManyCodes(MOST_CODES) });
    return [];
  };
  const topics: Topic[] = [
    ...all('section').map((value) => ({ kind: 'section', value }) as const),
    ...all('sector').map((value) => ({ kind: 'sector', value }) as const),
  ];
  for (const written of codes('systems')) {
    const read = readCode(written);
    const entry = read.ok ? await findEntry(db, read.code) : null;
    if (entry === null) errors.push({ field: 'systems', text: words.unknownSystem(written.slice(0, 40)) });
    else topics.push({ kind: 'system', value: entry.code });
  }
  for (const written of codes('providers')) {
    const code = parsePartyCode(written);
    const party = code === null ? null : await partyByCode(db, code);
    if (party === null) errors.push({ field: 'providers', text: words.unknownProvider(written.slice(0, 40)) });
    else topics.push({ kind: 'provider', value: party.code });
  }
  return { topics, errors };
}

function formPage(context: WebContext, errors: readonly FormError[]): Reply {
  const { lang, body, query, method, formToken } = context;
  const words = newsTexts(lang).letters;
  const again = (name: string): string[] =>
    method === 'POST' ? [body[name] ?? []].flat().map(String) : name === 'section' ? ['news'] : [];
  const filled = (name: string, asked: string): string => {
    const value = query[asked];
    return method === 'POST' ? typed(context, name) : typeof value === 'string' ? value.slice(0, 100) : '';
  };
  const fields = html`${textField({ lang, name: 'email', label: words.email, type: 'email', autocomplete: 'email', value: typed(context, 'email'), error: errorOf(errors, 'email') })}${checkboxes({ lang, name: 'section', label: words.section, optional: true, values: again('section'), error: errorOf(errors, 'section'), choices: sectionChoices(lang) })}${checkboxes({ lang, name: 'sector', label: words.sector, hint: words.sectorHint, optional: true, values: again('sector'), choices: SECTORS.map(({ code, name }) => ({ value: code, label: name[lang] })) })}${textField({ lang, name: 'systems', label: words.systems, hint: words.systemsHint, optional: true, value: filled('systems', 'he-thong'), error: errorOf(errors, 'systems') })}${textField({ lang, name: 'providers', label: words.providers, hint: words.providersHint, optional: true, value: filled('providers', 'to-chuc'), error: errorOf(errors, 'providers') })}${button({ label: words.send })}`;
  const inside = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}${sectionTabs('letters', lang)}<div class="reading flow"><p>${words.purpose}</p>${form({ lang, action: pathIn(lang, '/ban-tin'), csrf: formToken, errors, body: fields })}</div></div>`;
  const failed = errors.length > 0;
  const page = publicPage(context, {
    title: words.title,
    description: words.lead,
    body: inside,
    ...(failed ? { status: 422, hasErrors: true } : {}),
  });
  return { kind: 'page', page, ...(failed ? { status: 422 } : {}) };
}

function sectionChoices(lang: Lang): { value: Section; label: string }[] {
  return SECTIONS.map((value) => ({ value, label: newsTexts(lang).sections[value].title }));
}

/** The page behind the links of letters: what was chosen, confirming, ending. */
export async function manageLetters(context: WebContext): Promise<Reply> {
  const { lang, params, services, formToken, query } = context;
  const words = newsTexts(lang).letters;
  const token = params['token'] ?? '';
  const known = await subscriptionBy(services.database.db, token);
  const again = html`<p><a href="${pathIn(lang, '/ban-tin')}">${words.again}</a></p>`;
  if (known === null) {
    const said = query['xong'] === '1' ? words.ended : words.unknown;
    return plainPage(
      context,
      words.manageTitle,
      html`${notice({ lang, tone: 'info', live: true, body: said })}${again}`,
    );
  }
  const buttons = html`${known.confirmedAt === null ? button({ label: words.confirm, name: 'act', value: 'confirm' }) : null} ${button({ label: words.end, kind: 'secondary', name: 'act', value: 'end' })}`;
  const state =
    known.confirmedAt === null
      ? notice({ lang, tone: 'info', body: words.notConfirmed })
      : notice({ lang, tone: 'success', body: words.confirmed });
  const inside = html`${state}<h2>${words.chosen}</h2>${summaryList(chosenItems(known, lang), lang)}${form({ lang, action: pathIn(lang, `/ban-tin/${token}`), csrf: formToken, body: buttons })}`;
  return plainPage(context, words.manageTitle, inside);
}

function chosenItems({ topics }: Subscription, lang: Lang): { term: string; value: string }[] {
  const words = newsTexts(lang);
  const shown = ({ kind, value }: Topic): string => {
    if (kind === 'section') return words.sections[value as Section].title;
    return kind === 'sector' ? sectorName(value, lang) : value;
  };
  return [...Map.groupBy(topics, ({ kind }) => kind)].map(([kind, group]) => ({
    term: words.letters.kinds[kind],
    value: group.map(shown).join(', '),
  }));
}

/** Confirms or ends, and shows the page again, which then says so. */
export async function changeLetters(context: WebContext): Promise<Reply> {
  const { lang, params, services, now } = context;
  const token = params['token'] ?? '';
  const ends = typed(context, 'act') === 'end';
  if (ends) await endAlerts(services.database.db, token);
  else if (typed(context, 'act') === 'confirm') await confirmAlerts(services.database.db, token, now);
  return { kind: 'redirect', to: pathIn(lang, `/ban-tin/${encodeURIComponent(token)}${ends ? '?xong=1' : ''}`) };
}

/** The one press of a mail program (RFC 8058): no page, no cookie; the address is the permission. The same answer to every address. */
export async function endLetters({ params, services }: WebContext): Promise<Reply> {
  await endAlerts(services.database.db, params['token'] ?? '');
  return { kind: 'bytes', body: 'OK\n', type: 'text/plain; charset=utf-8' };
}

function plainPage(context: WebContext, title: string, inside: Html): Reply {
  const body = html`<div class="reading flow">${pageHeading({ title })}${inside}</div>`;
  return { kind: 'page', page: publicPage(context, { title, body }) };
}
