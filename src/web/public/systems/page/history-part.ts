import { dayOf } from '../../../../law/index.ts';
import type { EntryPage, FieldChange, HistoryVersion } from '../../../../registry/index.ts';
import { groundLine, statusName } from '../../../display/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import {
  differences, formatDay, formatInstant, formatNumber, html, pageHeading, pathIn, timeline,
  type Html, type Lang, type TimelineItem,
} from '../../../ui/index.ts'; // prettier-ignore
import { publicPage } from '../../frame.ts';
import { showValue } from '../show-value.ts';
import { systemTexts } from '../texts.ts';
import { entryOf } from './entry-of.ts';

const SHOWN = 3;

/** The newest versions in short, with the way to all of them. */
export function historyPart(entry: EntryPage, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const newest = entry.history.toReversed().slice(0, SHOWN);
  const items = newest.map((version): TimelineItem => ({
    at: formatDay(dayOf(version.at), lang),
    datetime: version.at.toISOString(),
    title: versionTitle(entry, version, lang),
    stage: version.version === entry.version ? 'now' : 'done',
    body: version.reason === null ? null : html`<p>${words.reason}: ${version.reason[lang]}</p>`,
  }));
  return html`<section class="section flow"><h3 id="lich-su">${words.history}</h3>${timeline(items, lang)}
<p><a href="${pathIn(lang, `/he-thong/${entry.code}/lich-su`)}">${words.historyAll(entry.history.length)}</a></p></section>`;
}

/** Every version with its difference to the one before, its reason, its provisions and its place in the log. */
export async function historyPage(context: WebContext): Promise<Reply> {
  const { lang } = context;
  const found = await entryOf(context, '/lich-su');
  if ('kind' in found) return found;
  const { entry } = found;
  const words = systemTexts(lang);
  const body = html`<div class="flow">${pageHeading({ over: entry.code, title: words.system.historyTitle(entry.name), lead: words.system.historyLead })}
<p><a href="${pathIn(lang, `/he-thong/${entry.code}`)}">${words.system.backToSystem}</a></p>
${timeline(historyItems(entry, lang), lang)}<p class="soft small">${words.system.compareOnly}</p></div>`;
  const page = publicPage(context, {
    title: words.system.historyTitle(entry.name),
    breadcrumb: [
      { href: pathIn(lang, '/he-thong'), label: words.search.title },
      { href: pathIn(lang, `/he-thong/${entry.code}`), label: entry.code },
      { href: pathIn(lang, `/he-thong/${entry.code}/lich-su`), label: words.system.history },
    ],
    body,
  });
  return { kind: 'page', page, ...(entry.logIndex === null ? { keep: false } : {}) };
}

/** Every version, the newest first, with its difference to the one before. */
export function historyItems(entry: EntryPage, lang: Lang): TimelineItem[] {
  return entry.history.toReversed().map((version) => ({
    at: formatInstant(version.at, lang),
    datetime: version.at.toISOString(),
    title: versionTitle(entry, version, lang),
    stage: version.version === entry.version ? 'now' : 'done',
    body: versionBody(entry, version, lang),
  }));
}

function versionTitle(entry: EntryPage, { version, status, statusBefore }: HistoryVersion, lang: Lang): string {
  const words = systemTexts(lang).system;
  if (statusBefore === null) return `${words.published}: ${statusName(entry.register, status, lang)}`;
  const revised = words.revised(version - 1);
  if (statusBefore === status) return revised;
  return `${revised}. ${words.statusChange(statusName(entry.register, statusBefore, lang), statusName(entry.register, status, lang))}`;
}

function versionBody(entry: EntryPage, version: HistoryVersion, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const place =
    version.logIndex === null
      ? html`<p class="soft small">${words.logWaiting}</p>`
      : html`<p class="soft small">${words.logPlace(formatNumber(version.logIndex, lang))} · <a href="/he-thong/${entry.code}/bang-chung.json?lan=${version.version}">${words.versionProof}</a></p>`;
  return html`${version.reason === null ? null : html`<p>${words.reason}: ${version.reason[lang]}</p>`}${
    version.changes.length === 0
      ? null
      : differences(
          version.changes.map((change) => shownChange(change, lang)),
          lang,
        )
  }${groundLine(version.grounds, lang)}${place}`;
}

function shownChange({ field, before, after }: FieldChange, lang: Lang) {
  return { label: field.title[lang], before: showValue(field, before, lang), after: showValue(field, after, lang) };
}
