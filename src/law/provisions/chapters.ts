import type { DocumentId } from './documents.ts';
import type { Bilingual } from './text.ts';

export interface Chapter {
  readonly document: DocumentId;
  /** Roman, as printed. */
  readonly number: string;
  readonly heading: Bilingual;
  readonly firstArticle: number;
  readonly lastArticle: number;
}

/** Chapters with their official headings, in order. Decision 33 has none. */
export const CHAPTERS: readonly Chapter[] = [
  chapter('law', 'I', [1, 8], 'Quy định chung', 'General provisions'),
  chapter(
    'law',
    'II',
    [9, 15],
    'Phân loại và quản lý hệ thống trí tuệ nhân tạo theo rủi ro',
    'Risk-based classification and management of AI systems',
  ),
  chapter(
    'law',
    'III',
    [16, 18],
    'Phát triển hạ tầng và bảo đảm chủ quyền trí tuệ nhân tạo quốc gia',
    'Infrastructure and national AI sovereignty',
  ),
  chapter(
    'law',
    'IV',
    [19, 25],
    'Ứng dụng trí tuệ nhân tạo, phát triển hệ sinh thái đổi mới sáng tạo và nguồn nhân lực',
    'Use of AI, innovation ecosystem and human resources',
  ),
  chapter(
    'law',
    'V',
    [26, 27],
    'Đạo đức và trách nhiệm trong hoạt động trí tuệ nhân tạo',
    'Ethics and responsibility in AI activities',
  ),
  chapter('law', 'VI', [28, 29], 'Thanh tra, kiểm tra và xử lý vi phạm', 'Inspection, checks and violations'),
  chapter('law', 'VII', [30, 32], 'Quản lý nhà nước về trí tuệ nhân tạo', 'State management of AI'),
  chapter('law', 'VIII', [33, 35], 'Điều khoản thi hành', 'Implementing provisions'),
  chapter('decree142', 'I', [1, 4], 'Quy định chung', 'General provisions'),
  chapter(
    'decree142',
    'II',
    [5, 15],
    'Phân loại và đánh giá sự phù hợp hệ thống trí tuệ nhân tạo',
    'Classification and conformity assessment of AI systems',
  ),
  chapter(
    'decree142',
    'III',
    [16, 20],
    'Minh bạch, giải trình và xử lý sự cố hệ thống trí tuệ nhân tạo',
    'Transparency, explanation and incident handling',
  ),
  chapter('decree142', 'IV', [21, 27], 'Cơ chế thử nghiệm có kiểm soát', 'Regulatory sandbox'),
  chapter(
    'decree142',
    'V',
    [28, 37],
    'Hạ tầng, dữ liệu và bảo đảm năng lực tự chủ trong phát triển trí tuệ nhân tạo',
    'Infrastructure, data and self-reliance in AI development',
  ),
  chapter(
    'decree142',
    'VI',
    [38, 40],
    'Phát triển hệ sinh thái đổi mới sáng tạo và thị trường trí tuệ nhân tạo',
    'Innovation ecosystem and AI market',
  ),
  chapter(
    'decree142',
    'VII',
    [41, 44],
    'Trách nhiệm của các cơ quan, tổ chức',
    'Responsibilities of agencies and organisations',
  ),
  chapter('decree142', 'VIII', [45, 46], 'Điều khoản thi hành', 'Implementing provisions'),
];

/** The chapter an article stands in, or null where the document has no chapters. */
export function chapterOf(document: DocumentId, article: string): Chapter | null {
  const number = Number(article);
  return (
    CHAPTERS.find((it) => it.document === document && it.firstArticle <= number && number <= it.lastArticle) ?? null
  );
}

function chapter(
  document: DocumentId,
  number: string,
  [firstArticle, lastArticle]: readonly [number, number],
  vi: string,
  en: string,
): Chapter {
  return { document, number, heading: { vi, en }, firstArticle, lastArticle };
}
