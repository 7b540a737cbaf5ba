import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, lawOn } from '../../src/law/index.ts';
import { procedure } from '../../src/procedures/index.ts';
import { decideAct, type Answers, type Outcome, type SubjectEntry } from '../../src/procedures/kit/index.ts';
import { contextOn, startOf } from './stage.ts';

const PUBLISH = procedure('conformity-result')!;
const UPDATE = procedure('system-update')!;

const facts: Answers = {
  name: 'Hệ thống chấm bài',
  version: '3.0',
  riskLevel: 'high',
  highRiskRow: 'I.2',
  sectors: ['education'],
  providerName: 'Mây Trắng',
  providerCode: 'may-trang',
  providerContact: 'lienhe@may-trang.example',
  notifiedOn: '2026-09-01',
};

/** A notified high-risk system that is not in use yet. */
function system(more: Answers = {}, status = 'notified'): SubjectEntry {
  const about = { code: 'AI-2026-0000001-X', partyCode: 'may-trang', register: 'systems', version: 4, status };
  return { ...about, public: { ...facts, ...more }, restricted: { internalCode: 'NB' } };
}

const RESULT: Answers = { conformityMethod: 'self', conformityState: 'conforms', conformityCompletedOn: '2026-11-10' };

function publish(answers: Answers, subject = system(), party = 'may-trang', on = '2026-11-20'): Outcome {
  return decideAct(PUBLISH, startOf(PUBLISH), null, contextOn(on, party, { answers, subject }));
}
function use(usedSince: string, subject = system(), on = usedSince, party = 'may-trang'): Outcome {
  const answers = { kind: 'startOfUse', usedSince };
  return decideAct(UPDATE, startOf(UPDATE), null, contextOn(on, party, { answers, subject }));
}
const codes = (outcome: Outcome): string[] => (outcome.done ? [] : outcome.refusals.map(({ code }) => code));
const finding = (outcome: Outcome, code: string) =>
  outcome.done ? outcome.findings.find((one) => one.code === code) : undefined;
function effect<K extends 'publishEntry' | 'reviseEntry' | 'linkEntries'>(outcome: Outcome, kind: K) {
  assert.ok(outcome.done, JSON.stringify(outcome));
  const found = outcome.effects.find((one) => one.kind === kind);
  assert.ok(found?.kind === kind);
  return found as Extract<typeof found, { kind: K }>;
}

test('the published result holds the seven items of the decree, linked to the system whose state follows [L13.3-3]', () => {
  const outcome = publish({ ...RESULT, conformityMethod: 'body', conformityBody: 'Sao Mai' });
  const { entry, register } = effect(outcome, 'publishEntry');
  assert.equal(register, 'conformityResults');
  assert.deepEqual(entry.public, {
    // a, b
    name: 'Hệ thống chấm bài',
    systemVersion: '3.0',
    systemCode: 'AI-2026-0000001-X',
    providerName: 'Mây Trắng',
    providerCode: 'may-trang',
    providerContact: 'lienhe@may-trang.example',
    // c, d, đ, e, g
    conformityMethod: 'body',
    conformityBody: 'Sao Mai',
    conformityState: 'conforms',
    conformityCompletedOn: '2026-11-10',
    conformityUpdatedOn: '2026-11-20',
    // what it is found by
    riskLevel: 'high',
    highRiskRow: 'I.2',
    sectors: ['education'],
  });
  assert.deepEqual(entry.restricted, {});
  assert.equal(effect(outcome, 'linkEntries').toCode, 'AI-2026-0000001-X');
  const revised = effect(outcome, 'reviseEntry').entry;
  assert.deepEqual([revised.public['conformityState'], revised.status], ['conforms', 'notified']);
  assert.deepEqual(revised.restricted, { internalCode: 'NB' });
});

test('a re-assessment is an entry of its own and takes the place of the earlier state [L13.1-2]', () => {
  const before = system({ conformityState: 'conforms', conformityMethod: 'body', conformityBody: 'Sao Mai' });
  const outcome = publish({ ...RESULT, isReassessment: true, significantChange: ['data', 'purpose'] }, before);
  assert.ok(finding(outcome, 'assessedAgain'));
  assert.deepEqual(effect(outcome, 'publishEntry').entry.public['significantChange'], ['data', 'purpose']);
  const { entry } = effect(outcome, 'reviseEntry');
  assert.equal(entry.public['conformityMethod'], 'self');
  assert.ok(!('conformityBody' in entry.public), 'the body of the earlier result does not stand beside the new one');
  const update = { kind: 'newVersion', riskChanges: 'no', changeSummary: 'x', version: '3.1' };
  const next = decideAct(
    UPDATE,
    'update',
    null,
    contextOn('2026-11-20', 'may-trang', { answers: update, subject: before }),
  );
  assert.ok(finding(next, 'lookAtConformity'), 'a new version reminds of it');
});

test('what the list wants certified cannot be self-assessed; everything else may choose [L13.2a] [L13.2b]', () => {
  assert.deepEqual(codes(publish(RESULT, system({ highRiskRow: 'II.4' }))), ['mustBeCertified']);
  for (const conformityMethod of ['body', 'recognised'])
    assert.ok(publish({ ...RESULT, conformityMethod, conformityBody: 'B' }, system({ highRiskRow: 'II.4' })).done);
  assert.ok(publish(RESULT).done && publish({ ...RESULT, conformityMethod: 'body', conformityBody: 'B' }).done);
  assert.ok(finding(publish(RESULT), 'selfAssessed'), 'with the technical file and liability');
});

test('an organisation is named where one assessed, and only there', () => {
  assert.deepEqual(codes(publish({ ...RESULT, conformityMethod: 'body' })), ['required']);
  assert.deepEqual(codes(publish({ ...RESULT, conformityMethod: 'recognised' })), ['required']);
  assert.ok(publish({ ...RESULT, conformityMethod: 'sectorLaw' }).done);
  assert.ok(!('conformityBody' in effect(publish({ ...RESULT, conformityBody: 'B' }), 'publishEntry').entry.public));
});

test('only the provider of a high-risk system that has not ended publishes, and of what has happened', () => {
  assert.deepEqual(codes(publish(RESULT, system(), 'ben-do')), ['notTheProvider']);
  assert.deepEqual(codes(publish(RESULT, system({ riskLevel: 'medium' }))), ['notHighRisk']);
  assert.deepEqual(codes(publish(RESULT, system({}, 'ended'))), ['systemEnded']);
  assert.deepEqual(codes(publish({ ...RESULT, conformityCompletedOn: '2026-11-21' })), ['futureDay']);
  assert.ok(publish({ ...RESULT, conformityCompletedOn: '2026-11-20' }).done);
});

const CONFORMS = { ...RESULT, conformityUpdatedOn: '2026-11-20' };

test('no high-risk system is put into use without a positive published result, outside the transition [L13.3-1]', () => {
  // Six months from 15 August 2026 include 15 February 2027 (Decision 33, Article 4.3); the next day nothing covers.
  assert.ok(use('2027-02-15').done);
  assert.deepEqual(codes(use('2027-02-16')), ['conformityFirst']);
  const later = '2027-03-02';
  for (const published of [
    {},
    { conformityState: 'conforms' },
    { ...CONFORMS, conformityState: 'conformsInPart' },
    { ...CONFORMS, conformityState: 'doesNotConform' },
    { ...CONFORMS, conformityMethod: 'body' },
    { ...CONFORMS, highRiskRow: 'II.4' },
  ])
    assert.deepEqual(codes(use(later, system(published))), ['conformityFirst'], JSON.stringify(published));
  const outcome = use(later, system(CONFORMS));
  assert.ok(finding(outcome, 'conformityGate.passed'));
  const { entry } = effect(outcome, 'reviseEntry');
  assert.deepEqual([entry.status, entry.public['inOperationSince']], ['inUse', later]);
  assert.ok(use(later, system({ riskLevel: 'medium', highRiskRow: null })).done, 'medium risk has no such gate');
});

test('in the transition the act is possible, and what is still owed shows its last day [L35.2-1]', () => {
  const outcome = use('2026-11-18', system({ firstUsedOn: '2026-12-01' }), '2026-11-20');
  const gate = finding(outcome, 'conformityGate.open')!;
  assert.equal(gate.dueOn, '2027-02-28', 'before 1 March 2027');
  assert.deepEqual(gate.grounds, ['L13.3', 'L35.2', 'Q33.4.3']);
  assert.equal(finding(outcome, 'duty.publishConformity')?.dueOn, '2027-02-28');
  const { entry } = effect(outcome, 'reviseEntry');
  assert.equal(entry.public['transitionDueOn'], '2027-02-28');
  assert.ok(!('firstUsedOn' in entry.public), 'the planned day gives way to the real one');
  assert.equal(
    finding(use('2026-08-10', system(), '2026-11-20'), 'conformityGate.open')!.dueOn,
    '2027-08-31',
    'education',
  );
});

test('without a named row doubt is shown and not refused', () => {
  const unnamed = system({ highRiskRow: null });
  assert.equal(
    finding(use('2026-11-18', unnamed), 'conformityGate.open')!.dueOn,
    '2027-02-28',
    'any row has six months',
  );
  assert.ok(finding(use('2026-08-10', unnamed, '2026-11-20'), 'conformityGate.doubtful'));
  assert.ok(finding(publish(RESULT, unnamed), 'rowNotNamed'));
});

test('use is reported once, when it has begun, and late notice is shown', () => {
  assert.deepEqual(codes(use('2026-11-21', system(), '2026-11-20')), ['futureDay']);
  assert.deepEqual(codes(use('2026-11-18', system({}, 'inUse'), '2026-11-20')), ['notBeforeUse']);
  assert.deepEqual(codes(use('2026-11-18', system({}, 'ended'), '2026-11-20')), ['alreadyEnded']);
  assert.ok(finding(use('2026-08-31', system(CONFORMS), '2026-11-20'), 'usedBeforeNotice'));
  assert.equal(finding(use('2026-09-01', system(CONFORMS), '2026-11-20'), 'usedBeforeNotice'), undefined);
});

test('a foreign provider is told of the contact point, and of the presence where certification is due [L14.6-1] [L14.6-2]', () => {
  const of = (party: string, more: Answers) => ({ ...system(more), partyCode: party });
  // Straits has a contact point, Hanbit nothing.
  const has = (party: string, more: Answers): string[] => {
    const outcome = use('2026-11-18', of(party, more), '2026-11-20', party);
    assert.ok(outcome.done, 'it informs, and stops nothing');
    return outcome.findings.map(({ code }) => code).filter((code) => /contactPoint|presence/.test(code));
  };
  assert.deepEqual(has('straits', {}), []);
  assert.deepEqual(has('straits', { highRiskRow: 'III.2' }), ['duty.presence']);
  assert.deepEqual(has('hanbit', {}), ['duty.contactPoint']);
  assert.deepEqual(has('hanbit', { highRiskRow: 'III.2' }), ['duty.contactPoint', 'duty.presence']);
  assert.deepEqual(has('may-trang', { highRiskRow: 'III.2' }), []);
});

test('the day of the list decides: nothing about rows is concluded before it is in force', () => {
  assert.equal(lawOn(day('2026-08-14')).highRiskList, null);
  const before = system({ notifiedOn: '2026-06-01' });
  assert.ok(finding(use('2026-08-10', before, '2026-08-14'), 'conformityGate.doubtful'));
});
