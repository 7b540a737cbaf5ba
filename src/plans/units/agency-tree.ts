import { AGENCIES, PROVINCES, type Agency } from '../../law/index.ts';

const BY_CODE: ReadonlyMap<string, Agency> = new Map(AGENCIES.map((agency) => [agency.code, agency]));
const BELOW = new Map<string, string[]>();
for (const { code, parent } of AGENCIES) if (parent !== null) BELOW.set(parent, [...(BELOW.get(parent) ?? []), code]);
const PROVINCE_OF = new Map(PROVINCES.map(({ slug, code }) => [slug, code]));

export function agencyOf(code: string): Agency | null {
  return BY_CODE.get(code) ?? null;
}

/** The agency itself and all above it, the highest last. */
export function atOrAbove(code: string): string[] {
  const found: string[] = [];
  for (let one = BY_CODE.get(code); one !== undefined; one = one.parent === null ? undefined : BY_CODE.get(one.parent))
    found.push(one.code);
  return found;
}

/** The agency itself and all below it. */
export function atOrBelow(code: string): string[] {
  return [code, ...(BELOW.get(code) ?? []).flatMap(atOrBelow)];
}

/** Agency at the top: the ministry or the province's committee. Names in a plan mean units below it. */
export function rootOf(code: string): string {
  return atOrAbove(code).at(-1) ?? code;
}

/** Code of the province an agency belongs to, or null. */
export function provinceOf(code: string): string | null {
  return PROVINCE_OF.get(rootOf(code)) ?? null;
}

/** Whether the agency answers for the whole country under Law 30.2. */
export function isNational(code: string): boolean {
  return BY_CODE.get(code)?.jurisdiction?.scope === 'wholeCountry';
}

/** The agency and, of a department that keeps the plan of its province, the province's committee, for which it acts towards the level above. */
export function standsFor(code: string): string[] {
  const root = rootOf(code);
  return root !== code && administratorOf(root) === code ? [code, root] : [code];
}

/** Whether who plans for one of these agencies acts for that one: itself, one above it, or the department that acts for its province. */
export function actsFor(codes: readonly string[], agencyCode: string): boolean {
  return atOrAbove(agencyCode).some((code) => codes.includes(code)) || codes.flatMap(standsFor).includes(agencyCode);
}

/** Those whose plans give tasks to every ministry and province. */
export const CENTRAL: readonly string[] = ['government', 'primeMinister'];

export function isCentral(code: string): boolean {
  return CENTRAL.includes(rootOf(code));
}

/** The agency that appraises estimates of money within the ministry or province of an agency, or null when it has none. */
export function financeOf(code: string): string | null {
  const root = rootOf(code);
  return [`${root}-dof`, `${root}-finance`].find((one) => BY_CODE.has(one)) ?? null;
}

/**
 * Who keeps the plan of an agency: for a province its department of science and technology, for the Government and the Prime Minister
 * the ministry that answers for the whole country, else the agency itself.
 */
export function administratorOf(code: string): string {
  if (isCentral(code)) return 'most';
  const department = `${code}-dost`;
  return BY_CODE.get(code)?.level === 'province' && BY_CODE.has(department) ? department : code;
}
