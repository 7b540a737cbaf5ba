import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/index.ts';
import type { Attached } from '../act/attachments.ts';

/** A visitor's form as it came in, to be known again when it is sent once more. */
export interface SentForm {
  /** Number that the form got when it was opened. */
  readonly once: string;
  /** Names a content as this browser's: nobody else gives it the same name, and nobody reads the content or the browser from it. */
  readonly markOf: (content: string) => string;
}

/** What a case keeps of the form that opened it. */
export interface Marks {
  /** One form with one content, files included: sent again it finds its case, whatever has become of it. */
  readonly submissionKey: string;
  /** What was written, whichever form it was written in: see `caseSentAlike`. */
  readonly visitorMark: string;
}

export async function marksOf(
  db: Db,
  { once, markOf }: SentForm,
  content: string,
  files: readonly Attached[],
): Promise<Marks> {
  const hashes = files.length === 0 ? [] : await hashesOf(db, files);
  const whole = `form ${once} ${content} ${hashes.join(' ')}`;
  return { submissionKey: markOf(whole), visitorMark: markOf(`words ${content}`) };
}

async function hashesOf(db: Db, files: readonly Attached[]): Promise<string[]> {
  const ids = files.map(({ fileId }) => fileId);
  const found = await sql<{ sha256: string }>`
    select distinct encode(sha256, 'hex') as sha256 from file where id = any(${ids}::uuid[]) order by 1`.execute(db);
  return found.rows.map(({ sha256 }) => sha256);
}

/**
 * Of two forms that say the same and are sent at once, the second waits here until the first one's case is there to be found. A lock
 * and no unique key: what counts as sent before depends on what has become of the case. It ends with the transaction, also by a crash.
 */
export async function holdMark(tx: Tx, { visitorMark }: Pick<Marks, 'visitorMark'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`visitor_mark ${visitorMark}`}, 0))`.execute(tx);
}

/**
 * The case of this browser that says the same: still open (what was withdrawn or ended may be sent anew), with nothing erased from it,
 * and holding every file that comes along now. A browser may have dropped the files on the way back; one that is new makes a case of its own.
 */
export function caseSentAlike(visitorMark: string, files: readonly Attached[]) {
  const ids = files.map(({ fileId }) => fileId);
  return sql`
    c.party_id is null and c.visitor_mark = ${visitorMark}
    and exists (select from case_status s where s.case_id = c.id and s.open)
    and not exists (select from case_apart k where k.case_id = c.id and k.erased_at is not null)
    and not exists (
      select from file sent where sent.id = any(${ids}::uuid[]) and not exists (
        select from case_file k join file f on f.id = k.file_id where k.act_id = a.id and f.sha256 = sent.sha256))
    order by c.opened_at desc limit 1`;
}
