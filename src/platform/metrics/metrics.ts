import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { RequestTimes } from './request-times.ts';

/** Prometheus metrics of the process. */
export interface Metrics {
  /** One answered request; `route` is the pattern, never the address asked for, so that codes do not become labels. */
  observeRequest(method: string, route: string, status: number, seconds: number): void;
  /** One attempt at a job. */
  observeJob(name: string, result: 'done' | 'failed' | 'givenUp', seconds: number): void;
  /** A figure read at each scrape; NaN while it cannot be read. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  render(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new RequestTimes('motcua_request_seconds', 'Duration of answered requests');
  const jobs = new Histogram({
    name: 'motcua_job_seconds',
    help: 'Duration of attempts at jobs',
    labelNames: ['job', 'result'] as const,
    buckets: [0.005, 0.025, 0.1, 0.5, 2, 10, 60],
    registers: [registry],
  });
  return {
    observeRequest: (method, route, status, seconds) => requests.observe(method, route, status, seconds),
    observeJob: (job, result, seconds) => jobs.observe({ job, result }, seconds),
    gauge: (name, help, read) => {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [registry],
        collect: async () => gauge.set(await readOrNothing(read)),
      });
    },
    render: async () => `${await registry.metrics()}\n${requests.render()}`,
    contentType: registry.contentType,
  };
}

/** A figure that cannot be read must not take the others with it. */
async function readOrNothing(read: () => number | Promise<number>): Promise<number> {
  try {
    return await read();
  } catch {
    return Number.NaN;
  }
}
