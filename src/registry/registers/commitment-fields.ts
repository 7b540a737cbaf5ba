import { field, type EntryField } from './register.ts';

const REQUIRED = { required: true } as const;

/** What whoever commits to the ethics framework, or presents an initiative, tells everyone (Law 26.4, 5.6). */
export const COMMITMENT_FIELDS: readonly EntryField[] = [
  field('name', 'text', 'Tên', 'Name', { ...REQUIRED, searched: 'A' }),
  field('commitmentKind', 'choice', 'Loại', 'Kind', REQUIRED),
  field('providerName', 'text', 'Bên công bố', 'Published by', { ...REQUIRED, searched: 'B' }),
  field('providerCode', 'code', 'Mã bên công bố', 'Code of whoever published it'),
  field('providerContact', 'text', 'Liên hệ', 'Contact'),
  field('principles', 'list', 'Nguyên tắc', 'Principles'),
  field('commitmentScope', 'longText', 'Áp dụng cho', 'Applies to', { searched: 'C' }),
  field('measures', 'longText', 'Việc sẽ làm', 'What will be done', { searched: 'C' }),
  field('activities', 'longText', 'Hoạt động', 'Activities', { searched: 'C' }),
  field('openTo', 'longText', 'Ai tham gia được', 'Who can take part', { searched: 'D' }),
  field('publishedOn', 'day', 'Ngày công bố', 'Published on', REQUIRED),
];
