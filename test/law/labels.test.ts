import assert from 'node:assert/strict';
import { test } from 'node:test';
import { day, dutiesOf, LABEL_TEMPLATES, labelTemplatesOn, lawOn, type LabelTemplateSet } from '../../src/law/index.ts';

test('templates of notices and labels are versioned: each day has at most one version, and it is marked as ours [L11.6]', () => {
  const [set] = LABEL_TEMPLATES;
  assert.equal(lawOn(day('2026-11-22')).labelTemplates?.version, set!.version);
  assert.equal(lawOn(day('2026-04-30')).labelTemplates, null, 'before the decree there was nothing to word');
  for (const { kind, grounds, templates } of LABEL_TEMPLATES) {
    // Neither the Government's form (Law 11.6) nor the Ministry's guidance (Decree 18.7) is published.
    assert.equal(kind, 'ownSuggestion');
    assert.ok(grounds.includes('own:label-templates'));
    for (const { text, when } of templates)
      assert.ok(text.vi.length > 10 && text.en.length > 10 && when.vi.length > 3 && when.en.length > 3);
  }
});

test('a later version takes over on its first day, and the earlier one stays to be found [L11.6]', () => {
  const [first] = LABEL_TEMPLATES;
  const ended: LabelTemplateSet = { ...first!, inForceUntil: '2026-12-31' };
  const issued: LabelTemplateSet = { ...first!, version: '2027-1', kind: 'issued', inForceFrom: '2027-01-01' };
  const on = (text: string) => labelTemplatesOn(day(text), [ended, issued])?.version;
  assert.deepEqual([on('2026-12-31'), on('2027-01-01')], [first!.version, '2027-1']);
  // A gap between two versions is no version, never "the latest".
  assert.equal(labelTemplatesOn(day('2027-02-01'), [ended]), null);
});

test('another version of the templates is another rule set: a receipt tells under which it was given', () => {
  assert.notEqual(lawOn(day('2026-04-30')).hash, lawOn(day('2026-05-01')).hash);
});

const FACTS = { isForeign: false, mustCertify: null, sectors: [], listSectors: [], inOperationSince: null } as const;
const declarable = (level: 'high' | 'medium' | 'low', role: 'provider' | 'deployer') =>
  dutiesOf(lawOn(day('2026-11-22')), { ...FACTS, level, role }).filter((duty) => duty.declarable);

test('transparency stands in the checklist of high and medium risk, on its own point of the Law, and is never dated', () => {
  const grounds = (level: 'high' | 'medium', role: 'provider' | 'deployer') =>
    declarable(level, role).map((duty) => duty.grounds[0]);
  assert.deepEqual(grounds('high', 'provider'), ['L14.1dd']);
  assert.deepEqual(grounds('high', 'deployer'), ['L14.2d']);
  assert.deepEqual(grounds('medium', 'provider'), ['L15.1a']);
  assert.deepEqual(grounds('medium', 'deployer'), ['L15.1a']);
  assert.deepEqual(
    [...declarable('low', 'provider'), ...declarable('low', 'deployer')],
    [],
    'Article 15.2 has no such point',
  );
  for (const level of ['high', 'medium'] as const)
    for (const role of ['provider', 'deployer'] as const)
      for (const duty of dutiesOf(lawOn(day('2026-11-22')), {
        ...FACTS,
        level,
        role,
        inOperationSince: day('2025-01-01'),
      }).filter((one) => one.declarable))
        assert.deepEqual([duty.when, duty.dueOn], ['throughout', null], duty.id);
});
