import type { Day } from '../../law/index.ts';
import { validityOf } from '../../procedures/index.ts';
import type { Finding, Refusal } from '../../procedures/kit/index.ts';
import type { Entry, EntryPage, FoundEntry } from '../../registry/index.ts';

/** A finding as the API shows it. */
export function shownFinding(finding: Finding): Record<string, unknown> {
  const { code, grounds, used, text } = finding;
  const dueOn = (finding as { dueOn?: string | null }).dueOn;
  return { code, provisions: grounds, used, text, ...(dueOn === undefined ? {} : { dueOn }) };
}

/** A refusal inside an answer that is not itself a problem (dry run, batch). */
export function shownRefusal({ code, field, ground, text }: Refusal, lang: 'vi' | 'en'): Record<string, unknown> {
  return { code, field: field ?? null, provision: ground ?? null, text: text[lang] };
}

/** A declaration with the version in force today, and every version that ever held. */
export function shownDeclaration(entry: EntryPage, today: Day, baseUrl: string): Record<string, unknown> {
  const { inForce, periods, gaps } = validityOf(entry.history, today);
  const factsOf = (version: number): unknown => entry.history.find((one) => one.version === version)?.public ?? {};
  return {
    code: entry.code,
    role: entry.public['role'],
    declaredBy: entry.partyName,
    subject: entry.public['subjectCode'],
    status: entry.status,
    facts: inForce === null ? entry.public : factsOf(inForce.version),
    inForceFrom: inForce?.from ?? null,
    inForceUntil: inForce?.until ?? null,
    gaps,
    versions: periods.map((period) => ({ ...period, facts: factsOf(period.version) })),
    url: `${baseUrl}/minh-bach/${entry.code}`,
  };
}

/** One line about a system. Only an AI-ID is called so: the law gives low risk none. */
export function shownSummary(entry: FoundEntry | Entry, baseUrl: string): Record<string, unknown> {
  const list = (name: 'sectors' | 'provinces'): unknown =>
    name in entry ? (entry as FoundEntry)[name] : (entry.public[name] ?? []);
  return {
    aiId: entry.register === 'systems' ? entry.code : null,
    code: entry.code,
    register: entry.register,
    entryVersion: entry.version,
    status: entry.status,
    riskLevel: entry.riskLevel,
    name: entry.name,
    provider: entry.partyName,
    sectors: list('sectors'),
    provinces: list('provinces'),
    publishedAt: entry.publishedAt.toISOString(),
    changedAt: entry.changedAt.toISOString(),
    demo: entry.demo,
    url: `${baseUrl}/he-thong/${entry.code}`,
  };
}
