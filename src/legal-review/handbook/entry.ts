import type { Day, ProvisionId } from '../../law/index.ts';
import type { HandbookKind, HandbookStanding, HandbookVisibility } from './words.ts';

/** Title and description in one language. */
export interface HandbookWords {
  readonly title: string;
  readonly description: string;
}

/** One version of an entry; never changed once entered. */
export interface HandbookVersion {
  readonly code: string;
  readonly version: number;
  readonly kind: HandbookKind;
  readonly vi: HandbookWords;
  /** Null: not translated. */
  readonly en: HandbookWords | null;
  /** The Vietnamese words changed since they were translated. */
  readonly enIsOld: boolean;
  /** Code of the agency or unit that is responsible. */
  readonly agency: string;
  readonly provisions: readonly ProvisionId[];
  readonly validFrom: Day;
  /** Last day. */
  readonly validUntil: Day | null;
  readonly visibility: HandbookVisibility;
  /** What differs from the version before; null in the first. */
  readonly changeNote: string | null;
  readonly isDemo: boolean;
  readonly enteredAt: Date;
  readonly enteredBy: string;
}

/** What of a version decides when it holds. */
export type HandbookDates = Pick<HandbookVersion, 'version' | 'validFrom' | 'validUntil'>;

/** An entry with the versions that its reader may read, newest first. */
export interface HandbookEntry {
  readonly code: string;
  readonly versions: readonly [HandbookVersion, ...HandbookVersion[]];
  /** Of every version, also of those that the reader may not read: they replace each other all the same. */
  readonly dates: readonly HandbookDates[];
}

/**
 * How a version stands on the day among all versions of its entry. The newest one that has begun replaces every older one, also after
 * its own last day; at most one is current.
 */
export function standingOn(one: HandbookDates, all: readonly HandbookDates[], day: Day): HandbookStanding {
  const newer = all.filter(({ version }) => version > one.version);
  if (one.validFrom > day) return newer.some(({ validFrom }) => validFrom <= one.validFrom) ? 'superseded' : 'upcoming';
  if (newer.some(({ validFrom }) => validFrom <= day)) return 'superseded';
  return one.validUntil !== null && one.validUntil < day ? 'ended' : 'current';
}

/** The version that a reader of that day is shown first: the current one, else the one that comes next, else the last that held. */
export function versionFor({ versions, dates }: HandbookEntry, day: Day): HandbookVersion {
  const standing = (wanted: HandbookStanding): HandbookVersion | undefined =>
    versions.findLast((one) => standingOn(one, dates, day) === wanted);
  return standing('current') ?? standing('upcoming') ?? standing('ended') ?? versions[0];
}

/** What everybody may see of an entry: nothing unless its newest version is public; then the versions that were. */
export function publicPart(entry: HandbookEntry): HandbookEntry | null {
  const [newest, ...older] = entry.versions;
  if (newest.visibility !== 'public') return null;
  return { ...entry, versions: [newest, ...older.filter(({ visibility }) => visibility === 'public')] };
}

/** The words that a page in that language shows: English where there are some, else the Vietnamese ones, marked as such. */
export function handbookWordsIn(
  { vi, en, enIsOld }: Pick<HandbookVersion, 'vi' | 'en' | 'enIsOld'>,
  lang: 'vi' | 'en',
): HandbookWords & { readonly lang: 'vi' | 'en'; readonly translation: HandbookTranslation | null } {
  if (lang === 'vi') return { ...vi, lang, translation: null };
  if (en === null) return { ...vi, lang: 'vi', translation: 'missing' };
  return { ...en, lang, translation: enIsOld ? 'old' : null };
}

/** What a reader of a translation has to be told. */
export type HandbookTranslation = 'missing' | 'old';
