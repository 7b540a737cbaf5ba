import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import {
  compareLists,
  day,
  HIGH_RISK_LISTS,
  type Day,
  type HighRiskList,
  type RowDifference,
} from '../../law/index.ts';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { readListRows, type RowFault } from './read-rows.ts';

export type ListStatus = 'draft' | 'issued';

export interface ListLoad {
  /** Number of the decision; the same as before for a corrected transcription. */
  readonly document: string;
  readonly status: ListStatus;
  readonly signedOn: Day;
  /** From when this version answers. */
  readonly inForceFrom: Day;
  readonly sourceUrl: string;
  readonly source: string;
  readonly loadedBy: string;
  readonly today: Day;
  readonly now: Date;
}

export type ListLoaded =
  | {
      readonly outcome: 'loaded' | 'unchanged';
      readonly list: HighRiskList;
      readonly differences: readonly RowDifference[];
    }
  | { readonly outcome: 'refused'; readonly text: string; readonly faults: readonly RowFault[] };

/**
 * Keeps a corrected or amended list as a new version. Refuses what it would have to guess, and a first day that has
 * passed: decisions already taken keep the version they used. The same file again changes nothing.
 */
export async function loadHighRiskList(db: Db, load: ListLoad): Promise<ListLoaded> {
  const read = readListRows(load.source);
  if ('faults' in read)
    return { outcome: 'refused', text: `${read.faults.length} faults, nothing was loaded`, faults: read.faults };
  const refusal = refusalOf(load);
  if (refusal !== null) return refused(refusal);
  const sha256 = createHash('sha256').update(load.source).digest('hex');
  return inTransaction(db, async (tx) => {
    // Two operators at once take turns, so that both cannot follow the same version.
    await sql`select pg_advisory_xact_lock(hashtext('high_risk_list_version'))`.execute(tx);
    const all: StoredList[] = [...HIGH_RISK_LISTS, ...(await storedLists(tx))];
    const same = all.find(
      (list) =>
        list.source.sha256 === sha256 &&
        list.inForceFrom === load.inForceFrom &&
        (list.isDraft === true) === (load.status === 'draft'),
    );
    const last = all.filter(({ isDraft }) => isDraft !== true).at(-1)!;
    if (same !== undefined) return { outcome: 'unchanged', list: same, differences: [] };
    const differences = compareLists(last, read);
    if (differences.length === 0) return refused(`no row differs from ${last.version}`);
    if (load.status === 'issued' && load.inForceFrom <= last.inForceFrom)
      return refused(
        `--from ${load.inForceFrom} must come after ${last.inForceFrom}, the first day of ${last.version}`,
      );
    const list = listOf(load, citing(load.document, read.rows), sha256, nextVersion(load.document, all));
    // One row: after a crash the version is there whole or not at all.
    await sql`insert into high_risk_list_version (version, document, status, signed_on, in_force_from, source_url, source_sha256, rows, loaded_by, loaded_at)
      values (${list.version}, ${list.document}, ${load.status}, ${list.signedOn}, ${list.inForceFrom}, ${load.sourceUrl}, ${sha256},
              ${JSON.stringify(list.rows)}::jsonb, ${load.loadedBy}, ${load.now})`.execute(tx);
    return { outcome: 'loaded', list, differences };
  });
}

function refused(text: string): ListLoaded {
  return { outcome: 'refused', text, faults: [] };
}

function refusalOf({ document, status, inForceFrom, signedOn, sourceUrl, today }: ListLoad): string | null {
  if (!/^\d{1,5}\/\d{4}\/[\p{L}-]{2,20}$/u.test(document))
    return `--decision ${document} is no number such as 33/2026/QĐ-TTg`;
  if (!/^https:\/\/\S{4,500}$/.test(sourceUrl)) return '--source must be the https address of the signed text';
  if (signedOn > today) return `--signed ${signedOn} has not come yet`;
  if (inForceFrom < signedOn) return `--from ${inForceFrom} lies before the decision was signed`;
  if (status === 'issued' && inForceFrom < today)
    return `--from ${inForceFrom} has passed: what was decided on earlier days keeps the list it used, so a version begins today or later`;
  return null;
}

/** The running number counts the versions of one decision. */
function nextVersion(document: string, all: readonly HighRiskList[]): string {
  return `${document}#${all.filter((list) => list.document === document).length + 1}`;
}

function listOf(load: ListLoad, rows: HighRiskList['rows'], sha256: string, version: string): StoredList {
  const { document, signedOn, inForceFrom, sourceUrl, status } = load;
  return {
    ...stored({ version, document, signedOn, inForceFrom, sourceUrl, sha256, rows }),
    isDraft: status === 'draft',
  };
}

/** Rows of another decision are not rows of Decision 33. */
function citing(document: string, rows: HighRiskList['rows']): HighRiskList['rows'] {
  if (document === HIGH_RISK_LISTS[0]!.document) return rows;
  return rows.map((row) => ({ ...row, provisions: row.provisions.filter((id) => id !== 'Q33') }));
}

/** A draft can be compared with, and never answers for a day. */
type StoredList = HighRiskList & { readonly isDraft?: boolean };

interface Row {
  version: string;
  document: string;
  signedOn: string;
  inForceFrom: string;
  sourceUrl: string;
  sha256: string;
  rows: HighRiskList['rows'];
}

function stored({ version, document, signedOn, inForceFrom, sourceUrl, sha256, rows }: Row): StoredList {
  return {
    version,
    document,
    signedOn: day(signedOn),
    inForceFrom: day(inForceFrom),
    inForceUntil: null,
    source: { url: sourceUrl, portal: sourceUrl, pages: 0, sha256 },
    status: LOADED,
    rows,
  };
}

const LOADED = {
  vi: 'Bản do đơn vị vận hành nạp: hãy đối chiếu điều kiện với bản gốc',
  en: 'Loaded by the operator: compare the condition with the original',
};

/** Every loaded version, drafts too, in the order in which they take effect. */
export async function storedLists(db: Db): Promise<StoredList[]> {
  const found = await sql<Row & { isDraft: boolean }>`
    select version, document, signed_on::text as "signedOn", in_force_from::text as "inForceFrom", source_url as "sourceUrl",
           source_sha256 as sha256, rows, status = 'draft' as "isDraft"
      from high_risk_list_version order by in_force_from, version`.execute(db);
  return found.rows.map(({ isDraft, ...row }) => ({ ...stored(row), isDraft }));
}
