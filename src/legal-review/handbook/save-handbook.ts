import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { AGENCIES, parseProvisionId, type Agency, type Day, type ProvisionId } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import type { PersonActor } from '../../platform/identity/index.ts';
import { accepted, refusal, refused, type Outcome } from '../../platform/refusal/index.ts';
import { answeringAgency, covers, writesFor } from '../agency-seat.ts';
import { TypedFields, type Typed } from '../typed-fields.ts';
import type { HandbookEntry, HandbookVersion, HandbookWords } from './entry.ts';
import { handbookEntry, handbookFiles } from './read-handbook.ts';
import { HANDBOOK_KINDS, HANDBOOK_VISIBILITIES, type HandbookKind, type HandbookVisibility } from './words.ts';

export interface HandbookSaving {
  /** Null: a new entry. */
  readonly code: string | null;
  /** Newest version that the person had before her; somebody else may have been faster. 0 for a new entry. */
  readonly version: number;
  readonly typed: Typed;
  /** Files that were taken in with this form; those named by `keep` in the form stay besides. */
  readonly fileIds: readonly string[];
  readonly actor: PersonActor;
  readonly now: Date;
  readonly requestId?: string;
  readonly isDemo?: boolean;
}

export const MOST_HANDBOOK_FILES = 10;
const MOST_PROVISIONS = 20;

/** Agencies and units that the person may name as responsible: those of the ministry or province for which they write. */
export function handbookAgencies(actor: PersonActor): Agency[] {
  const held = writesFor(actor);
  return AGENCIES.filter(({ code }) => {
    const answering = answeringAgency(code);
    return answering !== null && covers(held, answering.code);
  });
}

/** Whoever writes for the agency that is responsible, or for the Ministry of Science and Technology. */
export function mayReviseHandbook(actor: PersonActor, { versions: [newest] }: HandbookEntry): boolean {
  const held = writesFor(actor);
  return covers(held, 'most') || covers(held, answeringAgency(newest.agency)?.code ?? newest.agency);
}

/** Enters an entry or its next version. Old versions and their files stay as they are. */
export async function saveHandbook(
  db: Db,
  saving: HandbookSaving,
): Promise<Outcome<{ code: string; version: number }>> {
  const { actor, code, typed } = saving;
  const before = code === null ? null : await handbookEntry(db, code);
  if (code !== null && (before === null || !mayReviseHandbook(actor, before))) return refused(NOT_YOURS);
  const fields = new TypedFields(typed);
  const content = readContent(fields, before, actor);
  const files = await filesOf(db, saving, before, fields);
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, (tx) => write(tx, saving, { ...content, files }));
}

const NOT_YOURS = refusal(
  'otherAgency',
  'Mục này do cơ quan khác giữ; bạn không nhập thay được.',
  'Another agency keeps this entry; you cannot enter it for them.',
);
const CHANGED = refusal(
  'changedMeanwhile',
  'Người khác vừa nhập phiên bản mới của mục này. Bạn hãy mở lại để xem trước khi nhập tiếp.',
  'Somebody else has just entered a new version. Please open it again and look before you go on.',
);

interface Content {
  readonly kind: HandbookKind;
  readonly vi: HandbookWords;
  readonly en: HandbookWords | null;
  /** The writer says that the English words translate the Vietnamese ones of this very version. */
  readonly enCompared: boolean;
  readonly agency: string;
  readonly provisions: readonly ProvisionId[];
  readonly validFrom: Day | null;
  readonly validUntil: Day | null;
  readonly visibility: HandbookVisibility;
  readonly changeNote: string | null;
}

function readContent(fields: TypedFields, before: HandbookEntry | null, actor: PersonActor): Content {
  const content: Content = {
    kind: fields.oneOf('kind', Object.keys(HANDBOOK_KINDS) as [HandbookKind]),
    agency: agencyIn(fields, before, actor),
    vi: { title: fields.text('title', { max: 300 }), description: fields.text('description', LONG) },
    en: englishIn(fields),
    enCompared: fields.someOf('enCompared', ['1']).length > 0,
    provisions: provisionsIn(fields),
    validFrom: fields.requiredDay('validFrom'),
    validUntil: fields.day('validUntil'),
    visibility: fields.oneOf('visibility', Object.keys(HANDBOOK_VISIBILITIES) as [HandbookVisibility]),
    // Looked at also where it does not count, so that nothing unusable is passed over.
    changeNote: before === null ? (fields.optional('changeNote', NOTE), null) : fields.text('changeNote', NOTE),
  };
  const { kind, visibility, validFrom, validUntil } = content;
  if (visibility === 'public' && kind !== 'form')
    fields.refuse('formsOnly', 'Chỉ biểu mẫu được công khai; loại khác chỉ cán bộ xem.', 'Only forms may be public; other kinds are for officials.', 'visibility'); // prettier-ignore
  if (validFrom !== null && validUntil !== null && validUntil < validFrom)
    fields.refuse('contradiction', 'Ngày cuối áp dụng đứng trước ngày bắt đầu.', 'Its last day comes before its first.', 'validUntil'); // prettier-ignore
  return content;
}

const LONG = { max: 4000, multiline: true };
const NOTE = { max: 1000, multiline: true };

/** A unit of the person's own ministry or province; the one that is responsible already may stay. */
function agencyIn(fields: TypedFields, before: HandbookEntry | null, actor: PersonActor): string {
  const offered = handbookAgencies(actor).map(({ code }) => code);
  const kept = before === null ? [] : [before.versions[0].agency];
  return fields.oneOf('agency', [...new Set([...kept, ...offered])] as [string]);
}

/** Both English texts or neither. */
function englishIn(fields: TypedFields): HandbookWords | null {
  const [title, description] = [fields.optional('titleEn', { max: 300 }), fields.optional('descriptionEn', LONG)];
  if (title !== null && description !== null) return { title, description };
  const missing = title === null ? 'titleEn' : 'descriptionEn';
  if (title !== description)
    fields.refuse('required', 'Bản tiếng Anh cần cả tên và mô tả, hoặc để trống cả hai.', 'The English version needs both title and description, or neither.', missing); // prettier-ignore
  return null;
}

function provisionsIn(fields: TypedFields): ProvisionId[] {
  const typed = (fields.optional('provisions', { max: 400 }) ?? '').split(/[\s,;]+/).filter(Boolean);
  const found = typed.map((one) => [one, parseProvisionId(one)] as const);
  const unknown = found.filter(([, id]) => id === null).map(([one]) => one.slice(0, 30));
  if (unknown.length > 0)
    fields.refuse(
      'unknownProvision',
      `Không có điều khoản: ${unknown.join(', ')}. Ví dụ đúng: L10.3, D12.2a.`,
      `No such provision: ${unknown.join(', ')}. Examples: L10.3, D12.2a.`,
      'provisions',
    );
  const ids = [...new Set(found.flatMap(([, id]) => id ?? []))];
  if (ids.length > MOST_PROVISIONS)
    fields.refuse('tooMany', `Nhiều nhất ${MOST_PROVISIONS} điều khoản.`, `At most ${MOST_PROVISIONS} provisions.`, 'provisions'); // prettier-ignore
  return ids;
}

/** Files of the new version: those of the newest one that stay, then those just taken in. A file's number alone is no permission. */
async function filesOf(
  db: Db,
  { typed, fileIds }: HandbookSaving,
  before: HandbookEntry | null,
  fields: TypedFields,
): Promise<string[]> {
  const wanted = [typed['keep'] ?? []].flat();
  const had = before === null ? [] : ((await handbookFiles(db, [before.code])).get(before.code) ?? []);
  const kept = had.filter(({ version, id }) => version === before?.versions[0].version && wanted.includes(id));
  const files = [...new Set([...kept.map(({ id }) => id), ...fileIds])];
  if (files.length === 0)
    fields.refuse('required', 'Bạn hãy tải lên ít nhất một tệp.', 'Please add one file at least.', 'file');
  if (files.length > MOST_HANDBOOK_FILES)
    fields.refuse('tooMany', `Nhiều nhất ${MOST_HANDBOOK_FILES} tệp.`, `At most ${MOST_HANDBOOK_FILES} files.`, 'file');
  return files;
}

async function write(
  tx: Tx,
  saving: HandbookSaving,
  content: Content & { readonly files: readonly string[] },
): Promise<Outcome<{ code: string; version: number }>> {
  const { actor, now, requestId, isDemo } = saving;
  const { kind, vi, en, agency, visibility, files } = content;
  const code = saving.code ?? newCode(vi.title);
  // Two people saving at once take turns; the second then sees that there is a newer version.
  await sql`select pg_advisory_xact_lock(hashtext('handbook'), hashtext(${code}))`.execute(tx);
  const newest = (await handbookEntry(tx, code))?.versions[0] ?? null;
  if ((newest?.version ?? 0) !== saving.version) return refused(CHANGED);
  const version = saving.version + 1;
  const { viSince, enOf } = await agesOf(tx, content, newest);
  // One transaction: after a crash the version is there whole, with its files and its line in the trail, or not at all.
  await sql`
    insert into handbook_version (code, version, kind, title, description, title_en, description_en, vi_since, en_of, agency_code, provisions,
                                  valid_from, valid_until, visibility, change_note, is_demo, entered_at, entered_by)
    values (${code}, ${version}, ${kind}, ${vi.title}, ${vi.description}, ${en?.title ?? null}, ${en?.description ?? null}, ${viSince},
            ${enOf}, ${agency}, ${content.provisions}::text[], ${content.validFrom}, ${content.validUntil}, ${visibility},
            ${content.changeNote}, ${isDemo ?? newest?.isDemo ?? false}, ${now}, ${actor.accountId})`.execute(tx);
  await sql`
    insert into handbook_file (code, version, position, file_id)
    select ${code}, ${version}, place, id from unnest(${files}::uuid[]) with ordinality as named (id, place)`.execute(
    tx,
  );
  const action = version === 1 ? 'handbookEntered' : 'handbookChanged';
  await record(tx, { at: now, actor, action, subjectKind: 'handbook', subjectId: code, requestId: requestId ?? null, detail: { version, kind, visibility, agency, files } }); // prettier-ignore
  return accepted({ code, version });
}

/** Since which version the Vietnamese words are what they are, and of which version the English ones are the translation. */
async function agesOf(
  tx: Tx,
  { vi, en, enCompared }: Content,
  newest: HandbookVersion | null,
): Promise<{ viSince: number; enOf: number | null }> {
  if (newest === null) return { viSince: 1, enOf: en === null ? null : 1 };
  const version = newest.version + 1;
  const { rows } = await sql<{ viSince: number; enOf: number | null }>`
    select vi_since as "viSince", en_of as "enOf" from handbook_version
     where code = ${newest.code} and version = ${newest.version}`.execute(tx);
  const before = rows[0]!;
  const viSince = same(vi, newest.vi) ? before.viSince : version;
  if (en === null) return { viSince, enOf: null };
  return { viSince, enOf: same(en, newest.en) && !enCompared ? before.enOf : version };
}

function same(one: HandbookWords, other: HandbookWords | null): boolean {
  return one.title === other?.title && one.description === other.description;
}

/** Readable, from the title as it was when the entry was made. */
function newCode(title: string): string {
  const from = title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 40)
    .replace(/-$/, '');
  return `${from === '' ? 'muc' : from}-${randomBytes(3).toString('hex')}`;
}
