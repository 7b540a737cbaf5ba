import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '../../law/index.ts';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { isUuid } from '../../platform/http/index.ts';
import { actingParty, type Actor } from '../../platform/identity/index.ts';
import { accepted, refusal, refused, type Outcome } from '../../platform/refusal/index.ts';
import { writesFor } from '../agency-seat.ts';
import { TypedFields } from '../typed-fields.ts';
import { commentPeriod, draftVersions, isOpenOn } from './read-drafts.ts';
import { OUTCOMES, type CommentOutcome } from './words.ts';
import { accountOf, oneAtATime, refusalToDraft, trail, type DraftDoing } from './write-draft.ts';

/** In one day one account may say this much about one draft: people comment clause by clause, machines flood. */
const MOST_A_DAY = 200;

/** Takes a comment on a clause or on the whole draft, from a person, for the party that she acts for, or for her agency. */
export async function addComment(db: Db, doing: DraftDoing): Promise<Outcome<{ readonly id: string }>> {
  const { code, typed, actor, now } = doing;
  const period = await commentPeriod(db, code);
  if (period === null || !isOpenOn(period, dayOf(now)))
    return refused(
      refusal('notOpen', 'Dự thảo này hiện không lấy ý kiến.', 'This draft is not open for comments now.'),
    );
  const draft = (await draftVersions(db, code)).find(({ version }) => version === period.draftVersion);
  const fields = new TypedFields(typed);
  const body = fields.text('body', { max: 5000, multiline: true });
  const place = fields.optional('provision', { max: 40 });
  if (place !== null && !draft?.units.some(({ provision }) => provision === place))
    fields.refuse('unknownPlace', 'Dự thảo không có điều khoản này.', 'The draft has no such provision.', 'provision');
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  const id = randomUUID();
  const { saidAs, party, agency } = speakerOf(actor);
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, `${code} ${accountOf(actor)}`);
    const said = await sql<{ count: number }>`
      select count(*)::int as count from draft_comment
       where code = ${code} and account_id = ${accountOf(actor)} and said_at > ${now}::timestamptz - interval '1 day'`.execute(
      tx,
    );
    if (said.rows[0]!.count >= MOST_A_DAY)
      return refused(refusal('tooMany', 'Hôm nay bạn đã góp ý rất nhiều lần. Bạn hãy tiếp tục vào ngày mai.', 'You have commented very often today. Please go on tomorrow.')); // prettier-ignore
    // One row with its line in the trail: after a crash both are there or neither.
    await sql`insert into draft_comment (id, code, draft_version, provision, body, said_as, party_id, agency_code, account_id, said_at)
              values (${id}, ${code}, ${period.draftVersion}, ${place}, ${body}, ${saidAs}, ${party}, ${agency}, ${accountOf(actor)}, ${now})`.execute(
      tx,
    );
    await trail(tx, doing, 'commented', { comment: id });
    return accepted({ id });
  });
}

/** For whom somebody speaks follows from what she acts for now, never from what she types. */
function speakerOf(actor: Actor): {
  saidAs: 'person' | 'party' | 'agency';
  party: string | null;
  agency: string | null;
} {
  const party = actingParty(actor);
  if (party !== null && party.partyKind !== 'individual')
    return { saidAs: 'party', party: party.partyId, agency: null };
  const held = writesFor(actor);
  const agency = held === 'all' ? null : ([...held][0] ?? null);
  return { saidAs: agency === null ? 'person' : 'agency', party: null, agency };
}

/** E-mail addresses, telephone numbers, numbers of identity papers. */
const PERSONAL = [
  /[^\s@]+@[^\s@]+\.\p{L}{2,}/u,
  /(?<!\d)(?:\+84|0)[ .-]?\d(?:[ .-]?\d){8,9}(?!\d)/,
  /(?<!\d)\d{12}(?!\d)/,
];

/** Says what became of a comment, and publishes a text of it or not. The latest word counts, earlier ones stay. */
export async function handleComment(db: Db, doing: DraftDoing & { readonly comment: string }): Promise<Outcome<null>> {
  const { code, comment, typed, actor, now } = doing;
  const wrong = await refusalToDraft(db, doing);
  if (wrong !== null) return wrong;
  const fields = new TypedFields(typed);
  const outcome = fields.oneOf('outcome', Object.keys(OUTCOMES) as [CommentOutcome]);
  const reply = fields.optional('reply', { max: 5000, multiline: true });
  const publishedText = { max: 5000, multiline: true };
  const offered = typed['publish'] === 'yes' ? fields.text('publishedText', publishedText) : fields.optional('publishedText', publishedText); // prettier-ignore
  const published = typed['publish'] === 'yes' ? offered : null;
  if ((outcome === 'partly' || outcome === 'notAccepted') && reply === null)
    fields.refuse('required', 'Bạn hãy giải trình vì sao không tiếp thu toàn bộ.', 'Please explain why it is not taken up in full.', 'reply'); // prettier-ignore
  for (const [field, text] of [['publishedText', published], ['reply', published === null ? null : reply]] as const) // prettier-ignore
    if (text !== null && PERSONAL.some((pattern) => pattern.test(text)))
      fields.refuse('personalData', 'Nội dung công khai có địa chỉ thư, số điện thoại hoặc số giấy tờ. Bạn hãy bỏ đi.', 'The public text has an e-mail address, a telephone number or the number of a document. Please take it out.', field); // prettier-ignore
  if (fields.refusals.length > 0) return refused(...fields.refusals);
  return inTransaction(db, async (tx) => {
    await oneAtATime(tx, code);
    const done = await sql`
      insert into draft_comment_handling (comment_id, step, outcome, reply, published_text, handled_at, handled_by)
      select c.id, (select coalesce(max(step), 0) + 1 from draft_comment_handling h where h.comment_id = c.id), ${outcome}, ${reply},
             ${published}, ${now}, ${accountOf(actor)}
        from draft_comment c where c.code = ${code} and c.id = ${isUuid(comment) ? comment : null}`.execute(tx);
    if (Number(done.numAffectedRows ?? 0n) === 0)
      return refused(refusal('noComment', 'Không có góp ý này.', 'There is no such comment.'));
    await trail(tx, doing, 'commentHandled', { comment, outcome, isPublished: published !== null });
    return accepted(null);
  });
}
