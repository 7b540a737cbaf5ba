import assert from 'node:assert/strict';
import type { Db } from '../../src/platform/database/index.ts';
import {
  createAccount,
  grantRole,
  personActor,
  type PersonActor,
  type Role,
} from '../../src/platform/identity/index.ts';

/** A Sunday morning in Viet Nam. */
export const PLANNER_NOW = new Date('2026-11-22T08:00:00+07:00');

let count = 0;

/** An official of that agency, a planner unless told. */
export async function planner(db: Db, agencyCode: string | null, role: Role = 'planner'): Promise<PersonActor> {
  count += 1;
  const made = await createAccount(
    db,
    { email: `k${count}@thu.example`, name: `${role} ${agencyCode ?? ''}` },
    PLANNER_NOW,
  );
  assert.ok(made.ok);
  const granted = await grantRole(db, { accountId: made.value.id, role, agencyCode }, PLANNER_NOW);
  assert.ok(granted.ok);
  const actor = await personActor(db, made.value.id, 'web', null, PLANNER_NOW);
  assert.ok(actor);
  return actor;
}
