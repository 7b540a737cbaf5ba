import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, lawOn } from '../../src/law/index.ts';
import { examplesInOrder, procedure } from '../../src/procedures/index.ts';
import {
  decideAct,
  type ActContext,
  type Answers,
  type Outcome,
  type PastAct,
} from '../../src/procedures/kit/index.ts';
import { allPlayed, contextOn, morning, partyOf } from './stage.ts';

const GUIDANCE = procedure('classification-guidance')!;
const example = examplesInOrder().find((one) => one.example.id === 'hoi-tong-dai-giong-noi')!.example;
const ANSWER: Answers = example.acts.find((one) => one.act === 'prepareAnswer')!.input;

function official(
  name: string,
  state: string,
  input: Answers,
  more: Partial<ActContext> & { person?: string; kind?: 'officer' | 'lead' } = {},
): Outcome {
  const { person = 'can-bo-an', kind = 'officer', ...rest } = more;
  const actor = { kind, person, partyCode: null };
  return decideAct(
    GUIDANCE,
    name,
    state,
    contextOn('2026-11-20', 'lua-vang', { answers: example.answers, input, actor, ...rest }),
  );
}
const codes = (outcome: Outcome): string[] => (outcome.done ? [] : outcome.refusals.map((one) => one.code));
const prepared = (person: string): PastAct => ({
  id: '1',
  act: 'prepareAnswer',
  person,
  at: morning('2026-11-19'),
  input: ANSWER,
});

test('a provider, or a state agency as an authority, may ask; a company may not ask as an authority [L10.4-1] [MST.4b]', () => {
  const ask = (key: string, requesterKind: string): Outcome =>
    decideAct(
      GUIDANCE,
      'request',
      null,
      contextOn('2026-11-20', key, { answers: { ...example.answers, requesterKind } }),
    );
  assert.ok(ask('lua-vang', 'provider').done);
  assert.ok(ask('che-xanh', 'authority').done);
  assert.deepEqual(codes(ask('lua-vang', 'authority')), ['notAnAuthority']);
});

test('the clock of a request is our own service target and is called that: the law sets no term', () => {
  const start = decideAct(GUIDANCE, 'request', null, contextOn('2026-11-20', 'lua-vang', { answers: example.answers }));
  assert.ok(start.done);
  const clock = start.effects.find((effect) => effect.kind === 'startTerm')!;
  assert.deepEqual([clock.term, clock.basis], ['own:guidance-service-target', 'ownServiceTarget']);
  const law = lawOn(day('2026-11-20'));
  assert.equal(law.dueAt('T3', clock.from), null, 'T3 has no limit');
  // Friday 20 November, ten working days on; Tuesday 24 November is Viet Nam Culture Day.
  const due = law.dueAt('own:guidance-service-target', clock.from)!;
  assert.deepEqual([due.day, due.basis], ['2026-12-07', 'ownServiceTarget']);
  assert.ok(start.findings.some((finding) => finding.code === 'noTermInLaw'));
});

test('the clock stops while the applicant is asked, and starts anew with the answer', () => {
  const asked = official('askSupplement', 'inReview', { missingItems: 'Câu giới thiệu.' });
  assert.ok(asked.done);
  assert.deepEqual(
    asked.effects.map((effect) => effect.kind),
    ['openRound', 'stopTerm', 'sendLetter'],
  );
  const answered = decideAct(
    GUIDANCE,
    'supplement',
    'supplementAsked',
    contextOn('2026-11-24', 'lua-vang', { answers: example.answers, input: { supplementText: 'Có.' } }),
  );
  assert.ok(answered.done);
  assert.deepEqual([answered.state, answered.effects.map((effect) => effect.kind)], ['inReview', ['startTerm']]);
});

test('a second list of what is missing needs a reason, the first does not', () => {
  assert.ok(official('askSupplement', 'inReview', { missingItems: 'x' }, { rounds: 0 }).done);
  assert.deepEqual(codes(official('askSupplement', 'inReview', { missingItems: 'x' }, { rounds: 1 })), [
    'secondListNeedsReason',
  ]);
  const again = official(
    'askSupplement',
    'inReview',
    { missingItems: 'x', secondListReason: 'Tài liệu mới.' },
    { rounds: 1 },
  );
  assert.ok(
    again.done && again.effects.some((effect) => effect.kind === 'sendLetter' && effect.letter === 'supplementAgain'),
  );
});

test('an answer is confirmed by another person than the one who prepared it [L10.4-2]', () => {
  const confirm = (person: string, past: PastAct[]): Outcome =>
    official('confirmAnswer', 'answerPrepared', {}, { person, kind: 'lead', acts: past });
  assert.deepEqual(codes(confirm('lanh-dao-chi', [prepared('lanh-dao-chi')])), ['fourEyes']);
  assert.deepEqual(codes(confirm('lanh-dao-chi', [])), ['fourEyes'], 'nothing was prepared');
  assert.deepEqual(
    codes(confirm('lanh-dao-chi', [prepared('can-bo-an'), prepared('lanh-dao-chi')])),
    ['fourEyes'],
    'the last draft counts',
  );
  assert.ok(confirm('lanh-dao-chi', [prepared('can-bo-an')]).done);
  assert.deepEqual(
    codes(official('confirmAnswer', 'answerPrepared', {}, { kind: 'officer', acts: [prepared('can-bo-binh')] })),
    ['notYours'],
  );
});

test('the answer becomes a precedent without names, tied to its provisions [L10.4-2]', () => {
  const outcome = official(
    'confirmAnswer',
    'answerPrepared',
    {},
    { person: 'lanh-dao-chi', kind: 'lead', acts: [prepared('can-bo-an')] },
  );
  assert.ok(outcome.done && GUIDANCE.states[outcome.state]!.final);
  const published = outcome.effects.find((effect) => effect.kind === 'publishEntry')!;
  assert.deepEqual([published.register, published.code], ['guidance', 'guidanceCode']);
  assert.deepEqual(published.entry.public['provisions'], ['L9.1b', 'D9.1b', 'D9.3c']);
  assert.equal(published.entry.public['riskLevel'], 'medium');
  assert.deepEqual(published.entry.restricted, {});
  const said = JSON.stringify(published.entry);
  for (const name of [partyOf('lua-vang').name, String(example.answers['name']), String(ANSWER['answerText'])])
    assert.ok(!said.includes(name), name);
});

test('a precedent that still names the party or the system is refused, whatever its case and marks', () => {
  const prepare = (input: Answers): string[] => codes(official('prepareAnswer', 'inReview', { ...ANSWER, ...input }));
  assert.deepEqual(prepare({}), []);
  for (const text of [
    'Về Tổng đài giọng nói Đồng Xanh',
    'về TONG DAI GIONG NOI DONG XANH.',
    'Tổng đài “giọng nói – Đồng Xanh” là',
  ]) {
    assert.deepEqual(prepare({ precedentText: text }), ['notAnonymous'], text);
  }
  assert.deepEqual(prepare({ precedentTitle: `Hỏi của ${partyOf('lua-vang').name}` }), ['notAnonymous']);
});

test('grounds that the law data does not have are refused by name, and the ways of writing one are all read', () => {
  const prepare = (answerGrounds: string): Outcome =>
    official('prepareAnswer', 'inReview', { ...ANSWER, answerGrounds });
  assert.deepEqual(codes(prepare('L9.1b, L99, D9.3q')), ['unknownGround', 'unknownGround']);
  assert.ok(prepare('l9.1b; d9.3đ').done);
});

test('acts are refused in the wrong state and by the wrong kind of actor, with a reason in both languages', () => {
  const party = contextOn('2026-11-20', 'lua-vang', { answers: example.answers });
  assert.deepEqual(codes(decideAct(GUIDANCE, 'withdraw', 'answered', party)), ['notNow']);
  assert.deepEqual(codes(decideAct(GUIDANCE, 'prepareAnswer', 'inReview', { ...party, input: ANSWER })), ['notYours']);
  assert.deepEqual(
    codes(decideAct(GUIDANCE, 'constructor', 'inReview', party)),
    ['notNow'],
    'an inherited name is no act',
  );
  assert.deepEqual(codes(decideAct(GUIDANCE, 'request', 'submitted', party)), ['notNow'], 'opened once');
  assert.deepEqual(codes(decideAct(GUIDANCE, 'supplement', 'supplementAsked', { ...party, input: { strange: 'x' } })), [
    'unknownField',
    'required',
  ]);
});

test('the party may withdraw until the answer is issued, and the clock stops', () => {
  for (const state of ['submitted', 'inReview', 'supplementAsked', 'answerPrepared']) {
    const outcome = decideAct(
      GUIDANCE,
      'withdraw',
      state,
      contextOn('2026-11-20', 'lua-vang', { answers: example.answers }),
    );
    assert.ok(
      outcome.done && outcome.state === 'withdrawn' && outcome.effects.some((effect) => effect.kind === 'stopTerm'),
      state,
    );
  }
});

test('the whole way was gone: one list, a draft sent back, two officials, one precedent', () => {
  const played = allPlayed().find((one) => one.example.id === example.id)!;
  assert.deepEqual(
    played.outcomes.map(({ act, outcome }) => `${act} ${outcome.done ? outcome.state : 'refused'}`),
    [
      'take inReview',
      'askSupplement supplementAsked',
      'supplement inReview',
      'prepareAnswer answerPrepared',
      'sendBack inReview',
      'prepareAnswer answerPrepared',
      'confirmAnswer answered',
    ],
  );
});
