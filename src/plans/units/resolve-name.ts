import { AGENCIES, PROVINCES } from '../../law/index.ts';
import { agencyOf, atOrBelow, provinceOf } from './agency-tree.ts';

/** Collective names: all units of a kind below the agency at the top. */
export type GroupKind = 'departments' | 'communes' | 'units' | 'ministries' | 'provinces';

/** What a name in a plan stands for. `key` is what units are counted by. */
export interface ResolvedName {
  readonly key: string;
  readonly agencyCode: string | null;
  readonly unitId: string | null;
  readonly group: GroupKind | null;
}

/** A unit that a planner linked a name to. */
export interface LinkedUnit {
  readonly id: string;
  readonly agencyCode: string | null;
}

/**
 * What `name` means in a plan below `root`: what a planner said, else an agency below `root`, else an agency of the country,
 * else a collective name; a name that is none of these stays text.
 */
export function resolveName(name: string, root: string, linked: ReadonlyMap<string, LinkedUnit>): ResolvedName {
  const plain = plainName(name);
  const unit = linked.get(plain);
  if (unit?.agencyCode) return ofAgency(unit.agencyCode, unit.id);
  if (unit) return { key: `unit:${unit.id}`, agencyCode: null, unitId: unit.id, group: null };
  const code = namesWithin(root).get(plain) ?? COUNTRY.get(plain);
  if (code !== undefined) return ofAgency(code, null);
  const group = GROUPS.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
  return { key: group === null ? `name:${plain}` : `group:${group}`, agencyCode: null, unitId: null, group };
}

function ofAgency(agencyCode: string, unitId: string | null): ResolvedName {
  return { key: `agency:${agencyCode}`, agencyCode, unitId, group: null };
}

/** How names are compared: composed, lower case, single spaces, usual short forms written out. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('uỷ', 'ủy')
    .replaceAll(/\bubnd\b/gu, 'ủy ban nhân dân')
    .replaceAll(/kh\s*&\s*cn/gu, 'khoa học và công nghệ')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/^[\s,;:.-]+|[\s,;:.-]+$/gu, '');
}

const GROUPS: readonly (readonly [RegExp, GroupKind])[] = [
  [/^(các )?ủy ban nhân dân (các )?(xã|phường|đặc khu|cấp xã)/u, 'communes'],
  [/^các (xã|phường|đặc khu)/u, 'communes'],
  [/^(ủy ban nhân dân )?các (tỉnh|địa phương)|^ủy ban nhân dân các cấp/u, 'provinces'],
  [/^(các )?sở,? (ban|ngành)|^các sở/u, 'departments'],
  [/^(các )?bộ, |^các bộ|^(các )?cơ quan (ngang bộ|thuộc chính phủ)/u, 'ministries'],
  [/^(các )?(cơ quan|đơn vị)/u, 'units'],
];

const COUNTRY: ReadonlyMap<string, string> = new Map(AGENCIES.map(({ code, name }) => [plainName(name.vi), code]));
const WITHIN = new Map<string, ReadonlyMap<string, string>>();

/** Names without the place, as a plan of that place writes them: "Sở Tài chính", "UBND tỉnh". */
function namesWithin(root: string): ReadonlyMap<string, string> {
  const known = WITHIN.get(root);
  if (known) return known;
  const place = PROVINCES.find(({ code }) => code === provinceOf(root));
  const names = new Map<string, string>();
  for (const code of atOrBelow(root)) {
    const full = plainName(agencyOf(code)?.name.vi ?? code);
    names.set(full, code);
    if (place) names.set(full.replace(new RegExp(` ${plainName(place.vi)}$`, 'u'), ''), code);
    if (place)
      names.set(
        full.replace(new RegExp(` ${plainName(place.vi)}$`, 'u'), place.kind === 'city' ? ' thành phố' : ' tỉnh'),
        code,
      );
  }
  if (place) names.set('ủy ban nhân dân', root);
  WITHIN.set(root, names);
  return names;
}

/** Whether the agency belongs to those that a collective name in a plan below `root` means. */
export function isMember(agencyCode: string, group: GroupKind, root: string): boolean {
  const level = agencyOf(agencyCode)?.level;
  if (group === 'ministries') return level === 'ministry' || level === 'governmentAgency';
  if (group === 'provinces') return level === 'province' || level === 'provincialDepartment';
  if (group === 'communes' || agencyCode === root) return false;
  return atOrBelow(root).includes(agencyCode);
}
