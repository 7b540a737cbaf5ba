import type { Db } from '../platform/database/index.ts';
import { PROCEDURES } from '../procedures/index.ts';
import type { Procedure } from '../procedures/kit/index.ts';
import type { Signer } from '../record-log/index.ts';

/** What the engine stands on: database, procedures, signing key. Made once a process. */
export interface Desk {
  readonly db: Db;
  readonly procedures: ReadonlyMap<string, Procedure>;
  readonly signer: Signer;
  /** Public address without a trailing slash; letters and receipts link to it. */
  readonly baseUrl: string;
}

/** Opens the desk for the portal's procedures, or for those given (tests bring toy ones). */
export function openDesk(parts: Pick<Desk, 'db' | 'signer' | 'baseUrl'> & { procedures?: readonly Procedure[] }): Desk {
  const { db, signer, baseUrl, procedures = PROCEDURES } = parts;
  return { db, signer, baseUrl, procedures: new Map(procedures.map((one) => [one.id, one])) };
}

/** The procedure of a stored case. Throws when the case is of a procedure that this version does not know. */
export function procedureOf(desk: Desk, id: string): Procedure {
  const found = desk.procedures.get(id);
  if (!found) throw new Error(`A case of the unknown procedure ${id} is stored`);
  return found;
}
