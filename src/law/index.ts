/** The law of a given day, as data and pure functions. */
export * from './day.ts';
export {
  addCalendarDays,
  addCalendarMonths,
  addHours,
  addWorkingDays,
  calendarDaysBefore,
  holidayOn,
  isWorkingDay,
  workingDaysBefore,
  type Counted,
} from './calendar.ts';
export { conformityGate, type ConformityGate } from './conformity.ts';
export type { Due } from './due.ts';
export { dutiesOf, transitionOf, lastDay, type Duty, type DutyFacts } from './duties.ts';
export { groundCitation, groundText, isOwnRule, type Ground } from './ground.ts';
export { impactOf, lawImpactSources, type ImpactHit, type ImpactSource } from './impact.ts';
export { LawUnknown } from './law-unknown.ts';
export {
  compareLists,
  composeHighRiskLists,
  highRiskListOn,
  highRiskLists,
  knownRow,
  knownRowIds,
  versionBefore,
  type RowDifference,
  type RowPart,
} from './high-risk/list-versions.ts';
export { LAW_KNOWN, lawOn, type Law } from './on.ts';
export * from './provision.ts';
export { dutyFactsOf, isRiskLevel, isSettled, runningSince, type Bearer } from './system-facts.ts';
export { INSTRUMENTS, type Instrument, type InstrumentStatus } from './provisions/instruments.ts';
export {
  AGENCIES,
  agencyGroup,
  agencyName,
  agencyNamed,
  agencyTitle,
  PETITION_AGENCIES,
  type Agency,
  type AuthorityLevel,
  type Jurisdiction,
} from './values/agencies.ts';
export { DUTIES, type DutyRole, type DutyRow, type DutyWhen, type RiskLevel } from './values/duties.ts';
export { HIGH_RISK_LISTS, type HighRiskList } from './high-risk/high-risk-list.ts';
export { highRiskRow, type ConformityRoute, type HighRiskRow, type ListPart } from './high-risk/high-risk-row.ts';
export {
  ETHICS_FRAMEWORKS,
  ethicsFrameworkOn,
  ethicsReviewDueOn,
  type EthicsFramework,
  type EthicsGroup,
  type EthicsGroupId,
  type EthicsPoint,
} from './values/ethics/ethics-framework.ts';
export { CALENDAR_KNOWN, HOLIDAYS, type HolidayKind, type HolidayRow } from './values/holidays.ts';
export {
  LABEL_TEMPLATES,
  labelTemplatesOn,
  type LabelTemplate,
  type LabelTemplateSet,
  type LabelUse,
} from './values/labels/label-templates.ts';
export { OWN_RULES, type OwnRuleId } from './values/own-rules.ts';
export { provinceName, PROVINCES, REGIONS, type Province, type Region } from './values/provinces.ts';
export { SECTOR_REQUIREMENTS, type SectorRequirement } from './values/sector-requirements.ts';
export { NATIONAL_INFRASTRUCTURE_SECTORS, sectorName, SECTORS, type Sector } from './values/sectors.ts';
export { SERVICE_TARGETS, type ServiceTarget } from './values/service-targets.ts';
export {
  TERM_IDS,
  TERMS,
  type Limit,
  type Term,
  type TermId,
  type TermUnit,
  type TermVariant,
} from './values/terms.ts';
export { LAW_IN_FORCE_FROM, LAW_TRANSITION, LIST_TRANSITION, type TransitionRule } from './values/transition.ts';
