import { parseDay, writtenDay } from '../../law/index.ts';

/** `checked`: somebody looked; `urged`: the units in charge were asked to go on; `guided`: they were told how. */
export const FOLLOW_UP_KINDS = ['urged', 'checked', 'guided'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** What a letter is about. */
export interface FollowedTask {
  readonly kind: FollowUpKind;
  readonly text: string;
  readonly number: string | null;
  readonly title: string;
  readonly code: string;
  readonly planTitle: string;
  readonly dueOn: string | null;
}

const SUBJECTS = {
  urged: { vi: 'Đôn đốc nhiệm vụ', en: 'Please go on with a task' },
  guided: { vi: 'Hướng dẫn thực hiện nhiệm vụ', en: 'Guidance on a task' },
  checked: { vi: 'Kiểm tra nhiệm vụ', en: 'Check of a task' },
} as const;

/** The letter to one person of a unit in charge; what was written stands in it word for word. */
export function followUpLetter(
  { kind, text, number, title, code, planTitle, dueOn }: FollowedTask,
  to: { readonly name: string; readonly locale: 'vi' | 'en'; readonly url: string },
): { subject: string; text: string } {
  const { locale } = to;
  const task = [number, title].filter((one) => one !== null).join(' ');
  const due = dueOn === null ? null : parseDay(dueOn);
  const day = due === null ? null : writtenDay(due, locale);
  const subject = `${SUBJECTS[kind][locale]}: ${task.slice(0, 120)} (${code})`;
  const lines =
    locale === 'vi'
      ? [
          `Kính gửi ${to.name},`,
          `Về nhiệm vụ “${task}” của kế hoạch “${planTitle}” (${code})${day === null ? '' : `, hạn ${day}`}, mà đơn vị của bạn chủ trì:`,
          text,
          `Xem nhiệm vụ và báo cáo tiến độ: ${to.url}`,
        ]
      : [
          `Dear ${to.name},`,
          `About the task “${task}” of the plan “${planTitle}” (${code})${day === null ? '' : `, due on ${day}`}, which your unit leads:`,
          text,
          `See the task and report progress: ${to.url}`,
        ];
  return { subject, text: lines.join('\n\n') };
}
