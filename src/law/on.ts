import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { day as asDay, type Day } from './day.ts';
import { dueOfTarget, dueOfTerm, type Due } from './due.ts';
import { LawUnknown } from './law-unknown.ts';
import { DOCUMENTS, PROVISIONS, provision, type Bilingual, type Provision, type ProvisionId } from './provision.ts';
import { AGENCIES } from './values/agencies.ts';
import { highRiskListOn, highRiskLists } from './high-risk/list-versions.ts';
import type { HighRiskList } from './high-risk/high-risk-list.ts';
import { CALENDAR_KNOWN, HOLIDAYS } from './values/holidays.ts';
import { ethicsFrameworkOn } from './values/ethics/ethics-framework.ts';
import { labelTemplatesOn, type LabelTemplateSet } from './values/labels/label-templates.ts';
import { OWN_RULES, type OwnRuleId } from './values/own-rules.ts';
import { PROVINCES } from './values/provinces.ts';
import { SECTORS } from './values/sectors.ts';
import { SERVICE_TARGETS, type ServiceTarget } from './values/service-targets.ts';
import { TERMS, type Term, type TermId } from './values/terms.ts';
import {
  LAW_IN_FORCE_FROM,
  LAW_TRANSITION,
  LIST_TRANSITION,
  lawTransition,
  listTransition,
  type TransitionRule,
} from './values/transition.ts';

/** Everything that holds on one day. Whatever it cannot answer it refuses with LawUnknown, never with a guess. */
export interface Law {
  readonly day: Day;
  /** SHA-256 of the rule set in force (canonical JSON): two days with the same rules have the same hash. */
  readonly hash: string;
  /** The list in force, or null with the reason beside it. Null never means "nothing is high-risk". */
  readonly highRiskList: HighRiskList | null;
  readonly highRiskListUnknown: Bilingual | null;
  /** Wording for notices and labels; null before there was any. */
  readonly labelTemplates: LabelTemplateSet | null;
  /** Throws LawUnknown for a provision that is not in force on this day. */
  provision(id: ProvisionId): Provision;
  term(id: TermId): Term;
  serviceTarget(id: OwnRuleId): ServiceTarget;
  /** Our own target for a term that the law leaves without a limit (T3), or null. */
  serviceTargetBeside(id: TermId): ServiceTarget | null;
  /** When a term of law, or a service target of ours, falls due. Null where no limit exists. See `dueOfTerm`. */
  dueAt(id: TermId | OwnRuleId, start: Date, variant?: string): Due | null;
  /** The transition rule of Law 35.1 for a system running since that day, or null when there is none for it. */
  lawTransition(inOperationSince: Day, sectors: readonly string[]): TransitionRule | null;
  /** The transition rule of the list decision; null before the list is in force, or when none applies. */
  listTransition(inOperationSince: Day, sector: string): TransitionRule | null;
}

/** The days that `lawOn` answers for. */
export const LAW_KNOWN = { from: LAW_IN_FORCE_FROM, until: CALENDAR_KNOWN.until } as const;

const cache = new WeakMap<readonly HighRiskList[], Map<Day, Law>>();

/**
 * The law as it stands on that day. Throws LawUnknown before the Law took effect and after the last day whose working
 * calendar is loaded. Within that, the decree answers from 2026-05-01 and the high-risk list from 2026-08-15.
 */
export function lawOn(day: Day): Law {
  const laws = cache.get(highRiskLists()) ?? new Map<Day, Law>();
  cache.set(highRiskLists(), laws);
  const known = laws.get(day);
  if (known !== undefined) return known;
  if (day < LAW_KNOWN.from || day > LAW_KNOWN.until) {
    throw new LawUnknown(`no law data for ${day}: known from ${LAW_KNOWN.from} to ${LAW_KNOWN.until}`);
  }
  const law = build(day);
  laws.set(day, law);
  return law;
}

function build(day: Day): Law {
  const highRiskList = highRiskListOn(day);
  const terms = new Map(
    TERMS.filter((term) => term.provisions.some((id) => inForce(id, day))).map((term) => [term.id, term]),
  );
  const term = (id: TermId): Term => terms.get(id) ?? notInForce(`term ${id}`, day);
  const serviceTarget = (id: OwnRuleId): ServiceTarget =>
    SERVICE_TARGETS.find((target) => target.id === id) ?? notInForce(`service target ${id}`, day);
  return {
    day,
    hash: ruleSetHash(day, highRiskList, [...terms.values()]),
    highRiskList,
    highRiskListUnknown: highRiskList === null ? LIST_NOT_YET : null,
    labelTemplates: labelTemplatesOn(day),
    provision: (id) => (inForce(id, day) ? provision(id) : notInForce(`provision ${id}`, day)),
    term,
    serviceTarget,
    serviceTargetBeside: (id) => SERVICE_TARGETS.find((target) => target.standsBeside === id) ?? null,
    dueAt: (id, start, variant) =>
      isTermId(id) ? dueOfTerm(term(id), start, variant) : dueOfTarget(serviceTarget(id), start),
    lawTransition,
    listTransition: (since, sector) => (highRiskList === null ? null : listTransition(since, sector)),
  };
}

const LIST_NOT_YET: Bilingual = {
  vi: 'Danh mục hệ thống rủi ro cao chỉ có hiệu lực từ 15/8/2026: chưa thể kết luận một hệ thống thuộc hay không thuộc Danh mục',
  en: 'The high-risk list takes effect only on 15 August 2026: nothing can be concluded about a system being on it or not',
};

function inForce(id: ProvisionId, day: Day): boolean {
  const { inForceFrom, inForceUntil } = provision(id);
  return asDay(inForceFrom) <= day && (inForceUntil === null || day <= asDay(inForceUntil));
}

function isTermId(id: TermId | OwnRuleId): id is TermId {
  return !id.startsWith('own:');
}

function notInForce(what: string, day: Day): never {
  throw new LawUnknown(`${what} is not in force on ${day}`);
}

/** Everything a decision taken on that day may have used, so that a receipt can name the rules it was taken under. */
function ruleSetHash(day: Day, highRiskList: HighRiskList | null, terms: readonly Term[]): string {
  const provisionIds = (Object.keys(PROVISIONS) as ProvisionId[]).filter((id) => inForce(id, day));
  const ruleSet = {
    documents: DOCUMENTS,
    provisions: provisionIds.map((id) => provision(id)),
    terms,
    serviceTargets: SERVICE_TARGETS,
    holidays: HOLIDAYS,
    calendarKnown: CALENDAR_KNOWN,
    highRiskList,
    transition: { law: LAW_TRANSITION, list: highRiskList === null ? [] : LIST_TRANSITION },
    sectors: SECTORS,
    provinces: PROVINCES,
    agencies: AGENCIES,
    ownRules: OWN_RULES,
    ethicsFramework: ethicsFrameworkOn(day),
    labelTemplates: labelTemplatesOn(day),
  };
  return createHash('sha256')
    .update(canonicalize(ruleSet) ?? '')
    .digest('hex');
}
