import type { Doubt, DoubtCode, Passage, ReadTask } from '../plan-reading.ts';

const TEXTS: Record<DoubtCode, [vi: string, en: string]> = {
  noLead: ['Không tìm thấy đơn vị chủ trì.', 'No lead unit was found.'],
  noDeadline: ['Văn bản không nêu thời hạn của nhiệm vụ này.', 'The document states no time for this task.'],
  deadlineNotUnderstood: ['Chưa hiểu thời hạn này; hãy nhập thời hạn.', 'This time was not understood; enter it.'],
  numberMadeByReader: ['Văn bản không đánh số nhiệm vụ này; số do hệ thống đặt.', 'The document gives this task no number; the number was made here.'],
  leadImplied: ['Câu không nêu đơn vị; lấy theo câu trước.', 'The sentence names no unit; the one of the sentence before is taken.'],
  leadConditional: ['Đơn vị chủ trì chỉ phụ trách một phần, hoặc phần còn lại chưa giao.', 'The lead covers only a part, or the rest is not assigned.'],
  splitUncertain: ['Chỗ tách này có thể hiểu theo hai cách.', 'This could be parted in two ways.'],
  proseTask: ['Đọc từ câu văn, không có nhãn; hãy kiểm tra từng mục.', 'Read from a sentence without labels; check each field.'],
  supervisorUnknown: ['Chưa rõ chức vụ của lãnh đạo chỉ đạo.', 'The office of the supervising leader is not clear.'],
  reportWithoutPeriod: ['Văn bản không nêu đủ báo cáo này gửi ai, khi nào.', 'The document does not say in full to whom this report goes, or when.'],
  wordsNotPlaced: ['Phần này chưa được xếp vào mục nào.', 'These words were not put anywhere.'],
  noTasks: ['Không tìm thấy nhiệm vụ nào.', 'No tasks were found.'],
}; // prettier-ignore

export function doubt(code: DoubtCode, about: string | null, passage: Passage | null): Doubt {
  const [vi, en] = TEXTS[code];
  return { code, about, passage, reason: { vi, en } };
}

/** Doubts about a task, each with the words in question. */
export const DOUBTS = {
  noLead: (task: ReadTask) => doubt('noLead', task.id, task.title),
  noDeadline: (task: ReadTask) => doubt('noDeadline', task.id, task.title),
  deadlineNotUnderstood: (task: ReadTask) => doubt('deadlineNotUnderstood', task.id, task.deadlineText),
  numberMadeByReader: (task: ReadTask) => doubt('numberMadeByReader', task.id, task.title),
  leadImplied: (task: ReadTask) => doubt('leadImplied', task.id, task.title),
  leadConditional: (task: ReadTask) => doubt('leadConditional', task.id, task.lead.wording),
  splitUncertain: (task: ReadTask, words: Passage | null) => doubt('splitUncertain', task.id, words),
  proseTask: (task: ReadTask) => doubt('proseTask', task.id, task.title),
  supervisorUnknown: (task: ReadTask) => doubt('supervisorUnknown', task.id, task.supervisor),
  reportWithoutPeriod: (task: ReadTask) => doubt('reportWithoutPeriod', task.id, task.productsText),
};
