export {
  enqueue,
  enqueueMany,
  jobCounts,
  jobStatements,
  type JobCounts,
  type JobOptions,
  type NewJob,
} from './enqueue.ts';
export { installJobs } from './install.ts';
export {
  runJobsOnce,
  startJobs,
  type JobContext,
  type JobOutcome,
  type JobRunner,
  type JobSettings,
  type Task,
  type Tasks,
} from './run.ts';
