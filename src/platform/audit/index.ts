export {
  auditStatements,
  record,
  recordMany,
  trailOf,
  trailOfAccount,
  type AuditEntry,
  type AuditedAct,
} from './trail.ts';
