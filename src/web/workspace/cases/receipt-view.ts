import { receiptCitations, type CaseReceipt } from '../../../casework/index.ts';
import { levelBadge } from '../../display/index.ts';
import {
  backLink,
  code,
  formatDay,
  formatInstant,
  html,
  pageHeading,
  pathIn,
  receiptPanel,
  type Html,
  type HtmlValue,
  type Lang,
  type SummaryItem,
} from '../../ui/index.ts';
import { casePath } from '../home/overview.ts';
import { wordsIn } from '../texts/index.ts';

/** The receipt as on paper, with the QR code that lets anyone check it, even without a network. */
export function receiptView(receipt: CaseReceipt, lang: Lang): Html {
  const words = wordsIn(lang).cases.receipt;
  const path = casePath(receipt.caseCode);
  return html`<div class="reading flow">${backLink({ lang, href: pathIn(lang, path), label: words.back })}
${pageHeading({ title: words.title, over: receipt.procedureTitle[lang] })}
${receiptPanel({
  lang,
  reference: receipt.entry?.code ?? receipt.caseCode,
  qrText: receipt.verifyUrl,
  items: itemsOf(receipt, lang),
  pdfHref: pathIn(lang, `${path}/bien-nhan.pdf`),
  jsonHref: pathIn(lang, `${path}/bien-nhan.json`),
})}</div>`;
}

function itemsOf(receipt: CaseReceipt, lang: Lang): SummaryItem[] {
  const words = wordsIn(lang).cases.receipt;
  const version = receipt.systemVersion === null ? '' : `, ${receipt.systemVersion}`;
  const rows: [string, HtmlValue][] = [
    [words.caseCode, code(receipt.caseCode)],
    [words.submitted, formatInstant(receipt.submittedAt, lang)],
    [words.system, `${receipt.systemName}${version}`],
    [wordsIn(lang).cases.system.level, receipt.riskLevel === null ? null : levelBadge(receipt.riskLevel, lang)],
    [words.party, receipt.partyName === null ? null : `${receipt.partyName} (${receipt.partyCode})`],
    [words.by, senderOf(receipt, lang)],
    [words.grounds, receiptCitations(receipt.grounds, lang).join('; ')],
    [words.proof, receipt.receipt.proof === null ? words.proofSoon : words.proofYes],
  ];
  return rows.flatMap(([term, value]) => (value === null || value === '' ? [] : [{ term, value }]));
}

function senderOf({ submittedBy: by }: CaseReceipt, lang: Lang): string {
  const words = wordsIn(lang).cases.case;
  const until = by.mandate?.validUntil;
  const mandate =
    by.mandate === null
      ? null
      : words.mandate(until == null ? words.mandateOpen : words.mandateUntil(formatDay(until, lang)));
  const who = by.name ?? (by.keyName === null ? words.console : words.key(by.keyName));
  return [who, mandate].filter((part) => part !== null).join(', ');
}
