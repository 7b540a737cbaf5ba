import { agencyName, citation, writtenDay, type Day } from '../../law/index.ts';
import type { Block, StateDocument, Words } from '../../platform/documents/index.ts';
import type { SheetFileContent } from '../../platform/office-files/index.ts';
import { consolidate, SENT_HEADINGS, sentRows, type Consolidation } from './consolidate.ts';
import type { AgencyProgress, Dispatch, ReviewItem, ReviewRound } from './round.ts';
import { COMPATIBILITY, PROPOSALS, type Proposal } from './words.ts';

/** A round with what was sent in it. */
export interface RoundSent {
  readonly round: ReviewRound;
  readonly progress: readonly AgencyProgress[];
  readonly sent: readonly Dispatch[];
  readonly today: Day;
  /** Whole address of what an agency sent. */
  readonly addressOf: (agency: string) => string;
}

/** Documents of one proposal that stand in the report; the annex has all of them. Own rule. */
const MOST_ITEMS = 60;

/** In the order in which something has to be done. */
const ORDER: readonly Proposal[] = ['abolish', 'replace', 'amend', 'supplement', 'issueAnew'];

/**
 * What all agencies sent as a draft report of the Ministry that consolidates (MoST plan II), in the state's form. It is a draft: number,
 * day and who signs are left to the people who sign it, and every page says so.
 */
export function consolidatedDocument(all: RoundSent): StateDocument {
  const { round, sent, progress, today } = all;
  const counted = consolidate(progress, sent);
  const draft = 'DỰ THẢO: chưa ký, chưa ban hành';
  return {
    title: `Báo cáo tổng hợp kết quả rà soát văn bản: ${round.title}`,
    agency: agencyName('most', 'vi'),
    number: '……/BC-BKHCN',
    placeAndDate: `Hà Nội, ngày …… tháng …… năm ${today.slice(0, 4)}`,
    kind: 'Báo cáo',
    subject: `Tổng hợp kết quả rà soát văn bản\n(${round.title})`,
    body: [
      { kind: 'paragraph', text: opening(all) },
      ...whoSent(all, counted),
      ...found(counted),
      { kind: 'heading', text: 'III. ĐỀ XUẤT XỬ LÝ VĂN BẢN' },
      ...proposed(all),
      ...inPart(all),
      ...summaries(all),
      { kind: 'note', text: '(Toàn bộ các văn bản đã gửi được nêu tại Phụ lục kèm theo, dạng bảng tính)' },
    ],
    distribution: ['Lưu: VT.'],
    signature: { position: 'Người ký (chưa xác định)' },
    demoMark: round.isDemo ? `${draft} · MINH HỌA: nội dung hư cấu` : draft,
  };
}

function opening({ round, today }: RoundSent): string {
  return `Thực hiện đợt “${round.title}” (hạn gửi ${writtenDay(round.dueOn, 'vi')}), kết quả rà soát của các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ và Ủy ban nhân dân cấp tỉnh, tính đến ngày ${writtenDay(today, 'vi')}, được tổng hợp như sau:`;
}

function whoSent({ sent, addressOf }: RoundSent, { agencies, missing, items }: Consolidation): Block[] {
  const links = sent.map(({ agency, items: own }): Words => [
    { text: nameOf(agency), href: addressOf(agency) },
    `: ${own.length} văn bản`,
  ]);
  return [
    { kind: 'heading', text: 'I. TÌNH HÌNH GỬI KẾT QUẢ' },
    {
      kind: 'paragraph',
      text: `${sent.length} trên ${agencies} cơ quan đã gửi kết quả, với ${items} văn bản được rà soát.`,
    },
    ...(links.length === 0 ? [] : [{ kind: 'list', items: links } as const]),
    ...(missing.length === 0
      ? []
      : ([
          { kind: 'paragraph', text: `Chưa gửi (${missing.length} cơ quan):`, strong: true },
          { kind: 'paragraph', text: `${missing.map(nameOf).join('; ')}.` },
        ] as const)),
  ];
}

function found({ byCompatibility, byProposal, onRepealed, inPart: part, announced }: Consolidation): Block[] {
  const counts = <Key extends string>(
    names: Readonly<Record<Key, { readonly vi: string }>>,
    values: Readonly<Record<Key, number>>,
  ): string[][] => (Object.keys(names) as Key[]).map((key) => [names[key].vi, String(values[key])]);
  const table = (heading: string, rows: string[][]): Block => ({
    kind: 'table',
    columns: [heading, 'Số văn bản'],
    rows,
    widths: [75, 25],
    align: ['left', 'center'],
  });
  return [
    { kind: 'heading', text: 'II. KẾT QUẢ RÀ SOÁT' },
    table('Mức độ phù hợp với Luật', counts(COMPATIBILITY, byCompatibility)),
    table('Đề xuất của cơ quan', counts(PROPOSALS, byProposal)),
    {
      kind: 'paragraph',
      text: `${onRepealed} văn bản dựa trên quy định đã bị bãi bỏ của Luật 71/2025/QH15; ${part} văn bản tiếp tục có hiệu lực một phần, trong đó ${announced} văn bản đã công bố phần còn hiệu lực.`,
    },
  ];
}

interface Sent {
  readonly agency: string;
  readonly item: ReviewItem;
}

function rowsOf({ sent }: RoundSent): Sent[] {
  return sent.flatMap(({ agency, items }) => items.map((item) => ({ agency, item })));
}

function proposed(all: RoundSent): Block[] {
  const rows = rowsOf(all);
  const parts = ORDER.flatMap((proposal): Block[] => {
    const own = rows.filter(({ item }) => item.proposal === proposal);
    if (own.length === 0) return [];
    const rest = own.length - MOST_ITEMS;
    return [
      { kind: 'heading', level: 3, text: `${PROPOSALS[proposal].vi} (${own.length} văn bản)` },
      {
        kind: 'table',
        columns: ['TT', 'Văn bản', 'Cơ quan gửi', 'Mức độ phù hợp', 'Nội dung đề xuất'],
        widths: [7, 31, 18, 14, 30],
        align: ['center'],
        rows: own
          .slice(0, MOST_ITEMS)
          .map(({ agency, item }, at) => [
            String(at + 1),
            nameOfDocument(item),
            { text: nameOf(agency), href: all.addressOf(agency) },
            COMPATIBILITY[item.compatibility].vi,
            [item.proposalDetail, item.finding, item.grounds.map((id) => citation(id, 'vi')).join('; ')]
              .filter(Boolean)
              .join('\n'),
          ]),
      },
      ...(rest > 0 ? [{ kind: 'note', text: `Còn ${rest} văn bản nữa, xem Phụ lục.` } as const] : []),
    ];
  });
  return parts.length === 0
    ? [
        {
          kind: 'paragraph',
          text: 'Chưa có văn bản nào được đề xuất sửa đổi, bổ sung, thay thế, bãi bỏ hoặc ban hành mới.',
        },
      ]
    : parts;
}

function inPart(all: RoundSent): Block[] {
  const rows = rowsOf(all).filter(({ item }) => item.stillInForce !== null);
  const heading: Block = { kind: 'heading', text: 'IV. VĂN BẢN TIẾP TỤC CÓ HIỆU LỰC MỘT PHẦN' };
  if (rows.length === 0) return [heading, { kind: 'paragraph', text: 'Các cơ quan chưa nêu văn bản nào.' }];
  const announcedIn = ({ announcement, announcedOn }: ReviewItem): string =>
    announcement === null
      ? 'Chưa công bố'
      : `${announcement}${announcedOn === null ? '' : ` ngày ${writtenDay(announcedOn, 'vi')}`}`;
  return [
    heading,
    {
      kind: 'table',
      columns: ['TT', 'Văn bản', 'Phần còn hiệu lực', 'Công bố'],
      widths: [7, 37, 34, 22],
      align: ['center'],
      rows: rows
        .slice(0, MOST_ITEMS)
        .map(({ item }, at) => [String(at + 1), nameOfDocument(item), item.stillInForce ?? '', announcedIn(item)]),
    },
  ];
}

function summaries({ sent, addressOf }: RoundSent): Block[] {
  const said = sent.filter(({ summary }) => summary !== null);
  if (said.length === 0) return [];
  return [
    { kind: 'heading', text: 'V. NHẬN XÉT CHUNG CỦA CÁC CƠ QUAN' },
    ...said.map(({ agency, summary }): Block => ({
      kind: 'paragraph',
      text: [{ text: nameOf(agency), href: addressOf(agency) }, `: ${summary}`],
    })),
  ];
}

/** The annex: every document with all that was said of it, and who sent how many. */
export function consolidatedSheets(all: RoundSent): Omit<SheetFileContent, 'createdAt'> {
  const { round, progress, sent, addressOf } = all;
  const widths = [6, 26, 26, 18, 44, 12, 18, 40, 14, 40, 26, 34, 34, 22, 12];
  const kindOf = (heading: string): 'number' | 'day' | 'text' =>
    heading === 'STT' ? 'number' : heading.startsWith('Ngày') ? 'day' : 'text';
  const counts = new Map(sent.map(({ agency, items }) => [agency, items.length]));
  return {
    title: `Phụ lục: tổng hợp kết quả rà soát văn bản (${round.title})`,
    creator: nameOf('most'),
    lang: 'vi',
    sheets: [
      {
        name: 'Văn bản',
        columns: SENT_HEADINGS.map((heading, at) => ({ heading, width: widths[at]!, kind: kindOf(heading) })),
        rows: sentRows(sent),
      },
      {
        name: 'Cơ quan',
        columns: [
          { heading: 'Cơ quan', width: 50, kind: 'text' },
          { heading: 'Đã gửi', width: 10, kind: 'text' },
          { heading: 'Số văn bản', width: 12, kind: 'number' },
          { heading: 'Nguồn', width: 14, kind: 'link' },
        ],
        rows: progress.map(({ agency, sentAt }) => [
          nameOf(agency),
          sentAt === null ? 'Chưa' : 'Có',
          counts.get(agency) ?? null,
          sentAt === null ? null : { text: 'Mở nguồn', href: addressOf(agency) },
        ]),
      },
    ],
  };
}

function nameOf(agency: string): string {
  return agencyName(agency, 'vi');
}

function nameOfDocument({ number, title, owner, issuedOn }: ReviewItem): string {
  const when = issuedOn === null ? '' : ` ngày ${writtenDay(issuedOn, 'vi')}`;
  return `${number === null ? '' : `${number}${when}: `}${title}\n(${owner})`;
}
