import { randomUUID } from 'node:crypto';
import Papa from 'papaparse';
import { sql } from 'kysely';
import { agencyNamed, SECTORS } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { accepted, refusal, refused, type Outcome } from '../../platform/refusal/index.ts';
import { ANSWERING_AGENCIES, covers, leadsReview, writesFor } from '../agency-seat.ts';
import { TypedFields, type Typed } from '../typed-fields.ts';
import { listProposals, type ListEntry } from './minister-lists.ts';
import { CHANGES, LIST_STATUSES, MINISTER_LISTS, type EnteredList, type ListChange, type ListVersionStatus, type MinisterList } from './words.ts'; // prettier-ignore

export interface ListDoing {
  readonly typed: Typed;
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId?: string;
}

const MOST_ENTRIES = 2000;
/** Longest cell of an entry, in characters. */
const LONGEST_CELL = 2000;

/** Enters the next version of a list, whole; earlier versions stay. Only the Ministry that submits the lists does. */
export async function saveListVersion(db: Db, doing: ListDoing): Promise<Outcome<{ readonly version: number }>> {
  const { typed, actor, now } = doing;
  if (!leadsReview(actor))
    return refused(refusal('onlyMinistry', 'Chỉ người lập kế hoạch của Bộ Khoa học và Công nghệ nhập được danh mục.', 'Only planners of the Ministry of Science and Technology enter lists.')); // prettier-ignore
  const fields = new TypedFields(typed);
  const list = fields.oneOf('list', ['dataSets', 'nationalApplications'] satisfies [EnteredList, EnteredList]);
  const status = fields.oneOf('status', Object.keys(LIST_STATUSES) as [ListVersionStatus]);
  const number = fields.optional('number', { max: 60 });
  const [signedOn, inForceFrom] = [fields.day('signedOn'), fields.day('inForceFrom')];
  const sourceUrl = fields.address('sourceUrl');
  const note = fields.optional('note', { max: 2000, multiline: true });
  const entries = readEntries(fields);
  if (status === 'issued')
    for (const [field, value] of [['number', number], ['signedOn', signedOn], ['inForceFrom', inForceFrom], ['sourceUrl', sourceUrl]] as const) // prettier-ignore
      if (value === null)
        fields.refuse('required', 'Danh mục đã ban hành phải có số hiệu, ngày ký, ngày hiệu lực và nguồn.', 'An issued list has a number, the day it was signed, its first day in force and a source.', field); // prettier-ignore
  if (signedOn !== null && inForceFrom !== null && inForceFrom < signedOn)
    fields.refuse('contradiction', 'Ngày có hiệu lực đứng trước ngày ký.', 'It would be in force before it was signed.', 'inForceFrom'); // prettier-ignore
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`decision_list ${list}`}))`.execute(tx);
    // One row: after a crash the version is there whole or not at all.
    const made = await sql<{ version: number }>`
      insert into decision_list_version (list, version, status, number, signed_on, in_force_from, source_url, note, entries, is_demo, entered_at, entered_by)
      select ${list}, coalesce(max(version), 0) + 1, ${status}, ${number}, ${signedOn}, ${inForceFrom}, ${sourceUrl}, ${note},
             ${JSON.stringify(entries)}::jsonb, false, ${now}, ${accountOf(actor)}
        from decision_list_version where list = ${list} returning version`.execute(tx);
    const { version } = made.rows[0]!;
    await trail(tx, doing, 'listVersionEntered', `${list}#${version}`, { status, entries: entries.length });
    return accepted({ version });
  });
}

/** One entry a line: name; field; owner; priority; note. Only the name must be there. */
function readEntries(fields: TypedFields): ListEntry[] {
  const text = fields.text('entries', { max: 400_000, multiline: true });
  if (text === '') return [];
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ';', skipEmptyLines: 'greedy' });
  const wrong = data.findIndex((cells) => cells.length > 5 || (cells[0] ?? '').trim() === '');
  if (errors.length > 0 || wrong >= 0 || data.length > MOST_ENTRIES)
    fields.refuse('badEntries', `Dòng ${(errors[0]?.row ?? Math.max(wrong, 0)) + 1}: cần tên và nhiều nhất 5 cột, cách nhau bằng dấu chấm phẩy; nhiều nhất ${MOST_ENTRIES} dòng.`, `Line ${(errors[0]?.row ?? Math.max(wrong, 0)) + 1}: a name and at most 5 columns set apart by semicolons are expected; at most ${MOST_ENTRIES} lines.`, 'entries'); // prettier-ignore
  if (data.some((cells) => cells.some((cell) => cell.length > LONGEST_CELL)))
    fields.refuse('tooLong', `Mỗi cột dài nhiều nhất ${LONGEST_CELL} ký tự.`, `Each column holds at most ${LONGEST_CELL} characters.`, 'entries'); // prettier-ignore
  return data.map((cells) => {
    const [name = '', field = '', owner = '', priority = '', note = ''] = cells.map((cell) => cell.trim());
    return { name, field, owner, priority, note };
  });
}

/** A province proposes to the ministry in charge, a ministry to MoST (Decree 7.2). */
export async function proposeForList(db: Db, doing: ListDoing): Promise<Outcome<{ readonly id: string }>> {
  const { typed, actor, now } = doing;
  const fields = new TypedFields(typed);
  const agency = fields.text('agency', { max: 60 });
  if (!ANSWERING_AGENCIES.some(({ code }) => code === agency) || !covers(writesFor(actor), agency))
    return refused(refusal('otherAgency', 'Bạn không đề xuất thay cơ quan này được.', 'You cannot propose for this agency.')); // prettier-ignore
  const list = fields.oneOf('list', Object.keys(MINISTER_LISTS) as [MinisterList]);
  const change = fields.oneOf('change', Object.keys(CHANGES) as [ListChange]);
  const name = fields.text('name', { max: 500 });
  const detail = fields.optional('detail', { max: 4000, multiline: true });
  const reasons = fields.text('reasons', { max: 4000, multiline: true });
  const sector = typed['sector'] === '' ? null : fields.oneOf('sector', ['', ...SECTORS.map(({ code }) => code)]) || null; // prettier-ignore
  const mustCertify = list === 'highRisk' ? typed['mustCertify'] === 'yes' : null;
  const addressee = addresseeOf(fields, agency);
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  const id = randomUUID();
  return inTransaction(db, async (tx) => {
    await sql`insert into list_proposal (id, list, agency_code, change, name, detail, sector, must_certify, reasons, addressee, is_demo, proposed_at, proposed_by)
              values (${id}, ${list}, ${agency}, ${change}, ${name}, ${detail}, ${sector}, ${mustCertify}, ${reasons}, ${addressee}, false, ${now}, ${accountOf(actor)})`.execute(tx); // prettier-ignore
    await trail(tx, doing, 'listProposed', id, { list, agency, addressee });
    return accepted({ id });
  });
}

function addresseeOf(fields: TypedFields, agency: string): string {
  if (agencyNamed(agency)?.level !== 'province') return 'most';
  const ministries = ANSWERING_AGENCIES.filter(({ level }) => level === 'ministry').map(({ code }) => code);
  return fields.oneOf('addressee', ministries as [string]);
}

type Answer = 'accepted' | 'notAccepted' | 'returned' | 'forwarded';
/** What MoST may answer, and what a line ministry may. */
export const DECIDING: readonly [Answer, ...Answer[]] = ['accepted', 'notAccepted', 'returned'];
export const PASSING: readonly [Answer, ...Answer[]] = ['forwarded', 'returned'];

/** The agency whose turn it is passes the proposal on to MoST, sends it back, or (MoST alone) says what becomes of it. */
export async function answerProposal(db: Db, doing: ListDoing & { readonly id: string }): Promise<Outcome<null>> {
  const { id, typed, actor, now } = doing;
  const found = (await listProposals(db, actor)).find((one) => one.id === id);
  if (found === undefined) return refused(refusal('noProposal', 'Không có đề xuất này.', 'There is no such proposal.'));
  const open = found.state === 'sent' || found.state === 'forwarded';
  if (!open || !covers(writesFor(actor), found.addressee))
    return refused(refusal('notYourTurn', 'Đề xuất này hiện không chờ cơ quan bạn trả lời.', 'This proposal does not wait for your agency now.')); // prettier-ignore
  const fields = new TypedFields(typed);
  const kind = fields.oneOf('kind', found.addressee === 'most' ? DECIDING : PASSING);
  const note = fields.optional('note', { max: 4000, multiline: true });
  if ((kind === 'returned' || kind === 'notAccepted') && note === null)
    fields.refuse('required', 'Bạn hãy ghi lý do.', 'Please say why.', 'note');
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext(${`list_proposal ${id}`}))`.execute(tx);
    await sql`insert into list_proposal_step (proposal_id, step, kind, addressee, note, at, by_account)
              select ${id}, coalesce(max(step), 0) + 1, ${kind}, ${kind === 'forwarded' ? 'most' : null}, ${note}, ${now}, ${accountOf(actor)}
                from list_proposal_step where proposal_id = ${id}`.execute(tx);
    await trail(tx, doing, 'listProposalAnswered', id, { kind });
    return accepted(null);
  });
}

async function trail(
  tx: Tx,
  { actor, now, requestId }: ListDoing,
  action: string,
  subjectId: string,
  detail: Record<string, unknown>,
): Promise<void> {
  await record(tx, { at: now, actor, action, subjectKind: 'ministerList', subjectId, requestId: requestId ?? null, detail }); // prettier-ignore
}

function accountOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.accountId : null;
}
