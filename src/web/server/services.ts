import type { Bilingual, Day } from '../../law/index.ts';
import type { Role } from '../../platform/identity/index.ts';
import type { Desk } from '../../casework/index.ts';
import type { Clock } from '../../platform/clock/index.ts';
import type { Config } from '../../platform/config/index.ts';
import type { Database } from '../../platform/database/index.ts';
import type { FileStore } from '../../platform/files/index.ts';
import type { RequestLimits } from '../../platform/http/index.ts';
import type { Logger } from '../../platform/logging/index.ts';
import type { Metrics } from '../../platform/metrics/index.ts';
import type { Signer } from '../../record-log/index.ts';
import type { SystemSearch } from '../../registry/index.ts';

/** What one process is made of, put together in main.ts and handed to every route. */
export interface Services {
  readonly config: Config;
  readonly clock: Clock;
  /** Today in Viet Nam, YYYY-MM-DD. */
  readonly today: () => Day;
  readonly database: Database;
  /** What performs procedures. */
  readonly desk: Desk;
  readonly files: FileStore;
  readonly signer: Signer;
  readonly logger: Logger;
  readonly metrics: Metrics;
  /** Version of the public registers as this process knows it; pages are cached under it. */
  readonly registerVersions: RegisterVersions;
  /** Systems as they stand, held in memory for lists and searches. */
  readonly systems: SystemSearch;
  readonly limits: RequestLimits;
  /** Other times for bodies to arrive in than the usual, for tests. */
  readonly bodyDeadlines?: BodyDeadlines;
  /** Fictional people whom anybody may sign in as, in a demonstration; told on the sign-in page. */
  readonly demoSignIns?: readonly DemoSignIn[];
  /** False from the moment a stop was asked for: `/readyz` then says so. */
  readonly accepting: () => boolean;
}

/** How long a body may take to arrive, in milliseconds. Streams of rows take as long as they need, but for the silence of a connection. */
export interface BodyDeadlines {
  /** Forms and JSON, at most 1 MB. */
  readonly plain: number;
  /** Forms with files, at most 60 MB. */
  readonly files: number;
}

export interface RegisterVersions {
  /** One text that changes whenever one of these registers does. */
  of(registers: readonly string[]): string;
}

export interface DemoSignIn {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
  /** Party or agency; empty for none. */
  readonly of: Bilingual;
}
