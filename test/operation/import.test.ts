import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { systemClock } from '../../src/platform/clock/index.ts';
import { connect, ensureDatabase, migrate } from '../../src/platform/database/index.ts';
import { installJobs } from '../../src/platform/jobs/index.ts';
import { atEnd } from '../database.ts';
import { contradictions } from './ledger.ts';
import { answersFor, someone } from './people.ts';
import { ownFolder } from '../own-folder.ts';
import { killDatabase, motcua, ownPostgres, pause, runMotcua } from './portal-process.ts';
import { chosenSeed, seeded } from './seeded.ts';

const ROWS = 2_000;
const KILLS = 4;

const seed = chosenSeed();
const random = seeded(seed);
const dataDir = ownFolder('import');
const env = { DATA_DIR: dataDir, DEMO: '0' };

/** Rows that differ in their number alone; every tenth stands there twice, as in real inventories. */
function csv(): { file: string; mapping: string; distinct: number } {
  const columns = Object.keys(answersFor('0'));
  const lines = [['number', ...columns].join(',')];
  for (let row = 0; row < ROWS; row += 1) {
    const number = row % 10 === 9 ? row - 1 : row;
    const cells = Object.values(answersFor(String(number)));
    lines.push([number, ...cells.map((cell) => `"${String(cell)}"`)].join(','));
  }
  const file = join(dataDir, 'systems.csv');
  const mapping = join(dataDir, 'mapping.json');
  writeFileSync(file, lines.join('\n'));
  const fields = Object.fromEntries(columns.map((column) => [column, { column }]));
  writeFileSync(mapping, JSON.stringify({ key: 'row-{number}', fields }));
  return { file, mapping, distinct: ROWS - ROWS / 10 };
}

test('an import killed half-way and started again finishes without loss or doubles; once more creates nothing', async (context) => {
  context.diagnostic(`SEED=${seed}`);
  const server = await ownPostgres(dataDir);
  await ensureDatabase(server.adminUrl, 'motcua');
  await migrate(server.url('motcua'));
  await installJobs(server.url('motcua'));
  const owner = connect(server.url('motcua'), { max: 1, asOwner: true });
  atEnd(() => owner.close());
  const { partyCode } = await someone(owner.db, systemClock.now());
  const { file, mapping, distinct } = csv();
  const args = ['notify', 'import', file, '--mapping', mapping, '--party', partyCode, '--json'];
  const cases = async (): Promise<number> => {
    const found = owner.db.selectFrom('case_record').select((eb) => eb.fn.countAll<number>().as('n'));
    return (await found.executeTakeFirstOrThrow()).n;
  };

  const at: number[] = [];
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const before = kill === 1 ? 0 : at.at(-1)!;
    const started = motcua(args, env);
    // In the middle of its work, wherever that is on this machine: after some more rows and a moment.
    const more = before + random.between(1, 350);
    for (const begun = performance.now(); (await cases()) < more; await pause(15)) {
      assert.equal(started.child.exitCode, null, `it ended by itself: ${started.said().err}`);
      assert.ok(performance.now() - begun < 60_000, 'no progress in a minute');
    }
    await pause(random.between(0, 60));
    started.child.kill('SIGKILL');
    assert.equal(await started.ended, 'SIGKILL');
    // The last time the database goes as well.
    if (kill === KILLS) {
      assert.ok(killDatabase(server) > 0);
      await server.revive();
    }
    at.push(await reconnected(cases));
    assert.deepEqual(await contradictions(owner.db), []);
  }
  assert.ok(at.at(-1)! < distinct, `nothing was left to do: ${at.join(', ')}`);

  const last = await runMotcua(args, env);
  assert.equal(last.code, 0, last.err.slice(-500));
  const summary = summaryOf(last.out);
  assert.deepEqual(summary, {
    rows: ROWS,
    notified: distinct - at.at(-1)!,
    existing: ROWS - distinct + at.at(-1)!,
    acceptable: 0,
    refused: 0,
  });
  // The last user of the embedded server stopped it.
  await server.revive();
  assert.equal(await reconnected(cases), distinct);
  assert.deepEqual(await contradictions(owner.db), []);
  const keys = await owner.db.selectFrom('case_record').select('submission_key').distinct().execute();
  assert.equal(keys.length, distinct);

  const second = await runMotcua(args, env);
  assert.deepEqual(summaryOf(second.out), { rows: ROWS, notified: 0, existing: ROWS, acceptable: 0, refused: 0 });
  await server.revive();
  assert.equal(await reconnected(cases), distinct);
  context.diagnostic(`killed after ${at.join(', ')} of ${distinct} systems`);
});

function summaryOf(out: string): unknown {
  return (JSON.parse(out.trim().split('\n').at(-1)!) as { summary: unknown }).summary;
}

/** After a stop of the server the first question finds a dead connection. */
async function reconnected<T>(ask: () => Promise<T>): Promise<T> {
  return ask().catch(async () => {
    await pause(100);
    return ask();
  });
}
