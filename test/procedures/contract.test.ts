import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { day, groundText, HIGH_RISK_LISTS, lawOn, PROVINCES, SECTORS, type Ground } from '../../src/law/index.ts';
import { CAST, examplesInOrder, impactSources, PARTY_SCOPES, PROCEDURES } from '../../src/procedures/index.ts';
import {
  decideAct,
  fieldsOf,
  optionsOf,
  shownFields,
  type Answers,
  type Field,
  type Form,
  type Procedure,
  type ProcedureTexts,
} from '../../src/procedures/kit/index.ts';
import { allPlayed, contextOn, opener, partyOf, Stage, startOf } from './stage.ts';

const TODAY = lawOn(day('2026-11-22'));

function formsOf(procedure: Procedure): Form[] {
  return [procedure.form, ...Object.values(procedure.acts).flatMap((act) => act.form ?? [])];
}
function allFields(procedure: Procedure): Field[] {
  return formsOf(procedure).flatMap(fieldsOf);
}
const sorted = (values: Iterable<string>): string[] => [...values].toSorted();

for (const procedure of PROCEDURES) {
  const { id } = procedure;
  const played = allPlayed().filter((one) => one.procedure === procedure);

  test(`${id}: every example ends as it says`, () => {
    assert.ok(played.length >= 3, 'too few examples');
    for (const { example, start, state, outcomes } of played) {
      const refused = outcomes.flatMap(({ act, outcome }) =>
        outcome.done ? [] : [`${act}: ${JSON.stringify(outcome.refusals)}`],
      );
      assert.deepEqual(refused, [], `${example.id}: an act was refused`);
      const codes = start.done ? [] : start.refusals.map((refusal) => refusal.code);
      assert.deepEqual(codes, example.expected.refusals ?? [], `${example.id}: ${JSON.stringify(start)}`);
      assert.equal(state, example.expected.state, example.id);
      const found = start.done ? start.findings.map((finding) => finding.code) : [];
      for (const code of example.expected.findings ?? [])
        assert.ok(found.includes(code), `${example.id} lacks ${code}: ${found.join(' ')}`);
    }
  });

  test(`${id}: every state is reached and every act is done in some example`, () => {
    const states = played.flatMap((one) =>
      [one.start, ...one.outcomes.map((step) => step.outcome)].flatMap((outcome) =>
        outcome.done ? [outcome.state] : [],
      ),
    );
    assert.deepEqual(sorted(new Set(states)), sorted(Object.keys(procedure.states)));
    const acts = played.flatMap((one) => [
      ...(one.start.done ? [startOf(procedure)] : []),
      ...one.outcomes.map((step) => step.act),
    ]);
    assert.deepEqual(sorted(new Set(acts)), sorted(Object.keys(procedure.acts)));
  });

  test(`${id}: no state is a dead end, and whoever is waited for can move`, () => {
    const starts = Object.values(procedure.acts).filter((act) => act.from === 'start');
    assert.equal(starts.length, 1, 'one way to open a case');
    for (const [name, state] of Object.entries(procedure.states)) {
      const leaving = Object.values(procedure.acts).filter((act) => act.from !== 'start' && act.from.includes(name));
      assert.equal(leaving.length === 0, state.final, `${name}: ${leaving.length} acts lead on`);
      const movers = new Set(leaving.flatMap((act) => act.by));
      if (state.waitsFor === 'party') assert.ok(movers.has('party'), name);
      if (state.waitsFor === 'otherParty') assert.ok(movers.has('otherParty'), name);
      if (state.waitsFor === 'authority') assert.ok(movers.has('officer') || movers.has('lead'), name);
      if (state.final) assert.equal(state.waitsFor, 'nobody', name);
    }
  });

  test(`${id}: every act has an actor and a ground in force, and decisions are taken by officials [L4.2-x]`, () => {
    for (const [name, act] of Object.entries(procedure.acts)) {
      assert.ok(act.by.length > 0, name);
      for (const ground of act.grounds) assertGround(ground, `${id}/${name}`);
      if (act.decision === true)
        assert.deepEqual(
          act.by.filter((kind) => kind !== 'officer' && kind !== 'lead'),
          [],
          `${name} is a decision of a named official`,
        );
      if (act.from !== 'start')
        for (const from of act.from) assert.ok(from in procedure.states, `${name} follows the unknown ${from}`);
      if (act.confirms !== undefined)
        assert.ok(act.confirms in procedure.acts, `${name} confirms the unknown ${act.confirms}`);
    }
    for (const ground of procedure.grounds) assertGround(ground, id);
    for (const field of allFields(procedure))
      for (const ground of field.grounds) assertGround(ground, `${id}/${field.name}`);
  });

  for (const lang of ['vi', 'en'] as const) {
    test(`${id}: the ${lang} texts are complete and none is unused`, () => {
      const texts: ProcedureTexts = procedure.texts[lang];
      const fields = allFields(procedure);
      const pages = formsOf(procedure).flatMap((form) => form.pages.map((page) => page.id));
      const chosen = fields.filter((field) => 'options' in field && Array.isArray(field.options));
      assert.deepEqual(sorted(Object.keys(texts.fields)), sorted(new Set(fields.map((field) => field.name))));
      assert.deepEqual(sorted(Object.keys(texts.pages)), sorted(new Set(pages)));
      assert.deepEqual(sorted(Object.keys(texts.acts)), sorted(Object.keys(procedure.acts)));
      assert.deepEqual(sorted(Object.keys(texts.states)), sorted(Object.keys(procedure.states)));
      assert.deepEqual(sorted(Object.keys(texts.options)), sorted(chosen.map((field) => field.name)));
      for (const field of chosen) {
        const options = 'options' in field ? field.options : [];
        assert.deepEqual(sorted(Object.keys(texts.options[field.name] ?? {})), sorted(options), field.name);
      }
      for (const text of everyText(texts))
        assert.ok(text.trim().length > 1 && text === text.normalize('NFC'), JSON.stringify(text));
      assert.ok(
        texts.before.some((line) => /mã nguồn|source code/.test(line)),
        'secrecy is spoken of before the first field',
      );
    });
  }

  test(`${id}: both languages explain the same fields`, () => {
    const { vi, en } = procedure.texts;
    for (const [name, text] of Object.entries(vi.fields)) {
      assert.deepEqual(Object.keys(text).toSorted(), Object.keys(en.fields[name]!).toSorted(), name);
    }
    assert.equal(vi.before.length, en.before.length);
    assert.notEqual(vi.title, en.title);
  });

  test(`${id}: every letter is sent in some example and has a value for each of its braces`, () => {
    const sent = played
      .flatMap((one) =>
        [one.start, ...one.outcomes.map((step) => step.outcome)].flatMap((outcome) =>
          outcome.done ? outcome.effects : [],
        ),
      )
      .filter((effect) => effect.kind === 'sendLetter');
    assert.deepEqual(sorted(new Set(sent.map((effect) => effect.letter))), sorted(Object.keys(procedure.letters)));
    const always = ['caseCode', 'entryCode', 'partyName', 'caseUrl', 'receiptUrl'];
    for (const { letter, data } of sent) {
      const { subject, body, grounds } = procedure.letters[letter]!;
      for (const ground of grounds) assertGround(ground, letter);
      const braces = [subject.vi, subject.en, body.vi, body.en].flatMap((text) =>
        [...text.matchAll(/\{(\w+)(?::day)?\}/g)].map((match) => match[1]!),
      );
      // A day is written as one, and nothing else is.
      for (const [, name, asDay] of `${body.vi}${body.en}${subject.vi}${subject.en}`.matchAll(/\{(\w+)(:day)?\}/g))
        assert.equal(asDay !== undefined, /^\d{4}-\d{2}-\d{2}$/.test(String(data[name!])), `${letter}: {${name}}`);
      for (const name of braces) assert.ok(always.includes(name) || name in data, `${letter}: nothing gives {${name}}`);
      for (const name of Object.keys(data))
        assert.ok(braces.includes(name), `${letter}: ${name} is given but not said`);
    }
  });

  test(`${id}: what was typed into hidden fields never counts`, () => {
    for (const { example, start } of played) {
      const hidden = fieldsOf(procedure.form).filter(
        (field) => !shownFields(procedure.form, example.answers).includes(field),
      );
      if (hidden.length === 0) continue;
      const noisy: Answers = {
        ...Object.fromEntries(hidden.map((field) => [field.name, noise(field)])),
        ...example.answers,
      };
      const subject = example.about === undefined ? null : entryAtTheTime(example.id);
      const outcome = decideAct(
        procedure,
        startOf(procedure),
        null,
        contextOn(example.day, example.party, { answers: noisy, subject, actor: opener(procedure, example) }),
      );
      assert.deepEqual(outcome, start, example.id);
    }
  });

  test(`${id}: no field asks for source code, parameters or algorithms, and nothing speaks of approval`, () => {
    for (const lang of ['vi', 'en'] as const) {
      const texts = procedure.texts[lang];
      for (const [name, field] of Object.entries(texts.fields)) {
        assert.doesNotMatch(field.label, /mã nguồn|thuật toán|tham số|source code|algorithm|parameter/i, name);
      }
      const letters = Object.values(procedure.letters).flatMap(({ subject, body }) => [subject[lang], body[lang]]);
      for (const text of [...everyText(texts), ...letters])
        assert.doesNotMatch(text, /phê duyệt|chấp thuận|được duyệt bởi|approve|approval/i);
    }
  });
}

test('procedures, examples and the cast have names of their own, and examples stand on days that the law data knows', () => {
  const ids = examplesInOrder().map(({ example }) => example.id);
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(new Set(PROCEDURES.map((one) => one.id)).size, PROCEDURES.length);
  assert.equal(
    new Set(PROCEDURES.flatMap((one) => [one.path.vi, one.path.en])).size,
    PROCEDURES.length * 2 - PROCEDURES.filter((one) => one.path.vi === one.path.en).length,
  );
  for (const { example } of examplesInOrder()) {
    assert.ok(partyOf(example.party));
    for (const step of example.acts)
      assert.ok(
        CAST.people.some((person) => person.key === step.person),
        `${example.id}: ${step.person}`,
      );
    for (const step of [example, ...example.acts]) assert.ok(lawOn(day(step.day)));
  }
  assert.ok(PARTY_SCOPES.includes('notify'));
});

test('the demonstration is wide enough: parties of all kinds and many provinces, thirty systems of many sectors', () => {
  assert.ok(CAST.parties.length >= 8);
  assert.ok(
    CAST.parties.some((one) => one.isForeign) &&
      CAST.parties.some((one) => one.kind === 'individual') &&
      CAST.parties.some((one) => one.kind === 'stateAgency'),
  );
  const provinces = CAST.parties.flatMap((one) => one.province ?? []);
  assert.ok(new Set(provinces).size >= 8);
  for (const code of provinces) assert.ok(PROVINCES.some((province) => province.code === code));
  const systems = allPlayed()
    .flatMap(({ start }) => (start.done ? start.effects : []))
    .flatMap((effect) =>
      effect.kind === 'publishEntry' && effect.register !== 'deployments' ? [effect.entry.public] : [],
    );
  assert.ok(systems.length >= 30, `${systems.length} systems`);
  for (const level of ['high', 'medium', 'low'])
    assert.ok(
      systems.some((system) => system['riskLevel'] === level),
      level,
    );
  const sectors = new Set(systems.flatMap((system) => (system['sectors'] as string[] | undefined) ?? []));
  assert.ok(sectors.size >= 10 && [...sectors].every((code) => SECTORS.some((sector) => sector.code === code)));
});

test('the invented parties cannot be taken for real ones', () => {
  for (const { name, email, phone } of CAST.parties) {
    assert.match(name, /minh họa|fictional/);
    assert.match(email!, /\.example$/);
    assert.match(phone!, /0000/);
  }
});

test('whatever cites the law is listed for the question what hangs on a provision', () => {
  const sources = impactSources();
  assert.equal(new Set(sources.map((source) => `${source.kind} ${source.id}`)).size, sources.length, 'ids are unique');
  for (const kind of ['procedure', 'field', 'act', 'letter', 'question'])
    assert.ok(
      sources.some((source) => source.kind === kind),
      kind,
    );
  for (const source of sources) assert.ok(source.label.length > 2 && source.grounds.length > 0, source.id);
  assert.ok(
    sources.some(
      (source) => source.id === 'classification-notification/mainInputData' && source.grounds.includes('D12.2c'),
    ),
  );
});

const KIT = resolve(import.meta.dirname, '../../src/procedures/kit');

/** Words that a second procedure is known to need; each goes as soon as that procedure stands. */
const AWAITING_A_SECOND_USER: Readonly<Record<string, string>> = {
  email: 'incident reports of persons without an account',
  phone: 'incident reports of persons without an account',
};

/** Used by the rooms above for every procedure alike. */
const FOR_THE_ENGINE = ['decideAct', 'optionsOf', 'checkForm', 'shownFields', 'fieldsOf', 'shownAnswers'];

test('the kit stays small, and each of its words has two users', () => {
  const files = readdirSync(KIT).filter((file) => file.endsWith('.ts'));
  const texts = files.map((file) => readFileSync(join(KIT, file), 'utf8'));
  const lines = texts.reduce((sum, text) => sum + text.split('\n').length - 1, 0);
  assert.ok(lines <= 800, `${lines} lines`);
  const words = kitWords(texts);
  assert.ok(words.length > 20 && words.includes("'publishEntry'") && words.includes('pick'), words.join(' '));
  // The kit is a user of its own functions too, where it calls what it defines.
  const within = (word: string): number =>
    texts.join('\n').split(new RegExp(`\\b${bare(word)}\\(`)).length > 2 ? 1 : 0;
  const users = (word: string): number => FOLDERS.filter(({ text }) => mentions(text, word)).length + within(word);
  const alone = words.filter(
    (word) => users(word) < 2 && !FOR_THE_ENGINE.includes(word) && !(bare(word) in AWAITING_A_SECOND_USER),
  );
  assert.deepEqual(alone, []);
  const grown = Object.keys(AWAITING_A_SECOND_USER).filter((word) => users(`'${word}'`) >= 2);
  assert.deepEqual(grown, [], 'has two users now: take it off the list');
});

/** Functions that the kit exports, and the kinds of effects and fields, in quotes as they are written. */
function kitWords(texts: readonly string[]): string[] {
  const exported = texts.flatMap((text) =>
    [...text.matchAll(/^export (?:function|const|class) (\w+)/gm)].map((match) => match[1]!),
  );
  const kinds = texts.flatMap((text) =>
    [...text.matchAll(/readonly kind: ([^;]+);/g)].flatMap((match) => match[1]!.match(/'\w+'/g) ?? []),
  );
  const parties = ["'organisation'", "'individual'", "'stateAgency'"];
  return [...new Set([...exported, ...kinds.filter((kind) => !parties.includes(kind))])];
}

const bare = (word: string): string => word.replaceAll("'", '');
const mentions = (text: string, word: string): boolean =>
  word.startsWith("'") ? text.includes(`kind: ${word}`) : new RegExp(`\\b${word}\\b`).test(text);

/** All code of each folder beside the kit, as one text. */
const FOLDERS = readdirSync(resolve(KIT, '..'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'kit')
  .map(({ name }) => {
    const folder = resolve(KIT, '..', name);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
    return { name, text: files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n') };
  });

function assertGround(ground: Ground, where: string): void {
  const text = groundText(ground);
  assert.ok(text.vi.length > 0 && text.en.length > 0, `${where}: ${ground}`);
  if (!ground.startsWith('own:'))
    assert.ok(TODAY.provision(ground as Exclude<Ground, `own:${string}`>), `${where}: ${ground} is not in force`);
}

function everyText(texts: ProcedureTexts): string[] {
  return [
    texts.title,
    texts.intro,
    ...texts.before,
    ...Object.values(texts.pages).flatMap((page) => [page.title, page.intro ?? page.title]),
    ...Object.values(texts.fields).flatMap((field) => [
      field.label,
      field.hint ?? field.label,
      field.example ?? field.label,
    ]),
    ...Object.values(texts.options).flatMap((options) => Object.values(options)),
    ...Object.values(texts.acts).flatMap((act) => [act.done, act.button]),
    ...Object.values(texts.states),
  ];
}

/** Something that the field would accept, and something that it would refuse if it were shown. */
function noise(field: Field): Answers[string] {
  switch (field.kind) {
    case 'boolean':
      return true;
    case 'choices':
    case 'files':
      return ['noise'];
    case 'choice':
      return Array.isArray(field.options) ? field.options.at(-1) : 'noise';
    default:
      return 'noise\u0000';
  }
}

/** The entry an example was about, as it stood when that example was played. */
function entryAtTheTime(exampleId: string) {
  const stage = new Stage();
  for (const { procedure, example } of examplesInOrder()) {
    if (example.id === exampleId) return stage.entryOf(example.about!);
    stage.play(procedure, example);
  }
  throw new Error(`no example ${exampleId}`);
}

test('every row of the list in force can be named in a notification and in a re-classification', () => {
  const rows = HIGH_RISK_LISTS.at(-1)!.rows.map((row) => row.id);
  for (const id of ['classification-notification', 'reclassification']) {
    const field = fieldsOf(PROCEDURES.find((one) => one.id === id)!.form).find((one) => one.name === 'highRiskRow');
    assert.ok(
      field !== undefined && field.kind === 'choice' && rows.every((row) => optionsOf(field).includes(row)),
      id,
    );
  }
});
