import { field, type EntryField } from './register.ts';

/** What a petition that was answered tells others: summarised by the official, never who asked (own:petitions). */
export const PETITION_FIELDS: readonly EntryField[] = [
  field('name', 'text', 'Vấn đề', 'Subject', { required: true, searched: 'A' }),
  field('petitionKind', 'choice', 'Loại', 'Kind', { required: true }),
  field('question', 'longText', 'Nội dung được nêu', 'What was put forward', { required: true, searched: 'C' }),
  field('answer', 'longText', 'Trả lời', 'Answer', { required: true, searched: 'C' }),
  field('outcome', 'choice', 'Kết quả', 'Outcome', { required: true }),
  field('provisions', 'list', 'Căn cứ', 'Provisions', { required: true }),
  field('answeredBy', 'text', 'Cơ quan trả lời', 'Answered by', { required: true, searched: 'D' }),
  field('answeredOn', 'day', 'Ngày trả lời', 'Answered on', { required: true }),
];
