import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  day,
  ETHICS_FRAMEWORKS,
  ethicsFrameworkOn,
  ethicsReviewDueOn,
  impactOf,
  provision,
} from '../../src/law/index.ts';
import { assess, impactSources, questionsOf, readSheet, SHEETS } from '../../src/procedures/index.ts';

const TODAY = day('2026-11-22');
const read = (given: Record<string, string>, sheet: 'framework' | 'research' = 'framework') =>
  readSheet(SHEETS[sheet], (name) => given[name] ?? '');

test('the framework has the four principles of the Law and the 17 points of the Circular [L26.1a] [L26.1b] [L26.1c] [L26.1d] [L26.5]', () => {
  const { groups, document } = ethicsFrameworkOn(TODAY)!;
  assert.equal(document, 'circular5');
  assert.deepEqual(
    groups.map(({ lawGround, points }) => [lawGround, points.length]),
    [
      ['L26.1a', 5],
      ['L26.1b', 4],
      ['L26.1c', 4],
      ['L26.1d', 4],
    ],
  );
  const points = groups.flatMap((group) => group.points);
  assert.equal(new Set(points.map(({ ground }) => ground)).size, 17);
  for (const { ground } of points) assert.ok(provision(ground).summary.vi.length > 20, ground);
});

test('no framework holds before the day it was signed, and it is to be reviewed three years later [L26.2]', () => {
  assert.equal(ethicsFrameworkOn(day('2026-03-09')), null);
  assert.equal(ethicsFrameworkOn(day('2026-03-10'))?.version, '2026');
  assert.equal(ethicsReviewDueOn(ETHICS_FRAMEWORKS[0]!), '2029-03-10');
});

test('the sheet has three questions for each of the four principles, and covers all three principles of Article 4 [L4.1] [L4.2] [L4.3]', () => {
  assert.deepEqual(
    SHEETS.framework.groups.map(({ id, questions }) => [id, questions.map((question) => question.id).join()]),
    [
      ['B', 'B1,B2,B3'],
      ['C', 'C1,C2,C3'],
      ['D', 'D1,D2,D3'],
      ['E', 'E1,E2,E3'],
    ],
  );
  const grounds = questionsOf(SHEETS.framework).flatMap((question) => question.grounds);
  for (const ground of ['L4.1', 'L4.2', 'L4.3', 'L26.1a', 'L26.1b', 'L26.1c', 'L26.1d'] as const)
    assert.ok(grounds.includes(ground), ground);
});

test('every point of the framework is asked about somewhere in the sheet', () => {
  const asked = new Set<string>(questionsOf(SHEETS.framework).flatMap((question) => question.grounds));
  const points = ETHICS_FRAMEWORKS[0]!.groups.flatMap((group) => group.points);
  assert.deepEqual(
    points.filter(({ ground }) => !asked.has(ground)),
    [],
  );
});

test('research has a checklist of its own, marked as ours [L6.3]', () => {
  const questions = questionsOf(SHEETS.research);
  assert.ok(questions.length >= 6);
  for (const { grounds } of questions) assert.deepEqual([...grounds], ['L6.3', 'own:research-ethics-checklist']);
  assert.equal(assess(read({ use: 'stateManagement' }, 'research').filled, TODAY).obligation.kind, 'voluntary');
});

test('the framework binds for state management and public services, is encouraged elsewhere, and open while that is untold [L26.4]', () => {
  const kind = (use: string) => assess(read({ use }).filled, TODAY).obligation;
  assert.deepEqual(kind('stateManagement'), { kind: 'obligatory', grounds: ['T5.1.2', 'L27.1'] });
  assert.equal(kind('publicService').kind, 'obligatory');
  assert.deepEqual(kind('other'), { kind: 'voluntary', grounds: ['T5.1.3', 'L26.4'] });
  assert.equal(kind('').kind, 'unknown');
  assert.equal(kind('no such use').kind, 'unknown');
});

test('an empty sheet is a sheet: nothing is refused, all twelve rows are open, nothing is concluded', () => {
  const { filled, errors } = read({});
  assert.deepEqual(errors, []);
  const { counts, remedies, remarks } = assess(filled, TODAY);
  assert.deepEqual(counts, { met: 0, notMet: 0, notYetApplicable: 0, open: 12 });
  assert.deepEqual([remedies, remarks], [[], []]);
});

test('remedies come by their day, those without one last, and gaps are remarked row by row', () => {
  const { filled } = read({
    'B1-status': 'met',
    'B2-status': 'notMet',
    'C1-status': 'notMet',
    'C1-remedy': 'Đo lại theo nhóm tuổi',
    'C1-responsible': 'Phòng Dữ liệu',
    'C1-due': '2027-03-01',
    'D1-status': 'notMet',
    'D1-remedy': 'Đặt mục tiêu',
    'D1-responsible': 'Phòng Kế hoạch',
    'D1-due': '2026-11-21',
    conclusion: 'extend',
  });
  const { remedies, remarks } = assess(filled, TODAY);
  assert.deepEqual(
    remedies.map(({ id }) => id),
    ['D1', 'C1', 'B2'],
  );
  assert.deepEqual(remarks.map(({ code, used }) => `${String(used['row'])} ${code}`).toSorted(), [
    'B1 noEvidence',
    'B2 noOneByThen',
    'B2 noRemedy',
    'D1 pastDue',
    'G concludedEarly',
    'G goesOnUnmet',
  ]);
});

test('a remedy due today is not past its day', () => {
  const { filled } = read({ 'B1-status': 'notMet', 'B1-remedy': 'x', 'B1-responsible': 'y', 'B1-due': '2026-11-22' });
  assert.deepEqual(assess(filled, TODAY).remarks, []);
});

test('a date that is none and a text that is too long are told by field; strange values count as no answer', () => {
  const { filled, errors } = read({
    'B1-due': 'wrong',
    'E3-evidence': 'á'.repeat(2_001),
    'B1-status': '__proto__',
    conclusion: 'constructor',
  });
  assert.deepEqual(
    errors.map(({ field }) => field),
    ['B1-due', 'E3-evidence'],
  );
  assert.equal(filled.rows[0]!.status, null);
  assert.equal(filled.conclusion, null);
});

test('what rests on a principle is found from the principle: its points by the Law, its questions by both [L26.3]', () => {
  const hits = impactOf('T5.3.2', impactSources()).map(({ source }) => source.id);
  assert.deepEqual(hits.toSorted(), ['ethics-commitment/principles', 'framework/C1', 'framework/C2', 'framework/C3']);
});
