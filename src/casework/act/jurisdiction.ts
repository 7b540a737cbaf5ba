import { AGENCIES, type Agency, type Jurisdiction } from '../../law/index.ts';

const BY_CODE = new Map<string, Agency>(AGENCIES.map((agency) => [agency.code, agency]));

/** What a case or system touches. No province named: the whole country. */
export interface Touches {
  readonly sectors: readonly string[];
  readonly provinces: readonly string[];
}

/** The agency and all above it, nearest first; nothing for a code that the law data does not know. */
export function withParents(agencyCode: string): readonly Agency[] {
  const chain: Agency[] = [];
  for (let at = BY_CODE.get(agencyCode); at; at = at.parent === null ? undefined : BY_CODE.get(at.parent))
    chain.push(at);
  return chain;
}

/** An agency's own jurisdiction, or that of the nearest agency it is a unit of; null: none over AI systems. */
export function jurisdictionOf(agencyCode: string): Jurisdiction | null {
  return withParents(agencyCode).find((agency) => agency.jurisdiction !== null)?.jurisdiction ?? null;
}

/** Whether the agency may see what touches these sectors and provinces (need to know, Law 31.1). */
export function covers(agencyCode: string, touched: Touches): boolean {
  const jurisdiction = jurisdictionOf(agencyCode);
  if (jurisdiction === null) return false;
  if (jurisdiction.scope === 'sectors') return jurisdiction.sectors.some((sector) => touched.sectors.includes(sector));
  if (jurisdiction.scope === 'wholeCountry' || touched.provinces.length === 0) return true;
  return touched.provinces.includes(jurisdiction.province);
}

/** Whether the agency handles cases that `receiver` received: it is the receiver or a unit of it. */
export function handlesFor(agencyCode: string, receiver: string): boolean {
  return withParents(agencyCode).some((agency) => agency.code === receiver);
}
