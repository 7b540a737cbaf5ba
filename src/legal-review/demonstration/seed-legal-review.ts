import { sql } from 'kysely';
import { dayOf } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import type { PersonActor } from '../../platform/identity/index.ts';
import type { Outcome } from '../../platform/refusal/index.ts';
import { saveDocument } from '../documents/save-document.ts';
import { saveDossierPart } from '../dossiers/save-part.ts';
import { addComment, handleComment } from '../drafts/comment.ts';
import { addDraft, askAgencies, replyToRequest, setCommentPeriod } from '../drafts/write-draft.ts';
import { openRound, sendReview } from '../rounds/run-round.ts';
import { saveItem } from '../rounds/save-item.ts';
import { COMMENTS, DRAFT_TITLE, FIRST_DRAFT, FOUND, ROUND, SECOND_DRAFT } from './texts.ts';

/** Planners of the Ministry, of its legal department and of a province. */
export interface LegalCast {
  readonly ministry: PersonActor;
  readonly legal: PersonActor;
  readonly province: PersonActor;
}

const DAY_MS = 86_400_000;

/**
 * An invented review in which two agencies have sent what they found, and an invented draft under comment, through the same doors as real
 * ones. What is there already stays as it is.
 */
export async function seedLegalReview(db: Db, cast: LegalCast, now: Date): Promise<void> {
  const known = await sql<{ round: boolean; draft: boolean }>`
    select exists (select from review_round where is_demo) as round,
           exists (select from legal_document_version where is_demo) as draft`.execute(db);
  const { round, draft } = known.rows[0]!;
  if (!round) await review(db, cast, now);
  if (!draft) await draftUnderComment(db, cast, now);
}

async function review(db: Db, { ministry, legal, province }: LegalCast, now: Date): Promise<void> {
  const typed = { ...ROUND, ...typedDay('dueOn', now, 30) };
  const { id: roundId } = done(await openRound(db, typed, { actor: ministry, now, isDemo: true }));
  const people = { most: legal, 'thai-nguyen': province } as const;
  for (const agency of ['most', 'thai-nguyen'] as const) {
    const actor = people[agency];
    const { rows, summary } = FOUND[agency];
    for (const row of rows)
      done(await saveItem(db, { roundId, agency, item: null, version: 0, typed: row, actor, now }));
    done(await sendReview(db, { roundId, agency, typed: { summary }, actor, now }));
  }
}

async function draftUnderComment(db: Db, { ministry, legal, province }: LegalCast, now: Date): Promise<void> {
  const facts = {
    number: '',
    kind: 'circular',
    title: DRAFT_TITLE,
    issuer: 'Bộ Khoa học và Công nghệ',
    state: 'forComment',
  };
  const saving = { code: null, version: 0, agency: 'most', typed: { ...facts, 'link-details': 'D12.2' } };
  const { code } = done(await saveDocument(db, { ...saving, actor: ministry, now, isDemo: true }));
  const by = { code, actor: ministry, now };
  done(await addDraft(db, { ...by, typed: { label: 'Dự thảo lần 1 (minh họa)' }, source: FIRST_DRAFT }));
  done(await addDraft(db, { ...by, typed: { label: 'Dự thảo lần 2 (minh họa)' }, source: SECOND_DRAFT }));
  const days = { ...typedDay('opensOn', now, -7), ...typedDay('closesOn', now, 45) };
  done(await setCommentPeriod(db, { ...by, typed: { draftVersion: '2', ...days } }));
  const asked = {
    agencies: ['moh', 'thai-nguyen'],
    request: 'Xin ý kiến về dự thảo minh họa.',
    ...typedDay('dueOn', now, 30),
  };
  done(await askAgencies(db, { ...by, typed: asked }));
  const answer = { answer: 'agreeWithComments', body: COMMENTS.province };
  done(await replyToRequest(db, { code, agency: 'thai-nguyen', typed: answer, actor: province, now }));
  done(await addComment(db, { code, typed: { body: COMMENTS.province, provision: '2.2' }, actor: province, now }));
  const said = done(
    await addComment(db, { code, typed: { body: COMMENTS.unit, provision: '2.3' }, actor: legal, now }),
  );
  const handled = { outcome: 'accepted', reply: 'Sẽ bổ sung.', publish: 'yes', publishedText: COMMENTS.unit };
  done(await handleComment(db, { ...by, comment: said.id, typed: handled }));
  for (const [part, typed] of DOSSIER) done(await saveDossierPart(db, { ...by, part, typed, fileId: null }));
}

/** How far the dossier of the draft is. */
const DOSSIER = [
  ['draft', { state: 'ready', note: 'Bản lần 2 đang lấy ý kiến.' }],
  ['comments', { state: 'inWork', note: 'Tổng hợp sau khi hết thời gian lấy ý kiến.' }],
  ['impact', { state: 'notNeeded', note: 'Văn bản minh họa không đặt thêm thủ tục.' }],
] as const;

/** A day so many days from now, as a form sends it. */
function typedDay(field: string, now: Date, days: number): Record<string, string> {
  return { [field]: dayOf(new Date(now.getTime() + days * DAY_MS)) };
}

function done<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  const why = outcome.refusals.map(({ code, field }) => `${code} ${field}`).join();
  throw new Error(`The demonstration was refused: ${why}`);
}
