import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, DUTIES, dutiesOf, lawOn, type DutyFacts } from '../../src/law/index.ts';

const FACTS: DutyFacts = {
  level: 'medium',
  role: 'provider',
  isForeign: false,
  mustCertify: null,
  sectors: ['culture'],
  listSectors: [],
  inOperationSince: null,
};
const LAW = lawOn(day('2026-11-22'));
const ids = (facts: Partial<DutyFacts>): string[] => dutiesOf(LAW, { ...FACTS, ...facts }).map((duty) => duty.id);
const due = (facts: Partial<DutyFacts>, id = 'notify'): string | null =>
  dutiesOf(LAW, { ...FACTS, ...facts }).find((duty) => duty.id === id)!.dueOn;

test('every duty has an id of its own and says the same in both languages', () => {
  assert.equal(new Set(DUTIES.map((duty) => duty.id)).size, DUTIES.length);
  for (const { text, grounds } of DUTIES) assert.ok(text.vi.length > 20 && text.en.length > 20 && grounds.length > 0);
});

test('low risk owes neither a dossier nor a notification, medium and high owe both [L10.1-x]', () => {
  assert.ok(!ids({ level: 'low' }).includes('notify') && !ids({ level: 'low' }).includes('dossier'));
  for (const level of ['medium', 'high'] as const)
    assert.ok(ids({ level }).includes('notify') && ids({ level }).includes('dossier'), level);
  assert.ok(!ids({ role: 'deployer' }).includes('notify'), 'the provider notifies');
});

test('conformity is a matter of high risk alone: certified when the list says so, else by oneself or a hired body', () => {
  assert.ok(!ids({}).includes('selfOrHire') && !ids({}).includes('certify'));
  assert.ok(
    ids({ level: 'high', mustCertify: true }).includes('certify') &&
      !ids({ level: 'high', mustCertify: true }).includes('selfOrHire'),
  );
  assert.ok(ids({ level: 'high', mustCertify: false }).includes('selfOrHire'));
});

test('the foreign provider’s duties exist at high risk only, presence only when certified [L14.6-1] [L14.6-2]', () => {
  assert.ok(!ids({ isForeign: true }).includes('contactPoint'));
  assert.ok(ids({ isForeign: true, level: 'high', mustCertify: false }).includes('contactPoint'));
  assert.ok(!ids({ isForeign: true, level: 'high', mustCertify: false }).includes('presence'));
  assert.ok(ids({ isForeign: true, level: 'high', mustCertify: true }).includes('presence'));
});

test('gates of a system in transition have a last day, and of two transitions the one that ends first [L35.1a] [L35.1b]', () => {
  assert.equal(due({}), null, 'not in use yet: before use');
  assert.equal(due({ inOperationSince: day('2026-02-28') }), '2027-03-01');
  assert.equal(due({ inOperationSince: day('2026-02-28'), sectors: ['health'] }), '2027-09-01');
  assert.equal(due({ inOperationSince: day('2026-03-01') }), null, 'the Law’s first day is not before it');
  const bank = { level: 'high', mustCertify: false, sectors: ['banking'], listSectors: ['banking'] } as const;
  assert.equal(due({ ...bank, inOperationSince: day('2026-08-14') }), '2027-08-31', 'before 1 September 2027');
  assert.equal(
    due({ ...bank, inOperationSince: day('2026-08-15') }),
    '2027-02-28',
    'within the first six months: before 1 March 2027',
  );
  assert.equal(due({ ...bank, inOperationSince: day('2027-03-01') }), null);
  const train = { ...bank, sectors: ['transport'], listSectors: ['transport'] };
  assert.equal(
    due({ ...train, inOperationSince: day('2025-01-01') }),
    '2027-02-28',
    'the list ends one day before the Law’s 12 months',
  );
});

test('only gates carry a day; what is owed throughout or on an event does not', () => {
  const running = dutiesOf(LAW, { ...FACTS, level: 'high', mustCertify: false, inOperationSince: day('2026-01-01') });
  for (const { when, dueOn, id } of running) assert.equal(dueOn !== null, when === 'beforeUse', id);
});
