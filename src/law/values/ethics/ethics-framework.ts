import { addMonths, day, type Day } from '../../day.ts';
import type { Bilingual, DocumentId, ProvisionId } from '../../provision.ts';

export type EthicsGroupId = '1' | '2' | '3' | '4';

/** One of the 17 points: its own name here, what it asks in the summary of its provision. */
export interface EthicsPoint {
  readonly ground: ProvisionId;
  readonly name: Bilingual;
}

/** One of the four groups of principles, as the Law names it and the Circular spells it out. */
export interface EthicsGroup {
  readonly id: EthicsGroupId;
  readonly lawGround: ProvisionId;
  readonly ground: ProvisionId;
  readonly name: Bilingual;
  readonly points: readonly EthicsPoint[];
}

/** A version of the framework. The clock of its review is of the Circular (Art. 5.1), the latest day computed here. */
export interface EthicsFramework {
  readonly version: string;
  readonly document: DocumentId;
  readonly inForceFrom: Day;
  readonly inForceUntil: Day | null;
  readonly reviewEveryMonths: number;
  readonly reviewGround: ProvisionId;
  readonly groups: readonly EthicsGroup[];
}

const point = (ground: ProvisionId, vi: string, en: string): EthicsPoint => ({ ground, name: { vi, en } });

const GROUPS: readonly EthicsGroup[] = [
  {
    id: '1',
    lawGround: 'L26.1a',
    ground: 'T5.3.1',
    name: { vi: 'An toàn, đáng tin cậy, không gây hại', en: 'Safe, reliable, harmless' },
    points: [
      point('T5.3.1a', 'An toàn từ khi thiết kế', 'Safe by design'),
      point('T5.3.1b', 'Đáng tin cậy và có chất lượng', 'Reliable and of good quality'),
      point('T5.3.1c', 'Con người kiểm soát', 'Under human control'),
      point('T5.3.1d', 'Ứng phó và phục hồi được', 'Ready to respond and recover'),
      point('T5.3.1e', 'An ninh của hệ thống', 'Secure'),
    ],
  },
  {
    id: '2',
    lawGround: 'L26.1b',
    ground: 'T5.3.2',
    name: { vi: 'Quyền con người, công bằng, minh bạch', en: 'Human rights, fairness, transparency' },
    points: [
      point('T5.3.2a', 'Tôn trọng quyền con người, quyền công dân', 'Respect for human and civil rights'),
      point('T5.3.2b', 'Công bằng, không phân biệt đối xử', 'Fair and without discrimination'),
      point('T5.3.2c', 'Minh bạch', 'Transparent'),
      point('T5.3.2d', 'Giải thích được và có người giải trình', 'Explainable and accountable'),
    ],
  },
  {
    id: '3',
    lawGround: 'L26.1c',
    ground: 'T5.3.3',
    name: { vi: 'Hạnh phúc, thịnh vượng, phát triển bền vững', en: 'Happiness, prosperity, sustainability' },
    points: [
      point('T5.3.3a', 'Có ích cho xã hội', 'Of use to society'),
      point('T5.3.3b', 'Bao trùm, ai cũng dùng được', 'Inclusive'),
      point('T5.3.3c', 'Bền vững với môi trường', 'Sustainable'),
      point('T5.3.3d', 'Tôn trọng văn hóa và giá trị xã hội', 'Respect for culture and social values'),
    ],
  },
  {
    id: '4',
    lawGround: 'L26.1d',
    ground: 'T5.3.4',
    name: { vi: 'Đổi mới sáng tạo và trách nhiệm xã hội', en: 'Innovation and social responsibility' },
    points: [
      point('T5.3.4a', 'Đổi mới có trách nhiệm', 'Responsible innovation'),
      point('T5.3.4b', 'Trách nhiệm xã hội', 'Social responsibility'),
      point('T5.3.4c', 'Nâng cao năng lực', 'Building skills'),
      point('T5.3.4d', 'Hợp tác và học hỏi', 'Cooperating and learning'),
    ],
  },
];

/** All versions, the oldest first. */
export const ETHICS_FRAMEWORKS: readonly EthicsFramework[] = [
  {
    version: '2026',
    document: 'circular5',
    inForceFrom: day('2026-03-10'),
    inForceUntil: null,
    reviewEveryMonths: 36,
    reviewGround: 'T5.5.1',
    groups: GROUPS,
  },
];

/** The framework in force on that day, or null before the first one was. */
export function ethicsFrameworkOn(on: Day): EthicsFramework | null {
  return (
    ETHICS_FRAMEWORKS.find(
      ({ inForceFrom, inForceUntil }) => inForceFrom <= on && (inForceUntil === null || on <= inForceUntil),
    ) ?? null
  );
}

/** The last day by which the framework must have been reviewed; earlier on a major change (Circular 05 Art. 5.1). */
export function ethicsReviewDueOn({ inForceFrom, reviewEveryMonths }: EthicsFramework): Day {
  return addMonths(inForceFrom, reviewEveryMonths);
}
