import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examplesInOrder, procedure } from '../../src/procedures/index.ts';
import {
  checkForm,
  decideAct,
  fieldsOf,
  type Answers,
  type Done,
  type Finding,
  type Refusal,
} from '../../src/procedures/kit/index.ts';
import { contextOn, partyOf } from './stage.ts';

const NOTIFICATION = procedure('classification-notification')!;
const find = (id: string): Answers => examplesInOrder().find(({ example }) => example.id === id)!.example.answers;
const MEDIUM = find('tram-xanh');
const HIGH = find('duyet-vay');

function notify(answers: Answers, on = '2026-11-20', key = 'may-trang', more = {}) {
  return decideAct(NOTIFICATION, 'notify', null, contextOn(on, key, { answers, ...more }));
}
function recorded(answers: Answers, on?: string, key?: string, more = {}): Done {
  const outcome = notify(answers, on, key, more);
  assert.ok(outcome.done, JSON.stringify(outcome));
  return outcome;
}
function refusals(answers: Answers, more = {}): readonly Refusal[] {
  const outcome = notify(answers, undefined, undefined, more);
  assert.ok(!outcome.done);
  return outcome.refusals;
}
const finding = (outcome: Done, code: string): Finding | undefined => outcome.findings.find((one) => one.code === code);
function entry(outcome: Done) {
  const [effect] = outcome.effects;
  assert.ok(effect?.kind === 'publishEntry');
  return effect;
}
function without(answers: Answers, ...names: string[]): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([name]) => !names.includes(name)));
}

/** Decree 12.2, points a to d, written down by hand from its text, and the level that is notified. */
const REQUIRED = [
  'riskLevel',
  // a) name; version; internal code or code of a state agency; name, address and contact of the provider
  'name',
  'version',
  'internalCode',
  'providerName',
  'providerAddress',
  'providerContact',
  // b) purpose; main functions; architecture at functional level; scope of deployment; users and affected persons
  'intendedPurpose',
  'mainFunctions',
  'functionalArchitecture',
  'deploymentScope',
  'userGroups',
  'affectedGroups',
  // c) main input data; d) risk, safety and transparency measures
  'mainInputData',
  'riskMeasures',
];

test('the set of required fields is exactly that of Decree 12.2 and the level: nothing more may be asked [L10.1-2]', () => {
  const required = fieldsOf(NOTIFICATION.form)
    .filter((field) => field.required)
    .map((field) => field.name);
  assert.deepEqual(required.toSorted(), REQUIRED.toSorted());
  const empty = checkForm(NOTIFICATION.form, {}, NOTIFICATION.texts).map((refusal) => String(refusal.field));
  assert.deepEqual(empty.toSorted(), REQUIRED.toSorted(), 'an empty form hears of all of them at once');
  const least = Object.fromEntries(REQUIRED.map((name) => [name, name === 'riskLevel' ? 'medium' : 'x']));
  assert.equal(recorded(least).state, 'recorded', 'and with them alone it is recorded');
});

test('each required field is missed by name, and only that one', () => {
  for (const name of REQUIRED) {
    const found = refusals(without(MEDIUM, name));
    assert.deepEqual(
      found.map(({ code, field }) => `${code} ${field}`),
      [`required ${name}`],
    );
    assert.ok(
      found[0]!.text.vi.includes('Nghị định 142') || found[0]!.text.vi.includes('Luật 134'),
      'says on what ground it is asked',
    );
  }
});

test('a notification is recorded at once, with an AI-ID and a confirmation, and no state waits for the authority [L10.3-1]', () => {
  const outcome = recorded(MEDIUM);
  assert.equal(NOTIFICATION.states[outcome.state]!.final, true);
  assert.deepEqual(Object.keys(NOTIFICATION.states), ['recorded']);
  assert.deepEqual(
    outcome.effects.map((effect) => effect.kind),
    ['publishEntry', 'sendLetter'],
  );
  assert.equal(entry(outcome).code, 'aiId');
  assert.equal(entry(outcome).register, 'systems');
  assert.deepEqual(NOTIFICATION.acts['notify']!.by, ['party']);
});

test('what is internal stays out of the public part', () => {
  const { entry: content } = entry(recorded(MEDIUM));
  for (const name of ['internalCode', 'functionalArchitecture', 'mainInputData', 'riskMeasures']) {
    assert.ok(!(name in content.public) && name in content.restricted, name);
  }
  assert.equal(content.public['providerName'], partyOf('may-trang').name);
  assert.equal(content.public['notifiedOn'], '2026-11-20');
  const visible = fieldsOf(NOTIFICATION.form).filter(
    (field) => field.name in content.public && field.visibility !== 'public',
  );
  assert.deepEqual(visible, [], 'only fields declared public are published');
});

test('address and contact of a person are kept from the public, those of an organisation are not [L8.3-4]', () => {
  const person = entry(recorded(find('ke-chuyen-be'), '2026-08-03', 'mai-huong')).entry;
  assert.ok(!('providerAddress' in person.public) && !('providerContact' in person.public));
  assert.ok('providerAddress' in person.restricted && 'providerContact' in person.restricted);
  assert.ok('providerAddress' in entry(recorded(MEDIUM)).entry.public);
});

test('low risk is refused here, with the reason, and pointed to voluntary publication [L10.1-x]', () => {
  const [only, ...rest] = refusals({ ...MEDIUM, riskLevel: 'low' });
  assert.deepEqual([only!.code, only!.ground, rest.length], ['lowRiskOwesNothing', 'L10.3', 0]);
  assert.match(only!.text.vi, /không phải thông báo/);
  assert.match(only!.text.vi, /Tự nguyện công khai/);
});

test('documents may stand for parts b to d, but then one must be attached, and the purpose is still said', () => {
  const bare = without(
    MEDIUM,
    'mainFunctions',
    'functionalArchitecture',
    'deploymentScope',
    'userGroups',
    'affectedGroups',
    'mainInputData',
    'riskMeasures',
  );
  assert.equal(recorded({ ...bare, documentsStandIn: true, documents: ['card.pdf'] }).state, 'recorded');
  assert.deepEqual(
    refusals({ ...bare, documentsStandIn: true }).map((one) => one.code),
    ['noDocument'],
  );
  assert.equal(refusals(bare).length, 7);
  assert.deepEqual(
    refusals({ ...without(bare, 'intendedPurpose'), documentsStandIn: true, documents: ['card.pdf'] }).map(
      (one) => one.field,
    ),
    ['intendedPurpose'],
  );
});

test('high risk shows the conformity gate without stopping the notification', () => {
  const notYet = recorded(
    { ...without(HIGH, 'inOperationSince'), conformityState: 'notAssessed' },
    '2026-09-01',
    'lua-vang',
  );
  const gate = finding(notYet, 'conformityGate.open')!;
  assert.deepEqual([gate.grounds[0], gate.dueOn], ['L13.3', null]);
  const running = finding(recorded(HIGH, '2026-09-01', 'lua-vang'), 'conformityGate.open')!;
  assert.equal(running.dueOn, '2027-08-31', 'in transition: before 1 September 2027 for banking');
  const done = recorded(
    { ...HIGH, conformityState: 'conforms', conformityMethod: 'self', conformityCompletedOn: '2026-08-30' },
    '2026-09-01',
    'lua-vang',
  );
  assert.ok(finding(done, 'conformityGate.passed') && !finding(done, 'conformityGate.open'));
  assert.equal(finding(recorded(MEDIUM), 'conformityGate.open'), undefined);
});

test('high risk before the list is in force, or without its row, is recorded and said to be unsure [L13.4-3]', () => {
  const before = recorded({ ...without(HIGH, 'inOperationSince', 'highRiskRow') }, '2026-08-14', 'lua-vang');
  assert.ok(finding(before, 'listNotInForce') && !finding(before, 'rowNotNamed'));
  const after = recorded({ ...without(HIGH, 'inOperationSince', 'highRiskRow') }, '2026-08-15', 'lua-vang');
  assert.ok(finding(after, 'rowNotNamed') && !finding(after, 'listNotInForce'));
});

test('self-assessment of a row that must be certified is recorded, and said not to be enough', () => {
  const wrong = { ...find('adaptrt'), conformityState: 'conforms', conformityMethod: 'self' };
  assert.ok(finding(recorded(wrong, '2026-10-01', 'straits'), 'mustBeCertified'));
  assert.equal(finding(recorded(HIGH, '2026-10-01', 'lua-vang'), 'mustBeCertified'), undefined);
});

test('a foreign provider is told what it lacks in Viet Nam, without being stopped [L14.6-1] [L14.6-2]', () => {
  const robot = find('endoarm');
  const certified = find('adaptrt');
  const withPoint = { ...partyOf('straits'), representatives: ['contactPoint'] as const };
  const withAgent = { ...partyOf('straits'), representatives: ['authorisedRepresentative'] as const };
  const nobody = { ...partyOf('straits'), representatives: [] };
  const told = (answers: Answers, party: object): string | undefined =>
    recorded(answers, '2026-10-05', 'straits', { party }).findings.find((one) => one.code.startsWith('foreignProvider'))
      ?.code;
  assert.equal(told(robot, withPoint), 'foreignProvider.met');
  assert.equal(told(robot, nobody), 'foreignProvider.open');
  assert.equal(told(certified, withPoint), 'foreignProvider.open', 'a contact point is not enough for a certified row');
  assert.equal(told(certified, withAgent), 'foreignProvider.met');
  assert.equal(told(HIGH, partyOf('lua-vang')), undefined, 'a Vietnamese provider');
  assert.equal(told({ ...MEDIUM }, nobody), undefined, 'medium risk has no such duty');
});

test('transition: due days for systems running before the Law stand in the entry and in the duties [L35.1-1] [L35.1a] [L35.1b]', () => {
  const due = (answers: Answers) => entry(recorded(answers)).entry.public['transitionDueOn'];
  assert.equal(due({ ...MEDIUM, sectors: ['health'], inOperationSince: '2026-02-28' }), '2027-09-01');
  assert.equal(due({ ...MEDIUM, sectors: ['culture'], inOperationSince: '2026-02-28' }), '2027-03-01');
  assert.equal(
    due({ ...without(MEDIUM, 'sectors'), inOperationSince: '2026-02-28' }),
    '2027-03-01',
    'no sector named: the earlier date',
  );
  assert.equal(
    due({ ...MEDIUM, sectors: ['health'], inOperationSince: '2026-03-01' }),
    undefined,
    'begun on the Law’s first day: no transition',
  );
  const outcome = recorded({ ...MEDIUM, sectors: ['health'], inOperationSince: '2026-02-28' });
  assert.equal(finding(outcome, 'duty.notify')!.dueOn, '2027-09-01');
  assert.equal(finding(outcome, 'lateNotice'), undefined, 'in transition it is not late');
  assert.equal(entry(outcome).entry.status, 'inUse');
  assert.equal(entry(recorded(without(MEDIUM, 'inOperationSince'))).entry.status, 'notified');
});

test('a system already in use without transition is recorded, and its notice said to be late', () => {
  const late = finding(recorded({ ...MEDIUM, inOperationSince: '2026-06-01' }, '2026-06-02'), 'lateNotice');
  assert.match(late!.text.vi, /từ 01\/06\/2026 /);
  assert.match(late!.text.en, /since 1 June 2026 /);
  assert.equal(
    finding(recorded({ ...MEDIUM, inOperationSince: '2026-06-02' }, '2026-06-02'), 'lateNotice'),
    undefined,
    'on the very day',
  );
  assert.equal(
    finding(recorded({ ...without(MEDIUM, 'inOperationSince'), firstUsedOn: '2026-12-01' }), 'lateNotice'),
    undefined,
  );
});

test('a day in the future cannot be a fact of the past', () => {
  assert.deepEqual(
    refusals({ ...MEDIUM, inOperationSince: '2026-11-21' }).map((one) => `${one.code} ${one.field}`),
    ['futureDay inOperationSince'],
  );
  assert.ok(recorded({ ...MEDIUM, inOperationSince: '2026-11-20' }));
});

test('an attached classification that found a prohibited purpose stops the notification, another level only informs [L7.2-1]', () => {
  const attached = (outcome: string) => ({ classification: { id: 'c1', outcome, ruleSetHash: 'h' } });
  assert.deepEqual(
    refusals(MEDIUM, attached('prohibited')).map((one) => one.code),
    ['prohibitedPurpose'],
  );
  assert.deepEqual(
    refusals(MEDIUM, attached('outOfScope')).map((one) => one.code),
    ['outOfScope'],
  );
  assert.ok(finding(recorded(MEDIUM, undefined, undefined, attached('high')), 'toolDiffers'));
  const same = recorded(MEDIUM, undefined, undefined, attached('medium'));
  assert.equal(finding(same, 'toolDiffers'), undefined);
  assert.equal(entry(same).entry.restricted['classificationId'], 'c1');
  assert.ok(!('classificationId' in entry(same).entry.public));
  assert.ok(recorded(MEDIUM), 'nobody needs to attach a result');
});

test('a row left from an earlier choice of high risk does not count for medium', () => {
  const content = entry(recorded({ ...MEDIUM, highRiskRow: 'IV.2', conformityState: 'conforms' })).entry;
  assert.ok(!('highRiskRow' in content.public) && !('conformityState' in content.public));
});
