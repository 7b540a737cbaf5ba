import { sql } from 'kysely';
import { record } from '../audit/index.ts';
import { inTransaction, type Db } from '../database/index.ts';
import { cleanText } from '../http/index.ts';
import type { PersonActor } from '../identity/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../refusal/index.ts';

/** One version of a setting. */
export interface SettingVersion {
  readonly name: string;
  readonly version: number;
  readonly value: Readonly<Record<string, unknown>>;
  /** YYYY-MM-DD, in Viet Nam. */
  readonly inForceFrom: string;
  readonly ground: string;
  readonly setBy: string;
  readonly setAt: Date;
}

/** Every version of the settings whose name begins so, the latest first: the whole history. */
export async function settingVersions(db: Db, prefix: string): Promise<SettingVersion[]> {
  const found = await sql<SettingVersion>`
    select s.name, s.version, s.value, s.in_force_from as "inForceFrom", s.ground, a.name as "setBy", s.set_at as "setAt"
      from setting_version s join account a on a.id = s.set_by
     where starts_with(s.name, ${prefix}) order by s.set_at desc, s.name, s.version desc limit 1000`.execute(db);
  return found.rows;
}

/** The version that holds on that day: of those that have begun the one that began last, of these the latest; null for none. Pure. */
export function settingOn(versions: readonly SettingVersion[], name: string, day: string): SettingVersion | null {
  const begun = versions.filter((one) => one.name === name && one.inForceFrom <= day);
  return begun.toSorted((a, b) => b.inForceFrom.localeCompare(a.inForceFrom) || b.version - a.version)[0] ?? null;
}

export interface NewSetting {
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly inForceFrom: string | null;
  readonly ground: string;
}

const GROUND = { field: 'ground', max: 500 };

/** What is wrong with day and ground, so that a page can tell it together with its own. Fields: `from`, `ground`. */
export function settingRefusals({ inForceFrom, ground }: Pick<NewSetting, 'inForceFrom' | 'ground'>): Refusal[] {
  const clean = cleanText(ground, GROUND);
  return [...(inForceFrom === null ? [DAY_MISSING] : []), ...(clean.ok ? [] : clean.refusals)];
}

/**
 * Sets something from a day on. Version and trail are one transaction: after a crash both are there or neither. The same as what was set
 * last is not set again. Refusals: dayMissing, and those of the ground.
 */
export async function addSettingVersion(
  db: Db,
  setting: NewSetting,
  { actor, now, requestId }: { actor: PersonActor; now: Date; requestId?: string },
): Promise<Outcome<{ version: number }>> {
  const { name, value, inForceFrom } = setting;
  const ground = cleanText(setting.ground, GROUND);
  if (!ground.ok || inForceFrom === null) return refused(...settingRefusals(setting));
  return inTransaction(db, async (tx) => {
    // Of two at once the second waits here and then counts on.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`setting ${name}`}, 0))`.execute(tx);
    const last = await sql<{ version: number; same: boolean }>`
      select version, value = ${JSON.stringify(value)}::jsonb and in_force_from = ${inForceFrom} and ground = ${ground.value} as same
        from setting_version where name = ${name} order by version desc limit 1`.execute(tx);
    const before = last.rows[0];
    if (before?.same === true) return accepted({ version: before.version });
    const version = (before?.version ?? 0) + 1;
    await sql`
      insert into setting_version (name, version, value, in_force_from, ground, set_by, set_at)
      values (${name}, ${version}, ${JSON.stringify(value)}::jsonb, ${inForceFrom}, ${ground.value}, ${actor.accountId}, ${now})`.execute(
      tx,
    );
    const detail = { version, value, inForceFrom };
    await record(tx, { at: now, actor, action: 'settingChanged', subjectKind: 'setting', subjectId: name, requestId: requestId ?? null, detail }); // prettier-ignore
    return accepted({ version });
  });
}

const DAY_MISSING = refusal(
  'dayMissing',
  'Hãy nhập ngày có thật: ngày, tháng, năm.',
  'Type a day that exists: day, month, year.',
  'from',
);
