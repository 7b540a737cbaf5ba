import { sql } from 'kysely';
import type { Db, Tx } from '../../../platform/database/index.ts';
import { accepted } from '../../../platform/refusal/index.ts';
import { Inputs } from '../../acts/text-input.ts';
import { no, refuse, type PlanOutcome } from '../../refusal.ts';
import { byColumns, type PlanAct } from '../../stored/columns.ts';
import { onConsolidation, withWords } from './consolidate.ts';
import { derivedFrame } from './report-frame.ts';

/** What the document needs beside its content (frame of Decree 30/2020). */
export interface FinishInput {
  readonly number: unknown;
  /** "Hà Nội, ngày 20 tháng 12 năm 2026" */
  readonly placeAndDate: unknown;
  /** Agency above the issuing one; empty: none. This, the issuer, `to` and `authority` stand as derived when they are not given. */
  readonly issuerParent?: unknown;
  readonly issuer?: unknown;
  /** "Kính gửi"; empty: nobody. */
  readonly to?: unknown;
  /** For whom it is signed, e.g. "TM. ỦY BAN NHÂN DÂN"; empty: in the signer's own right. */
  readonly authority?: unknown;
  /** Position of who signs, e.g. "CỤC TRƯỞNG". */
  readonly position: unknown;
  readonly name: unknown;
  readonly recipients: unknown;
  readonly revision?: number;
}

/** Makes the draft ready for signature: a version that never changes. The period counts as consolidated. */
export function finishConsolidation(
  db: Db,
  id: string,
  input: FinishInput,
  act: PlanAct,
): Promise<PlanOutcome<{ version: number }>> {
  return onConsolidation(db, id, { revision: input.revision, action: 'consolidationReady' }, act, async (tx, one) => {
    const inputs = new Inputs();
    const number = inputs.text(input.number, 'number', 100, false);
    const place = inputs.text(input.placeAndDate, 'placeAndDate', 300, false);
    const position = inputs.text(input.position, 'position', 300, false);
    const name = inputs.text(input.name, 'name', 300, false);
    const recipients = inputs.list(input.recipients, 'recipients');
    const frame = await frameOf(tx, one.periodId, input, inputs);
    if (recipients.length === 0 && Array.isArray(input.recipients)) inputs.refusals.push(no('needed', 'recipients'));
    if (!inputs.ok) return inputs.outcome();
    if (one.state !== 'draft') return refuse('alreadyReady');
    const by = byColumns(act);
    const version = one.version + 1;
    const document = { number, place_and_date: place, signer_position: position, signer_name: name };
    const lists = {
      content: JSON.stringify(withWords(one.content, one.words)),
      recipients: JSON.stringify(recipients),
    };
    await tx
      .insertInto('plan_consolidation_version')
      .values({ consolidation_id: id, version, ...document, ...frame, ...lists, ...by })
      .execute();
    await tx
      .updateTable('plan_consolidation')
      .set({ ...document, recipients: lists.recipients, state: 'ready', version, revision: one.revision + 1, ...by })
      .where('id', '=', id)
      .execute();
    await sql`update plan_report_period set state = 'consolidated' where id = ${one.periodId}`.execute(tx);
    return accepted({ version });
  });
}

interface FrameColumns {
  readonly issuer_parent: string | null;
  readonly issuer: string;
  readonly addressees: string;
  readonly signer_authority: string | null;
}

/** What was typed, and what is derived where nothing was: kept with the version, so that it never changes with the plan. */
async function frameOf(tx: Tx, periodId: string, input: FinishInput, inputs: Inputs): Promise<FrameColumns> {
  const derived = await derivedFrame(tx, periodId);
  const { issuerParent = derived.issuer.parent, issuer = derived.issuer.name } = input;
  const { to = [...derived.to], authority = derived.authority } = input;
  return {
    issuer_parent: inputs.optional(issuerParent, 'issuerParent', 300, false),
    issuer: inputs.text(issuer, 'issuer', 300, false),
    addressees: JSON.stringify(inputs.list(to, 'to')),
    signer_authority: inputs.optional(authority, 'authority', 300, false),
  };
}
