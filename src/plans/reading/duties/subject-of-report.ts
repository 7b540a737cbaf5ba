/** What a report is about; the first family that fits wins. Short English phrases, so that reports of one kind can be put together. */
const SUBJECTS: readonly (readonly [subject: string, pattern: RegExp])[] = [
  ['difficulties', /khó khăn|vướng mắc|bất cập|vượt (?:quá )?thẩm quyền/iu],
  ['interim and final reviews', /sơ kết|tổng kết/iu],
  ['implementation results', /kết quả (?:triển khai |tổ chức )?(?:thực hiện|thi hành|triển khai)/iu],
  ['consolidated legal-document review', /(?:tổng hợp|đầu mối).*kết quả rà soát/iu],
  ['legal-document review', /kết quả rà soát/iu],
  ['petitions digest', /kiến nghị|đề xuất(?!.*rà soát)|phản ánh của/iu],
  ['inspection and implementation reports', /kiểm tra.*tình hình|tình hình.*kiểm tra/iu],
  ['inspection', /kiểm tra|thanh tra/iu],
  ['implementation results', /kết quả/iu],
  [
    'implementation of the Law',
    /tình hình (?:triển khai |tổ chức )?(?:thi hành|thực hiện) (?:các )?(?:luật|nghị định|pháp luật|văn bản)/iu,
  ],
  ['funding', /kinh phí|dự toán|quyết toán/iu],
  ['implementation', /tình hình/iu],
];
/** Words of the task decide for a report that names nothing itself. */
const TASK_SUBJECTS: readonly (readonly [subject: string, pattern: RegExp])[] = [
  ['consolidated legal-document review', /rà soát/iu],
  ['implementation conditions', /điều kiện thi hành|điều kiện (?:bảo đảm|cần thiết)/iu],
  ['inspection', /kiểm tra/iu],
];

/** `task`: title of the task whose product the report is. */
export function subjectOfReport(words: string, task = ''): string {
  const own = SUBJECTS.find(([, pattern]) => pattern.test(words))?.[0];
  if (own) return own;
  return (task === '' ? undefined : TASK_SUBJECTS.find(([, pattern]) => pattern.test(task))?.[0]) ?? 'task progress';
}
