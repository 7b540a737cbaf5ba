import type { Bilingual, ProvisionId } from '../provision.ts';

/** One thing that the Law asks of AI in a field, besides what it asks everywhere. */
export interface SectorRequirement {
  readonly id: string;
  /** As in SECTORS. */
  readonly sector: 'health' | 'education';
  readonly ground: ProvisionId;
  readonly text: Bilingual;
}

/**
 * What Article 6.2 itself asks in the fields that it names; its list of fields is open, and the ministries detail it (6.4). What they
 * issue stands in the catalogue of legal documents, not here.
 */
export const SECTOR_REQUIREMENTS: readonly SectorRequirement[] = [
  {
    id: 'health/safety',
    sector: 'health',
    ground: 'L6.2a',
    text: { vi: 'Người bệnh được an toàn khi hệ thống được dùng.', en: 'Patients are safe where the system is used.' },
  },
  {
    id: 'health/reliability',
    sector: 'health',
    ground: 'L6.2a',
    text: {
      vi: 'Hệ thống đáng tin trong điều kiện dùng thật, không chỉ khi thử.',
      en: 'The system is reliable in real use, not only in trials.',
    },
  },
  {
    id: 'health/data',
    sector: 'health',
    ground: 'L6.2a',
    text: { vi: 'Dữ liệu sức khỏe được bảo vệ theo pháp luật.', en: 'Health data are protected as the law asks.' },
  },
  {
    id: 'education/age',
    sector: 'education',
    ground: 'L6.2b',
    text: { vi: 'Hệ thống hợp với lứa tuổi của người học.', en: 'The system suits the age of the learners.' },
  },
  {
    id: 'education/assessment',
    sector: 'education',
    ground: 'L6.2b',
    text: {
      vi: 'Rủi ro cho người học khi đánh giá, xếp loại được hạn chế.',
      en: 'Risks for learners in assessment and grading are kept low.',
    },
  },
  {
    id: 'education/data',
    sector: 'education',
    ground: 'L6.2b',
    text: {
      vi: 'Dữ liệu và đời tư của người học được giữ an toàn.',
      en: 'The learners’ data and privacy are kept safe.',
    },
  },
];
