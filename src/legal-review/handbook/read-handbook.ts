import { sql } from 'kysely';
import { agencyNamed, type Day, type ProvisionId } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import type { StoredFile } from '../../platform/files/index.ts';
import { answeringAgency } from '../agency-seat.ts';
import { folded, isPartOf } from '../find-words.ts';
import { publicPart, versionFor, type HandbookEntry, type HandbookVersion } from './entry.ts';
import type { HandbookKind, HandbookVisibility } from './words.ts';

/** What a list is asked for; everything that is left out is not asked. */
export interface HandbookFilter {
  readonly words?: string;
  readonly kind?: HandbookKind;
  /** A ministry or province, with everything that belongs to it. */
  readonly agency?: string;
  readonly visibility?: HandbookVisibility;
}

/** Every entry for officials, last changed first. */
export async function handbookEntries(db: Db): Promise<HandbookEntry[]> {
  return grouped(await rowsOf(db, sql`true`)).toSorted(
    (a, b) => b.versions[0].enteredAt.getTime() - a.versions[0].enteredAt.getTime() || a.code.localeCompare(b.code),
  );
}

/** The forms that everybody may see, each with the versions that everybody may see, last changed first. */
export async function publicForms(db: Db): Promise<HandbookEntry[]> {
  return (await handbookEntries(db)).flatMap((entry) => publicPart(entry) ?? []);
}

/** An entry for officials. */
export async function handbookEntry(db: Db, code: string): Promise<HandbookEntry | null> {
  return grouped(await rowsOf(db, sql`v.code = ${code}`))[0] ?? null;
}

/** The same for everybody: null for what is not public, as if it were not there. */
export async function publicForm(db: Db, code: string): Promise<HandbookEntry | null> {
  const entry = await handbookEntry(db, code);
  return entry === null ? null : publicPart(entry);
}

/** Those that fit by what the version of that day says, without regard to diacritics. */
export function filterHandbook(all: readonly HandbookEntry[], filter: HandbookFilter, day: Day): HandbookEntry[] {
  const words = folded(filter.words ?? '')
    .split(' ')
    .filter(Boolean);
  return all.filter((entry) => {
    const one = versionFor(entry, day);
    const text = folded(textOf(one));
    return (
      words.every((word) => text.includes(word)) &&
      (filter.kind === undefined || one.kind === filter.kind) &&
      (filter.agency === undefined || handbookAgency(one) === filter.agency) &&
      (filter.visibility === undefined || entry.versions[0].visibility === filter.visibility)
    );
  });
}

function textOf({ vi, en, agency, provisions }: HandbookVersion): string {
  const name = agencyNamed(agency)?.name;
  return [vi.title, vi.description, en?.title, en?.description, name?.vi, name?.en, ...provisions].join(' ');
}

/** The ministry or province that the responsible unit belongs to, by which lists are narrowed. */
export function handbookAgency({ agency }: Pick<HandbookVersion, 'agency'>): string {
  return answeringAgency(agency)?.code ?? agency;
}

/** Public forms that serve the provision or a part of it, by what their version of that day says. */
export function formsOn(asked: ProvisionId, forms: readonly HandbookEntry[], day: Day): HandbookEntry[] {
  return forms.filter((form) => versionFor(form, day).provisions.some((one) => isPartOf(one, asked)));
}

/** A file of a version. */
export interface HandbookFile {
  readonly version: number;
  readonly id: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly mediaType: StoredFile['mediaType'];
  /** Of its bytes. */
  readonly sha256: Buffer;
}

/** Files of every version of these entries, by code; within a version in their order. */
export async function handbookFiles(db: Db, codes: readonly string[]): Promise<ReadonlyMap<string, HandbookFile[]>> {
  const { rows } = await sql<HandbookFile & { code: string }>`
    select l.code, l.version, f.id, f.name, f.size_bytes as "sizeBytes", f.media_type as "mediaType", f.sha256
      from handbook_file l join file f on f.id = l.file_id
     where l.code = any(${codes}::text[]) order by l.code, l.version desc, l.position`.execute(db);
  return Map.groupBy(rows, ({ code }) => code);
}

/** A file by its number, if one of the versions that the reader may read offers it. */
export async function handbookFile(db: Db, entry: HandbookEntry, id: string): Promise<HandbookFile | null> {
  if (!isUuid(id)) return null;
  const readable = entry.versions.map(({ version }) => version);
  const files = (await handbookFiles(db, [entry.code])).get(entry.code) ?? [];
  return files.find((file) => file.id === id && readable.includes(file.version)) ?? null;
}

type Row = Omit<HandbookVersion, 'vi' | 'en'> & {
  title: string;
  description: string;
  titleEn: string | null;
  descriptionEn: string | null;
};

async function rowsOf(db: Db, which: ReturnType<typeof sql>): Promise<HandbookVersion[]> {
  const { rows } = await sql<Row>`
    select v.code, v.version, v.kind, v.title, v.description, v.title_en as "titleEn", v.description_en as "descriptionEn",
           coalesce(v.en_of < v.vi_since, false) as "enIsOld", v.agency_code as agency, v.provisions, v.valid_from as "validFrom",
           v.valid_until as "validUntil", v.visibility, v.change_note as "changeNote", v.is_demo as "isDemo",
           v.entered_at as "enteredAt", a.name as "enteredBy"
      from handbook_version v join account a on a.id = v.entered_by
     where ${which} order by v.code, v.version desc`.execute(db);
  return rows.map(({ title, description, titleEn, descriptionEn, ...row }) => ({
    ...row,
    vi: { title, description },
    en: titleEn === null || descriptionEn === null ? null : { title: titleEn, description: descriptionEn },
  }));
}

function grouped(rows: readonly HandbookVersion[]): HandbookEntry[] {
  return [...Map.groupBy(rows, ({ code }) => code)].flatMap(([code, [newest, ...older]]) =>
    newest === undefined ? [] : [{ code, versions: [newest, ...older], dates: [newest, ...older] }],
  );
}
