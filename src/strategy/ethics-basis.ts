import type { EthicsGroupId } from '../law/index.ts';
import type { Db } from '../platform/database/index.ts';
import { isUuid } from '../platform/http/index.ts';
import {
  addressRefusals,
  done,
  mayPlanFor,
  notYours,
  planned,
  STRATEGY_AGENCY,
  textRefusals,
  type Doing,
  type Refusal,
  type Result,
} from './planning.ts';

export const BASIS_KINDS = ['standard', 'regulation', 'guidance', 'incentive'] as const;

/** A document that rests on principles of the ethics framework (Law 26.3). */
export interface EthicsBasis {
  readonly id: string;
  readonly kind: (typeof BASIS_KINDS)[number];
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly sourceUrl: string | null;
  readonly principles: readonly EthicsGroupId[];
}

/** What is listed now, the newest first. */
export async function ethicsBasis(db: Db): Promise<readonly EthicsBasis[]> {
  const rows = await db
    .selectFrom('ethics_basis')
    .selectAll()
    .where('ended_at', 'is', null)
    .orderBy('at', 'desc')
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as EthicsBasis['kind'],
    number: row.number,
    title: row.title,
    issuer: row.issuer,
    sourceUrl: row.source_url,
    principles: row.principles as EthicsGroupId[],
  }));
}

export interface NewBasis {
  readonly kind: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly sourceUrl: string;
  readonly principles: readonly string[];
}

const GROUPS = ['1', '2', '3', '4'];

export async function addEthicsBasis(db: Db, input: NewBasis, doing: Doing): Promise<Result> {
  const principles = [...new Set(input.principles)].filter((one) => GROUPS.includes(one)).toSorted();
  const wrong: Refusal[] = [
    ...(mayPlanFor(doing.actor, STRATEGY_AGENCY) ? [] : [notYours]),
    ...(BASIS_KINDS.some((kind) => kind === input.kind) ? [] : [CHOOSE('kind')]),
    ...textRefusals({ number: input.number, issuer: input.issuer }, 200, ['number']),
    ...textRefusals({ title: input.title }, 500),
    ...addressRefusals('sourceUrl', input.sourceUrl),
    ...(principles.length === 0 ? [CHOOSE('principles')] : []),
  ];
  // One row and its line in the trail: after a crash both are there or neither is.
  return planned(
    db,
    doing,
    wrong,
    { action: 'ethicsBasisAdded', subjectId: input.number || input.title.slice(0, 80) },
    async (tx) => {
      await tx
        .insertInto('ethics_basis')
        .values({
          kind: input.kind,
          number: input.number,
          title: input.title,
          issuer: input.issuer,
          source_url: input.sourceUrl === '' ? null : input.sourceUrl,
          principles,
          by_account: doing.actor.accountId,
          at: doing.now,
        })
        .execute();
      return done(null);
    },
  );
}

/** Takes it from the list; the row stays with the day. */
export async function endEthicsBasis(db: Db, id: string, doing: Doing): Promise<Result> {
  const wrong = [...(mayPlanFor(doing.actor, STRATEGY_AGENCY) ? [] : [notYours]), ...(isUuid(id) ? [] : [GONE])];
  // One row changes once: after a crash it is ended with its line in the trail, or still listed.
  return planned(db, doing, wrong, { action: 'ethicsBasisEnded', subjectId: id.slice(0, 80) }, async (tx) => {
    const ended = await tx
      .updateTable('ethics_basis')
      .set({ ended_at: doing.now, ended_by: doing.actor.accountId })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    return ended.numUpdatedRows === 0n ? { ok: false, refusals: [GONE] } : done(null);
  });
}

const CHOOSE = (field: string): Refusal => ({
  code: 'required',
  field,
  text: { vi: 'Hãy chọn ít nhất một mục.', en: 'Choose at least one.' },
});
const GONE: Refusal = {
  code: 'gone',
  text: { vi: 'Văn bản này không còn trong danh sách.', en: 'It is no longer listed.' },
};
