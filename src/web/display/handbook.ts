import {
  HANDBOOK_STANDINGS,
  handbookWordsIn,
  standingOn,
  versionFor,
  type HandbookEntry,
  type HandbookFile,
  type HandbookStanding,
  type HandbookVersion,
} from '../../legal-review/index.ts';
import type { Day } from '../../law/index.ts';
import { fileLinks, formatDay, html, notice, stateTag, type Html, type Lang, type Tone } from '../ui/index.ts';

const TONES: Readonly<Record<HandbookStanding, Tone>> = {
  current: 'success',
  upcoming: 'info',
  ended: 'neutral',
  superseded: 'neutral',
};

const WORDS = {
  vi: {
    english: {
      missing: 'Chưa có bản tiếng Anh',
      old: 'Bản tiếng Anh đã cũ',
      ready: 'Có, khớp với bản tiếng Việt',
    },
    read: {
      missing: 'Nội dung này chưa được dịch; dưới đây là bản tiếng Việt.',
      old: 'Bản tiếng Việt đã đổi sau khi dịch; hãy đối chiếu với bản tiếng Việt.',
    },
    readVietnamese: 'Đọc bản tiếng Việt',
    demo: 'Ví dụ hư cấu',
    demoText: 'Nội dung này do bản dùng thử bịa ra để minh họa; không cơ quan nào dùng nó.',
    notCurrent: 'Bạn đang xem một phiên bản không phải bản hiện hành.',
    toCurrent: (version: string) => `Mở phiên bản ${version}`,
    from: (from: string) => `từ ${from}`,
  },
  en: {
    english: { missing: 'No English version yet', old: 'Old English version', ready: 'Yes, as the Vietnamese one' },
    read: {
      missing: 'This is not translated yet; the Vietnamese version stands below.',
      old: 'The Vietnamese version changed after it was translated; compare with it.',
    },
    readVietnamese: 'Read the Vietnamese version',
    demo: 'Fictional example',
    demoText: 'This was made up for the demonstration; no agency uses it.',
    notCurrent: 'You are reading a version that is not the current one.',
    toCurrent: (version: string) => `Open version ${version}`,
    from: (from: string) => `from ${from}`,
  },
} as const;

/** How a version of a form or process stands on that day. */
export function standingTag(one: HandbookVersion, { dates }: HandbookEntry, day: Day, lang: Lang): Html {
  const standing = standingOn(one, dates, day);
  return stateTag({ label: HANDBOOK_STANDINGS[standing][lang], tone: TONES[standing] });
}

/** Why its words are to be read with care: in English not (any longer) translated; made up. */
export function careTags(one: HandbookVersion, lang: Lang): Html[] {
  const { english, demo } = WORDS[lang];
  const { translation } = handbookWordsIn(one, lang);
  return [
    ...(translation === null ? [] : [stateTag({ label: english[translation], tone: 'warning' })]),
    ...(one.isDemo ? [stateTag({ label: demo, tone: 'warning' })] : []),
  ];
}

/** The same at the head of its page, with the way to what is better read. `pathIn` is the address of the entry in a language. */
export function careNotices(
  entry: HandbookEntry,
  one: HandbookVersion,
  { day, lang, pathIn }: { readonly day: Day; readonly lang: Lang; readonly pathIn: (lang: Lang) => string },
): Html {
  const words = WORDS[lang];
  const { translation } = handbookWordsIn(one, lang);
  const first = versionFor(entry, day);
  const isOther = first.version !== one.version && standingOn(one, entry.dates, day) !== 'current';
  const toFirst = html`${words.notCurrent} <a href="${pathIn(lang)}">${words.toCurrent(String(first.version))}</a>`;
  const toVietnamese = html` <a href="${pathIn('vi')}/ban/${one.version}" hreflang="vi">${words.readVietnamese}</a>`;
  return html`${one.isDemo ? notice({ lang, tone: 'warning', title: words.demo, body: words.demoText }) : null}${
    isOther ? notice({ lang, tone: 'warning', body: toFirst }) : null
  }${translation === 'missing' ? notice({ lang, tone: 'info', body: words.read.missing }) : null}${
    translation === 'old' ? notice({ lang, tone: 'warning', body: html`${words.read.old}${toVietnamese}` }) : null
  }`;
}

/** How its English words stand beside the Vietnamese ones. */
export function englishStanding({ en, enIsOld }: HandbookVersion, lang: Lang): string {
  return WORDS[lang].english[en === null ? 'missing' : enIsOld ? 'old' : 'ready'];
}

/** From when until when a version is used. */
export function daysOfUse({ validFrom, validUntil }: HandbookVersion, lang: Lang): string {
  const from = formatDay(validFrom, lang);
  return validUntil === null ? WORDS[lang].from(from) : `${from} – ${formatDay(validUntil, lang)}`;
}

/** Files of that version with sizes and checksums, ready to be taken away from under `path`. */
export function versionFiles(
  { version }: HandbookVersion,
  files: readonly HandbookFile[],
  path: string,
  lang: Lang,
): Html | null {
  return fileLinks(
    files
      .filter((file) => file.version === version)
      .map(({ id, name, sizeBytes, sha256 }) => ({
        id,
        name,
        bytes: sizeBytes,
        sha256: sha256.toString('hex'),
        href: `${path}/tep/${id}`,
      })),
    lang,
  );
}
