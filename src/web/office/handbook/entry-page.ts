import { agencyName, day, type Day } from '../../../law/index.ts';
import {
  handbookFiles,
  HANDBOOK_KINDS,
  HANDBOOK_VISIBILITIES,
  handbookWordsIn,
  mayReviseHandbook,
  versionFor,
  type HandbookEntry,
  type HandbookFile,
  type HandbookVersion,
} from '../../../legal-review/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import {
  careNotices,
  daysOfUse,
  englishStanding,
  groundsShown,
  standingTag,
  versionFiles,
} from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  citations,
  formatDay,
  formatInstant,
  html,
  linkButton,
  notice,
  pathIn,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { entryPath, handbookPage, handbookTags, HANDBOOK_PATH } from './handbook-frame.ts';
import { handbookTexts } from './texts.ts';

interface Shown {
  readonly entry: HandbookEntry;
  /** The version on the page. */
  readonly one: HandbookVersion;
  readonly files: readonly HandbookFile[];
  readonly today: Day;
  readonly lang: Lang;
}

/** One entry in the version asked for, else in that of today; every version is one link away. */
export async function entryPage(context: WebContext, entry: HandbookEntry): Promise<Reply> {
  const { lang, services, params, actor } = context;
  const today = day(services.today());
  const asked = params['version'];
  const one =
    asked === undefined ? versionFor(entry, today) : entry.versions.find(({ version }) => String(version) === asked);
  if (one === undefined) return { kind: 'notFound' };
  const files = (await handbookFiles(services.database.db, [entry.code])).get(entry.code) ?? [];
  const text = handbookWordsIn(one, lang);
  const words = handbookTexts(lang);
  const shown: Shown = { entry, one, files, today, lang };
  const isMine = mayReviseHandbook(actor as PersonActor, entry);
  const revise = linkButton({
    label: words.revise,
    href: `${entryPath(entry.code, lang)}/phien-ban-moi`,
    kind: 'primary',
  });
  return handbookPage(context, {
    title: text.title,
    titleLang: text.lang,
    over: HANDBOOK_KINDS[one.kind][lang],
    tags: [standingTag(one, entry, today, lang), ...handbookTags(one, lang)],
    under: [
      { href: pathIn(lang, HANDBOOK_PATH), label: words.title },
      ...(asked === undefined ? [] : [{ href: entryPath(entry.code, lang), label: text.title }]),
    ],
    body: html`${notices(shown)}
<section class="section flow reading"><h2>${words.description}</h2><div class="flow" lang="${text.lang}">${text.description
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line) => html`<p>${line}</p>`)}</div></section>
<section class="section flow"><h2>${words.files}</h2>${versionFiles(one, files, `${HANDBOOK_PATH}/${entry.code}`, lang)}</section>
<section class="section flow"><h2>${words.facts}</h2>${facts(shown)}${one.provisions.length === 0 ? html`<p class="soft">${words.groundsNone}</p>` : citations(groundsShown(one.provisions, lang), lang)}</section>
${isMine ? html`<div class="button-row">${revise}</div>` : html`<p class="soft">${words.readOnly}</p>`}
${versions(shown)}`,
  });
}

function notices({ entry, one, today, lang }: Shown): Html {
  const isHidden = one.visibility === 'public' && entry.versions[0].visibility !== 'public';
  const hidden = isHidden ? notice({ lang, tone: 'info', body: handbookTexts(lang).notPublicNow }) : null;
  return html`${careNotices(entry, one, { day: today, lang, pathIn: (of) => entryPath(entry.code, of) })}${hidden}`;
}

function facts({ entry, one, lang }: Shown): Html {
  const words = handbookTexts(lang);
  const isPublic = entry.versions[0].visibility === 'public' && one.visibility === 'public';
  const link = html` · <a href="${pathIn(lang, `/bieu-mau/${entry.code}`)}">${words.publicPage}</a>`;
  return summaryList(
    [
      { term: words.version, value: String(one.version) },
      { term: words.agency, value: agencyName(one.agency, lang) },
      { term: words.validFrom, value: formatDay(one.validFrom, lang) },
      { term: words.validUntil, value: one.validUntil === null ? words.noEnd : formatDay(one.validUntil, lang) },
      { term: words.visibility, value: html`${HANDBOOK_VISIBILITIES[one.visibility][lang]}${isPublic ? link : null}` },
      { term: words.english, value: englishStanding(one, lang) },
      { term: words.entered, value: words.enteredBy(one.enteredBy, formatInstant(one.enteredAt, lang)) },
    ],
    lang,
  );
}

function versions({ entry, today, lang }: Shown): Html {
  const words = handbookTexts(lang);
  return html`<section class="section flow"><h2>${words.versions}</h2><p class="soft">${words.versionsLead}</p>${table({
    lang,
    caption: words.versions,
    captionHidden: true,
    keys: true,
    rows: entry.versions,
    columns: [
      {
        heading: words.version,
        kind: 'main',
        cell: ({ version }) =>
          html`<a class="nobreak" href="${entryPath(entry.code, lang)}/ban/${version}">${words.versionOf(String(version))}</a>`,
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
      { heading: words.entered, cell: (one) => words.enteredBy(one.enteredBy, formatInstant(one.enteredAt, lang)) },
    ],
  })}</section>`;
}
