import type { Bilingual } from '../provision.ts';
import type { OwnRuleId } from './own-rules.ts';
import type { Limit, TermId } from './terms.ts';

/**
 * What the portal promises of itself where the law sets no limit. Never shown as a legal term: missing one is a lapse
 * of service, not a breach of law.
 */
export interface ServiceTarget {
  readonly id: OwnRuleId;
  readonly kind: 'ownServiceTarget';
  /** The term of the law that has no limit of its own, if there is one. */
  readonly standsBeside: TermId | null;
  readonly act: Bilingual;
  readonly limit: Limit;
}

export const SERVICE_TARGETS: readonly ServiceTarget[] = [
  {
    id: 'own:guidance-service-target',
    kind: 'ownServiceTarget',
    standsBeside: 'T3',
    act: { vi: 'Trả lời đề nghị hướng dẫn phân loại', en: 'Answer a classification guidance request' },
    limit: { amount: 10, unit: 'workingDays', direction: 'after' },
  },
  {
    id: 'own:incident-reply-target',
    kind: 'ownServiceTarget',
    standsBeside: null,
    act: { vi: 'Phản hồi đầu tiên cho người báo cáo sự cố', en: 'First reply to whoever reported an incident' },
    limit: { amount: 2, unit: 'workingDays', direction: 'after' },
  },
  {
    id: 'own:feedback-service-target',
    kind: 'ownServiceTarget',
    standsBeside: null,
    act: { vi: 'Trả lời phản ánh, kiến nghị', en: 'Answer a public report or petition' },
    limit: { amount: 15, unit: 'workingDays', direction: 'after' },
  },
];
