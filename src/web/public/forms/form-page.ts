import { agencyName, day, type Day } from '../../../law/index.ts';
import {
  HANDBOOK_KINDS,
  handbookFiles,
  handbookWordsIn,
  versionFor,
  type HandbookEntry,
  type HandbookVersion,
} from '../../../legal-review/index.ts';
import { careNotices, daysOfUse, groundsShown, standingTag, versionFiles } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  citations,
  formatDay,
  html,
  pageHeading,
  pathIn,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { formPath, FORMS_PATH, formTags } from './form-words.ts';
import { formTexts } from './texts.ts';

/** One form in the version asked for, else in that of today. Names of officials are left out, the agency's is not. */
export async function formPage(context: WebContext, entry: HandbookEntry): Promise<Reply> {
  const { lang, services, params } = context;
  const today = day(services.today());
  const asked = params['version'];
  const one =
    asked === undefined ? versionFor(entry, today) : entry.versions.find(({ version }) => String(version) === asked);
  if (one === undefined) return { kind: 'notFound' };
  const files = (await handbookFiles(services.database.db, [entry.code])).get(entry.code) ?? [];
  const words = formTexts(lang);
  const text = handbookWordsIn(one, lang);
  const paragraphs = text.description.split('\n').filter((line) => line.trim() !== '');
  const heading = pageHeading({
    title: text.title,
    titleLang: text.lang,
    over: HANDBOOK_KINDS[one.kind][lang],
    tags: formTags(one, entry, today, lang),
  });
  const body = html`<div class="flow">${heading}${careNotices(entry, one, { day: today, lang, pathIn: (of) => formPath(entry.code, of) })}
<section class="section flow"><h2>${words.files}</h2>${versionFiles(one, files, `${FORMS_PATH}/${one.code}`, lang)}<p class="soft small">${words.filesHint}</p></section>
<section class="section flow reading"><h2>${words.about}</h2><div class="flow" lang="${text.lang}">${paragraphs.map((line) => html`<p>${line}</p>`)}</div></section>
<section class="section flow"><h2>${words.facts}</h2>${facts(one, lang)}${citations(groundsShown(one.provisions, lang), lang)}</section>
${versions(entry, today, lang)}</div>`;
  const breadcrumb = [
    { href: pathIn(lang, FORMS_PATH), label: words.title },
    ...(asked === undefined ? [] : [{ href: formPath(entry.code, lang), label: text.title }]),
    { href: '', label: asked === undefined ? text.title : words.versionOf(asked) },
  ];
  const description = paragraphs[0] ?? words.lead;
  return { kind: 'page', page: publicPage(context, { title: text.title, description, breadcrumb, body }) };
}

function facts(one: HandbookVersion, lang: Lang): Html {
  const words = formTexts(lang);
  return summaryList(
    [
      { term: words.agency, value: agencyName(one.agency, lang) },
      { term: words.version, value: String(one.version) },
      { term: words.validFrom, value: formatDay(one.validFrom, lang) },
      { term: words.validUntil, value: one.validUntil === null ? words.noEnd : formatDay(one.validUntil, lang) },
    ],
    lang,
  );
}

function versions(entry: HandbookEntry, today: Day, lang: Lang): Html {
  const words = formTexts(lang);
  return html`<section class="section flow"><h2>${words.versions}</h2>${table({
    lang,
    caption: words.versions,
    captionHidden: true,
    rows: entry.versions,
    columns: [
      {
        heading: words.version,
        kind: 'main',
        cell: ({ version }) =>
          html`<a class="nobreak" href="${formPath(entry.code, lang)}/ban/${version}">${words.versionOf(String(version))}</a>`,
      },
      {
        heading: words.standing,
        cell: (one) => html`<span class="tags">${standingTag(one, entry, today, lang)}</span>`,
      },
      { heading: words.days, cell: (one) => html`<span class="nobreak">${daysOfUse(one, lang)}</span>` },
      {
        heading: words.changes,
        cell: ({ changeNote }) => (changeNote === null ? words.first : html`<span lang="vi">${changeNote}</span>`),
      },
    ],
  })}</section>`;
}
