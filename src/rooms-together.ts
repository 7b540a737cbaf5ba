import { PUBLISHED_AS, seedCommunication } from './communication/index.ts';
import type { Db } from './platform/database/index.ts';
import { accountByEmail, personActor } from './platform/identity/index.ts';
import type { RegisterVersions } from './web/server/index.ts';

/** Names under which rooms publish by hand (`platform/versions`); every other name is a register's. */
const PUBLISHING_ROOMS: readonly string[] = [PUBLISHED_AS];

/** Pages are made of registers, of what rooms publish by hand, or of both: one version for whatever they name. */
export function bothVersions(registers: RegisterVersions, rooms: RegisterVersions): RegisterVersions {
  return {
    of: (names) => {
      const byHand = names.filter((name) => PUBLISHING_ROOMS.includes(name));
      if (byHand.length === 0) return registers.of(names);
      return `${registers.of(names.filter((name) => !byHand.includes(name)))} ${rooms.of(byHand)}`;
    },
  };
}

/** An official of the demonstration. */
const WRITER = { email: 'duc@bo-khcn.example', agencyCode: 'most' };

/** What rooms beside the cases show in a demonstration, all of it invented. */
export async function seedRooms(db: Db, now: Date): Promise<void> {
  const account = await accountByEmail(db, WRITER.email);
  const actor = account === null ? null : await personActor(db, account.id, 'job', null, now);
  if (actor !== null) await seedCommunication(db, { actor, agencyCode: WRITER.agencyCode, now });
}
