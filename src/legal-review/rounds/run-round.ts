import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { writtenDay } from '../../law/index.ts';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import { queueMails } from '../../platform/mail/index.ts';
import { accepted, refusal, refused, type Outcome } from '../../platform/refusal/index.ts';
import { answeringAgency, leadsReview } from '../agency-seat.ts';
import { TypedFields, type Typed } from '../typed-fields.ts';
import { progressOf, reviewRound, workingItems } from './read-rounds.ts';
import type { ReviewRound } from './round.ts';
import { refusalToWrite } from './save-item.ts';

interface Doing {
  readonly actor: Actor;
  readonly now: Date;
  readonly requestId?: string;
}

/** Opens a round of review; every ministry and province takes part from then on. Rounds repeat, and may overlap. */
export async function openRound(
  db: Db,
  typed: Typed,
  doing: Doing & { readonly isDemo?: boolean },
): Promise<Outcome<{ readonly id: string }>> {
  const { actor, now, requestId, isDemo = false } = doing;
  if (!leadsReview(actor)) return onlyMinistry();
  const fields = new TypedFields(typed);
  const title = fields.text('title', { max: 200 });
  const request = fields.text('request', { max: 4000, multiline: true });
  const dueOn = fields.requiredDay('dueOn');
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  const id = randomUUID();
  return inTransaction(db, async (tx) => {
    await sql`insert into review_round (id, title, request, due_on, is_demo, opened_at, opened_by)
              values (${id}, ${title}, ${request}, ${dueOn}, ${isDemo}, ${now}, ${accountOf(actor)})`.execute(tx);
    await record(tx, { at: now, actor, action: 'reviewOpened', subjectKind: 'reviewRound', subjectId: id, requestId: requestId ?? null }); // prettier-ignore
    return accepted({ id });
  });
}

/** After this nothing is written or sent in the round; a later one takes up what is left. */
export async function closeRound(
  db: Db,
  roundId: string,
  { actor, now, requestId }: Doing,
): Promise<Outcome<ReviewRound>> {
  if (!leadsReview(actor)) return onlyMinistry();
  return inTransaction(db, async (tx) => {
    await sql`insert into review_round_closing (round_id, closed_at, closed_by)
              select id, ${now}, ${accountOf(actor)} from review_round where id = ${roundId} on conflict do nothing`.execute(
      tx,
    );
    const round = await reviewRound(tx, roundId);
    if (round === null) return noRound();
    await record(tx, { at: now, actor, action: 'reviewClosed', subjectKind: 'reviewRound', subjectId: roundId, requestId: requestId ?? null }); // prettier-ignore
    return accepted(round);
  });
}

/** Sends the agency's rows as they stand to the Ministry. May be done again: the latest counts, earlier ones stay. */
export async function sendReview(
  db: Db,
  {
    roundId,
    agency,
    typed,
    ...doing
  }: Doing & { readonly roundId: string; readonly agency: string; readonly typed: Typed },
): Promise<Outcome<{ readonly items: number }>> {
  const { actor, now, requestId } = doing;
  const closed = await refusalToWrite(db, { roundId, agency, actor });
  if (closed !== null) return closed;
  const fields = new TypedFields(typed);
  const summary = fields.optional('summary', { max: 4000, multiline: true });
  const nothing = typed['nothing'] === 'yes';
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, async (tx) => {
    const items = await workingItems(tx, roundId, agency);
    if (items.length === 0 && !nothing)
      return refused(refusal('nothingToSend', 'Chưa có dòng nào. Nếu đã rà soát mà không có văn bản nào, bạn hãy đánh dấu xác nhận.', 'There is no row yet. If the review found no document, please tick the confirmation.', 'nothing')); // prettier-ignore
    const id = randomUUID();
    // One transaction: after a crash everything is sent or nothing is.
    await sql`insert into review_dispatch (id, round_id, agency_code, summary, sent_at, sent_by)
              values (${id}, ${roundId}, ${agency}, ${summary}, ${now}, ${accountOf(actor)})`.execute(tx);
    await sql`insert into review_dispatch_item (dispatch_id, item, version)
              select ${id}, item, version from unnest(${items.map((one) => one.item)}::uuid[], ${items.map((one) => one.version)}::int[])
                  as sent (item, version)`.execute(tx); // prettier-ignore
    await record(tx, { at: now, actor, action: 'reviewSent', subjectKind: 'reviewRound', subjectId: roundId, requestId: requestId ?? null, detail: { agency, items: items.length } }); // prettier-ignore
    return accepted({ items: items.length });
  });
}

/** Reminds every agency that has sent nothing: remembered for the list, and by e-mail to its planners. Gives how many agencies and messages. */
export async function remindMissing(
  db: Db,
  roundId: string,
  { actor, now, requestId, baseUrl }: Doing & { readonly baseUrl: string },
): Promise<Outcome<{ readonly agencies: number; readonly messages: number }>> {
  if (!leadsReview(actor)) return onlyMinistry();
  const round = await reviewRound(db, roundId);
  if (round === null) return noRound();
  if (round.closedAt !== null)
    return refused(refusal('roundClosed', 'Đợt rà soát này đã đóng.', 'This round is closed.'));
  return inTransaction(db, async (tx) => {
    const missing = (await progressOf(tx, roundId)).filter(({ sentAt }) => sentAt === null).map(({ agency }) => agency);
    await sql`insert into review_reminder (round_id, agency_code, at, by_account)
              select ${roundId}, agency, ${now}, ${accountOf(actor)} from unnest(${missing}::text[]) as agency
              on conflict do nothing`.execute(tx);
    const people = (await plannersOf(tx)).filter(({ agency }) => missing.includes(agency));
    // The messages go out after the commit, by job.
    await queueMails(tx, people.map(({ email, locale }) => ({ to: email, locale, now, template: 'reviewReminder', subjectKind: 'reviewRound', subjectId: roundId, ...letter(round, locale, baseUrl) }))); // prettier-ignore
    await record(tx, { at: now, actor, action: 'reviewReminded', subjectKind: 'reviewRound', subjectId: roundId, requestId: requestId ?? null, detail: { agencies: missing.length, messages: people.length } }); // prettier-ignore
    return accepted({ agencies: missing.length, messages: people.length });
  });
}

async function plannersOf(db: Db): Promise<{ email: string; locale: 'vi' | 'en'; agency: string }[]> {
  const { rows } = await sql<{ email: string; locale: 'vi' | 'en'; agency: string }>`
    select distinct a.email, a.locale, r.agency_code as agency from account_role r join account a on a.id = r.account_id
     where r.role = 'planner' and r.revoked_at is null and r.agency_code is not null and a.disabled_at is null`.execute(
    db,
  );
  return rows.map((row) => ({ ...row, agency: answeringAgency(row.agency)?.code ?? '' }));
}

function letter(round: ReviewRound, locale: 'vi' | 'en', baseUrl: string): { subject: string; text: string } {
  const due = writtenDay(round.dueOn, locale);
  const address = `${baseUrl}${locale === 'en' ? '/en' : ''}/can-bo/van-ban/ra-soat/${round.id}`;
  if (locale === 'en')
    return {
      subject: `Review of legal documents: your result is awaited by ${due}`,
      text: `The result of your agency in the round “${round.title}” has not been sent yet. It is due on ${due}.\n\n${address}\n`,
    };
  return {
    subject: `Rà soát văn bản: chờ kết quả của cơ quan bạn trước ngày ${due}`,
    text: `Cơ quan bạn chưa gửi kết quả đợt “${round.title}”. Hạn gửi: ${due}.\n\n${address}\n`,
  };
}

function accountOf(actor: Actor): string | null {
  return actor.kind === 'person' ? actor.accountId : null;
}

function onlyMinistry(): Outcome<never> {
  return refused(refusal('onlyMinistry', 'Chỉ người lập kế hoạch của Bộ Khoa học và Công nghệ làm được việc này.', 'Only planners of the Ministry of Science and Technology can do this.')); // prettier-ignore
}

function noRound(): Outcome<never> {
  return refused(refusal('noRound', 'Không có đợt rà soát này.', 'There is no such round.'));
}
