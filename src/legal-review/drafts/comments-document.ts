import { agencyName, agencyNamed, type Day, dayOf, writtenDay } from '../../law/index.ts';
import type { Block, StateDocument } from '../../platform/documents/index.ts';
import type { LegalRecord } from '../documents/document.ts';
import type { DraftComment, DraftRequest } from './draft.ts';
import { ANSWERS, OUTCOMES } from './words.ts';

export interface CommentsReceived {
  readonly document: LegalRecord;
  readonly comments: readonly DraftComment[];
  readonly requests: readonly DraftRequest[];
  readonly today: Day;
}

/** Comments that stand in one document; the room keeps all of them. Own rule. */
const MOST_COMMENTS = 1000;

/**
 * What was said about a draft and how it was handled, as the dossier of a document has it: a draft for those who sign it. People who spoke
 * for themselves are not named.
 */
export function commentsDocument({ document, comments, requests, today }: CommentsReceived): StateDocument {
  const agency = agencyNamed(document.keptBy === 'lawData' ? 'most' : document.keptBy.agency);
  const draft = 'DỰ THẢO: chưa ký, chưa ban hành';
  const handled = comments.filter(({ outcome }) => outcome !== null).length;
  return {
    title: `Bảng tổng hợp, tiếp thu, giải trình ý kiến: ${document.title}`,
    agency: agency?.name.vi ?? document.issuer,
    number: '……',
    placeAndDate: `……, ngày …… tháng …… năm ${today.slice(0, 4)}`,
    kind: 'Bảng tổng hợp, tiếp thu, giải trình ý kiến góp ý',
    subject: `Đối với: ${document.title}`,
    body: [
      {
        kind: 'paragraph',
        text: `Tính đến ngày ${writtenDay(today, 'vi')} có ${comments.length} ý kiến góp ý, trong đó ${handled} ý kiến đã được xử lý; ${requests.filter(({ answer }) => answer !== null).length} trên ${requests.length} cơ quan được hỏi đã trả lời.`,
      },
      { kind: 'heading', text: 'I. TRẢ LỜI CỦA CÁC CƠ QUAN ĐƯỢC HỎI' },
      ...replies(requests),
      { kind: 'heading', text: 'II. Ý KIẾN GÓP Ý VÀ VIỆC TIẾP THU, GIẢI TRÌNH' },
      ...said(comments),
    ],
    distribution: ['Lưu: VT.'],
    signature: { position: 'Người ký (chưa xác định)' },
    demoMark: document.isDemo ? `${draft} · MINH HỌA: nội dung hư cấu` : draft,
  };
}

function replies(requests: readonly DraftRequest[]): Block[] {
  if (requests.length === 0) return [{ kind: 'paragraph', text: 'Chưa hỏi ý kiến cơ quan nào.' }];
  return [
    {
      kind: 'table',
      columns: ['TT', 'Cơ quan', 'Trả lời', 'Nội dung'],
      widths: [7, 30, 20, 43],
      align: ['center'],
      rows: requests.map(({ agency, answer, body }, at) => [
        String(at + 1),
        agencyName(agency, 'vi'),
        answer === null ? 'Chưa trả lời' : ANSWERS[answer].vi,
        body ?? '',
      ]),
    },
  ];
}

function said(comments: readonly DraftComment[]): Block[] {
  if (comments.length === 0) return [{ kind: 'paragraph', text: 'Chưa có ý kiến góp ý nào.' }];
  const rest = comments.length - MOST_COMMENTS;
  return [
    {
      kind: 'table',
      columns: ['TT', 'Người góp ý', 'Điều, khoản', 'Nội dung góp ý', 'Tiếp thu, giải trình'],
      widths: [7, 18, 11, 34, 30],
      align: ['center', 'left', 'center'],
      rows: comments
        .slice(0, MOST_COMMENTS)
        .map((one, at) => [
          String(at + 1),
          `${whose(one)}\n(bản ${one.draftVersion}, ngày ${writtenDay(dayOf(one.saidAt), 'vi')})`,
          one.provision ?? 'Toàn văn',
          one.body,
          one.outcome === null ? 'Chưa xử lý' : [OUTCOMES[one.outcome].vi, one.reply].filter(Boolean).join(': '),
        ]),
    },
    ...(rest > 0 ? [{ kind: 'note', text: `Còn ${rest} ý kiến nữa trên Cổng.` } as const] : []),
  ];
}

function whose({ saidAs, partyName, agency }: DraftComment): string {
  if (saidAs === 'agency' && agency !== null) return agencyName(agency, 'vi');
  return saidAs === 'party' && partyName !== null ? partyName : 'Cá nhân';
}
