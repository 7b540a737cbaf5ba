import { groundCitation, groundText, writtenDay, type Day } from '../../../law/index.ts';

/** What a reminder is about. */
export interface Reminding {
  readonly planCode: string;
  readonly planTitle: string;
  readonly labelVi: string;
  readonly labelEn: string;
  readonly due: Day | null;
  readonly assumed: boolean;
  /** Where the duty stands in the plan, and its words. */
  readonly section: string | null;
  readonly dutyText: string;
}

export interface MissingReport {
  readonly unitName: string;
  /** Whole address of the report. */
  readonly url: string;
}

/** The letter to one person about all units for which the person may report. */
export function reminderLetter(
  about: Reminding,
  reports: readonly MissingReport[],
  { name, locale, today }: { readonly name: string; readonly locale: 'vi' | 'en'; readonly today: Day },
): { subject: string; text: string } {
  return locale === 'vi' ? inVietnamese(about, reports, name, today) : inEnglish(about, reports, name, today);
}

/** The letter to one person when a period opens, about all units for which the person may report. */
export function openingLetter(
  about: Reminding,
  reports: readonly MissingReport[],
  { name, locale }: { readonly name: string; readonly locale: 'vi' | 'en' },
): Letter {
  return locale === 'vi' ? openedInVietnamese(about, reports, name) : openedInEnglish(about, reports, name);
}

function openedInVietnamese(about: Reminding, reports: readonly MissingReport[], name: string): Letter {
  const { planCode, planTitle, labelVi, due } = about;
  const limit = due === null ? 'không có hạn' : `hạn ${writtenDay(due, 'vi')}`;
  return {
    subject: `Mở kỳ báo cáo: ${labelVi}, ${limit} (${planCode})`,
    text: [
      `Kính gửi ${name},`,
      `Kỳ báo cáo “${labelVi}” của kế hoạch “${planTitle}” (${planCode}) đã mở, ${limit}. Đơn vị mà bạn phụ trách báo cáo trong kỳ này:`,
      listed(reports),
      'Báo cáo đã được điền sẵn từ tiến độ các nhiệm vụ; bạn xem lại, bổ sung rồi gửi.',
      ...groundsInVietnamese(about),
      `Thư này: ${groundCitation('own:report-reminders', 'vi')}. ${groundText('own:report-reminders').vi}`,
    ].join('\n\n'),
  };
}

function openedInEnglish(about: Reminding, reports: readonly MissingReport[], name: string): Letter {
  const { planCode, planTitle, labelEn, due } = about;
  const limit = due === null ? 'without a due day' : `due on ${writtenDay(due, 'en')}`;
  return {
    subject: `Reporting period open: ${labelEn}, ${limit} (${planCode})`,
    text: [
      `Dear ${name},`,
      `The reporting period “${labelEn}” of the plan “${planTitle}” (${planCode}) has opened, ${limit}. In it these units that you report for have to report:`,
      listed(reports),
      'The report is filled in from the progress of the tasks; look at it, add what is missing, and send it.',
      ...groundsInEnglish(about),
      `This letter: ${groundCitation('own:report-reminders', 'en')}. ${groundText('own:report-reminders').en}`,
    ].join('\n\n'),
  };
}

function listed(reports: readonly MissingReport[]): string {
  return reports.map(({ unitName, url }) => `- ${unitName}\n  ${url}`).join('\n');
}

function groundsInVietnamese({ section, dutyText, assumed }: Reminding): string[] {
  return [
    `Căn cứ: ${section === null ? 'kế hoạch' : `mục ${section} của kế hoạch`}: “${dutyText}”.`,
    ...(assumed ? [`Hạn: ${groundCitation('own:report-due-day', 'vi')}. ${groundText('own:report-due-day').vi}`] : []),
  ];
}

function groundsInEnglish({ section, dutyText, assumed }: Reminding): string[] {
  return [
    `Ground: ${section === null ? 'the plan' : `part ${section} of the plan`}: “${dutyText}”.`,
    ...(assumed
      ? [`Due day: ${groundCitation('own:report-due-day', 'en')}. ${groundText('own:report-due-day').en}`]
      : []),
  ];
}

/** The letter to the planners of a unit whose report was given back. */
export function returnLetter(
  about: Pick<Reminding, 'planCode' | 'labelVi' | 'labelEn'>,
  { unitName, url, reason }: MissingReport & { readonly reason: string },
  { name, locale }: { readonly name: string; readonly locale: 'vi' | 'en' },
): { subject: string; text: string } {
  const { planCode, labelVi, labelEn } = about;
  if (locale === 'en')
    return {
      subject: `Report returned to be completed: ${labelEn} (${planCode})`,
      text: `Dear ${name},\n\nThe report of ${unitName} was returned to be completed:\n\n${reason}\n\nComplete it and send it again: ${url}\n`,
    };
  return {
    subject: `Báo cáo được trả lại để bổ sung: ${labelVi} (${planCode})`,
    text: `Kính gửi ${name},\n\nBáo cáo của ${unitName} được trả lại để bổ sung, với lý do:\n\n${reason}\n\nBạn hãy bổ sung và gửi lại tại: ${url}\n`,
  };
}

function inVietnamese(about: Reminding, reports: readonly MissingReport[], name: string, today: Day): Letter {
  const { planCode, planTitle, labelVi, due } = about;
  const limit = due === null ? 'không có hạn' : `hạn ${writtenDay(due, 'vi')}`;
  const past = due !== null && due < today;
  return {
    subject: `${past ? 'Quá hạn gửi báo cáo' : 'Nhắc gửi báo cáo'}: ${labelVi}, ${limit} (${planCode})`,
    text: [
      `Kính gửi ${name},`,
      `Kỳ báo cáo “${labelVi}” của kế hoạch “${planTitle}” (${planCode}), ${limit}, còn chờ báo cáo của đơn vị mà bạn phụ trách:`,
      listed(reports),
      ...groundsInVietnamese(about),
      `Thư nhắc: ${groundCitation('own:report-reminders', 'vi')}. ${groundText('own:report-reminders').vi}`,
    ].join('\n\n'),
  };
}

function inEnglish(about: Reminding, reports: readonly MissingReport[], name: string, today: Day): Letter {
  const { planCode, planTitle, labelEn, due } = about;
  const limit = due === null ? 'without a due day' : `due on ${writtenDay(due, 'en')}`;
  const past = due !== null && due < today;
  return {
    subject: `${past ? 'Report overdue' : 'Report awaited'}: ${labelEn}, ${limit} (${planCode})`,
    text: [
      `Dear ${name},`,
      `The reporting period “${labelEn}” of the plan “${planTitle}” (${planCode}), ${limit}, still awaits the report of units that you report for:`,
      listed(reports),
      ...groundsInEnglish(about),
      `This letter: ${groundCitation('own:report-reminders', 'en')}. ${groundText('own:report-reminders').en}`,
    ].join('\n\n'),
  };
}

interface Letter {
  readonly subject: string;
  readonly text: string;
}
