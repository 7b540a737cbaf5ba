import { createPrivateKey } from 'node:crypto';
import { openDesk, submitDirect, syncRules, type Desk } from '../../src/casework/index.ts';
import {
  connect,
  ensureDatabase,
  migrate,
  type Database,
  type EmbeddedPostgres,
} from '../../src/platform/database/index.ts';
import { createApiKey, createParty, findApiKey, type ApiKeyActor } from '../../src/platform/identity/index.ts';
import { installJobs } from '../../src/platform/jobs/index.ts';
import { examplesInOrder } from '../../src/procedures/index.ts';
import { signerFrom } from '../../src/record-log/index.ts';

export const NOW = new Date('2026-11-22T02:00:00Z');
const LOG_KEY = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);

/** A migrated database in which the engine can act. */
export async function openEngine(server: EmbeddedPostgres, name: string): Promise<{ database: Database; desk: Desk }> {
  await ensureDatabase(server.adminUrl, name);
  await migrate(server.url(name));
  await installJobs(server.url(name));
  const database = connect(server.url(name));
  const privateKey = createPrivateKey({ key: LOG_KEY, format: 'der', type: 'pkcs8' });
  const desk = openDesk({
    db: database.db,
    signer: signerFrom('motcua.bench/log', privateKey),
    baseUrl: 'https://motcua.bench',
  });
  await syncRules(desk);
  return { database, desk };
}

/** A party with a key that may notify for it. */
export async function notifier({ db }: Database, now: Date): Promise<{ key: string; actor: ApiKeyActor }> {
  const profile = {
    kind: 'organisation',
    name: 'Công ty Đo Tốc độ',
    email: 'toc-do@motcua.example',
    address: 'Hà Nội',
  } as const;
  const party = await createParty(db, profile, now);
  if (!party.ok) throw new Error('no party');
  const made = await createApiKey(db, { partyId: party.value.id, name: 'bench', scopes: ['notify'] }, now);
  if (!made.ok) throw new Error('no key');
  return { key: made.value.key, actor: (await findApiKey(db, made.value.key, now))! };
}

export const PROCEDURE = 'classification-notification';

const PLAIN = examplesInOrder().find(
  ({ procedure, example }) =>
    procedure.id === PROCEDURE && example.expected.state !== null && !example.answers['documents'],
)!.example.answers;

/** The answers of a notification of ordinary size, under a name of its own. */
export function answersOf(name: string): Record<string, unknown> {
  return { ...PLAIN, name };
}

let count = 0;

/** One notification through the engine. */
export async function notify(desk: Desk, actor: ApiKeyActor): Promise<void> {
  count += 1;
  const answers = answersOf(`Hệ thống số ${count}`);
  const done = await submitDirect(desk, { procedureId: PROCEDURE, answers, key: `bench-${count}`, actor, now: NOW });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
}
