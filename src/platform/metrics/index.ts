export { createMetrics, type Metrics } from './metrics.ts';
export { watchJobs, watchPool } from './watch.ts';
