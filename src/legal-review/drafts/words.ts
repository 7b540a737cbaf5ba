import type { Bilingual } from '../../law/index.ts';

/** What became of a comment. */
export const OUTCOMES = {
  accepted: { vi: 'Tiếp thu', en: 'Taken up' },
  partly: { vi: 'Tiếp thu một phần', en: 'Taken up in part' },
  notAccepted: { vi: 'Giải trình, không tiếp thu', en: 'Not taken up, explained' },
  noted: { vi: 'Ghi nhận', en: 'Noted' },
} as const satisfies Record<string, Bilingual>;
export type CommentOutcome = keyof typeof OUTCOMES;

/** What an agency answers to a request. */
export const ANSWERS = {
  agree: { vi: 'Nhất trí', en: 'Agrees' },
  agreeWithComments: { vi: 'Nhất trí, có góp ý', en: 'Agrees, with comments' },
  disagree: { vi: 'Không nhất trí', en: 'Does not agree' },
} as const satisfies Record<string, Bilingual>;
export type DraftAnswer = keyof typeof ANSWERS;
