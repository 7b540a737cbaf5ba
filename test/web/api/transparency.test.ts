import assert from 'node:assert/strict';
import { test } from 'node:test';
import { submitDirect } from '../../../src/casework/index.ts';
import { createAccount, grantMandate, personActor } from '../../../src/platform/identity/index.ts';
import type { Answers } from '../../../src/procedures/kit/index.ts';
import { NOTIFICATION_EXAMPLES } from '../../../src/web/api/examples.ts';
import { apiPortal } from './portal.ts';

const portal = await apiPortal();
const { clock, services } = portal;
const { db } = portal.database;
const own = await portal.party('Công ty Sen');
const account = await createAccount(db, { email: 'lan@sen.example', name: 'Nguyễn Thị Lan' }, clock.now());
assert.ok(account.ok);
const mandate = await grantMandate(
  db,
  { accountId: account.value.id, partyId: own.id, scopes: ['notify'] },
  clock.now(),
);
assert.ok(mandate.ok);
const actor = (await personActor(db, account.value.id, 'web', mandate.value.id, clock.now()))!;

async function submitted(procedureId: string, answers: Answers, subjectCode?: string): Promise<string> {
  const about = subjectCode === undefined ? {} : { subjectCode };
  const done = await submitDirect(services.desk, { procedureId, answers, actor, now: clock.now(), ...about });
  assert.ok(done.ok, JSON.stringify(done));
  return done.entry!.code;
}

const { answers } = NOTIFICATION_EXAMPLES['medium']!.value as { answers: Answers };
const code = await submitted('classification-notification', answers);

// Every answer is held against the description by `ask`.
test('a system tells what is declared about it, with every version, its days and gaps; none is an empty list [L11.5]', async () => {
  assert.deepEqual((await portal.ask('GET', `/api/v1/systems/${code}`)).json['transparency'], []);
  const said = { role: 'provider', interacts: 'yes', userNotice: 'Tôi là máy.', noticePlace: 'Câu chào.', outputs: ['text'] }; // prettier-ignore
  const first = { ...said, validFrom: '2026-06-01', validUntil: '2026-08-31' };
  const declaration = await submitted('transparency-declaration', first, code);
  const expired = (await portal.ask('GET', `/api/v1/systems/${code}`)).json['transparency'][0];
  assert.deepEqual([expired.inForceFrom, expired.gaps], [null, [{ from: '2026-09-01', until: null }]]);
  await submitted('transparency-declaration', { ...said, userNotice: 'Tôi là trợ lý ảo.', validFrom: '2026-10-01' }, declaration); // prettier-ignore
  const [shown, ...more] = (await portal.ask('GET', `/api/v1/systems/${code}`)).json['transparency'];
  assert.deepEqual(more, []);
  assert.deepEqual(
    [shown.code, shown.role, shown.declaredBy, shown.subject, shown.status, shown.inForceFrom, shown.inForceUntil],
    [declaration, 'provider', 'Công ty Sen', code, 'current', '2026-10-01', null],
  );
  assert.equal(shown.facts.userNotice, 'Tôi là trợ lý ảo.');
  assert.deepEqual(shown.gaps, [{ from: '2026-09-01', until: '2026-09-30' }]);
  const versions = shown.versions as { version: number; from: string; until: string | null; facts: Answers }[];
  assert.deepEqual(
    versions.map(({ version, from, until, facts }) => [version, from, until, facts['userNotice']]),
    [
      [1, '2026-06-01', '2026-08-31', 'Tôi là máy.'],
      [2, '2026-10-01', null, 'Tôi là trợ lý ảo.'],
    ],
  );
  assert.match(shown.url, new RegExp(`/minh-bach/${declaration}$`));
});

test('a declaration is no system: its code is not answered for as one', async () => {
  const { json } = await portal.ask('GET', `/api/v1/systems/${code}`);
  assert.equal((await portal.ask('GET', `/api/v1/systems/${json['transparency'][0].code}`)).status, 404);
});
