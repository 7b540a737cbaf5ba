import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, lawOn } from '../../src/law/index.ts';
import { procedure } from '../../src/procedures/index.ts';
import {
  decideAct,
  type ActContext,
  type Answers,
  type Done,
  type Outcome,
  type Procedure,
  type SubjectEntry,
} from '../../src/procedures/kit/index.ts';
import { contextOn, startOf } from './stage.ts';

const RECLASSIFY = procedure('reclassification')!;
const UPDATE = procedure('system-update')!;
const DEPLOY = procedure('deployment')!;
const PUBLISH = procedure('voluntary-publication')!;

const SYSTEM: SubjectEntry = {
  code: 'AI-2026-0000001-X',
  partyCode: 'may-trang',
  register: 'systems',
  version: 1,
  status: 'inUse',
  public: {
    name: 'Trợ lý',
    version: '1.0',
    riskLevel: 'medium',
    sectors: ['education'],
    intendedPurpose: 'Trả lời.',
    providerAddress: 'Hà Nội',
    inOperationSince: '2026-06-01',
  },
  restricted: { internalCode: 'NB', riskMeasures: 'x' },
};

function start(
  of: Procedure,
  answers: Answers,
  more: Partial<ActContext> = {},
  key = 'may-trang',
  on = '2026-11-20',
): Outcome {
  return decideAct(of, startOf(of), null, contextOn(on, key, { answers, subject: SYSTEM, ...more }));
}
function done(outcome: Outcome): Done {
  assert.ok(outcome.done, JSON.stringify(outcome));
  return outcome;
}
const codes = (outcome: Outcome): string[] => (outcome.done ? [] : outcome.refusals.map((one) => one.code));
const finding = (outcome: Outcome, code: string) =>
  outcome.done ? outcome.findings.find((one) => one.code === code) : undefined;
function revised(outcome: Done) {
  const effect = outcome.effects.find((one) => one.kind === 'reviseEntry');
  assert.ok(effect !== undefined);
  return effect;
}

const UP: Answers = {
  filedAs: 'provider',
  event: 'significantChange',
  changeDescription: 'Xếp hạng.',
  newLevel: 'high',
  highRiskRow: 'I.2',
  reviewCompletedOn: '2026-11-10',
};

test('a higher level: due 15 working days from the end of the review, its measures at once, and a late notice is recorded too', () => {
  // Tuesday 10 November; 24 November is a holiday, so the fifteenth working day is Wednesday 2 December.
  const notified = finding(start(RECLASSIFY, UP), 'notifyUp')!;
  assert.deepEqual([notified.dueOn, notified.grounds[0]], ['2026-12-02', 'D11.3a']);
  assert.match(notified.text.vi, /áp dụng ngay/);
  assert.ok(finding(start(RECLASSIFY, UP, {}, 'may-trang', '2026-12-02'), 'notifyUp'), 'on the last day it is in time');
  assert.ok(finding(start(RECLASSIFY, UP, {}, 'may-trang', '2026-12-03'), 'notifyUp.late'));
});

test('the new level stands in the entry under the same AI-ID, with event and levels as the public reason', () => {
  const outcome = done(start(RECLASSIFY, UP));
  assert.equal(outcome.state, 'recorded');
  const { entry, reason } = revised(outcome);
  assert.deepEqual(
    [entry.public['riskLevel'], entry.public['highRiskRow'], entry.public['name']],
    ['high', 'I.2', 'Trợ lý'],
  );
  assert.equal(entry.public['transitionDueOn'], '2027-08-31', 'listed, education, running before 15 August 2026');
  assert.deepEqual(entry.restricted, SYSTEM.restricted);
  assert.match(reason.vi, /từ rủi ro trung bình thành rủi ro cao/);
  assert.ok(!JSON.stringify(outcome.effects).includes('Xếp hạng.'), 'the description is not public');
});

test('a lower level is a right without a term, and an unchanged one is refused', () => {
  const down = start(RECLASSIFY, { ...UP, newLevel: 'low' });
  assert.equal(finding(down, 'notifyDown')!.dueOn, undefined);
  assert.ok(!('highRiskRow' in revised(done(down)).entry.public), 'a row typed for high does not count');
  assert.deepEqual(codes(start(RECLASSIFY, { ...UP, newLevel: 'medium' })), ['sameLevel']);
});

test('a change of the list gives twelve months from the day the decision takes effect, and no date when that is not said', () => {
  const change = { ...UP, event: 'listChange' };
  assert.equal(
    finding(start(RECLASSIFY, { ...change, listDecisionFrom: '2026-08-15' }), 'listTransition')!.dueOn,
    '2027-08-16',
    '15 August 2027 is a Sunday',
  );
  assert.equal(finding(start(RECLASSIFY, change), 'listTransition')!.dueOn, null);
  assert.equal(
    finding(start(RECLASSIFY, { ...change, listDecisionFrom: '2027-06-01' }), 'listTransition')!.dueOn,
    null,
    'beyond the known calendar no day is guessed',
  );
  assert.equal(finding(start(RECLASSIFY, UP), 'listTransition'), undefined);
});

test('the day of the review lies between the Law’s first day and today', () => {
  for (const bad of ['2026-02-28', '2026-11-21'])
    assert.deepEqual(codes(start(RECLASSIFY, { ...UP, reviewCompletedOn: bad })), ['badReviewDay'], bad);
  assert.ok(start(RECLASSIFY, { ...UP, reviewCompletedOn: '2026-03-01' }).done);
  assert.ok(start(RECLASSIFY, { ...UP, reviewCompletedOn: '2026-11-20' }).done);
});

test('a re-classification tells what is owed at the new level, but not to notify for an AI-ID: it is the notice, and the AI-ID stays', () => {
  const up = start(RECLASSIFY, UP);
  assert.ok(finding(up, 'duty.dossier') && !finding(up, 'duty.notify'));
});

test('joint re-classification: started by the deployer, published only when the provider confirms, both recorded [L10.2-3]', () => {
  const answers = { ...UP, filedAs: 'deployer', event: 'modification' };
  const opened = done(start(RECLASSIFY, answers, {}, 'song-lam'));
  assert.equal(opened.state, 'awaitingConfirmation');
  assert.deepEqual(
    opened.effects.map((effect) => effect.kind),
    ['involveParty', 'startTerm', 'sendLetter'],
    'nothing is published yet',
  );
  assert.ok(opened.effects.some((effect) => effect.kind === 'involveParty' && effect.partyCode === 'may-trang'));
  const clock = opened.effects.find((effect) => effect.kind === 'startTerm')!;
  assert.equal(lawOn(day('2026-11-20')).dueAt(clock.term, clock.from)!.day, '2026-12-02');

  const confirm = (kind: 'otherParty' | 'party', key: string): Outcome =>
    decideAct(
      RECLASSIFY,
      'confirm',
      'awaitingConfirmation',
      contextOn('2026-11-23', 'song-lam', {
        answers,
        subject: SYSTEM,
        otherParty: 'may-trang',
        actor: { kind, person: key, partyCode: key },
      }),
    );
  assert.deepEqual(codes(confirm('party', 'song-lam')), ['notYours'], 'nobody confirms to himself');
  const confirmed = done(confirm('otherParty', 'may-trang'));
  assert.equal(confirmed.state, 'recorded');
  assert.equal(revised(confirmed).entry.public['riskLevel'], 'high');
  assert.ok(confirmed.effects.some((effect) => effect.kind === 'stopTerm' && effect.term === 'T4'));
  assert.ok(finding(confirmed, 'duty.selfOrHire'), 'the provider hears what it owes now');
});

test('a provider may start it too, naming the deployer; a deployer’s modification is never filed alone [L10.2-3]', () => {
  const together = { ...UP, event: 'modification', together: true, deployerCode: 'song-lam' };
  const opened = done(start(RECLASSIFY, together));
  assert.ok(opened.effects.some((effect) => effect.kind === 'involveParty' && effect.partyCode === 'song-lam'));
  assert.deepEqual(codes(start(RECLASSIFY, { ...UP, event: 'modification' })), ['togetherWithDeployer']);
  assert.deepEqual(codes(start(RECLASSIFY, { ...together, deployerCode: 'may-trang' })), ['otherPartyIsSelf']);
  assert.deepEqual(codes(start(RECLASSIFY, { ...UP, together: true })), ['required']);
});

test('nobody files as what he is not', () => {
  assert.deepEqual(codes(start(RECLASSIFY, UP, {}, 'song-lam')), ['notTheProvider']);
  assert.deepEqual(codes(start(RECLASSIFY, { ...UP, filedAs: 'deployer' })), ['notTheDeployer']);
});

test('a deployer that does not agree says why, and the level stays as it was', () => {
  const answers = { ...UP, together: true, deployerCode: 'song-lam' };
  const context = contextOn('2026-11-23', 'may-trang', {
    answers,
    subject: SYSTEM,
    otherParty: 'song-lam',
    actor: { kind: 'otherParty', person: 'song-lam', partyCode: 'song-lam' },
  });
  assert.deepEqual(codes(decideAct(RECLASSIFY, 'decline', 'awaitingConfirmation', context)), ['required']);
  const declined = done(
    decideAct(RECLASSIFY, 'decline', 'awaitingConfirmation', { ...context, input: { declineReason: 'Không đúng.' } }),
  );
  assert.deepEqual(
    [declined.state, declined.effects.map((effect) => effect.kind)],
    ['declined', ['stopTerm', 'sendLetter']],
  );
});

test('a new version that leaves the risk as it was needs no new notification, and says so', () => {
  const outcome = start(UPDATE, {
    kind: 'newVersion',
    riskChanges: 'no',
    changeSummary: 'Sửa lỗi.',
    version: '1.1',
    intendedPurpose: 'Trả lời.',
  });
  const told = finding(outcome, 'noNewNotice')!;
  assert.deepEqual([told.grounds, told.used['changed']], [['D11.4'], ['version']]);
  const { entry, reason } = revised(done(outcome));
  assert.deepEqual(entry.public, { ...SYSTEM.public, version: '1.1' });
  assert.equal(entry.status, 'inUse');
  assert.match(reason.vi, /^Phiên bản mới: Sửa lỗi\.$/);
  assert.deepEqual(
    codes(start(UPDATE, { kind: 'newVersion', riskChanges: 'no', changeSummary: 'x', version: '1.0' })),
    ['sameVersion'],
  );
});

test('a change that affects the risk is sent to re-classification', () => {
  assert.deepEqual(codes(start(UPDATE, { kind: 'newVersion', riskChanges: 'yes', changeSummary: 'x', version: '2' })), [
    'reclassifyInstead',
  ]);
  assert.ok(
    finding(
      start(UPDATE, {
        kind: 'newVersion',
        riskChanges: 'no',
        changeSummary: 'x',
        version: '2',
        intendedPurpose: 'Khác.',
      }),
      'lookAtPurpose',
    ),
  );
});

test('a correction needs a reason, which is public, and must correct something', () => {
  assert.deepEqual(codes(start(UPDATE, { kind: 'correction', name: 'Trợ lý mới' })), ['required']);
  const { entry, reason } = revised(
    done(start(UPDATE, { kind: 'correction', reason: 'Gõ nhầm.', name: 'Trợ lý mới' })),
  );
  assert.deepEqual([entry.public['name'], reason.en], ['Trợ lý mới', 'Correction: Gõ nhầm.']);
  assert.deepEqual(codes(start(UPDATE, { kind: 'correction', reason: 'x', name: 'Trợ lý', sectors: ['education'] })), [
    'nothingChanged',
  ]);
});

test('what was restricted for a person stays restricted when it is corrected [L8.3-4]', () => {
  const { providerAddress, ...open } = SYSTEM.public;
  const person: SubjectEntry = {
    ...SYSTEM,
    partyCode: 'mai-huong',
    public: open,
    restricted: { ...SYSTEM.restricted, providerAddress },
  };
  const outcome = start(
    UPDATE,
    { kind: 'correction', reason: 'Chuyển nhà.', providerAddress: 'Lâm Đồng', providerContact: 'a@b.example' },
    { subject: person },
    'mai-huong',
  );
  const { entry } = revised(done(outcome));
  assert.ok(!('providerAddress' in entry.public) && !('providerContact' in entry.public));
  assert.deepEqual(
    [entry.restricted['providerAddress'], entry.restricted['providerContact']],
    ['Lâm Đồng', 'a@b.example'],
  );
});

test('only the provider updates its entry; an ended system can only be corrected', () => {
  const ending = { kind: 'endOfUse', endedOn: '2026-11-19' };
  assert.deepEqual(codes(start(UPDATE, ending, {}, 'song-lam')), ['notTheProvider']);
  const ended = revised(done(start(UPDATE, ending))).entry;
  assert.deepEqual([ended.status, ended.public['endedOn']], ['ended', '2026-11-19']);
  assert.deepEqual(codes(start(UPDATE, { ...ending, endedOn: '2026-11-21' })), ['futureDay']);
  assert.deepEqual(codes(start(UPDATE, { ...ending, endedOn: '2026-05-31' })), ['endsBeforeItBegins']);
  const gone = { subject: { ...SYSTEM, status: 'ended' } };
  assert.deepEqual(codes(start(UPDATE, ending, gone)), ['alreadyEnded']);
  assert.ok(start(UPDATE, { kind: 'correction', reason: 'x', name: 'y' }, gone).done);
  assert.deepEqual(codes(start(RECLASSIFY, UP, gone)), ['systemEnded']);
});

const INHERIT: Answers = {
  name: 'Tại trường',
  deployerName: 'Trường',
  unchanged: 'asProvided',
  startedOn: '2026-11-01',
  sectors: ['education'],
};

test('a deployer relies on a named version of the provider’s classification [L10.2-1]', () => {
  const outcome = done(start(DEPLOY, INHERIT, {}, 'song-lam'));
  const published = outcome.effects.find((effect) => effect.kind === 'publishEntry')!;
  assert.deepEqual([published.register, published.code], ['deployments', 'deploymentCode']);
  assert.deepEqual(
    [
      published.entry.public['systemCode'],
      published.entry.public['systemEntryVersion'],
      published.entry.public['riskLevel'],
    ],
    [SYSTEM.code, 1, 'medium'],
  );
  assert.ok(!('unchanged' in published.entry.public));
  assert.deepEqual(
    outcome.effects.find((effect) => effect.kind === 'linkEntries'),
    { kind: 'linkEntries', link: 'deploymentOf', toCode: SYSTEM.code },
  );
  assert.ok(
    finding(outcome, 'duty.label') && finding(outcome, 'duty.reclassifyTogether') && !finding(outcome, 'duty.notify'),
  );
});

test('a changed deployment with higher risk relies on nothing, and neither do a provider or the user of an ended system [L10.2-3]', () => {
  assert.deepEqual(codes(start(DEPLOY, { ...INHERIT, unchanged: 'changedHigherRisk' }, {}, 'song-lam')), [
    'reclassifyTogether',
  ]);
  assert.ok(start(DEPLOY, { ...INHERIT, unchanged: 'changedSameRisk' }, {}, 'song-lam').done);
  assert.deepEqual(codes(start(DEPLOY, INHERIT)), ['ownSystem']);
  assert.deepEqual(codes(start(DEPLOY, INHERIT, { subject: { ...SYSTEM, status: 'ended' } }, 'song-lam')), [
    'systemEnded',
  ]);
});

const BASIC: Answers = {
  name: 'Bộ lọc',
  intendedPurpose: 'Lọc thư.',
  providerName: 'Mây Trắng',
  providerContact: 'a@b.example',
  selfClassifiedLow: true,
};

test('voluntary publication asks for the least, gives a reference and no AI-ID, and takes in a green statement [L10.3-2] [L4.4]', () => {
  const outcome = done(start(PUBLISH, { ...BASIC, energyStatement: '90 W' }, { subject: null }));
  const published = outcome.effects.find((effect) => effect.kind === 'publishEntry')!;
  assert.deepEqual(
    [published.register, published.code, published.entry.status],
    ['lowRiskSystems', 'publicReference', 'published'],
  );
  assert.equal(published.entry.public['energyStatement'], '90 W');
  assert.deepEqual(published.entry.restricted, {});
  const person = done(start(PUBLISH, BASIC, { subject: null }, 'mai-huong')).effects.find(
    (effect) => effect.kind === 'publishEntry',
  )!;
  assert.ok(!('providerContact' in person.entry.public));
});

test('a higher level is not published as if it were low', () => {
  const attached = (outcome: string): Partial<ActContext> => ({
    subject: null,
    classification: { id: 'c', outcome, ruleSetHash: 'h' },
  });
  assert.deepEqual(codes(start(PUBLISH, BASIC, attached('medium'))), ['mustNotify']);
  assert.deepEqual(codes(start(PUBLISH, BASIC, attached('prohibited'))), ['prohibitedOrOutOfScope']);
  assert.ok(start(PUBLISH, BASIC, attached('low')).done);
  assert.deepEqual(codes(start(PUBLISH, { ...BASIC, selfClassifiedLow: false }, { subject: null })), ['classifyFirst']);
});

test('what was published voluntarily is withdrawn at any time; the entry stays and says so [L10.3-2]', () => {
  const entry: SubjectEntry = { ...SYSTEM, register: 'lowRiskSystems', status: 'published' };
  const withdraw = (input: Answers): Done =>
    done(
      decideAct(
        PUBLISH,
        'withdraw',
        'published',
        contextOn('2026-11-20', 'may-trang', { answers: BASIC, input, subject: entry }),
      ),
    );
  const outcome = withdraw({});
  assert.deepEqual(
    [outcome.state, revised(outcome).entry.status, revised(outcome).entry.public],
    ['withdrawn', 'withdrawn', entry.public],
  );
  assert.equal(revised(withdraw({ reason: 'Ngừng.' })).reason.vi, 'Bên công khai rút lại: Ngừng.');
});

test('a deployment ends on a day on which it ran, and not before that day has come', () => {
  const subject = {
    ...SYSTEM,
    code: 'TK-2026-0000001-X',
    register: 'deployments' as const,
    status: 'current',
    public: { name: 'Tại viện', startedOn: '2026-10-01' },
  };
  const end = (endedOn: string): Outcome =>
    decideAct(DEPLOY, 'end', 'current', contextOn('2026-11-20', 'song-lam', { subject, input: { endedOn } }));
  assert.deepEqual(codes(end('2026-09-30')), ['endsBeforeItBegins']);
  assert.deepEqual(codes(end('2026-11-21')), ['futureDay']);
  assert.equal(revised(done(end('2026-10-01'))).entry.public['endedOn'], '2026-10-01');
});
