import type { Db } from '../../../platform/database/index.ts';
import type { Actor, Role } from '../../../platform/identity/index.ts';
import { settingOn, settingVersions, type SettingVersion } from '../../../platform/settings/index.ts';
import type { Route } from '../route.ts';
import { LEAVES_ALL, type AccessKind, type Leaves } from './leaves.ts';

/** Parts of the office whose doors can be narrowed for a time, by the beginning of their paths. */
export const ACCESS_AREAS = {
  cases: ['/can-bo/vu-viec', '/can-bo/giao-viec', '/can-bo/kien-nghi'],
  registers: ['/can-bo/he-thong', '/can-bo/to-chuc', '/can-bo/ra-soat', '/can-bo/tinh-trang-doanh-nghiep'],
  guidance: ['/can-bo/huong-dan'],
  plans: ['/can-bo/ke-hoach'],
  documents: ['/can-bo/van-ban'],
  strategy: ['/can-bo/chien-luoc'],
  communication: ['/can-bo/truyen-thong'],
  handbook: ['/can-bo/nghiep-vu'],
} as const satisfies Record<string, readonly string[]>;
export type AccessArea = keyof typeof ACCESS_AREAS;

/** Roles that can be kept out; whoever administers or operates the portal never is, so that a setting can always be mended. */
export const NARROWED_ROLES = ['officer', 'lead', 'inspector', 'planner'] as const satisfies readonly Role[];

/** The name under which such a setting is kept. */
export function accessSetting(area: AccessArea, kind: AccessKind): string {
  return `access.${area}.${kind}`;
}

/** The roles that a setting leaves on that day; null where none has begun: everybody whom the route itself lets in. Pure. */
export function rolesLeft(
  versions: readonly SettingVersion[],
  area: AccessArea,
  kind: AccessKind,
  day: string,
): readonly string[] | null {
  const roles = settingOn(versions, accessSetting(area, kind), day)?.value['roles'];
  return Array.isArray(roles) ? roles.filter((one) => typeof one === 'string') : null;
}

/** What the settings of that day leave of the office; asked once for each request of an official. */
export async function leftOn(db: Db, path: string, actor: Actor | null, day: string): Promise<Leaves> {
  if (!/^\/can-bo(?:\/|$)/.test(path) || actor?.kind !== 'person') return LEAVES_ALL;
  const versions = await settingVersions(db, 'access.');
  if (versions.length === 0) return LEAVES_ALL;
  return (place, kind, role) => {
    const area = areaOf(place);
    if (area === null || !NARROWED_ROLES.some((one) => one === role)) return true;
    return rolesLeft(versions, area, kind, day)?.includes(role) ?? true;
  };
}

/**
 * Whether a setting keeps this official out of a route that is open to the role. A setting only ever narrows: nobody
 * comes in by it whom the route does not name.
 */
export function isNarrowed({ access, path, method }: Route, actor: Actor | null, leaves: Leaves): boolean {
  if (access.to !== 'roles' || actor?.kind !== 'person') return false;
  const kind = method === 'GET' ? 'read' : 'act';
  return !actor.roles.some(({ role }) => access.roles.includes(role) && leaves(path, kind, role));
}

function areaOf(path: string): AccessArea | null {
  const areas = Object.entries(ACCESS_AREAS) as [AccessArea, readonly string[]][];
  const found = areas.find(([, starts]) => starts.some((start) => path === start || path.startsWith(`${start}/`)));
  return found?.[0] ?? null;
}
