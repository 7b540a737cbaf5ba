import { APPEND_ONLY as CASEWORK } from './casework/index.ts';
import { APPEND_ONLY as COMMUNICATION, PUBLISHED_AS, seedCommunication } from './communication/index.ts';
import { APPEND_ONLY as CONNECTIONS, seedConnections } from './connections/index.ts';
import { APPEND_ONLY as LEGAL_REVIEW, seedHandbook, seedLegalReview } from './legal-review/index.ts';
import { APPEND_ONLY as LIBRARY } from './library/index.ts';
import { APPEND_ONLY as PLANS, seedPlans } from './plans/index.ts';
import { APPEND_ONLY as DESTRUCTION } from './platform/destruction/index.ts';
import type { Db } from './platform/database/index.ts';
import type { FileStore } from './platform/files/index.ts';
import { accountByEmail, personActor, type PersonActor } from './platform/identity/index.ts';
import { APPEND_ONLY as SETTINGS } from './platform/settings/index.ts';
import { APPEND_ONLY as RECORD_LOG } from './record-log/index.ts';
import { APPEND_ONLY as REGISTRY } from './registry/index.ts';
import { APPEND_ONLY as STRATEGY } from './strategy/index.ts';
import type { RegisterVersions } from './web/server/index.ts';

/** Every table that the application may only add to. Each room names its own; the start refuses a database that would let it do more. */
export const APPEND_ONLY: readonly string[] = [
  'audit_event',
  ...DESTRUCTION,
  ...CASEWORK,
  ...REGISTRY,
  ...RECORD_LOG,
  ...LIBRARY,
  ...COMMUNICATION,
  ...CONNECTIONS,
  ...PLANS,
  ...LEGAL_REVIEW,
  ...STRATEGY,
  ...SETTINGS,
];

/** Names under which rooms publish by hand (`platform/versions`); every other name is a register's. */
const PUBLISHING_ROOMS: readonly string[] = [PUBLISHED_AS];

/** Pages are made of registers, of what rooms publish by hand, or of both: one version for whatever they name. */
export function bothVersions(registers: RegisterVersions, rooms: RegisterVersions): RegisterVersions {
  const parted = new WeakMap<
    readonly string[],
    { readonly kept: readonly string[]; readonly byHand: readonly string[] }
  >();
  const part = (names: readonly string[]) => {
    const byHand = names.filter((name) => PUBLISHING_ROOMS.includes(name));
    const kept = byHand.length === 0 ? names : names.filter((name) => !byHand.includes(name));
    const parts = { kept, byHand };
    parted.set(names, parts);
    return parts;
  };
  return {
    of: (names) => {
      const { kept, byHand } = parted.get(names) ?? part(names);
      return byHand.length === 0 ? registers.of(kept) : `${registers.of(kept)} ${rooms.of(byHand)}`;
    },
  };
}

/** An official of the demonstration. */
const WRITER = { email: 'duc@bo-khcn.example', agencyCode: 'most' };

/** Whom the demonstration of plans needs, by address. */
const PLANNERS = {
  ministry: 'thao@bo-khcn.example',
  province: 'phuc@so-khcn-thai-nguyen.example',
  industry: 'nhung@bo-khcn.example',
  legal: 'quan@bo-khcn.example',
  leader: WRITER.email,
} as const;

const OPERATOR = 'van-hanh@cong.example';

/** Where a demonstration is made. */
interface Place {
  readonly db: Db;
  readonly files: FileStore;
  readonly baseUrl: string;
  readonly now: Date;
}

/** What rooms beside the cases show in a demonstration, all of it invented. */
export async function seedRooms({ db, files, baseUrl, now }: Place): Promise<void> {
  const keeper = await accountByEmail(db, OPERATOR);
  const operator = keeper === null ? null : await personActor(db, keeper.id, 'job', null, now);
  if (operator !== null) await seedConnections(db, operator, baseUrl, now);
  const account = await accountByEmail(db, WRITER.email);
  const actor = account === null ? null : await personActor(db, account.id, 'job', null, now);
  if (actor !== null) await seedCommunication(db, { actor, agencyCode: WRITER.agencyCode, now });
  const cast = await peopleOf(db, PLANNERS, now);
  if (cast === null) return;
  await seedPlans(db, cast, now);
  await seedLegalReview(db, cast, now);
  await seedHandbook({ db, files, now }, { most: cast.ministry, 'thai-nguyen': cast.province });
}

/** All of them, or null where one is not there (any more). */
async function peopleOf<K extends string>(
  db: Db,
  addresses: Readonly<Record<K, string>>,
  now: Date,
): Promise<Record<K, PersonActor> | null> {
  const found: [string, PersonActor][] = [];
  for (const [key, email] of Object.entries<string>(addresses)) {
    const account = await accountByEmail(db, email);
    const actor = account === null ? null : await personActor(db, account.id, 'job', null, now);
    if (actor === null) return null;
    found.push([key, actor]);
  }
  return Object.fromEntries(found) as Record<K, PersonActor>;
}
