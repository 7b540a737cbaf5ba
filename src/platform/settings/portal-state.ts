import type { Db } from '../database/index.ts';
import { cleanText } from '../http/index.ts';
import type { PersonActor } from '../identity/index.ts';
import { refused, type Outcome, type Refusal } from '../refusal/index.ts';
import {
  addSettingVersion,
  settingOn,
  settingRefusals,
  settingVersions,
  type SettingVersion,
} from './setting-version.ts';

const OPERATION = 'portal.operation';
const RELEASE = 'portal.release';
const ITSELF = '-';

/** A version of the portal that was put into operation. */
export interface Release {
  readonly number: string;
  readonly publishedOn: string;
  readonly changes: { readonly vi: string; readonly en: string };
}

/** How the portal stands on a day, as its operator has entered it; nothing of it is guessed or measured. */
export interface PortalState {
  /** Null: no announcement is entered, or its day has not come. */
  readonly operation: { readonly since: string; readonly decision: string; readonly issuer: string } | null;
  /** An announcement whose day is still to come. */
  readonly announcedFrom: string | null;
  /** Latest first; a number that was entered again stands once, as entered last. */
  readonly releases: readonly Release[];
}

type Doing = { actor: PersonActor; now: Date; requestId?: string };

export async function readPortalState(db: Db, day: string): Promise<PortalState> {
  const versions = await settingVersions(db, 'portal.');
  const held = settingOn(versions, OPERATION, day);
  const last = versions.find(({ name }) => name === OPERATION);
  const { decision, issuer } = (held?.value ?? {}) as { decision?: string; issuer?: string };
  return {
    operation: held === null ? null : { since: held.inForceFrom, decision: decision ?? '', issuer: issuer ?? '' },
    announcedFrom: held === null && last !== undefined ? last.inForceFrom : null,
    releases: releasesOn(versions, day),
  };
}

function releasesOn(versions: readonly SettingVersion[], day: string): Release[] {
  const latest = new Map<string, Release>();
  // From the first to the last, so that a number entered again takes the place of the earlier one.
  for (const { name, value, inForceFrom } of versions.toSorted((a, b) => a.version - b.version)) {
    if (name !== RELEASE) continue;
    const { number, changes } = value as { number: string; changes: Release['changes'] };
    latest.set(number, { number, changes, publishedOn: inForceFrom });
  }
  return [...latest.values()]
    .filter(({ publishedOn }) => publishedOn <= day)
    .toSorted(
      (a, b) => b.publishedOn.localeCompare(a.publishedOn) || b.number.localeCompare(a.number, 'vi', { numeric: true }),
    );
}

/** Enters since when the portal is officially in operation, by which decision of whom. */
export function announceOperation(
  db: Db,
  typed: { readonly since: string | null; readonly decision: string; readonly issuer: string },
  doing: Doing,
): Promise<Outcome<{ version: number }>> {
  const decision = cleanText(typed.decision, { field: 'decision', max: 200 });
  const issuer = cleanText(typed.issuer, { field: 'issuer', max: 200 });
  // The announcement is its own ground: what is wrong with it is said once, beside its field.
  const ground = decision.ok ? decision.value : ITSELF;
  return entered(db, OPERATION, { decision, issuer }, { from: typed.since, ground }, doing);
}

/** Enters a version of the portal with what changed for people. */
export function addRelease(
  db: Db,
  typed: {
    readonly number: string;
    readonly publishedOn: string | null;
    readonly vi: string;
    readonly en: string;
    readonly ground: string;
  },
  doing: Doing,
): Promise<Outcome<{ version: number }>> {
  const number = cleanText(typed.number, { field: 'number', max: 40 });
  const vi = cleanText(typed.vi, { field: 'changesVi', max: 3_000, multiline: true });
  const en = cleanText(typed.en, { field: 'changesEn', max: 3_000, multiline: true });
  const changes = vi.ok && en.ok ? ({ ok: true, value: { vi: vi.value, en: en.value } } as const) : refused(...[vi, en].flatMap(refusalsOf)); // prettier-ignore
  return entered(db, RELEASE, { number, changes }, { from: typed.publishedOn, ground: typed.ground }, doing);
}

/** Everything that is wrong, at once: the values', the day's, the ground's. */
async function entered(
  db: Db,
  name: string,
  values: Readonly<Record<string, Outcome<unknown>>>,
  { from, ground }: { from: string | null; ground: string },
  doing: Doing,
): Promise<Outcome<{ version: number }>> {
  const wrong = Object.values(values).flatMap(refusalsOf);
  const value = Object.fromEntries(Object.entries(values).map(([key, one]) => [key, one.ok ? one.value : null]));
  const setting = { name, value, inForceFrom: from, ground };
  return wrong.length === 0 ? addSettingVersion(db, setting, doing) : refused(...wrong, ...settingRefusals(setting));
}

function refusalsOf(outcome: Outcome<unknown>): Refusal[] {
  return outcome.ok ? [] : outcome.refusals;
}
