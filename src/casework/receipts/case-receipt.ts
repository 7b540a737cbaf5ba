import { groundCitation, type Ground } from '../../law/index.ts';
import type { Actor } from '../../platform/identity/index.ts';
import type { Answers } from '../../procedures/kit/index.ts';
import { compactReceipt, type Receipt } from '../../record-log/index.ts';
import { sightOf } from '../act/authorise.ts';
import { loadCase, openingAnswers, scopeOf } from '../stored/load-case.ts';
import { entriesOfCase } from '../stored/subject.ts';
import { earlierSubmission } from '../stored/submitted.ts';
import { procedureOf, type Desk } from '../desk.ts';
import { timelineOf, type ActedBy } from '../view/timeline.ts';

/** The receipt of a case with what stands on its page and in its PDF. */
export interface CaseReceipt {
  readonly receipt: Receipt;
  /** `…/xac-minh#…`: the receipt itself as a link, with its proof once there is one; checked without asking the server. */
  readonly verifyUrl: string;
  /** The same without the proof, three times shorter: what a printed QR code can carry. */
  readonly qrUrl: string;
  readonly caseCode: string;
  readonly caseUrl: string;
  /** Only for the party. */
  readonly trackingCode: string | null;
  readonly entry: { readonly code: string; readonly register: string; readonly version: number } | null;
  readonly procedureTitle: { readonly vi: string; readonly en: string };
  readonly systemName: string;
  readonly systemVersion: string | null;
  readonly riskLevel: string | null;
  /** Null: somebody without an account. */
  readonly partyName: string | null;
  readonly partyCode: string | null;
  readonly submittedAt: Date;
  readonly submittedBy: ActedBy;
  readonly grounds: readonly Ground[];
  readonly ruleSetHash: string;
  readonly demo: boolean;
}

/**
 * The receipt of a case for its parties and the officials who handle it; null for anybody else. It is complete at once, and
 * carries its inclusion proof as soon as the log has given the record its place (about a second).
 */
export async function readCaseReceipt(desk: Desk, caseCode: string, actor: Actor): Promise<CaseReceipt | null> {
  const file = await loadCase(desk.db, caseCode);
  const sight = file && sightOf(actor, scopeOf(file));
  const told = sight === null ? null : await earlierSubmission(desk.db, desk, { caseCode });
  if (!file || !sight || sight === 'authority' || !told) return null;
  const { receipt, entry, trackingCode } = told.submitted;
  const procedure = procedureOf(desk, file.procedure);
  const [opening] = await timelineOf(
    desk.db,
    procedure,
    { ...file, acts: file.acts.slice(0, 1) },
    await entriesOfCase(desk.db, file.id),
    sight,
  );
  const answers = openingAnswers(file);
  const party = await desk.db
    .selectFrom('party')
    .select(['name', 'code'])
    .where('id', '=', file.partyId)
    .executeTakeFirst();
  return {
    receipt,
    entry,
    caseCode,
    verifyUrl: `${desk.baseUrl}/xac-minh#${compactReceipt(receipt)}`,
    qrUrl: `${desk.baseUrl}/xac-minh#${compactReceipt({ ...receipt, proof: null })}`,
    caseUrl: `${desk.baseUrl}/ho-so/vu-viec/${caseCode}`,
    trackingCode: sight === 'party' ? trackingCode : null,
    procedureTitle: { vi: procedure.texts.vi.title, en: procedure.texts.en.title },
    systemName: file.title,
    systemVersion: textOf(answers, 'version'),
    riskLevel: textOf(answers, 'riskLevel'),
    partyName: party?.name ?? null,
    partyCode: party?.code ?? null,
    submittedAt: opening!.at,
    submittedBy: opening!.by,
    grounds: opening!.grounds,
    ruleSetHash: opening!.ruleSetHash,
    demo: file.demo,
  };
}

function textOf(answers: Answers, name: string): string | null {
  const value = answers[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The provisions that a receipt rests on, as they are printed. */
export function receiptCitations(grounds: readonly Ground[], lang: 'vi' | 'en'): string[] {
  return grounds.map((ground) => groundCitation(ground, lang));
}
