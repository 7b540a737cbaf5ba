import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import type { Services } from '../services.ts';

const READY_LIMIT_MS = 2000;

/** `/healthz` the process is up · `/readyz` it can serve: database answers, no stop under way · `/metrics` Prometheus. */
export function serveHealth(app: FastifyInstance, services: Services): void {
  app.get('/healthz', (_request, reply) => reply.type('text/plain').send('ok\n'));
  app.get('/readyz', async (_request, reply) => {
    const reason = services.accepting() ? await databaseTrouble(services) : 'stopping';
    return reply
      .code(reason === null ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('text/plain')
      .send(reason === null ? 'ready\n' : `not ready: ${reason}\n`);
  });
  app.get('/metrics', async (_request, reply) =>
    reply.type(services.metrics.contentType).send(await services.metrics.render()),
  );
}

async function databaseTrouble(services: Services): Promise<string | null> {
  const answer = sql`select 1`.execute(services.database.db).then(
    () => null,
    () => 'database',
  );
  const late = new Promise<string>((resolve) => setTimeout(() => resolve('database'), READY_LIMIT_MS).unref());
  return Promise.race([answer, late]);
}
