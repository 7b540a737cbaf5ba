import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { systemClock } from '../src/platform/clock/index.ts';
import { removeCluster, startEmbedded } from '../src/platform/database/index.ts';
import { bareInserts, sampleRows, type Sample } from './notification/bare-inserts.ts';
import { compare } from './notification/compare.ts';
import { answersOf, notifier, notify, NOW, openEngine } from './notification/engine.ts';
import { startChild } from './pages/child.ts';
import type { BenchRow } from './row.ts';

/**
 * Notifications a second as another system sends them: HTTP with a key and an Idempotency-Key, answered by the whole portal in a
 * process of its own, with its log sequencer and jobs. The baseline inserts the same rows by bare pg into a database that nobody
 * else works on.
 */
export async function bench(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join('/tmp', 'motcua-bench-api-'));
  const server = await startEmbedded(folder);
  try {
    mkdirSync(join(folder, 'data'), { mode: 0o700 });
    const open = await openEngine(server, 'portal');
    const { key } = await notifier(open.database, systemClock.now());
    await open.database.close();
    const portal = await startChild('portal.ts', [], {
      NODE_ENV: 'development',
      DATABASE_URL: server.url('portal'),
      DATA_DIR: join(folder, 'data'),
      PORT: '0',
      DEMO: '0',
      LOG_LEVEL: 'silent',
    });
    const bare = await openEngine(server, 'bare');
    await notify(bare.desk, (await notifier(bare.database, NOW)).actor);
    const client = new Client(portal.address, key);
    const sample = [...(await sampleRows(bare.database.pool)), keptAnswer(await client.notify())];
    const sides = {
      measured: async () => void (await client.notify()),
      bare: () => bareInserts(bare.database.pool, sample),
    };
    await warmUp(client, sides.bare);
    const rows = [await compare('notification by API', 1, sides), await compare('notification by API', 16, sides)];
    client.close();
    await portal.stop();
    await bare.database.close();
    return rows;
  } finally {
    await server.stop();
    removeCluster(folder);
  }
}

/** A portal in service has answered before; at these rates its code is compiled for speed only after thousands of requests. */
const WARM_UP_SECONDS = { portal: 20, bare: 3 };

async function warmUp(client: Client, bare: () => Promise<void>): Promise<void> {
  const busy = async (seconds: number, work: () => Promise<unknown>): Promise<void> => {
    const until = performance.now() + seconds * 1_000;
    const one = async (): Promise<void> => {
      while (performance.now() < until) await work();
    };
    await Promise.all(Array.from({ length: 16 }, one));
  };
  await busy(WARM_UP_SECONDS.portal, () => client.notify());
  await busy(WARM_UP_SECONDS.bare, bare);
}

/** The row under which the portal keeps the answer to an Idempotency-Key. */
function keptAnswer(answer: Buffer): Sample[number] {
  const row = {
    owner: '11111111-1111-4111-8111-111111111111 /api/v1/notifications',
    key: 'bench',
    request_hash: createHash('sha256').update(answer).digest(),
    status: 201,
    content_type: 'application/json; charset=utf-8',
    body: answer,
    created_at: NOW,
  };
  return { table: 'idempotency', row };
}

class Client {
  readonly #agent = new Agent({ keepAlive: true });
  readonly #url: string;
  readonly #key: string;
  #count = 0;

  constructor(address: string, key: string) {
    this.#url = `${address}/api/v1/notifications`;
    this.#key = key;
  }

  /** Notifies a system of its own name; throws unless it is answered with an AI-ID. */
  notify(): Promise<Buffer> {
    this.#count += 1;
    const body = JSON.stringify({ answers: answersOf(`Hệ thống số ${this.#count}`) });
    const headers = {
      authorization: `Bearer ${this.#key}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      'idempotency-key': `bench-${this.#count}`,
    };
    return new Promise((resolve, reject) => {
      const sent = request(this.#url, { method: 'POST', agent: this.#agent, headers }, (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => {
          const bytes = Buffer.concat(chunks);
          if (answer.statusCode === 201) resolve(bytes);
          else reject(new Error(`${answer.statusCode} ${bytes.toString()}`));
        });
      });
      sent.on('error', reject);
      sent.end(body);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
