import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { agencyNamed, parseProvisionId, type ProvisionId } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db, type Tx } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { accepted, refusal, refused, type Outcome } from '../../platform/refusal/index.ts';
import { covers, writesFor } from '../agency-seat.ts';
import { REPEALED_PARTS, type RepealedPart } from '../documents/repealed.ts';
import { TypedFields, type Typed } from '../typed-fields.ts';
import { reviewRound, workingItem } from './read-rounds.ts';
import type { ReviewItem } from './round.ts';
import { COMPATIBILITY, PROPOSALS, type Compatibility, type Proposal } from './words.ts';

export interface ItemSaving {
  readonly roundId: string;
  /** Ministry or province that answers for the row. */
  readonly agency: string;
  /** Null: a new row. */
  readonly item: string | null;
  readonly version: number;
  readonly typed: Typed;
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId?: string;
}

type ItemFacts = Omit<ReviewItem, 'item' | 'version' | 'agency' | 'isWithdrawn' | 'enteredAt' | 'enteredBy'>;

/** Writes a row of the agency's review, or its next version. Nobody else sees it before it is sent. */
export async function saveItem(db: Db, saving: ItemSaving): Promise<Outcome<{ readonly item: string }>> {
  const closed = await refusalToWrite(db, saving);
  if (closed !== null) return closed;
  const fields = new TypedFields(saving.typed);
  const facts = readFacts(fields);
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, (tx) => write(tx, saving, facts, false));
}

/** Takes a row back: its versions stay, and it is no longer sent. */
export async function withdrawItem(
  db: Db,
  saving: Omit<ItemSaving, 'typed'> & { readonly item: string },
): Promise<Outcome<{ readonly item: string }>> {
  const closed = await refusalToWrite(db, saving);
  if (closed !== null) return closed;
  const before = await workingItem(db, saving.roundId, saving.agency, saving.item);
  if (before === null) return refused(refusal('gone', 'Dòng này không còn.', 'This row is not there any more.'));
  return inTransaction(db, (tx) => write(tx, { ...saving, typed: {}, version: before.version }, before, true));
}

/** Why the person may not write in that round for that agency, or null. */
export async function refusalToWrite(
  db: Db,
  { roundId, agency, actor }: Pick<ItemSaving, 'roundId' | 'agency' | 'actor'>,
): Promise<Outcome<never> | null> {
  if (agencyNamed(agency) === null || !covers(writesFor(actor), agency))
    return refused(
      refusal('otherAgency', 'Bạn không nhập thay cơ quan này được.', 'You cannot write for this agency.'),
    );
  const round = await reviewRound(db, roundId);
  if (round === null) return refused(refusal('noRound', 'Không có đợt rà soát này.', 'There is no such round.'));
  if (round.closedAt !== null)
    return refused(refusal('roundClosed', 'Đợt rà soát này đã đóng.', 'This round is closed.'));
  return null;
}

const LONG = { max: 4000, multiline: true } as const;

function readFacts(fields: TypedFields): ItemFacts {
  const facts: ItemFacts = {
    owner: fields.text('owner', { max: 300 }),
    number: fields.optional('number', { max: 60 }),
    title: fields.text('title', { max: 500 }),
    issuedOn: fields.day('issuedOn'),
    compatibility: fields.oneOf('compatibility', Object.keys(COMPATIBILITY) as [Compatibility]),
    finding: fields.optional('finding', LONG),
    proposal: fields.oneOf('proposal', Object.keys(PROPOSALS) as [Proposal]),
    proposalDetail: fields.optional('proposalDetail', LONG),
    grounds: readGrounds(fields),
    repealedBasis: fields.someOf('repealedBasis', Object.keys(REPEALED_PARTS) as RepealedPart[]),
    stillInForce: fields.optional('stillInForce', LONG),
    announcement: fields.optional('announcement', { max: 300 }),
    announcedOn: fields.day('announcedOn'),
  };
  checkSense(fields, facts);
  return facts;
}

/** One provision a line or between commas: L10.3, D12.2a. */
function readGrounds(fields: TypedFields): ProvisionId[] {
  const typed = (fields.optional('grounds', { max: 1000, multiline: true }) ?? '').split(/[\n,;]+/);
  const found: ProvisionId[] = [];
  for (const one of new Set(typed.map((text) => text.trim()).filter(Boolean))) {
    const id = parseProvisionId(one);
    if (id === null)
      fields.refuse('unknownProvision', `Không có điều khoản “${one}”. Hãy ghi như L10.3 hoặc D12.2a.`, `There is no provision “${one}”. Write it as L10.3 or D12.2a.`, 'grounds'); // prettier-ignore
    else found.push(id);
  }
  return found;
}

/** A finding and its proposal must go together. */
function checkSense(fields: TypedFields, facts: ItemFacts): void {
  const { proposal, compatibility, proposalDetail, finding, number, grounds, announcedOn, announcement } = facts;
  const isNew = proposal === 'issueAnew';
  if (isNew !== (compatibility === 'missing'))
    fields.refuse('contradiction', '“Ban hành mới” đi với “Chưa có quy định”; văn bản đã có thì chọn đề xuất khác.', '“Issue anew” goes with “No rule yet”; for a document that exists choose another proposal.', 'proposal'); // prettier-ignore
  if (proposal === 'keep' && compatibility === 'incompatible')
    fields.refuse('contradiction', 'Văn bản không phù hợp thì không thể giữ nguyên.', 'What is not compatible cannot be kept as it is.', 'proposal'); // prettier-ignore
  if (proposal !== 'keep' && proposalDetail === null)
    fields.refuse('required', 'Bạn hãy ghi đề xuất cụ thể điều gì.', 'Please say what exactly is proposed.', 'proposalDetail'); // prettier-ignore
  if (compatibility !== 'compatible' && finding === null)
    fields.refuse('required', 'Bạn hãy ghi chỗ nào chưa phù hợp hoặc còn thiếu.', 'Please say what does not fit or is missing.', 'finding'); // prettier-ignore
  if (proposal !== 'keep' && grounds.length === 0)
    fields.refuse(
      'required',
      'Bạn hãy dẫn điều khoản làm căn cứ.',
      'Please name the provisions it rests on.',
      'grounds',
    );
  if (!isNew && number === null)
    fields.refuse('required', 'Văn bản đang có thì có số hiệu.', 'A document that exists has a number.', 'number');
  if (announcedOn !== null && announcement === null)
    fields.refuse('required', 'Bạn hãy ghi văn bản công bố.', 'Please name the announcing document.', 'announcement');
}

async function write(
  tx: Tx,
  saving: ItemSaving,
  facts: ItemFacts,
  isWithdrawn: boolean,
): Promise<Outcome<{ readonly item: string }>> {
  const { roundId, agency, actor, now, requestId } = saving;
  const item = saving.item ?? randomUUID();
  // Two people of the agency saving the same row take turns; the second then sees that it has changed.
  await sql`select pg_advisory_xact_lock(hashtext(${`review_item ${item}`}))`.execute(tx);
  const current = saving.item === null ? null : await workingItem(tx, roundId, agency, item);
  if (saving.item !== null && current?.version !== saving.version)
    return refused(refusal('changedMeanwhile', 'Người khác vừa sửa dòng này. Bạn hãy mở lại.', 'Somebody else has just changed this row. Please open it again.')); // prettier-ignore
  const version = (current?.version ?? 0) + 1;
  // One row: after a crash the version is there whole or not at all, with its line in the trail.
  await sql`
    insert into review_item_version (item, version, round_id, agency_code, owner, number, title, issued_on, compatibility, finding, proposal,
                                     proposal_detail, grounds, repealed_basis, still_in_force, announcement, announced_on, is_withdrawn,
                                     entered_at, entered_by)
    values (${item}, ${version}, ${roundId}, ${agency}, ${facts.owner}, ${facts.number}, ${facts.title}, ${facts.issuedOn},
            ${facts.compatibility}, ${facts.finding}, ${facts.proposal}, ${facts.proposalDetail}, ${facts.grounds}, ${facts.repealedBasis},
            ${facts.stillInForce}, ${facts.announcement}, ${facts.announcedOn}, ${isWithdrawn}, ${now},
            ${actor.kind === 'person' ? actor.accountId : null})`.execute(tx);
  const action = isWithdrawn ? 'reviewItemWithdrawn' : version === 1 ? 'reviewItemEntered' : 'reviewItemChanged';
  await record(tx, { at: now, actor, action, subjectKind: 'reviewItem', subjectId: item, requestId: requestId ?? null, detail: { round: roundId, agency, version } }); // prettier-ignore
  return accepted({ item });
}
