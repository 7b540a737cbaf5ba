import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Db } from '../../src/platform/database/index.ts';

/** Each finds what must not be: something half-written, doubled, or told in two ways. */
const MUST_FIND_NOTHING: Readonly<Record<string, string>> = {
  'case without an act':
    'select code from case_record c where not exists (select from case_act a where a.case_id = c.id)',
  'gap in the acts of a case':
    'select case_id::text as code from case_act group by case_id having max(position) <> count(*) or min(position) <> 1',
  'case without its status, or with that of another act': `
    select c.code from case_record c left join case_status s on s.case_id = c.id
      left join lateral (select * from case_act a where a.case_id = c.id order by position desc limit 1) last on true
     where s.case_id is null or s.position <> last.position or s.state <> last.state_after`,
  'act that says it published and did not': `
    select a.id::text as code from case_act a
     where exists (select from jsonb_array_elements(a.effects) e where e->>'kind' = 'publishEntry')
       and not exists (select from entry_version v where v.act_id = a.id)`,
  'act without its line in the private trail': `
    select c.code from case_act a join case_record c on c.id = a.case_id
     where not exists (select from audit_event e where e.subject_kind = 'case' and e.subject_id = c.code)`,
  'case that neither published nor has a receipt': `
    select c.code from case_record c
     where not exists (select from case_receipt r where r.case_id = c.id)
       and not exists (select from case_act a join entry_version v on v.act_id = a.id where a.case_id = c.id)`,
  'entry without its versions, or with gaps': `
    select e.code from entry e left join entry_version v on v.entry_id = e.id
     group by e.code having coalesce(max(v.version), 0) <> count(v.version) or count(v.version) = 0`,
  'entry without its current row':
    'select code from entry e where not exists (select from entry_current c where c.entry_id = e.id)',
  'record without a place, or with two': `
    select l.id::text as code from log_leaf l
     where (exists (select from log_index i where i.leaf_id = l.id))::int + (exists (select from log_queue q where q.leaf_id = l.id))::int <> 1`,
  'gap in the places of the log': "select 'log' as code from log_index having coalesce(max(index) + 1, 0) <> count(*)",
  'record that nothing in the registers or cases stands for': `
    select l.id::text as code from log_leaf l
     where not exists (select from entry_version v where v.leaf_id = l.id)
       and not exists (select from case_receipt r where r.leaf_id = l.id)`,
  'two cases of one request':
    'select submission_key as code from case_record where submission_key is not null group by party_id, procedure, submission_key having count(*) > 1',
  'two systems of one name, though each was notified once':
    "select name as code from entry_current where name like 'Trợ lý ảo Sen Việt %' group by name having count(*) > 1",
  'letter whose job is lost': `
    select m.id::text as code from mail_message m
     where m.sent_at is null and m.attempts > 0 and not exists (select from graphile_worker._private_jobs j where j.key = 'sendMail:' || m.id)`,
};

/** Everything in the books that contradicts itself, as lines to read. */
export async function contradictions(owner: Db): Promise<string[]> {
  const found: string[] = [];
  for (const [what, statement] of Object.entries(MUST_FIND_NOTHING)) {
    const rows = (await sql.raw<{ code: string }>(statement).execute(owner)).rows;
    if (rows.length > 0) found.push(`${what}: ${rows.length}, first ${rows[0]!.code}`);
  }
  return found;
}

/** Names of stored documents whose bytes are not there, or are other bytes. */
export async function lostFiles(owner: Db, dataDir: string): Promise<string[]> {
  const rows = await owner.selectFrom('file').select(['id', 'sha256', 'size_bytes']).execute();
  return rows.flatMap(({ id, sha256, size_bytes }) => {
    const hex = sha256.toString('hex');
    const path = join(dataDir, 'files', hex.slice(0, 2), hex);
    if (!existsSync(path)) return [`${id}: no bytes`];
    const bytes = readFileSync(path);
    const same = createHash('sha256').update(bytes).digest('hex') === hex && bytes.length === size_bytes;
    return same ? [] : [`${id}: other bytes`];
  });
}
