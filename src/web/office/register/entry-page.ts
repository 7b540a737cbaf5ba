import { readEntryAsOfficial, type OverseenEntry, type QueueItem } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import { optionText } from '../../../procedures/index.ts';
import { registerOf, type EntryField, type EntryPage } from '../../../registry/index.ts';
import { factText, groundsShown, levelBadge, statusName, statusTag } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  citations,
  code,
  differences,
  formatDay,
  formatInstant,
  html,
  type Html,
  type HtmlValue,
  type Lang,
  linkButton,
  notice,
  pageHeading,
  pathIn,
  stateTag,
  summaryList,
  table,
  timeline,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import type { Office } from '../office.ts';
import { dueView } from '../queue/due-view.ts';
import { wordsIn } from '../texts/index.ts';

/** One entry with everything that this official may see of it; the read of its restricted part is recorded. */
export async function showEntry(office: Office, context: WebContext): Promise<Reply> {
  const { lang, params, actor, now, requestId } = context;
  const found = await readEntryAsOfficial(office.desk, params['code'] ?? '', { actor: actor!, now, requestId });
  if (found === null) return { kind: 'notFound' };
  const { entry, overseen } = found;
  const words = wordsIn(lang).register.entry;
  const body = html`<div class="flow">${pageHeading({ over: words.over, title: entry.name, tags: tags(entry, lang) })}
${overseen ? notice({ lang, tone: 'info', body: words.recorded }) : notice({ lang, tone: 'warning', body: words.outside })}
<div class="columns"><div class="flow">${restrictedPart(found, lang)}${publicPart(entry, lang)}</div>${aside(found, lang)}</div>
<section class="section flow"><h2>${words.cases}</h2>${casesTable(found.cases, { lang, today: dayOf(now), none: words.casesNone })}</section>
${history(entry, lang)}</div>`;
  return framed(context, {
    title: entry.name,
    body,
    under: [{ href: pathIn(lang, '/can-bo/he-thong'), label: wordsIn(lang).register.search.title }],
  });
}

function tags(entry: EntryPage, lang: Lang): Html[] {
  const level = entry.riskLevel === null ? [] : [levelBadge(entry.riskLevel, lang)];
  return [...level, statusTag(entry.register, entry.status, lang), code(entry.code)];
}

function restrictedPart({ entry, overseen }: OverseenEntry, lang: Lang): Html | null {
  if (!overseen) return null;
  const words = wordsIn(lang).register.entry;
  const declared = new Map(registerOf(entry.register).fields.map((field) => [field.name, field]));
  const items = Object.entries(entry.restricted).map(([name, value]) => {
    const field = declared.get(name);
    return { term: field?.title[lang] ?? name, value: valueText(field, value, lang) };
  });
  return html`<section class="section flow restricted" id="khong-cong-khai"><h2>${words.restricted}</h2>${items.length === 0 ? html`<p class="soft">${words.restrictedNone}</p>` : summaryList(items, lang)}</section>`;
}

function publicPart(entry: EntryPage, lang: Lang): Html {
  const items = entry.fields
    .filter((field) => entry.public[field.name] !== undefined && entry.public[field.name] !== null)
    .map((field) => ({ term: field.title[lang], value: valueText(field, entry.public[field.name], lang) }));
  return html`<section class="section flow"><h2>${wordsIn(lang).register.entry.facts}</h2>${summaryList(items, lang)}</section>`;
}

function valueText(field: EntryField | undefined, value: unknown, lang: Lang) {
  const words = wordsIn(lang).register.entry.values;
  if (field?.kind === 'choice' && typeof value === 'string')
    return words[value] ?? optionText(field.name, value, lang) ?? value;
  return factText(field?.kind ?? 'text', value, lang, field?.name);
}

function aside({ entry, partyCode }: OverseenEntry, lang: Lang): Html {
  const words = wordsIn(lang).register.entry;
  const on = (at: Date): string => formatDay(dayOf(at), lang);
  const links =
    entry.links.length === 0
      ? html`<p class="soft">${words.linksNone}</p>`
      : html`<ul class="near">${entry.links.map((link) => html`<li><span class="soft small">${link.title[lang]}</span> <a href="${pathIn(lang, `/can-bo/he-thong/${link.code}`)}">${link.name}</a> <span class="soft small">${link.partyName}</span></li>`)}</ul>`;
  return html`<aside class="flow"><section class="panel">${summaryList(
    [
      // Of an answer to a question the register names nobody.
      ...(entry.partyName === '' ? [] : [{ term: words.party, value: partyLink(entry.partyName, partyCode, lang) }]),
      { term: words.code, value: code(entry.code) },
      { term: words.version, value: String(entry.version) },
      { term: words.published, value: on(entry.publishedAt) },
      { term: words.changed, value: on(entry.changedAt) },
      { term: words.confirmed, value: on(entry.confirmedAt) },
    ],
    lang,
  )}${linkButton({ label: words.publicPage, href: pathIn(lang, `${entry.register === 'guidance' ? '/huong-dan' : '/he-thong'}/${entry.code}`) })}</section><section class="panel"><h2>${words.links}</h2>${links}</section></aside>`;
}

function partyLink(name: string, code: string | null, lang: Lang): HtmlValue {
  return code === null ? name : html`<a href="${pathIn(lang, `/can-bo/to-chuc/${code}`)}">${name}</a>`;
}

function history(entry: EntryPage, lang: Lang): Html {
  const words = wordsIn(lang).register.entry;
  const items = entry.history.toReversed().map((version) => ({
    at: formatInstant(version.at, lang),
    datetime: version.at.toISOString(),
    title: html`<strong>${words.version} ${version.version}</strong> ${stateTag({ label: statusName(entry.register, version.status, lang) })}`,
    body: html`${version.reason === null ? null : html`<p>${words.reason}: ${version.reason[lang]}</p>`}${
      version.version === 1
        ? html`<p class="soft">${words.first}</p>`
        : differences(
            version.changes.map((change) => ({
              label: change.field.title[lang],
              before: valueText(change.field, change.before, lang),
              after: valueText(change.field, change.after, lang),
            })),
            lang,
          )
    }${citations(groundsShown(version.grounds, lang), lang)}`,
  }));
  return html`<section class="section flow"><h2>${words.history}</h2>${timeline(items, lang)}</section>`;
}

/** Cases in a plain table, as pages about systems and parties list them. */
export function casesTable(cases: readonly QueueItem[], options: { lang: Lang; today: string; none: string }): Html {
  const { lang, today, none } = options;
  const words = wordsIn(lang).register.entry;
  return table({
    lang,
    caption: words.cases,
    captionHidden: true,
    keys: true,
    rows: cases,
    empty: html`<p class="soft">${none}</p>`,
    columns: [
      {
        heading: words.case,
        kind: 'main',
        cell: (item) =>
          html`<a href="${pathIn(lang, `/can-bo/vu-viec/${item.code}`)}">${item.title}</a><p class="plain-weight soft small">${item.procedureTitle[lang]} · ${code(item.code)}</p>`,
      },
      {
        heading: words.state,
        cell: (item) => stateTag({ label: item.stateText[lang], tone: item.open ? 'info' : 'neutral' }),
      },
      { heading: words.due, cell: (item) => dueView(item, lang, today) },
    ],
  });
}
