import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { dayOf } from '../law/index.ts';
import { record } from '../platform/audit/index.ts';
import { inTransaction, type Db } from '../platform/database/index.ts';
import type { PersonActor, Role } from '../platform/identity/index.ts';
import { accepted, refusal, refused, type Outcome } from '../platform/refusal/index.ts';
import { checkService, type TypedService } from './check-service.ts';
import { serviceVersions } from './read-services.ts';

/** Who keeps the list. */
export const KEEPERS: readonly [Role, ...Role[]] = ['operator', 'admin'];

export interface ServiceSaving {
  /** Null: a new service. */
  readonly code: string | null;
  /** Newest version that the person had before her; 0 for a new service. */
  readonly version: number;
  readonly typed: TypedService;
  readonly baseUrl: string;
  readonly actor: PersonActor;
  readonly now: Date;
  readonly requestId?: string;
  readonly isDemo?: boolean;
}

/** Enters a service or its next version; earlier ones stay. Gives its code. */
export async function saveService(db: Db, saving: ServiceSaving): Promise<Outcome<string>> {
  const { actor, now, typed, baseUrl, requestId } = saving;
  if (!actor.roles.some(({ role }) => KEEPERS.includes(role))) return refused(NOT_A_KEEPER);
  const content = checkService(typed, { today: dayOf(now), baseUrl });
  if (!content.ok) return content;
  const { kind, state, name, purpose, address, agency, since, signIn, provision } = content.value;
  const code = saving.code ?? `${kind}-${randomBytes(4).toString('hex')}`;
  return inTransaction(db, async (tx) => {
    // Two people saving at once take turns; the second then sees that there is a newer version.
    await sql`select pg_advisory_xact_lock(hashtext('connected_service'), hashtext(${code}))`.execute(tx);
    const [newest] = await serviceVersions(tx, code);
    if ((newest?.version ?? 0) !== saving.version) return refused(CHANGED);
    const version = saving.version + 1;
    const isDemo = saving.isDemo ?? newest?.isDemo ?? false;
    // One row with its line in the trail: after a crash both are there or neither.
    await sql`
      insert into connected_service_version (code, version, kind, state, name, name_en, purpose, purpose_en, address, agency_code, since,
                                             sign_in, provision, is_demo, entered_at, entered_by)
      values (${code}, ${version}, ${kind}, ${state}, ${name.vi}, ${name.en}, ${purpose.vi}, ${purpose.en}, ${address}, ${agency}, ${since},
              ${signIn}, ${provision}, ${isDemo}, ${now}, ${actor.accountId})`.execute(tx);
    const action = version === 1 ? 'connectionEntered' : 'connectionChanged';
    await record(tx, { at: now, actor, action, subjectKind: 'connectedService', subjectId: code, requestId: requestId ?? null, detail: { version, state, address } }); // prettier-ignore
    return accepted(code);
  });
}

const NOT_A_KEEPER = refusal(
  'notAKeeper',
  'Chỉ người vận hành Cổng giữ danh sách này.',
  'Only those who run the portal keep this list.',
);
const CHANGED = refusal(
  'changedMeanwhile',
  'Người khác vừa sửa dịch vụ này. Bạn hãy mở lại để xem bản mới.',
  'Somebody else has just changed this service. Please open it again.',
);
