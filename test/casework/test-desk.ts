import assert from 'node:assert/strict';
import { createPrivateKey } from 'node:crypto';
import { sql } from 'kysely';
import {
  openDesk,
  rebuildStatuses,
  submitDirect,
  syncRules,
  type Desk,
  type Performed,
  type Rejected,
  type Submitted,
} from '../../src/casework/index.ts';
import { frozenClock } from '../../src/platform/clock/index.ts';
import {
  createAccount,
  createApiKey,
  createParty,
  findApiKey,
  grantMandate,
  grantRole,
  personActor,
  type Actor,
  type ApiKeyActor,
  type Party,
  type PersonActor,
  type Role,
} from '../../src/platform/identity/index.ts';
import { installJobs } from '../../src/platform/jobs/index.ts';
import type { Procedure } from '../../src/procedures/kit/index.ts';
import { readLogFile, sequence, signerFrom, type Signer } from '../../src/record-log/index.ts';
import { verifyLog } from '../../src/verifier/index.ts';
import { freshDatabase, type TestDatabase } from '../database.ts';

/** A Sunday morning in Ha Noi; the decree and the list are in force. */
export const NOW = '2026-11-22T02:00:00Z';
/** PKCS #8 head of an Ed25519 key, followed by 32 bytes: the same key in every run. */
const KEY = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);

export type TestDesk = Awaited<ReturnType<typeof testDesk>>;

/** A desk on a database of its own, with a clock that stands still and people to act. */
export async function testDesk(procedures?: readonly Procedure[]) {
  const database: TestDatabase = await freshDatabase();
  await installJobs(database.ownerUrl);
  const signer: Signer = signerFrom('motcua.test/log', createPrivateKey({ key: KEY, format: 'der', type: 'pkcs8' }));
  const clock = frozenClock(NOW);
  const { db } = database;
  const desk: Desk = openDesk({ db, signer, baseUrl: 'https://motcua.test', ...(procedures && { procedures }) });
  await syncRules(desk);
  const now = (): Date => clock.now();

  return {
    database,
    db,
    desk,
    clock,
    signer,
    now,
    cast: cast(database, now),
    /** Re-verifies the whole log from its public bytes, after giving every leaf its place. */
    checkLog: async (): Promise<number> => {
      while ((await sequence(db, signer, clock)).count > 0);
      const fetchBytes = async (path: string) => (await readLogFile(db, signer, path))?.bytes ?? null;
      const verdict = await verifyLog(fetchBytes, { trustedKeys: [signer.verifierKey] });
      const leaves = await count(database, 'log_leaf');
      if (leaves > 0) assert.deepEqual(verdict.findings, []);
      return leaves;
    },
    /** Nothing half-written: every case has its acts, status and receipt, every version its leaf, every act of the engine its trail. */
    checkWhole: async (): Promise<void> => {
      await checkWhole(database);
      assert.deepEqual((await rebuildStatuses(desk)).mended, []);
    },
    count: (table: string) => count(database, table),
  };
}

async function count({ db }: TestDatabase, table: string): Promise<number> {
  const found = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return found.rows[0]!.count;
}

async function checkWhole({ db }: TestDatabase): Promise<void> {
  const broken = await sql<{ what: string; code: string }>`
    select 'no acts or no status' as what, c.code from case_record c left join case_status s on s.case_id = c.id
     where s.position is distinct from (select max(position) from case_act a where a.case_id = c.id)
        or s.position is distinct from (select count(*) from case_act a where a.case_id = c.id)
        or s.state is distinct from (select state_after from case_act a where a.case_id = c.id order by position desc limit 1)
    union all
    select 'no receipt', c.code from case_record c join case_act a on a.case_id = c.id and a.position = 1
     where not exists (select from entry_version v where v.act_id = a.id) and not exists (select from case_receipt r where r.case_id = c.id)
    union all
    select 'a promised entry is missing', c.code from case_record c join case_act a on a.case_id = c.id
     where (select count(*) from jsonb_array_elements(a.effects) e where e->>'kind' in ('publishEntry', 'reviseEntry'))
           <> (select count(*) from entry_version v where v.act_id = a.id)
    union all
    select 'no trail', c.code from case_record c join case_act a on a.case_id = c.id
     where not exists (select from audit_event e where e.detail->>'actId' = a.id::text)
    union all
    select 'version without entry in search', e.code from entry e left join entry_current n on n.entry_id = e.id
     where n.version is distinct from (select max(version) from entry_version v where v.entry_id = e.id)
    union all
    select 'leaf waits for nothing', l.subject from log_leaf l
     where not exists (select from log_queue q where q.leaf_id = l.id) and not exists (select from log_index i where i.leaf_id = l.id)`.execute(
    db,
  );
  assert.deepEqual(broken.rows, []);
}

/** People and organisations of the tests. */
function cast({ db }: TestDatabase, now: () => Date) {
  let number = 0;
  const account = async (name: string): Promise<string> => {
    number += 1;
    const made = await createAccount(db, { email: `person${number}@example.vn`, name, locale: 'vi' }, now());
    assert.ok(made.ok, JSON.stringify(made));
    return made.value.id;
  };
  return {
    party: async (name: string, more: Partial<Parameters<typeof createParty>[1]> = {}): Promise<Party> => {
      const made = await createParty(
        db,
        { kind: 'organisation', name, email: 'contact@example.vn', address: 'Hà Nội', ...more },
        now(),
      );
      assert.ok(made.ok, JSON.stringify(made));
      return made.value;
    },
    /** A person with a mandate for the party, acting under it. */
    agent: async (
      party: Party,
      scopes: string[],
      name = 'Nguyễn Thị An',
      validUntil: string | null = null,
    ): Promise<PersonActor> => {
      const accountId = await account(name);
      const mandate = await grantMandate(db, { accountId, partyId: party.id, scopes, validUntil }, now());
      assert.ok(mandate.ok, JSON.stringify(mandate));
      return (await personActor(db, accountId, 'web', mandate.value.id, now()))!;
    },
    official: async (role: Role, agencyCode: string | null, name = 'Trần Văn Bình'): Promise<PersonActor> => {
      const accountId = await account(name);
      assert.ok((await grantRole(db, { accountId, role, agencyCode }, now())).ok);
      return (await personActor(db, accountId, 'web', null, now()))!;
    },
    key: async (party: Party, scopes: string[]): Promise<ApiKeyActor> => {
      const made = await createApiKey(db, { partyId: party.id, name: 'máy', scopes }, now());
      assert.ok(made.ok);
      return (await findApiKey(db, made.value.key, now()))!;
    },
  };
}

/** The submission, which must have been taken. */
export async function taken(result: Promise<Submitted | Rejected>): Promise<Submitted> {
  const value = await result;
  assert.ok(value.ok, JSON.stringify(value));
  return value;
}

/** The act, which must have been done. */
export async function acted(result: Promise<Performed | Rejected>): Promise<Performed> {
  const value = await result;
  assert.ok(value.ok, JSON.stringify(value));
  return value;
}

/** Codes of the refusals, in order; an answer that was no refusal fails. */
export async function refusedWith(result: Promise<{ ok: boolean }>): Promise<string[]> {
  const value = (await result) as { ok: boolean; refusals?: readonly { code: string }[] };
  assert.equal(value.ok, false, `expected a refusal: ${JSON.stringify(value)}`);
  return value.refusals!.map((one) => one.code);
}

/** Submits with these answers for the actor's party. */
export function send(
  desk: Desk,
  actor: Actor,
  procedureId: string,
  answers: Record<string, unknown>,
  when: { now: Date; key?: string },
) {
  return submitDirect(desk, { procedureId, answers, actor, ...when });
}
