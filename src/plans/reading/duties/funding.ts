import type { FundingClause, FundingSource } from '../plan-reading.ts';
import { passage, words, type PlanDocument } from '../text/document.ts';
import { numberPath, type Item } from '../text/outline.ts';
import { sentences } from '../text/sentences.ts';

const SOURCES: readonly (readonly [FundingSource, RegExp])[] = [
  ['recurrentBudget', /chi thường xuyên|kinh phí thường xuyên/iu],
  ['developmentInvestment', /đầu tư (?:phát triển|công)|nguồn đầu tư|vốn đầu tư/iu],
  ['stateBudget', /ngân sách/iu],
  ['ownFunds', /kinh phí của (?:các )?(?:cơ quan|đơn vị)|kinh phí (?:được giao|tự chủ)|nguồn thu/iu],
  ['otherLawful', /hợp pháp khác|xã hội hóa|xã hội hoá|tài trợ/iu],
];

/** Sentences about money: the section on funding, and what other parts say of it. */
export function fundingOf(document: PlanDocument, roots: readonly Item[]): FundingClause[] {
  return roots.flatMap((root) => fundingUnder(document, root));
}

function fundingUnder(document: PlanDocument, item: Item): FundingClause[] {
  const heading = item.style === 'roman' || item.style === 'title' || item.line.heading;
  const inSection = item.section === 'funding' && !heading;
  const own = item.line.cells ? [] : sentences(document, item.line.body);
  const told = inSection
    ? own
    : item.section === 'organisation'
      ? own.filter((one) => MONEY.test(words(document, one)))
      : [];
  const clauses = told.map((one): FundingClause => {
    const text = passage(document, one);
    return { section: numberPath(item).join('.'), text, sources: sourcesIn(text.text) };
  });
  return [...clauses, ...item.children.flatMap((child) => fundingUnder(document, child))];
}
const MONEY = /bố trí (?:nguồn )?kinh phí|nguồn kinh phí|dự toán/iu;

function sourcesIn(text: string): FundingSource[] {
  return SOURCES.filter(([, pattern]) => pattern.test(text)).map(([source]) => source);
}
