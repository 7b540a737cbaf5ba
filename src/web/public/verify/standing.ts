import { readReceipt, type Receipt } from '../../../record-log/index.ts';
import { findEntry, readCode, registerOf, type Entry } from '../../../registry/index.ts';
import type { Services } from '../../server/index.ts';
import { pathIn, type Lang } from '../../ui/index.ts';
import { verifyReceipt } from '../../../verifier/index.ts';
import { explainCode, explainReceipt, type CodeFinding, type Explanation, type Standing } from './explain.ts';
import type { Handed } from './find-receipt.ts';

/** What the register says of a code now, and the full receipt of a record when that is asked for. */
export interface Current {
  readonly finding: CodeFinding;
  readonly receipt: Receipt | null;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Looks a code up, in any typing; `leafId` asks for the receipt of that record besides. */
export async function currentOf(services: Services, code: string, leafId: string | null, lang: Lang): Promise<Current> {
  const { db } = services.database;
  const receipt = leafId !== null && UUID.test(leafId) ? await readReceipt(db, services.signer, leafId) : null;
  return { finding: await findingOf(services, code, lang), receipt };
}

async function findingOf({ database }: Services, code: string, lang: Lang): Promise<CodeFinding> {
  const read = readCode(code);
  if (!read.ok) return { kind: read.why === 'wrongCheckCharacter' ? 'mistyped' : 'nothing' };
  if (read.kind === 'case') return { kind: 'case' };
  const entry = await findEntry(database.db, read.code);
  return entry === null ? { kind: 'unknown' } : { kind: 'entry', standing: standingOf(entry, lang) };
}

function standingOf(entry: Entry, lang: Lang): Standing {
  const { statuses } = registerOf(entry.register);
  return {
    code: entry.code,
    name: entry.name,
    version: entry.version,
    status: entry.status,
    statuses: Object.fromEntries(Object.entries(statuses).map(([status, words]) => [status, words[lang]])),
    proved: entry.logIndex !== null,
    path: entry.register === 'guidance' ? pathIn(lang, '/huong-dan') : pathIn(lang, `/he-thong/${entry.code}`),
  };
}

/** The whole check on the server, for people without scripts: the same verifier, the same words. */
export async function checkHanded(services: Services, handed: Handed, lang: Lang): Promise<Explanation> {
  if (handed.kind === 'code') return explainCode((await currentOf(services, handed.text, null, lang)).finding, lang);
  const trust = { trustedKeys: [services.signer.verifierKey] };
  let verdict = await verifyReceipt(handed.text, trust);
  if (verdict.leaf === null || verdict.verdict === 'false') return explainReceipt(verdict, undefined, lang);
  const { finding, receipt } = await currentOf(services, verdict.leaf.subject, verdict.leaf.id, lang);
  // A receipt from a small QR code has no proof; the log has one for the very same record by now.
  if (verdict.reasons.join() === 'notYetIncluded' && receipt?.leaf === verdict.receipt?.leaf) {
    verdict = await verifyReceipt(receipt, trust);
  }
  return explainReceipt(verdict, finding.kind === 'entry' ? finding.standing : null, lang);
}
