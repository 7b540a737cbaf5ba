import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import {
  declareStatus,
  endStatus,
  enterpriseStatusOn,
  erasePerson,
  lookAtStatus,
  standingOn,
  statusesOf,
  waitingStatuses,
  type EnterpriseStatus,
  type TypedStatus,
} from '../../src/casework/index.ts';
import { day } from '../../src/law/index.ts';
import { connect } from '../../src/platform/database/index.ts';
import { trailOf } from '../../src/platform/audit/index.ts';
import { atEnd } from '../database.ts';
import { refusedWith, testDesk } from './test-desk.ts';

const desk = await testDesk();
const now = desk.now();
const FROM_NUMBER: TypedStatus = {
  kind: 'innovativeStartup',
  proofNumber: '12/GCN-SKHCN',
  proofIssuer: 'Sở Khoa học và Công nghệ Thành phố Huế',
  proofFileId: null,
  validFrom: '2026-06-01',
  validUntil: '2027-05-31',
};

function declared(more: Partial<EnterpriseStatus>): EnterpriseStatus {
  return {
    id: 'x',
    kind: 'innovativeStartup',
    proof: { number: '1', issuer: 'Sở', file: null },
    validFrom: day('2026-06-01'),
    validUntil: null,
    declaredBy: 'Lan',
    declaredAt: new Date('2026-06-02T00:00:00Z'),
    endedFrom: null,
    looks: [],
    ...more,
  };
}
const look = (result: 'seen' | 'notShown') =>
  ({ result, reason: null, by: 'An', agencyCode: 'most', at: now }) as const;
const on = (statuses: readonly EnterpriseStatus[], at: string): string =>
  standingOn(statuses, 'innovativeStartup', day(at)).standing;

test('whether the status holds is asked for one day: first and last day count, the day of its end does not, and what was seen goes before what was only declared [L25.1-1]', () => {
  const limited = [declared({ validUntil: day('2026-12-31') })];
  assert.deepEqual(
    ['2026-05-31', '2026-06-01', '2026-12-31', '2027-01-01'].map((at) => on(limited, at)),
    ['none', 'declared', 'declared', 'none'],
  );
  const ended = [declared({ endedFrom: day('2026-09-01'), looks: [look('seen')] })];
  assert.deepEqual([on(ended, '2026-08-31'), on(ended, '2026-09-01')], ['seen', 'none']);
  const refused = declared({ id: 'a', looks: [look('seen'), look('notShown')] });
  assert.equal(on([refused], '2026-07-01'), 'notShown', 'the latest look counts');
  const later = declared({ id: 'b', declaredAt: new Date('2026-07-01T00:00:00Z') });
  assert.equal(on([refused, later], '2026-07-01'), 'declared');
  const seen = declared({ id: 'c', looks: [look('notShown'), look('seen')] });
  assert.equal(on([later, refused, seen], '2026-07-01'), 'seen');
  assert.equal(standingOn([seen], 'smallMediumEnterprise', day('2026-07-01')).standing, 'none');
});

test('a party declares with a document or with number and issuer, the same twice is one, even at once [L25.1-1]', async () => {
  const sen = await desk.cast.party('Công ty Sen', { provinceCode: '46' });
  const lan = await desk.cast.agent(sen, ['party:manage']);
  const wrong = {
    kind: 'giant',
    proofNumber: '',
    proofIssuer: '',
    proofFileId: null,
    validFrom: '2026-02-30',
    validUntil: 'x',
  };
  assert.deepEqual(await refusedWith(declareStatus(desk.desk, wrong, { actor: lan, now })), [
    'kindMissing',
    'proofMissing',
    'badDay',
    'badDay',
  ]);
  const half = { ...FROM_NUMBER, proofIssuer: '', validUntil: '2026-05-31' };
  assert.deepEqual(await refusedWith(declareStatus(desk.desk, half, { actor: lan, now })), [
    'issuerMissing',
    'badPeriod',
  ]);
  const stolen = { ...FROM_NUMBER, proofFileId: '5f0c5a52-1111-4111-8111-111111111111' };
  assert.deepEqual(await refusedWith(declareStatus(desk.desk, stolen, { actor: lan, now })), ['fileUnknown']);
  const both = await Promise.all([1, 2].map(() => declareStatus(desk.desk, FROM_NUMBER, { actor: lan, now })));
  assert.deepEqual(
    both.map((one) => one.ok && one.repeated).toSorted((a, b) => Number(a) - Number(b)),
    [false, true],
  );
  assert.equal((await statusesOf(desk.db, sen.id)).length, 1);
  assert.equal((await enterpriseStatusOn(desk.db, sen.id, 'innovativeStartup', day('2027-06-01'))).standing, 'none');
  const trail = await trailOf(desk.db, { kind: 'party', id: sen.code });
  assert.deepEqual(
    trail.map(({ action }) => action),
    ['statusDeclared'],
  );
  const agency = await desk.cast.party('Sở thử nghiệm', { kind: 'stateAgency' });
  const official = await desk.cast.agent(agency, ['party:manage']);
  assert.deepEqual(await refusedWith(declareStatus(desk.desk, FROM_NUMBER, { actor: official, now })), [
    'notAnEnterprise',
  ]);
});

test('an official of the jurisdiction looks, with a reason where the proof does not show it; nobody else, and nothing unread is passed over [L25.1-1]', async () => {
  const tre = await desk.cast.party('Công ty Tre', { provinceCode: '46' });
  const mai = await desk.cast.agent(tre, ['party:manage']);
  const made = await declareStatus(desk.desk, FROM_NUMBER, { actor: mai, now });
  assert.ok(made.ok);
  const officer = await desk.cast.official('officer', 'most');
  const there = await desk.cast.official('officer', 'hue');
  const elsewhere = await desk.cast.official('officer', 'ca-mau');
  const inspector = await desk.cast.official('inspector', 'most');
  const seesIt = async (actor: typeof officer): Promise<boolean> =>
    (await waitingStatuses(desk.desk, actor)).some(({ id }) => id === made.id);
  assert.deepEqual([await seesIt(officer), await seesIt(there), await seesIt(elsewhere), await seesIt(mai)], [true, true, false, false]); // prettier-ignore
  const typed = { partyCode: tre.code, statusId: made.id, result: 'seen', reason: '', expectedLooks: 0 };
  for (const actor of [elsewhere, inspector, mai])
    assert.deepEqual(await refusedWith(lookAtStatus(desk.desk, typed, { actor, now })), ['notFound']);
  const silent = { ...typed, result: 'notShown' };
  assert.deepEqual(await refusedWith(lookAtStatus(desk.desk, silent, { actor: officer, now })), ['reasonMissing']);
  const said = { ...silent, reason: 'Giấy chứng nhận đứng tên công ty khác.' };
  const both = await Promise.all([said, typed].map((one) => lookAtStatus(desk.desk, one, { actor: officer, now })));
  assert.equal(both.filter((one) => one.ok).length, 1, 'of two at once the second reads it again');
  assert.equal(await seesIt(officer), false);
  const letters = await desk.db
    .selectFrom('mail_message')
    .select('body_text')
    .where('subject_id', '=', tre.code)
    .execute();
  assert.equal(letters.length, 1);
  const again = { ...said, expectedLooks: 1 };
  assert.ok((await lookAtStatus(desk.desk, again, { actor: officer, now })).ok);
  assert.equal(
    (await enterpriseStatusOn(desk.db, tre.id, 'innovativeStartup', day('2026-11-22'))).standing,
    'notShown',
  );
  const other = await desk.cast.agent(await desk.cast.party('Công ty Khác'), ['party:manage']);
  assert.deepEqual(await refusedWith(endStatus(desk.desk, made.id, { actor: other, now })), ['notFound']);
  assert.ok((await endStatus(desk.desk, made.id, { actor: mai, now })).ok);
  const [status] = await statusesOf(desk.db, tre.id);
  assert.equal(status!.endedFrom, '2026-11-22');
  assert.deepEqual(await refusedWith(lookAtStatus(desk.desk, { ...typed, expectedLooks: 2 }, { actor: officer, now })), ['alreadyEnded']); // prettier-ignore
});

test('a person who is erased stands no longer in numbers, issuers and reasons', async () => {
  const owner = connect(desk.database.ownerUrl, { max: 1, asOwner: true });
  atEnd(() => owner.close());
  const party = await desk.cast.party('Công ty Mía');
  const gone = await desk.cast.agent(party, ['party:manage'], 'Lý Thị Quên');
  const made = await declareStatus(
    desk.desk,
    { ...FROM_NUMBER, proofIssuer: 'Văn phòng của Lý Thị Quên' },
    { actor: gone, now },
  );
  assert.ok(made.ok);
  const officer = await desk.cast.official('officer', 'most');
  const typed = {
    partyCode: party.code,
    statusId: made.id,
    result: 'notShown',
    reason: 'Lý Thị Quên tự ký.',
    expectedLooks: 0,
  };
  assert.ok((await lookAtStatus(desk.desk, typed, { actor: officer, now })).ok);
  const by = await desk.cast.official('admin', null, 'Quản trị viên');
  const done = await erasePerson(owner.db, { accountId: gone.accountId, by, reason: null, also: ['Lý Thị Quên'], now });
  assert.ok(done.ok, JSON.stringify(done));
  const kept = await sql<{ said: string }>`
    select s.proof_issuer || ' ' || l.reason as said from enterprise_status s join enterprise_status_look l on l.status_id = s.id
     where s.id = ${made.id}`.execute(desk.db);
  assert.doesNotMatch(kept.rows[0]!.said, /Quên/);
  assert.match(kept.rows[0]!.said, /tự ký/);
});
