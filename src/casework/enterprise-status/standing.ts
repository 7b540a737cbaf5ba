import type { Day } from '../../law/index.ts';

/** The two statuses on which support and priority under Law 25.1 depend; what makes an enterprise one, other laws say. */
export const STATUS_KINDS = ['innovativeStartup', 'smallMediumEnterprise'] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

/** An official's look at the proof. */
export interface StatusLook {
  readonly result: 'seen' | 'notShown';
  readonly reason: string | null;
  readonly by: string;
  readonly agencyCode: string | null;
  readonly at: Date;
}

/** One declaration with all that became of it. */
export interface EnterpriseStatus {
  readonly id: string;
  readonly kind: StatusKind;
  readonly proof: {
    readonly number: string | null;
    readonly issuer: string | null;
    readonly file: { readonly id: string; readonly name: string; readonly sizeBytes: number; readonly sha256: string } | null;
  }; // prettier-ignore
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly declaredBy: string;
  readonly declaredAt: Date;
  /** First day on which it no longer holds, by the party's own word. */
  readonly endedFrom: Day | null;
  /** All looks, latest last. */
  readonly looks: readonly StatusLook[];
}

/** What is known of one status on one day. `declared`: nobody has looked at the proof yet. */
export type Standing =
  | { readonly standing: 'none' }
  | { readonly standing: 'seen' | 'declared' | 'notShown'; readonly status: EnterpriseStatus };

/** Best first. */
const RANK = ['seen', 'declared', 'notShown'] as const;

/**
 * Whether a party has that status on that day: what each application for support asks anew, since periods run out and proofs are
 * looked at again. Of several declarations that cover the day the one counts whose proof was seen, else the latest. Pure.
 */
export function standingOn(statuses: readonly EnterpriseStatus[], kind: StatusKind, day: Day): Standing {
  const covering = statuses
    .filter((one) => one.kind === kind && covers(one, day))
    .toSorted((a, b) => b.declaredAt.getTime() - a.declaredAt.getTime());
  for (const standing of RANK) {
    const status = covering.find((one) => lookedAt(one) === standing);
    if (status !== undefined) return { standing, status };
  }
  return { standing: 'none' };
}

/** Whether the day lies within the period of the proof and before the party said that it ended. */
export function covers({ validFrom, validUntil, endedFrom }: EnterpriseStatus, day: Day): boolean {
  return validFrom <= day && (validUntil === null || day <= validUntil) && (endedFrom === null || day < endedFrom);
}

/** What the latest look found. */
export function lookedAt({ looks }: EnterpriseStatus): (typeof RANK)[number] {
  return looks.at(-1)?.result ?? 'declared';
}
