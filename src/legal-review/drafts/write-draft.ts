import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '../../law/index.ts';
import { flatUnits, splitText, type Unplaced } from '../../library/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { accepted, refusal, refused, type Outcome } from '../../platform/refusal/index.ts';
import { ANSWERING_AGENCIES, covers, writesFor } from '../agency-seat.ts';
import { documentByCode } from '../documents/find-documents.ts';
import { mayChange } from '../documents/save-document.ts';
import { TypedFields, type Typed } from '../typed-fields.ts';
import { draftRequests, draftVersions } from './read-drafts.ts';
import { ANSWERS, type DraftAnswer } from './words.ts';

export interface DraftDoing {
  /** The document that is being drafted. */
  readonly code: string;
  readonly typed: Typed;
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId?: string;
}

/** Longest text of a draft, in characters: the longest Vietnamese codes are below it. */
const LONGEST = 1_000_000;

/** Adds a version of the draft from a text file. What could not be placed is told, and kept where it stands. */
export async function addDraft(
  db: Db,
  doing: DraftDoing & { readonly source: string },
): Promise<Outcome<{ readonly version: number; readonly unplaced: readonly Unplaced[] }>> {
  const { code, typed, source, actor, now } = doing;
  const wrong = await refusalToDraft(db, doing);
  if (wrong !== null) return wrong;
  const fields = new TypedFields(typed);
  const label = fields.text('label', { max: 200 });
  if (source.length > LONGEST)
    fields.refuse('tooLong', 'Tệp dài quá một triệu ký tự.', 'The file is longer than a million characters.', 'file');
  if (/\p{Noncharacter_Code_Point}|(?![\n\r\t\f\v])\p{Cc}/u.test(source))
    fields.refuse('notText', 'Tệp này không phải văn bản thuần UTF-8.', 'This file is no plain UTF-8 text.', 'file');
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  const split = splitText(source);
  const units = flatUnits(split.units)
    .filter(({ kind, body }) => kind !== 'preamble' || body !== '')
    .map(({ provision, kind, heading, body }) => ({ provision, kind, heading, body }));
  if (!units.some(({ kind }) => kind === 'article'))
    return refused(
      refusal('noArticles', 'Không tìm thấy điều nào trong tệp.', 'No article was found in the file.', 'file'),
    );
  const sha256 = createHash('sha256').update(source).digest('hex');
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, code);
    const version = ((await draftVersions(tx, code))[0]?.version ?? 0) + 1;
    // One row: after a crash the version is there whole or not at all, with its line in the trail.
    await sql`insert into draft_text (code, version, label, units, source_sha256, added_at, added_by)
              values (${code}, ${version}, ${label}, ${JSON.stringify(units)}::jsonb, ${sha256}, ${now}, ${accountOf(actor)})`.execute(
      tx,
    );
    await trail(tx, doing, 'draftAdded', { version });
    return accepted({ version, unplaced: split.unplaced });
  });
}

/** Opens, prolongs or cuts short the time for comments on a version. */
export async function setCommentPeriod(db: Db, doing: DraftDoing): Promise<Outcome<null>> {
  const { code, typed, actor, now } = doing;
  const wrong = await refusalToDraft(db, doing);
  if (wrong !== null) return wrong;
  const versions = await draftVersions(db, code);
  const fields = new TypedFields(typed);
  const version = Number(fields.oneOf('draftVersion', ['', ...versions.map((one) => String(one.version))]));
  const [opensOn, closesOn] = [fields.requiredDay('opensOn'), fields.requiredDay('closesOn')];
  if (version === 0) fields.refuse('choose', 'Bạn hãy chọn bản dự thảo.', 'Please choose a version.', 'draftVersion');
  if (opensOn !== null && closesOn !== null && closesOn < opensOn)
    fields.refuse(
      'contradiction',
      'Ngày kết thúc đứng trước ngày bắt đầu.',
      'It would end before it begins.',
      'closesOn',
    );
  if (closesOn !== null && closesOn < dayOf(now))
    fields.refuse('past', 'Ngày kết thúc đã qua.', 'The last day has passed.', 'closesOn');
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, code);
    await sql`insert into comment_period (code, step, draft_version, opens_on, closes_on, set_at, set_by)
              select ${code}, coalesce(max(step), 0) + 1, ${version}, ${opensOn}, ${closesOn}, ${now}, ${accountOf(actor)}
                from comment_period where code = ${code}`.execute(tx);
    await trail(tx, doing, 'commentPeriodSet', { version, opensOn, closesOn });
    return accepted(null);
  });
}

/** Asks agencies for their comments by a day. An agency that was asked on this version is not asked twice. */
export async function askAgencies(db: Db, doing: DraftDoing): Promise<Outcome<{ readonly asked: number }>> {
  const { code, typed, actor, now } = doing;
  const wrong = await refusalToDraft(db, doing);
  if (wrong !== null) return wrong;
  const [newest] = await draftVersions(db, code);
  const fields = new TypedFields(typed);
  const agencies = fields.someOf(
    'agencies',
    ANSWERING_AGENCIES.map((agency) => agency.code),
  );
  const request = fields.text('request', { max: 4000, multiline: true });
  const dueOn = fields.requiredDay('dueOn');
  if (agencies.length === 0)
    fields.refuse('required', 'Bạn hãy chọn ít nhất một cơ quan.', 'Please choose one agency at least.', 'agencies');
  if (dueOn !== null && dueOn < dayOf(now))
    fields.refuse('past', 'Hạn trả lời đã qua.', 'The day has passed.', 'dueOn');
  if (newest === undefined)
    fields.refuse('noDraft', 'Chưa có bản dự thảo nào.', 'There is no version of the draft yet.');
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, async (tx) => {
    const done = await sql`insert into draft_request (code, draft_version, agency_code, request, due_on, asked_at, asked_by)
              select ${code}, ${newest!.version}, agency, ${request}, ${dueOn}, ${now}, ${accountOf(actor)} from unnest(${agencies}::text[]) as agency
              on conflict do nothing`.execute(tx); // prettier-ignore
    await trail(tx, doing, 'agenciesAsked', { agencies });
    return accepted({ asked: Number(done.numAffectedRows ?? 0n) });
  });
}

/** An agency answers the request that was made to it; a later answer replaces an earlier one, which stays. */
export async function replyToRequest(db: Db, doing: DraftDoing & { readonly agency: string }): Promise<Outcome<null>> {
  const { code, agency, typed, actor, now } = doing;
  if (!covers(writesFor(actor), agency)) return refused(refusal('otherAgency', 'Bạn không trả lời thay cơ quan này được.', 'You cannot answer for this agency.')); // prettier-ignore
  const asked = (await draftRequests(db, { code })).find((one) => one.agency === agency);
  if (asked === undefined)
    return refused(refusal('notAsked', 'Cơ quan này chưa được hỏi.', 'This agency was not asked.'));
  const fields = new TypedFields(typed);
  const answer = fields.oneOf('answer', Object.keys(ANSWERS) as [DraftAnswer]);
  const body = fields.optional('body', { max: 20_000, multiline: true });
  if (answer !== 'agree' && body === null)
    fields.refuse('required', 'Bạn hãy ghi nội dung góp ý.', 'Please write the comments.', 'body');
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, code);
    await sql`insert into draft_reply (code, draft_version, agency_code, step, answer, body, replied_at, replied_by)
              select ${code}, ${asked.draftVersion}, ${agency}, coalesce(max(step), 0) + 1, ${answer}, ${body}, ${now}, ${accountOf(actor)}
                from draft_reply where code = ${code} and draft_version = ${asked.draftVersion} and agency_code = ${agency}`.execute(
      tx,
    );
    await trail(tx, doing, 'draftAnswered', { agency, answer });
    return accepted(null);
  });
}

/** Only those who keep the document in the catalogue draft it. */
export async function refusalToDraft(
  db: Db,
  { code, actor }: Pick<DraftDoing, 'code' | 'actor'>,
): Promise<Outcome<never> | null> {
  const document = await documentByCode(db, code);
  if (document === null) return refused(refusal('noDocument', 'Không có văn bản này.', 'There is no such document.'));
  if (!mayChange(actor, document))
    return refused(refusal('otherAgency', 'Văn bản này do cơ quan khác soạn.', 'Another agency drafts this document.'));
  return null;
}

/** Two people working on one draft take turns. */
export async function oneAtATime(tx: Tx, code: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext(${`draft ${code}`}))`.execute(tx);
}

export async function trail(
  tx: Tx,
  doing: Omit<DraftDoing, 'typed'>,
  action: string,
  detail: Record<string, unknown>,
): Promise<void> {
  const { code, actor, now, requestId } = doing;
  await record(tx, { at: now, actor, action, subjectKind: 'legalDocument', subjectId: code, requestId: requestId ?? null, detail }); // prettier-ignore
}

export function accountOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.accountId : null;
}
