import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { day, lawOn } from '../../src/law/index.ts';
import {
  asked,
  CLASSIFICATION_TEXTS,
  classificationQuestions,
  classificationRuleSet,
  classify,
  nextQuestion,
  PROCEDURES,
  questionText,
  readClassificationAnswers,
  type ClassificationAnswers,
  type ClassificationResult,
} from '../../src/procedures/index.ts';
import { checkForm } from '../../src/procedures/kit/index.ts';

const TODAY = day('2026-11-22');
const LAW = lawOn(TODAY);

/** Everything before the list, answered so that the tool goes on. */
const A_SYSTEM: ClassificationAnswers = {
  'scope.defence': 'no',
  'scope.secret': 'no',
  'definition.infers': 'yes',
  'definition.kind': 'system',
  'prohibited.a': 'no',
  'prohibited.b': 'no',
  'prohibited.c': 'no',
  'prohibited.d': 'no',
};
const NO_EXCLUSION: ClassificationAnswers = {
  'medium.a': 'no',
  'medium.b': 'no',
  'medium.c': 'no',
  'medium.d': 'no',
  'medium.dd': 'no',
};
const SHOP: ClassificationAnswers = { ...A_SYSTEM, 'list.sectors': ['industry-trade'] };

function result(answers: ClassificationAnswers, on = TODAY): ClassificationResult {
  return classify(answers, lawOn(on), on);
}
const codes = (of: ClassificationResult): string[] => of.findings.map((finding) => finding.code);
const duty = (of: ClassificationResult, id: string) => of.duties.find((one) => one.code === `duty.${id}`);

test('activity only for defence, security or cryptography leaves the tool at the first question, and nothing more is asked [L1.2]', () => {
  const first = nextQuestion({}, LAW)!;
  assert.equal(first.id, 'scope.defence');
  assert.deepEqual(first.grounds, ['L1.2']);
  const out = result({ 'scope.defence': 'yes' });
  assert.equal(out.outcome, 'outOfScope');
  assert.equal(nextQuestion({ 'scope.defence': 'yes' }, LAW), null);
  assert.deepEqual(out.missing, []);
  assert.deepEqual(out.findings.at(-1)!.grounds, ['L1.2']);
  assert.deepEqual(out.prefill, {});
});

test('the secrecy warning stands before the first question, and no question takes free text [L8.3-2]', () => {
  for (const lang of ['vi', 'en'] as const)
    assert.match(CLASSIFICATION_TEXTS[lang].before.join(' '), /bí mật nhà nước|state secrets/);
  for (const question of classificationQuestions(LAW)) assert.ok(question.options.length >= 2, question.id);
});

test('systems on the list of state secrets or internal to Party bodies stay off the portal, though not outside the Law', () => {
  const out = result({ 'scope.defence': 'no', 'scope.secret': 'yes' });
  assert.equal(out.outcome, 'outOfScope');
  assert.deepEqual(out.findings.at(-1)!.grounds, ['D4.3d']);
});

test('software that infers nothing is no AI system, and a stand-alone model is not classified [L3.1] [L3.2]', () => {
  const rules = result({ 'scope.defence': 'no', 'scope.secret': 'no', 'definition.infers': 'no' });
  assert.equal(rules.outcome, 'outOfScope');
  assert.deepEqual(rules.findings.at(-1)!.grounds, ['L3.2']);
  const model = result({ ...A_SYSTEM, 'definition.kind': 'model' });
  assert.equal(model.outcome, 'outOfScope');
  assert.deepEqual(model.findings.at(-1)!.grounds, ['D6.2']);
  assert.notEqual(result({ ...SHOP, 'definition.kind': 'component', 'medium.confuse': 'no' }).outcome, 'outOfScope');
});

test('each of the four prohibited purposes stops the tool before classification and is explained [L7.2-1]', () => {
  for (const point of ['a', 'b', 'c', 'd'] as const) {
    const answers = { ...SHOP, [`prohibited.${point}`]: 'yes', 'medium.confuse': 'no' };
    const out = result(answers);
    assert.equal(out.outcome, 'prohibited', point);
    assert.equal(nextQuestion(answers, LAW), null);
    const hit = out.findings.find((finding) => finding.code === `prohibited.${point}`)!;
    assert.deepEqual(hit.grounds, [`L7.2${point}`]);
    assert.match(hit.text.vi, /bị cấm/);
    assert.deepEqual(out.duties, []);
  }
});

test('high only by a row of the Prime Minister’s list whose condition the person says is met [L9.1a] [L13.4-3]', () => {
  const bank = { ...A_SYSTEM, 'list.sectors': ['banking'] };
  assert.equal(nextQuestion(bank, LAW)!.id, 'row.IV.1');
  const out = result({ ...bank, 'row.IV.1': 'notThis', 'row.IV.2': 'met' });
  assert.equal(out.outcome, 'high');
  assert.deepEqual(
    out.rows.map(({ id, route }) => ({ id, route })),
    [{ id: 'IV.2', route: 'selfOrHire' }],
  );
  assert.equal(out.listVersion, LAW.highRiskList!.version);
  assert.equal(
    nextQuestion({ ...bank, 'row.IV.1': 'notThis', 'row.IV.2': 'met' }, LAW)!.id,
    'facts.role',
    'medium is not asked of a listed system',
  );
});

test('a row that must be certified leads to certification, the others to self-assessment or hire [L13.4-3]', () => {
  const church = { ...A_SYSTEM, 'list.sectors': ['ethnic-religious-affairs'], 'part.II': 'some' };
  const rows = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((n) => [`row.II.${n}`, 'notThis']));
  const facts = { 'facts.role': 'provider', 'facts.foreign': 'no', 'facts.operation': 'notYet' };
  const certified = result({ ...church, ...rows, 'row.II.4': 'met', ...facts });
  assert.equal(certified.rows[0]!.route, 'certify');
  assert.ok(duty(certified, 'certify') && !duty(certified, 'selfOrHire'));
  const other = result({ ...church, ...rows, 'row.II.1': 'met', ...facts });
  assert.ok(!duty(other, 'certify') && duty(other, 'selfOrHire'));
  const both = result({ ...church, ...rows, 'row.II.1': 'met', 'row.II.7': 'met', ...facts });
  assert.ok(duty(both, 'certify'), 'one certified row is enough');
});

test('never "not high" from names: every row of the sectors must have been denied by the person [L9.1c]', () => {
  const bus = { ...A_SYSTEM, 'list.sectors': ['transport'] };
  assert.equal(nextQuestion(bus, LAW)!.id, 'part.VI');
  assert.equal(nextQuestion(bus, LAW)!.rows.length, 31, 'all rows are on the screen when the part is asked as a whole');
  assert.equal(result({ ...bus, 'medium.confuse': 'no' }).outcome, 'undetermined');
  const read = result({ ...bus, 'part.VI': 'none', 'medium.confuse': 'no' });
  assert.equal(read.outcome, 'low');
  assert.match(read.findings.find((finding) => finding.code === 'part.VI')!.text.en, /all 31 rows/);

  const some = { ...bus, 'part.VI': 'some', 'medium.confuse': 'no' };
  const denied = Object.fromEntries(
    LAW.highRiskList!.rows.filter((row) => row.part === 'VI').map((row, index) => [
      `row.${row.id}`,
      index % 2 === 0 ? 'notThis' : 'notMet',
    ]),
  );
  assert.equal(result({ ...some, ...denied }).outcome, 'low');
  const { 'row.VI.17': _left, ...allButOne } = denied;
  const open = result({ ...some, ...allButOne });
  assert.deepEqual(
    [open.outcome, open.complete, open.missing],
    ['undetermined', false, [{ id: 'row.VI.17', needed: 'level' }]],
  );
  const unsure = result({ ...some, ...denied, 'row.VI.17': 'unknown' });
  assert.equal(unsure.outcome, 'undetermined');
});

test('a row whose condition nobody here has read shows the way to the original and says that we ask instead of concluding', () => {
  const question = classificationQuestions(LAW).find((one) => one.id === 'row.IV.2')!;
  assert.ok(question.grounds.includes('own:list-condition-asked'));
  assert.match(questionText(question, 'vi').why, /xem điều kiện tại bản gốc \(https:\/\/datafiles\.chinhphu\.vn/);
  const known = classificationQuestions(LAW).find((one) => one.id === 'row.I.2')!;
  assert.ok(!known.grounds.includes('own:list-condition-asked'));
  assert.match(questionText(known, 'vi').why, /căn cứ chính thức/);
});

test('the exclusions of Decree 8.2 are explained but there is no answer by which they take a listed system out', () => {
  const notes = CLASSIFICATION_TEXTS.vi.steps.list.notes!.join(' ');
  assert.match(notes, /khoản 2 Điều 8/);
  assert.match(notes, /khoản 5 Điều 8/);
  assert.ok(
    classificationQuestions(LAW).every((question) => !question.grounds.some((ground) => ground.startsWith('D8'))),
  );
  const excluded = {
    ...A_SYSTEM,
    'list.sectors': ['banking'],
    'row.IV.1': 'notThis',
    'row.IV.2': 'met',
    'medium.confuse': 'no',
    'medium.c': 'yes',
  };
  assert.equal(result(excluded).outcome, 'high');
});

test('where the sector is not known all six parts are read; finance and justice read the nearest part too', () => {
  const all = asked({ ...A_SYSTEM, 'list.sectors': ['unknown'] }, LAW).questions.map((question) => question.id);
  for (const part of ['I', 'II', 'III', 'IV', 'V', 'VI']) assert.ok(all.includes(`part.${part}`), part);
  const denied = Object.fromEntries(['I', 'II', 'III', 'IV', 'V', 'VI'].map((part) => [`part.${part}`, 'none']));
  assert.equal(result({ ...A_SYSTEM, 'list.sectors': ['unknown'], ...denied, 'medium.confuse': 'no' }).outcome, 'low');
  assert.equal(nextQuestion({ ...A_SYSTEM, 'list.sectors': ['finance'] }, LAW)!.id, 'row.IV.1');
  assert.equal(nextQuestion({ ...A_SYSTEM, 'list.sectors': ['justice'] }, LAW)!.id, 'row.V.1');
  assert.equal(nextQuestion(SHOP, LAW)!.id, 'medium.confuse');
});

test('before the list is in force nothing is concluded about it: not even low', () => {
  const out = result({ ...SHOP, 'medium.confuse': 'no' }, day('2026-06-10'));
  assert.equal(out.outcome, 'undetermined');
  assert.ok(codes(out).includes('list.notInForce'));
  assert.equal(out.listVersion, null);
});

test('medium when users may be confused and none of the five exclusions holds [L9.1b]', () => {
  const out = result({ ...SHOP, 'medium.confuse': 'yes', ...NO_EXCLUSION });
  assert.equal(out.outcome, 'medium');
  assert.ok(out.findings.at(-1)!.grounds.includes('D9.1'));
  assert.deepEqual(
    codes(out).filter((code) => code.startsWith('medium.')),
    ['medium.confuse', 'medium.a', 'medium.b', 'medium.c', 'medium.d', 'medium.dd'],
  );
});

test('each exclusion of Decree 9.3 alone makes it low, even where confusion is unclear, and names its own point [L9.1c]', () => {
  for (const point of ['a', 'b', 'c', 'd', 'dd'] as const) {
    for (const confuse of ['yes', 'unknown']) {
      const out = result({ ...SHOP, 'medium.confuse': confuse, ...NO_EXCLUSION, [`medium.${point}`]: 'yes' });
      assert.equal(out.outcome, 'low', `${point} ${confuse}`);
      assert.deepEqual(out.findings.find((finding) => finding.code === `medium.${point}`)!.grounds, [`D9.3${point}`]);
    }
  }
  assert.equal(result({ ...SHOP, 'medium.confuse': 'no' }).outcome, 'low');
  assert.ok(
    result({ ...SHOP, 'medium.confuse': 'no' })
      .findings.at(-1)!
      .grounds.includes('D6.3c'),
  );
});

test('"I don’t know" leads on everywhere, and in the end to a guidance request that is filled in [L10.4-1]', () => {
  const unsure = { ...SHOP, 'medium.confuse': 'yes', ...NO_EXCLUSION, 'medium.b': 'unknown' };
  const out = result(unsure);
  assert.deepEqual([out.outcome, out.complete], ['undetermined', true]);
  const prefilled = String(out.prefill['question']);
  assert.match(prefilled, /hỗ trợ việc văn phòng/);
  assert.doesNotMatch(prefilled, /nghệ thuật/, 'only what is unclear');
  const guidance = PROCEDURES.find((one) => one.id === 'classification-guidance')!;
  const refused = checkForm(guidance.form, out.prefill, guidance.texts).map((refusal) => refusal.field);
  assert.ok(!refused.includes('question'), 'the request takes the prefilled text as it is');

  let answers: ClassificationAnswers = {};
  for (let question = nextQuestion(answers, LAW); question !== null; question = nextQuestion(answers, LAW)) {
    answers = { ...answers, [question.id]: question.kind === 'many' ? ['unknown'] : 'unknown' };
  }
  const everything = result(answers);
  assert.deepEqual([everything.outcome, everything.complete], ['undetermined', true]);
  assert.ok(Object.keys(answers).includes('row.VI.31') && Object.keys(answers).includes('facts.operation'));
  // The whole way unclear: what does not fit is left out by whole questions, counted, and room is left for own words.
  const lines = String(everything.prefill['question']).split('\n');
  assert.ok(lines.join('\r\n').length <= 4200);
  const further = /^- Và (\d+) câu khác/.exec(lines.at(-1)!);
  const asked = Object.keys(answers).length;
  assert.equal(lines.length - 2 + Number(further?.[1]), asked, 'every open question is named or counted');
  for (const line of lines.slice(1, -1)) assert.match(line, /^- “.*[?.]” \(.*(Luật|Nghị định|Quyết định).*\)$/u);
  assert.doesNotMatch(
    lines.map((line) => line.replace(/“.*”/u, '')).join(' '),
    /bạn|chúng tôi/iu,
    'only quoted words speak to somebody',
  );
});

test('a result fills in the notification: level, sectors, the row that decides the route, and the basis in words', () => {
  const church = { ...A_SYSTEM, 'list.sectors': ['ethnic-religious-affairs'], 'part.II': 'some' };
  const rows = Object.fromEntries(
    [1, 2, 3, 4, 5, 6, 7].map((n) => [`row.II.${n}`, n === 1 || n === 4 ? 'met' : 'notThis']),
  );
  const { prefill } = result({ ...church, ...rows });
  assert.deepEqual(
    [prefill['riskLevel'], prefill['highRiskRow'], prefill['sectors']],
    ['high', 'II.4', ['ethnic-religious-affairs']],
  );
  assert.match(String(prefill['classificationBasis']), /II\.1.*II\.4/);
  const notification = PROCEDURES.find((one) => one.id === 'classification-notification')!;
  const refused = checkForm(notification.form, prefill, notification.texts).map((refusal) => refusal.field);
  for (const name of Object.keys(prefill)) assert.ok(!refused.includes(name), name);
  const low = result({ ...SHOP, 'medium.confuse': 'no' }).prefill;
  assert.deepEqual(low, { sectors: ['industry-trade'] }, 'what only a person can declare is not filled in');
});

test('an unclear preliminary question leaves the level open even when a row is met: there may be nothing to classify', () => {
  const bank = { ...A_SYSTEM, 'list.sectors': ['banking'], 'row.IV.1': 'notThis', 'row.IV.2': 'met' };
  for (const id of ['scope.defence', 'scope.secret', 'definition.infers', 'definition.kind', 'prohibited.c']) {
    assert.equal(result({ ...bank, [id]: 'unknown' }).outcome, 'undetermined', id);
  }
});

test('running before the Law: health, education and finance have 18 months, all others 12 [L35.1a] [L35.1b]', () => {
  const medium = (sectors: string[]) => ({
    ...A_SYSTEM,
    'list.sectors': sectors,
    'part.I': 'none',
    'row.I.1': 'notThis',
    'row.I.2': 'notThis',
    'row.I.3': 'notThis',
    'row.III.1': 'notThis',
    'row.III.2': 'notThis',
    'row.IV.1': 'notThis',
    'row.IV.2': 'notThis',
    'medium.confuse': 'yes',
    ...NO_EXCLUSION,
    'facts.role': 'provider',
    'facts.operation': 'beforeLaw',
  });
  for (const sector of ['health', 'education', 'finance', 'banking'])
    assert.equal(duty(result(medium([sector])), 'notify')!.dueOn, '2027-09-01', sector);
  for (const sector of ['industry-trade', 'culture'])
    assert.equal(duty(result(medium([sector])), 'notify')!.dueOn, '2027-03-01', sector);
  assert.equal(duty(result(medium(['health', 'culture'])), 'notify')!.dueOn, '2027-03-01', 'the earlier date');
  const since = { ...medium(['culture']), 'facts.operation': 'beforeList' };
  assert.equal(duty(result(since), 'notify')!.dueOn, null, 'a medium system begun after the Law has no transition');
  assert.ok(duty(result(medium(['culture'])), 'notify')!.grounds.includes('L35.1b'));
});

test('a listed system running before 15 August 2026, or begun in the six months after, has the dates of the list decision [L35.2-1]', () => {
  const bank = {
    ...A_SYSTEM,
    'list.sectors': ['banking'],
    'row.IV.1': 'notThis',
    'row.IV.2': 'met',
    'facts.role': 'provider',
    'facts.foreign': 'no',
  };
  const due = (operation: string) => duty(result({ ...bank, 'facts.operation': operation }), 'selfOrHire')!.dueOn;
  // "Before 1 September 2027" ends with 31 August.
  assert.equal(due('beforeList'), '2027-08-31');
  assert.equal(due('beforeLaw'), '2027-08-31', 'the earlier of the two transitions');
  assert.equal(due('firstSixMonths'), '2027-02-28');
  assert.equal(due('later'), null);
  assert.equal(due('notYet'), null);
  assert.equal(due('unknown'), null);
  assert.ok(codes(result({ ...bank, 'facts.operation': 'notYet' })).includes('list.firstSixMonths'));
  const after = result({ ...bank, 'facts.operation': 'notYet' }, day('2027-03-15'));
  assert.ok(!codes(after).includes('list.firstSixMonths'));
});

test('a foreign provider of a high-risk system hears of its contact point, and of presence when it must be certified [L14.6-1] [L14.6-2]', () => {
  const health = {
    ...A_SYSTEM,
    'list.sectors': ['health'],
    'facts.role': 'provider',
    'facts.foreign': 'yes',
    'facts.operation': 'notYet',
  };
  const robot = result({ ...health, 'row.III.1': 'met', 'row.III.2': 'notThis' });
  assert.ok(duty(robot, 'contactPoint') && !duty(robot, 'presence'));
  const automatic = result({ ...health, 'row.III.1': 'notThis', 'row.III.2': 'met' });
  assert.ok(duty(automatic, 'contactPoint') && duty(automatic, 'presence'));
  const medium = result({
    ...SHOP,
    'medium.confuse': 'yes',
    ...NO_EXCLUSION,
    'facts.role': 'provider',
    'facts.foreign': 'yes',
    'facts.operation': 'notYet',
  });
  assert.ok(!duty(medium, 'contactPoint'), 'medium risk has no such duty');
});

test('what is owed follows level and role: low risk owes neither dossier nor notification [L10.1-x] [L5.2-2]', () => {
  const low = { ...SHOP, 'medium.confuse': 'no', 'facts.operation': 'notYet' };
  const provider = result({ ...low, 'facts.role': 'provider' });
  assert.ok(
    !duty(provider, 'notify') &&
      !duty(provider, 'dossier') &&
      duty(provider, 'publishLow') &&
      duty(provider, 'incident'),
  );
  const deployer = result({ ...low, 'facts.role': 'deployer' });
  assert.ok(duty(deployer, 'inherit') && !duty(deployer, 'publishLow'));
  const medium = { ...SHOP, 'medium.confuse': 'yes', ...NO_EXCLUSION, 'facts.operation': 'notYet' };
  assert.ok(duty(result({ ...medium, 'facts.role': 'provider' }), 'notify'));
  assert.ok(!duty(result({ ...medium, 'facts.role': 'deployer' }), 'notify'), 'notification is the provider’s');
  const both = result({ ...medium, 'facts.role': 'both' });
  assert.ok(duty(both, 'notify') && duty(both, 'label'));
});

test('the result names the rules it rests on, and they change with the list in force [L9.3]', () => {
  const before = classificationRuleSet(lawOn(day('2026-06-10')));
  const now = classificationRuleSet(LAW);
  assert.match(now.hash, /^[0-9a-f]{64}$/);
  assert.notEqual(before.hash, now.hash);
  assert.equal(classificationRuleSet(lawOn(day('2026-11-01'))).hash, now.hash, 'the same rules on another day');
  assert.equal(result(SHOP).ruleSetHash, now.hash);
  assert.equal(result(SHOP).lawDay, TODAY);
});

test('whoever changes the questions or the reasoning raises the version', () => {
  const folder = resolve(import.meta.dirname, '../../src/procedures/classification');
  const source = ['questions.ts', 'classify.ts'].map((file) =>
    readFileSync(resolve(folder, file), 'utf8').replaceAll(/\s+/g, ' '),
  );
  const hash = createHash('sha256').update(source.join('\n')).digest('hex').slice(0, 16);
  assert.deepEqual(
    [classificationRuleSet(LAW).version, hash],
    ['1', 'ca5acc983d7ea597'],
    'raise CLASSIFICATION_VERSION if meaning changed, then pin the new hash here',
  );
});

test('every question has words in both languages: why it is asked, an example, and what follows from each answer', () => {
  for (const question of classificationQuestions(LAW)) {
    for (const lang of ['vi', 'en'] as const) {
      const text = questionText(question, lang);
      assert.ok(text.question.length > 10 && text.why.length > 20 && text.example.length > 40, question.id);
      assert.deepEqual(Object.keys(text.options), [...question.options]);
      assert.ok(
        Object.values(text.options).every((label) => label.length > 1),
        question.id,
      );
      const follows = question.kind === 'many' ? ['known', 'none', 'unknown'] : question.options;
      assert.deepEqual(Object.keys(text.follows).toSorted(), [...follows].toSorted(), question.id);
      assert.doesNotMatch(JSON.stringify(text), /[{}]\w+\}/, `${question.id}: a brace was left`);
    }
    assert.ok(question.options.includes('unknown'), `${question.id} has no "I don’t know"`);
  }
});

test('answers from an address or a body are read, and everything unknown is refused at once', () => {
  const read = readClassificationAnswers(
    { 'scope.defence': 'no', 'list.sectors': 'health,banking', 'row.IV.2': '' },
    LAW,
  );
  assert.deepEqual(read, { answers: { 'scope.defence': 'no', 'list.sectors': ['health', 'banking'] }, refusals: [] });
  const bad = readClassificationAnswers(
    {
      'scope.defence': 'maybe',
      'row.VII.1': 'met',
      '<script>': 'x',
      'list.sectors': ['health', 'health'],
      'medium.a': { yes: 1 },
      __proto__x: 'no',
    },
    LAW,
  );
  assert.deepEqual(bad.answers, {});
  assert.deepEqual(
    bad.refusals.map(({ code, field }) => `${code} ${field}`),
    [
      'unknownOption scope.defence',
      'unknownQuestion row.VII.1',
      'unknownQuestion ?script?',
      'unknownOption list.sectors',
      'unknownOption medium.a',
      'unknownQuestion __proto__x',
    ],
  );
  for (const { text } of bad.refusals) assert.doesNotMatch(text.vi + text.en, /[<>]/);
});

/** A small generator with a fixed seed: the same thousand cases in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

test('answers to hidden questions never count: for a thousand random answers nothing changes when they are added or removed', () => {
  const next = random(20_261_122);
  const questions = classificationQuestions(LAW);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)]!;
  const outcomes = new Set<string>();
  for (let round = 0; round < 1000; round += 1) {
    const kept = round % 2 === 0 ? 1 : next();
    const answers: Record<string, string | string[]> = {};
    for (const question of questions) {
      if (next() > kept) continue;
      const mild =
        next() < 0.8
          ? question.options.find((option) => ['no', 'yes', 'system', 'none', 'notThis', 'provider'].includes(option))
          : undefined;
      const likely =
        question.id === 'definition.infers'
          ? 'yes'
          : question.step === 'scope' || question.step === 'prohibited'
            ? 'no'
            : mild;
      answers[question.id] = question.kind === 'many' ? [pick(question.options)] : (likely ?? pick(question.options));
    }
    const before = classify(answers, LAW, TODAY);
    outcomes.add(before.outcome);
    const shown = asked(answers, LAW).questions.map((question) => question.id);
    const hidden = questions.filter((question) => !shown.includes(question.id));
    const without = Object.fromEntries(Object.entries(answers).filter(([id]) => shown.includes(id)));
    const changed = {
      ...answers,
      ...Object.fromEntries(
        hidden.map((question) => [
          question.id,
          question.kind === 'many' ? [pick(question.options)] : pick(question.options),
        ]),
      ),
    };
    assert.deepEqual(classify(without, LAW, TODAY), before);
    assert.deepEqual(classify(changed, LAW, TODAY), before);
    assert.deepEqual(classify(before.answers, LAW, TODAY), before, 'the kept answers alone give the same result');
    if (before.outcome === 'low' || before.outcome === 'medium') {
      assert.ok(!before.missing.some((one) => one.needed === 'level'));
      assert.ok(!Object.values(before.answers).includes('met'));
    }
  }
  assert.ok(outcomes.size >= 4, [...outcomes].join(' '));
});
