import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { planReadingJson, readPlanText } from '../../src/plans/index.ts';
import { sharedFile } from '../shared-folder.ts';

/** The two plans that were read by hand, and what is in them. */
const PLANS = [
  ['001', 'ke-hoach-bo-khcn.txt'],
  ['003', 'ke-hoach-thai-nguyen.txt'],
] as const;

type Row = Record<string, unknown> & { document: string; id: string };

const expectedPath = sharedFile('data/texts/expected-tasks.json');

for (const [document, name] of PLANS) {
  const path = sharedFile(`data/texts/${name}`);
  if (path === null || expectedPath === null) continue;
  const expected = JSON.parse(readFileSync(expectedPath, 'utf8')) as { tasks: Row[]; reportingDuties: Row[] };
  const source = readFileSync(path, 'utf8');

  for (const [form, text] of [
    ['composed letters', source.normalize('NFC')],
    ['decomposed letters', source.normalize('NFD')],
  ] as const) {
    const read = planReadingJson(readPlanText([{ text, page: null }])) as { tasks: Row[]; reportingDuties: Row[] };

    test(`every task of ${name} in ${form} equals what was read by hand`, () => {
      assert.deepEqual(chosen(read.tasks, document, expected.tasks), of(expected.tasks, document));
    });

    test(`every reporting duty of ${name} in ${form} equals what was read by hand`, () => {
      assert.deepEqual(
        chosen(read.reportingDuties, document, expected.reportingDuties),
        of(expected.reportingDuties, document),
      );
    });
  }
}

function of(rows: Row[], document: string): Row[] {
  return rows.filter((row) => row.document === document);
}

/** The rows read, each with the fields that the expectation names (all of them must be there), in its order. */
function chosen(rows: Row[], document: string, expected: Row[]): Row[] {
  const names = new Set(of(expected, document).flatMap((row) => Object.keys(row)));
  return rows.map((row) => {
    const picked = [...names].flatMap((name) => (name in row ? [[name, row[name]] as const] : []));
    return { document, ...Object.fromEntries(picked) } as Row;
  });
}
