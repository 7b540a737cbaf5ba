import { groundCitation } from '../../../law/index.ts';
import { questionsOf, sheetSource, type Assessment, type FilledSheet, type Sheet } from '../../../procedures/index.ts';

/** The sheet as a file: all that the page shows, in both languages, so that another program can read it. Days are days in Viet Nam. */
export function sheetFile(sheet: Sheet, filled: FilledSheet, found: Assessment, madeAt: Date): unknown {
  const { kind, grounds } = found.obligation;
  return {
    kind: 'ethicsSelfAssessment',
    note: {
      vi: 'Phiếu tự đánh giá do người dùng lập; Cổng không lưu, không duyệt, không chấm điểm.',
      en: 'A self-assessment made by the person; the portal neither keeps nor judges nor scores it.',
    },
    madeAt: madeAt.toISOString(),
    sheet: {
      id: sheet.id,
      version: sheet.version,
      source: { vi: sheetSource(sheet, 'vi'), en: sheetSource(sheet, 'en') },
    },
    obligation: { kind, provisions: grounds.map((id) => ({ id, citation: groundCitation(id, 'vi') })) },
    general: { ...filled.general, use: filled.use, stage: filled.stage },
    rows: questionsOf(sheet).map((question) => ({
      question: { id: question.id, text: question.text, provisions: question.grounds },
      ...withoutId(filled, question.id),
    })),
    counts: found.counts,
    remarks: found.remarks.map(({ code, used, text }) => ({ code, row: used['row'], text })),
    conclusion: filled.conclusion,
    proposals: filled.note,
  };
}

function withoutId(filled: FilledSheet, id: string): object {
  const { status, evidence, remedy, responsible, dueOn } = filled.rows.find((row) => row.id === id)!;
  return { status, evidence, remedy, responsible, dueOn };
}
