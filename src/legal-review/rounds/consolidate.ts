import { agencyName, citation, type ProvisionId } from '../../law/index.ts';
import { csvOf } from '../documents/export-documents.ts';
import { REPEALED_PARTS } from '../documents/repealed.ts';
import type { AgencyProgress, Dispatch, ReviewItem } from './round.ts';
import { COMPATIBILITY, PROPOSALS, type Compatibility, type Proposal } from './words.ts';

/** What all agencies sent, counted. */
export interface Consolidation {
  readonly agencies: number;
  readonly sent: number;
  readonly missing: readonly string[];
  readonly items: number;
  readonly byProposal: Readonly<Record<Proposal, number>>;
  readonly byCompatibility: Readonly<Record<Compatibility, number>>;
  /** Documents that go on being in force in part, and those of them whose effect was announced. */
  readonly inPart: number;
  readonly announced: number;
  /** Documents that rest on a repealed part of Law 71/2025/QH15. */
  readonly onRepealed: number;
}

export function consolidate(progress: readonly AgencyProgress[], sent: readonly Dispatch[]): Consolidation {
  const items = sent.flatMap((one) => one.items);
  const count = (of: (item: ReviewItem) => boolean): number => items.filter(of).length;
  const counted = <T extends string>(
    keys: Readonly<Record<T, unknown>>,
    of: (item: ReviewItem) => T,
  ): Record<T, number> =>
    Object.fromEntries(Object.keys(keys).map((key) => [key, count((item) => of(item) === key)])) as Record<T, number>;
  return {
    agencies: progress.length,
    sent: sent.length,
    missing: progress.filter(({ sentAt }) => sentAt === null).map(({ agency }) => agency),
    items: items.length,
    byProposal: counted(PROPOSALS, ({ proposal }) => proposal),
    byCompatibility: counted(COMPATIBILITY, ({ compatibility }) => compatibility),
    inPart: count(({ stillInForce }) => stillInForce !== null),
    announced: count(({ stillInForce, announcement }) => stillInForce !== null && announcement !== null),
    onRepealed: count(({ repealedBasis }) => repealedBasis.length > 0),
  };
}

/** Headings of the table of all that was sent, in Vietnamese as the report is. */
export const SENT_HEADINGS = ['STT', 'Cơ quan gửi', 'Cơ quan có văn bản', 'Số hiệu', 'Tên văn bản', 'Ngày ban hành', 'Mức độ phù hợp', 'Nhận xét', 'Đề xuất', 'Nội dung đề xuất', 'Căn cứ', 'Dựa trên quy định bị bãi bỏ của Luật 71/2025/QH15', 'Phần còn hiệu lực', 'Văn bản công bố', 'Ngày công bố']; // prettier-ignore

/** One row for each document that was sent, under these headings; days as `YYYY-MM-DD`. */
export function sentRows(sent: readonly Dispatch[]): (string | number | null)[][] {
  const rows = sent.flatMap(({ agency, items }) => items.map((item) => ({ agency, item })));
  return rows.map(({ agency, item }, at) => [at + 1, agencyName(agency, 'vi'), ...cellsOf(item)]);
}

/** The same as CSV. */
export function consolidatedCsv(sent: readonly Dispatch[]): string {
  return csvOf(
    SENT_HEADINGS,
    sentRows(sent).map((cells) => Object.fromEntries(SENT_HEADINGS.map((heading, column) => [heading, cells[column]]))),
  );
}

function cellsOf(item: ReviewItem): (string | null)[] {
  return [
    item.owner,
    item.number,
    item.title,
    item.issuedOn,
    COMPATIBILITY[item.compatibility].vi,
    item.finding,
    PROPOSALS[item.proposal].vi,
    item.proposalDetail,
    item.grounds.map((id: ProvisionId) => citation(id, 'vi')).join('; '),
    item.repealedBasis.map((part) => REPEALED_PARTS[part].vi).join('; '),
    item.stillInForce,
    item.announcement,
    item.announcedOn,
  ];
}
