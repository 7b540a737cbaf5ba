import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, LABEL_TEMPLATES } from '../../src/law/index.ts';
import { procedure, validityOf } from '../../src/procedures/index.ts';
import { decideAct, fieldsOf, shownFields, type Answers, type SubjectEntry } from '../../src/procedures/kit/index.ts';
import { contextOn } from './stage.ts';

const DECLARE = procedure('transparency-declaration')!;
const ON = '2026-11-23';

const SYSTEM: SubjectEntry = {
  code: 'AI-2026-0000001-X',
  partyCode: 'may-trang',
  register: 'systems',
  version: 1,
  status: 'notified',
  public: { name: 'Trợ lý Mẫu', riskLevel: 'medium', sectors: ['health'] },
  restricted: {},
};
const PROVIDER: Answers = {
  role: 'provider',
  interacts: 'yes',
  userNotice: 'Tôi là trợ lý ảo.',
  noticePlace: 'Câu chào.',
  outputs: ['text'],
  validFrom: '2026-11-01',
};
const DEPLOYER: Answers = {
  role: 'deployer',
  contentKinds: ['video'],
  cases: ['confusing'],
  contentNotice: 'Do máy tạo.',
  displayForms: ['caption'],
  channels: 'Trang web.',
  validFrom: '2026-11-01',
};

function declare(answers: Answers, more: { subject?: SubjectEntry; party?: string } = {}) {
  const { subject = SYSTEM, party = 'may-trang' } = more;
  return decideAct(DECLARE, 'declare', null, contextOn(ON, party, { answers, subject }));
}

/** Codes and fields of the refusals; none when it is taken. */
function refused(answers: Answers, more: Parameters<typeof declare>[1] = {}): string[] {
  const outcome = declare(answers, more);
  return outcome.done ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());
}

function published(answers: Answers, more: Parameters<typeof declare>[1] = {}): Answers {
  const outcome = declare(answers, more);
  assert.ok(outcome.done, JSON.stringify(outcome));
  const effect = outcome.effects.find((one) => one.kind === 'publishEntry' || one.kind === 'reviseEntry');
  assert.ok(effect !== undefined && 'entry' in effect);
  assert.deepEqual(effect.entry.restricted, {}, 'all of a declaration is public');
  return effect.entry.public;
}

const shown = (answers: Answers): string[] => shownFields(DECLARE.form, answers).map((field) => field.name);
const requiredOf = (answers: Answers): string[] =>
  refused(answers)
    .filter((one) => one.startsWith('required'))
    .map((one) => one.slice('required '.length));

test('the procedure says before the first field that nobody has to file it, on a rule of our own and the decree that forbids more', () => {
  assert.ok(DECLARE.grounds.includes('own:transparency-declaration') && DECLARE.grounds.includes('D4.3c'));
  assert.match(DECLARE.texts.vi.before[0]!, /^Không ai phải nộp/);
  assert.match(DECLARE.texts.en.before[0]!, /^Nobody has to file/);
  for (const act of Object.values(DECLARE.acts)) assert.ok(act.decision !== true && act.by.join() === 'party');
});

test('a provider declares the exact words and their place, or the exception with its ground, when the system deals with people [L11.1]', () => {
  assert.deepEqual(requiredOf({ ...PROVIDER, userNotice: '', noticePlace: '' }), ['userNotice', 'noticePlace']);
  assert.deepEqual(requiredOf({ ...PROVIDER, interacts: 'exception' }), ['interactionException']);
  assert.deepEqual(requiredOf({ role: 'provider', interacts: 'no', outputs: ['none'], validFrom: '2026-11-01' }), []);
  const said = published({ ...PROVIDER, userNotice: '  Xin chào, tôi là máy.  ' });
  assert.deepEqual([said['userNotice'], said['noticePlace']], ['Xin chào, tôi là máy.', 'Câu chào.']);
});

test('audio, images and video each need a mark of Decree 17.2; text needs none, and the form says so [L11.2]', () => {
  const makes = (...outputs: string[]): Answers => ({ ...PROVIDER, outputs, openSource: 'no', markStates: ['aiMade'] });
  assert.deepEqual(requiredOf(makes('audio')), ['markAudio']);
  assert.deepEqual(requiredOf(makes('audio', 'image', 'video')), ['markAudio', 'markImage', 'markVideo']);
  assert.deepEqual(refused({ ...PROVIDER, outputs: ['text'] }), []);
  const text = declare(PROVIDER);
  assert.ok(
    text.done && text.findings.some(({ code, grounds }) => code === 'textNotRequired' && grounds.includes('D17.1')),
  );
  assert.match(DECLARE.texts.vi.pages['marking']!.intro!, /Văn bản không phải đánh dấu/);
  assert.ok(!fieldsOf(DECLARE.form).some(({ name }) => name === 'markText'));
  // The four ways of Decree 17.2 and no technology by name.
  const field = fieldsOf(DECLARE.form).find(({ name }) => name === 'markVideo')!;
  assert.deepEqual('options' in field && field.options, ['content', 'metadata', 'signature', 'other']);
});

test('a mark must say that content was made or edited by AI; names and times are additions [L11.2]', () => {
  const marked = { ...PROVIDER, outputs: ['video'], openSource: 'no', markVideo: ['metadata'] };
  assert.deepEqual(refused({ ...marked, markStates: ['provider', 'time'] }), ['markMustSay markStates']);
  assert.deepEqual(refused({ ...marked, markStates: ['aiMade'] }), []);
});

test('an open-source system may leave the mark to deployers if it publishes the tools, and is told that they must mark', () => {
  const open = { ...PROVIDER, outputs: ['image'], openSource: 'published' };
  assert.deepEqual(requiredOf(open), ['openSourceUrl']);
  const taken = declare({ ...open, openSourceUrl: 'https://du-an.example/dau' });
  assert.ok(taken.done && taken.findings.some(({ code }) => code === 'deployerMarks'));
  assert.deepEqual(refused({ ...open, openSourceUrl: 'http://du-an.example' }), ['badAddress openSourceUrl']);
  assert.deepEqual(refused({ ...open, openSourceUrl: 'javascript:alert(1)' }), ['badAddress openSourceUrl']);
});

test('a deployer declares the notice on content that may mislead, text included, where and how [L11.3]', () => {
  const bare = { role: 'deployer', contentKinds: ['text'], cases: ['confusing'], validFrom: '2026-11-01' };
  assert.deepEqual(requiredOf(bare), ['contentNotice', 'displayForms', 'channels']);
  const said = published({ ...DEPLOYER, contentKinds: ['text'] });
  assert.deepEqual([said['contentNotice'], said['contentKinds']], ['Do máy tạo.', ['text']]);
  // An exemption is claimed with its case of Decree 18.4 and a reason.
  assert.deepEqual(requiredOf({ ...bare, cases: ['exempt'] }), ['exemptions', 'exemptionReason']);
});

test('imitations of real people and re-created events need a label on audio, images and video, not on text [L11.4-1]', () => {
  for (const one of ['realPerson', 'realEvent']) {
    const bare = { role: 'deployer', contentKinds: ['audio'], cases: [one], validFrom: '2026-11-01' };
    assert.deepEqual(requiredOf(bare), ['imitationLabel', 'displayForms', 'channels'], one);
  }
  const label = { ...DEPLOYER, cases: ['realPerson'], imitationLabel: 'Giọng nói mô phỏng.' };
  const codes = (kinds: string[]) => {
    const outcome = declare({ ...label, contentKinds: kinds });
    assert.ok(outcome.done);
    return outcome.findings.map(({ code }) => code);
  };
  assert.ok(codes(['text']).includes('labelNotForText'));
  assert.ok(!codes(['text', 'video']).includes('labelNotForText'));
});

test('a film or work of art is labelled in a suitable place, with its kind: opening, ending, credits, description or leaflet [L11.4-2]', () => {
  const bare = {
    role: 'deployer',
    contentKinds: ['video'],
    cases: ['creativeWork'],
    channels: 'Rạp.',
    validFrom: '2026-11-01',
  };
  assert.deepEqual(requiredOf(bare), ['workKind', 'creativeLabel', 'creativePlaces']);
  assert.ok(!shown(bare).includes('displayForms'), 'no label across the picture is asked for');
  const said = published({
    ...bare,
    workKind: 'Phim truyện',
    creativeLabel: 'Có hình ảnh do máy tạo.',
    creativePlaces: ['credits'],
  });
  assert.deepEqual([said['workKind'], said['creativePlaces']], ['Phim truyện', ['credits']]);
});

test('only the provider declares as provider, only its deployer for a deployment; anyone may for content made with a system', () => {
  const deployment: SubjectEntry = { ...SYSTEM, register: 'deployments', partyCode: 'huong-tram', public: { ...SYSTEM.public, systemCode: 'AI-2026-0000009-X', systemName: 'Hệ thống gốc' } }; // prettier-ignore
  assert.deepEqual(refused(PROVIDER, { party: 'huong-tram' }), ['notTheProvider role']);
  assert.deepEqual(refused(PROVIDER, { subject: deployment, party: 'huong-tram' }), ['notTheProvider role']);
  assert.deepEqual(refused(DEPLOYER, { subject: deployment }), ['notTheDeployer role']);
  assert.deepEqual(refused(DEPLOYER, { party: 'huong-tram' }), []);
  assert.deepEqual(refused(PROVIDER, { subject: { ...SYSTEM, status: 'ended' } }), ['systemEnded']);
  const said = published(DEPLOYER, { subject: deployment, party: 'huong-tram' });
  assert.deepEqual(
    [said['subjectCode'], said['systemCode'], said['systemName']],
    [SYSTEM.code, 'AI-2026-0000009-X', 'Hệ thống gốc'],
  );
});

test('a person who deploys is not named in public', () => {
  assert.ok(!('declarerName' in published(DEPLOYER, { party: 'mai-huong' })));
  assert.ok('declarerName' in published(DEPLOYER, { party: 'huong-tram' }));
});

const before = (more: Answers = {}): SubjectEntry => ({
  ...SYSTEM,
  code: 'MB-2026-0000001-X',
  register: 'transparencyDeclarations',
  status: 'current',
  public: { ...published(PROVIDER), ...more },
});

test('an update is the next version: the old one ends the day before, a gap is remarked on and not refused [L11.5]', () => {
  const update = (validFrom: string, subject: SubjectEntry) => declare({ ...PROVIDER, validFrom }, { subject });
  const codes = (outcome: ReturnType<typeof declare>) => (outcome.done ? outcome.findings.map(({ code }) => code) : []);
  const next = update('2026-12-01', before());
  assert.ok(next.done && next.state === 'updated');
  assert.deepEqual(
    next.effects.map(({ kind }) => kind),
    ['reviseEntry', 'sendLetter'],
  );
  assert.ok(codes(next).includes('continuous'));
  // 11 November follows 10 November at once; 12 November leaves one day without anything.
  const limited = before({ inForceUntil: '2026-11-10' });
  assert.ok(codes(update('2026-11-11', limited)).includes('continuous'));
  assert.ok(codes(update('2026-11-12', limited)).includes('gap'));
  assert.deepEqual(refused({ ...PROVIDER, validFrom: '2026-10-31' }, { subject: before() }), [
    'startsBeforeTheLast validFrom',
  ]);
  assert.deepEqual(refused({ ...PROVIDER, validUntil: '2026-10-31' }), ['endsBeforeItBegins validUntil']);
  assert.deepEqual(refused(DEPLOYER, { subject: before() }), ['roleFixed role']);
  assert.deepEqual(refused(PROVIDER, { subject: before(), party: 'huong-tram' }), ['notYourDeclaration']);
  assert.deepEqual(refused(PROVIDER, { subject: { ...before(), status: 'ended' } }), ['declarationEnded']);
});

test('which version holds on a day, and where nothing did [L11.5]', () => {
  const version = (number: number, inForceFrom: string, more: Answers = {}) => ({
    version: number,
    public: { inForceFrom, ...more },
  });
  const of = (today: string, ...versions: ReturnType<typeof version>[]) => validityOf(versions, day(today));
  const spans = ({ periods }: ReturnType<typeof of>) =>
    periods.map((one) => `${one.version}: ${one.from} ${one.until}`);
  const two = [version(1, '2026-06-01'), version(2, '2026-10-01')];
  assert.deepEqual(spans(of('2026-11-22', ...two)), ['1: 2026-06-01 2026-09-30', '2: 2026-10-01 null']);
  assert.equal(of('2026-09-30', ...two).inForce?.version, 1);
  assert.equal(of('2026-10-01', ...two).inForce?.version, 2);
  assert.equal(of('2026-09-30', ...two).next?.version, 2);
  assert.deepEqual(of('2026-11-22', ...two).gaps, []);
  const torn = [version(1, '2026-06-01', { inForceUntil: '2026-08-31' }), version(2, '2026-09-15')];
  assert.deepEqual(of('2026-11-22', ...torn).gaps, [{ from: '2026-09-01', until: '2026-09-14' }]);
  const out = version(1, '2026-06-01', { inForceUntil: '2026-08-31' });
  assert.deepEqual(of('2026-08-31', out).gaps, [], 'the last day is still in force');
  assert.deepEqual(of('2026-09-01', out).gaps, [{ from: '2026-09-01', until: null }]);
  assert.equal(of('2026-09-01', out).inForce, null);
  // A correction from the same day leaves no trace in time; the history keeps it.
  assert.deepEqual(spans(of('2026-11-22', version(1, '2026-06-01'), version(2, '2026-06-01'))), ['2: 2026-06-01 null']);
  const ended = [version(1, '2026-06-01'), version(2, '2026-06-01', { endedOn: '2026-10-31' })];
  assert.deepEqual(spans(of('2026-11-22', ...ended)), ['2: 2026-06-01 2026-10-31']);
  assert.deepEqual([of('2026-11-22', ...ended).gaps, of('2026-11-22', ...ended).inForce], [[], null]);
  assert.equal(of('2026-05-01', ...two).next?.version, 1);
});

test('a declaration ends with its day and reason, keeps what it said, and not before it began nor in the future [L11.5]', () => {
  const end = (endedOn: string, endReason = 'Ngừng dịch vụ.') =>
    decideAct(
      DECLARE,
      'end',
      'current',
      contextOn(ON, 'may-trang', { subject: before(), input: { endedOn, endReason } }),
    );
  const done = end('2026-11-20');
  assert.ok(done.done && done.state === 'ended');
  const effect = done.effects.find((one) => one.kind === 'reviseEntry');
  assert.equal(effect?.entry.status, 'ended');
  assert.equal(effect.entry.public['userNotice'], PROVIDER['userNotice']);
  assert.match(effect.reason.vi, /Ngừng dịch vụ\./);
  const codes = (outcome: typeof done | ReturnType<typeof end>) =>
    outcome.done ? [] : outcome.refusals.map(({ code }) => code);
  assert.deepEqual(codes(end('2026-11-24')), ['futureDay']);
  assert.deepEqual(codes(end('2026-10-31')), ['endsBeforeItBegins']);
  assert.deepEqual(codes(end('2026-11-20', '')), ['required']);
});

test('the declaration names the version of the templates whose words it took over, and none for words of its own [L11.6]', () => {
  const [set] = LABEL_TEMPLATES;
  const taken = set!.templates.find(({ use }) => use === 'userNotice')!.text;
  assert.equal(published({ ...PROVIDER, userNotice: taken.vi })['templateVersion'], set!.version);
  assert.equal(published({ ...PROVIDER, userNotice: taken.en })['templateVersion'], set!.version);
  assert.equal(published(PROVIDER)['templateVersion'], undefined);
  // The suggestions stand on the form as text to copy, in the language of the page.
  for (const lang of ['vi', 'en'] as const)
    assert.equal(DECLARE.texts[lang].fields['userNotice']!.example, taken[lang]);
});
