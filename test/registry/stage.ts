import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { connect, inTransaction, type Database, type Db } from '../../src/platform/database/index.ts';
import { publishMany, type Publication, type Published } from '../../src/registry/index.ts';
import type { TestDatabase } from '../database.ts';

export const AT = new Date('2026-11-23T02:00:00.000Z');

/** A party of that name, straight into its table: who may be a party is not what is tested here. */
export async function newParty(db: Db, name: string): Promise<{ id: string; code: string; name: string }> {
  const [id, code] = [randomUUID(), `TC-${randomUUID().slice(0, 8)}`];
  await sql`insert into party (id, code, kind, name, demo, created_at, updated_at)
    values (${id}, ${code}, 'organisation', ${name}, true, ${AT}, ${AT})`.execute(db);
  return { id, code, name };
}

/** A publication of a system with everything that is required, changed as told. */
export function systemPublication(
  changes: Partial<Publication> = {},
  open: Record<string, string | string[]> = {},
): Publication {
  return {
    register: 'systems',
    code: 'aiId',
    party: null,
    content: {
      status: 'notified',
      public: {
        name: 'Trợ lý ảo một cửa',
        riskLevel: 'medium',
        providerName: 'Công ty Sao Việt',
        intendedPurpose: 'Trả lời người dân.',
        ...open,
      },
      restricted: {},
    },
    grounds: ['L10.3'],
    actId: null,
    demo: false,
    at: AT,
    ...changes,
  };
}

export function publishAll(db: Db, publications: readonly Publication[]): Promise<Published[]> {
  return inTransaction(db, (tx) => publishMany(tx, publications));
}

/** Works as the owner of the tables, to break what the application cannot. */
export async function asOwner<T>(database: TestDatabase, work: (owner: Database) => Promise<T>): Promise<T> {
  const owner = connect(database.ownerUrl, { max: 2, asOwner: true });
  try {
    return await work(owner);
  } finally {
    await owner.close();
  }
}
