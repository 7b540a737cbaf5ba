import type { Bilingual } from '../platform/refusal/index.ts';

/** Name under which public pages made of this room are kept (`platform/versions`). */
export const PUBLISHED_AS = 'communication';

/** Where the pages of a kind stand. */
export type Section = 'news' | 'questions' | 'events' | 'materials';
export const SECTIONS: readonly Section[] = ['news', 'questions', 'events', 'materials'];

export const ARTICLE_KINDS = {
  news: { section: 'news', name: { vi: 'Tin', en: 'News' } },
  campaign: { section: 'news', name: { vi: 'Sản phẩm truyền thông', en: 'Campaign product' } },
  question: { section: 'questions', name: { vi: 'Hỏi đáp', en: 'Question and answer' } },
  guide: { section: 'materials', name: { vi: 'Hướng dẫn', en: 'Guide' } },
  material: { section: 'materials', name: { vi: 'Tài liệu tập huấn', en: 'Training material' } },
  event: { section: 'events', name: { vi: 'Sự kiện', en: 'Event' } },
} as const satisfies Record<string, { section: Section; name: Bilingual }>;

export type ArticleKind = keyof typeof ARTICLE_KINDS;

export function isArticleKind(text: string): text is ArticleKind {
  return Object.hasOwn(ARTICLE_KINDS, text);
}

/** The kinds that stand in one section. */
export function kindsOf(section: Section): ArticleKind[] {
  return (Object.keys(ARTICLE_KINDS) as ArticleKind[]).filter((kind) => ARTICLE_KINDS[kind].section === section);
}

/** Own list: the plan of Thái Nguyên names the first four (item I.1), Article 5.3 of the Law the last. */
export const TARGET_GROUPS: Readonly<Record<string, Bilingual>> = {
  agencies: { vi: 'Cơ quan nhà nước', en: 'State agencies' },
  localities: { vi: 'Chính quyền cơ sở', en: 'Local authorities' },
  organisations: { vi: 'Doanh nghiệp, tổ chức', en: 'Companies and organisations' },
  people: { vi: 'Người dân', en: 'The public' },
  students: { vi: 'Học sinh, sinh viên', en: 'Pupils and students' },
  developers: { vi: 'Người làm công nghệ', en: 'Developers' },
  supported: {
    vi: 'Người khuyết tật, người nghèo, đồng bào dân tộc thiểu số',
    en: 'Persons with disabilities, poor persons, ethnic minorities',
  },
};

/** The first three are those that the plan of Hà Nội names (item II.1). */
export const CHANNELS = {
  massMedia: { vi: 'Báo chí, phát thanh, truyền hình', en: 'Mass media' },
  grassRoots: { vi: 'Hệ thống thông tin cơ sở', en: 'Grass-roots information system' },
  digital: { vi: 'Nền tảng số', en: 'Digital platforms' },
  direct: { vi: 'Trực tiếp', en: 'In person' },
  print: { vi: 'Ấn phẩm', en: 'Print' },
} as const satisfies Record<string, Bilingual>;

export type Channel = keyof typeof CHANNELS;

export const EVENT_FORMATS = {
  programme: { vi: 'Chương trình đào tạo', en: 'Training programme' },
  conference: { vi: 'Hội nghị', en: 'Conference' },
  seminar: { vi: 'Hội thảo', en: 'Seminar' },
  class: { vi: 'Lớp tập huấn', en: 'Training class' },
  online: { vi: 'Trực tuyến', en: 'Online' },
} as const satisfies Record<string, Bilingual>;

export type EventFormat = keyof typeof EVENT_FORMATS;
