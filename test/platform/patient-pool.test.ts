import assert from 'node:assert/strict';
import { test } from 'node:test';
import type pg from 'pg';
import { patientPool } from '../../src/platform/jobs/patient-pool.ts';

/** A pool whose server refuses so many connections before it answers. */
function refusing(times: number, code: string): { pool: pg.Pool; asked: () => number } {
  let asked = 0;
  const connect = (): Promise<unknown> => {
    asked += 1;
    return asked > times ? Promise.resolve('client') : Promise.reject(Object.assign(new Error('away'), { code }));
  };
  return { pool: { connect } as unknown as pg.Pool, asked: () => asked };
}

test('a server that starts again is waited for, without the growing pauses of the queue', async () => {
  for (const code of ['57P03', '57P01', 'ECONNREFUSED']) {
    const { pool, asked } = refusing(3, code);
    const begun = performance.now();
    assert.equal(await patientPool(pool, () => false).connect(), 'client');
    assert.equal(asked(), 4);
    assert.ok(performance.now() - begun < 2_500);
  }
});

test('another refusal is told at once, and a stop waits for nobody', async () => {
  const wrong = refusing(1, '28P01');
  await assert.rejects(patientPool(wrong.pool, () => false).connect(), { code: '28P01' });
  const stopped = refusing(1, '57P03');
  await assert.rejects(patientPool(stopped.pool, () => true).connect(), { code: '57P03' });
  assert.equal(wrong.asked() + stopped.asked(), 2);
});

test('a connection for listening is given back once, however often the queue does', () => {
  let released = 0;
  const connect = (listener: Parameters<pg.Pool['connect']>[0]): void =>
    listener(undefined, {} as pg.PoolClient, () => (released += 1));
  patientPool({ connect } as unknown as pg.Pool, () => false).connect((_error, _client, release) => {
    release();
    release();
  });
  assert.equal(released, 1);
});
