import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of the process. */
export interface Metrics {
  /** One answered request; `route` is the pattern, never the address asked for, so that codes do not become labels. */
  observeRequest(method: string, route: string, status: number, seconds: number): void;
  /** A figure read at each scrape. */
  gauge(name: string, help: string, read: () => number | Promise<number>): void;
  render(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'motcua_request_seconds',
    help: 'Duration of answered requests',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  return {
    observeRequest: (method, route, status, seconds) =>
      requests.observe({ method, route, status: String(status) }, seconds),
    gauge: (name, help, read) => {
      const gauge: Gauge = new Gauge({
        name,
        help,
        registers: [registry],
        collect: async () => gauge.set(await Promise.resolve(read()).catch(() => Number.NaN)),
      });
    },
    render: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
