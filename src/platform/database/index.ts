export { assertAppendOnly } from './append-only.ts';
export {
  APPLICATION_ROLE,
  connect,
  inTransaction,
  TRIP,
  type Database,
  type Db,
  type Tables,
  type Tx,
} from './connect.ts';
export { hasCluster, removeCluster, startEmbedded, type EmbeddedPostgres } from './embedded.ts';
export { gather, inBatches } from './gather.ts';
export { holdsWords } from './holds-words.ts';
export { ensureDatabase, migrate, MIGRATIONS_TABLE } from './migrate.ts';
export { inOneTrip, type Statement } from './one-trip.ts';
export { openDatabase, type OpenDatabase } from './open.ts';
