import { AGENCIES } from '../../../law/index.ts';
import { agencyOf, rootOf } from '../../units/agency-tree.ts';
import { isMember, plainName, resolveName, type GroupKind, type LinkedUnit } from '../../units/resolve-name.ts';

/** A unit that reports in a period. */
export interface ReportingUnit {
  readonly key: string;
  readonly name: string;
  readonly agencyCode: string | null;
}

/** A unit or a collective name in a task, on the day that counts. */
export interface TaskUnit extends ReportingUnit {
  readonly role: 'lead' | 'coordinator';
}

export interface DutyNames {
  readonly who: readonly string[];
  readonly receivers: readonly string[];
}

interface PlanUnits {
  readonly agencyCode: string;
  readonly administeredBy: string;
  /** What planners linked names to. */
  readonly linked: ReadonlyMap<string, LinkedUnit>;
}

/**
 * Who reports (`own:report-units`): units of the tasks that the duty means, and those that it names. A collective name that leads a task
 * means each of its units; one that coordinates obliges nobody. Who receives the report does not report to itself.
 */
export function reportingUnits(units: readonly TaskUnit[], duty: DutyNames, plan: PlanUnits): ReportingUnit[] {
  const root = rootOf(plan.agencyCode);
  const meant = duty.who.map((name) => ({ name, ...resolveName(name, root, plan.linked) }));
  const groups = meant.flatMap(({ group }) => (group === null ? [] : [group]));
  const receivers = new Set(duty.receivers.map((name) => resolveName(name, root, plan.linked).key));
  const keeping = new Set([`agency:${plan.agencyCode}`, `agency:${plan.administeredBy}`]);
  const found = new Map<string, ReportingUnit>();
  for (const { name, key, agencyCode, group } of meant)
    if (group === null) found.set(key, { key, agencyCode, name: nameOf(agencyCode, name) });
  for (const unit of units.flatMap((one) => membersOf(one, root))) {
    const called = duty.who.length === 0 || groups.some((group) => belongs(unit, group, root));
    if (called && !keeping.has(unit.key) && !found.has(unit.key)) found.set(unit.key, unit);
  }
  return [...found.values()]
    .filter(({ key }) => !receivers.has(key))
    .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** Collective names, as keys of `plan_task_unit`, that mean the agency when they lead a task. */
export function groupKeysOf(agencyCode: string, planAgency: string): string[] {
  const root = rootOf(planAgency);
  return (['departments', 'units', 'ministries', 'provinces'] as const)
    .filter((group) => isOne(agencyCode, group, root))
    .map((group) => `group:${group}`);
}

/** The units that a name in a task obliges; of a collective name each, without codes the name itself. */
export function membersOf({ key, name, agencyCode, role }: TaskUnit, root: string): ReportingUnit[] {
  if (!key.startsWith('group:')) return [{ key, agencyCode, name: nameOf(agencyCode, name) }];
  if (role === 'coordinator') return [];
  const group = key.slice(6) as GroupKind;
  const members = AGENCIES.filter(({ code }) => isOne(code, group, root)).map(({ code }) => code);
  // Communes have no codes of their own: the collective stands for them, and who keeps the plan reports for it.
  if (members.length === 0) return [{ key, name, agencyCode: null }];
  return members.map((code) => ({ key: `agency:${code}`, agencyCode: code, name: nameOf(code, code) }));
}

/** A province is its committee; its departments are not provinces of their own. */
function isOne(code: string, group: GroupKind, root: string): boolean {
  if (group === 'provinces') return agencyOf(code)?.level === 'province';
  return isMember(code, group, root);
}

function belongs(unit: ReportingUnit, group: GroupKind, root: string): boolean {
  if (unit.agencyCode !== null) return isMember(unit.agencyCode, group, root);
  if (unit.key.startsWith('group:')) return unit.key === `group:${group}` || group === 'units';
  const commune = /^ủy ban nhân dân (xã|phường|đặc khu)/u.test(plainName(unit.name));
  return commune ? group === 'communes' || group === 'units' : group === 'departments' || group === 'units';
}

function nameOf(agencyCode: string | null, name: string): string {
  return (agencyCode === null ? null : agencyOf(agencyCode)?.name.vi) ?? name;
}
