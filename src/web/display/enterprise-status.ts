import { STATUS_KINDS, type EnterpriseStatus } from '../../casework/index.ts';
import { agencyNamed } from '../../law/index.ts';
import {
  formatDay,
  formatInstant,
  html,
  summaryList,
  typedText,
  type Html,
  type HtmlValue,
  type Lang,
} from '../ui/index.ts';

type Kind = EnterpriseStatus['kind'];
type LookResult = EnterpriseStatus['looks'][number]['result'];

const WORDS = {
  vi: {
    kind: 'Tình trạng',
    kinds: {
      innovativeStartup: 'Doanh nghiệp khởi nghiệp sáng tạo',
      smallMediumEnterprise: 'Doanh nghiệp nhỏ và vừa',
    } satisfies Record<Kind, string>,
    period: 'Thời gian',
    from: (day: string) => `Từ ${day}`,
    open: 'không ghi ngày hết',
    to: (day: string) => `đến hết ${day}`,
    ended: (day: string) => `Doanh nghiệp báo không còn từ ${day}`,
    proof: 'Giấy tờ',
    numbered: (number: string, issuer: string) => `Số ${number}, ${issuer}`,
    checksum: 'Mã kiểm SHA-256',
    declared: 'Khai lúc',
    looks: 'Cán bộ xem xét',
    results: { seen: 'Giấy tờ chứng minh tình trạng này', notShown: 'Giấy tờ chưa chứng minh tình trạng này' },
    notYet: 'Chưa có cán bộ xem',
  },
  en: {
    kind: 'Status',
    kinds: {
      innovativeStartup: 'Innovative start-up',
      smallMediumEnterprise: 'Small or medium-sized enterprise',
    } satisfies Record<Kind, string>,
    period: 'Period',
    from: (day: string) => `From ${day}`,
    open: 'without a last day',
    to: (day: string) => `until the end of ${day}`,
    ended: (day: string) => `No longer held from ${day}, says the enterprise`,
    proof: 'Proof',
    numbered: (number: string, issuer: string) => `No. ${number}, ${issuer}`,
    checksum: 'SHA-256 checksum',
    declared: 'Declared at',
    looks: 'Looked at by an official',
    results: { seen: 'The proof shows this status', notShown: 'The proof does not show this status' },
    notYet: 'No official has looked yet',
  },
} as const;

/** What a status as an enterprise (Law 25.1) is called. */
export function enterpriseKind(kind: Kind, lang: Lang): string {
  return WORDS[lang].kinds[kind];
}

/** The statuses that can be declared, as choices of a form. */
export function enterpriseKinds(lang: Lang): { value: Kind; label: string }[] {
  return STATUS_KINDS.map((value) => ({ value, label: enterpriseKind(value, lang) }));
}

/** What an official can find of a proof, as choices of a form. */
export function lookResults(lang: Lang): { value: LookResult; label: string }[] {
  const { results } = WORDS[lang];
  return (['seen', 'notShown'] as const).map((value) => ({ value, label: results[value] }));
}

/** A declared status: for how long, on what proof (to be opened at `file`), who declared it, what officials found. `tag` stands beside its name. */
export function enterpriseStatus(
  one: EnterpriseStatus,
  { lang, file, tag = null }: { readonly lang: Lang; readonly file: string; readonly tag?: Html | null },
): Html {
  const words = WORDS[lang];
  const rows: [string, HtmlValue][] = [
    [words.kind, tag === null ? enterpriseKind(one.kind, lang) : html`${enterpriseKind(one.kind, lang)} ${tag}`],
    [words.period, periodOf(one, lang)],
    [words.proof, proofOf(one, file, lang)],
    [words.declared, `${formatInstant(one.declaredAt, lang)}, ${one.declaredBy}`],
    [words.looks, looksOf(one, lang)],
  ];
  return summaryList(
    rows.map(([term, value]) => ({ term, value })),
    lang,
  );
}

function periodOf({ validFrom, validUntil, endedFrom }: EnterpriseStatus, lang: Lang): Html {
  const words = WORDS[lang];
  const until = validUntil === null ? words.open : words.to(formatDay(validUntil, lang));
  const ended = endedFrom === null ? null : html`<p>${words.ended(formatDay(endedFrom, lang))}</p>`;
  return html`<p>${words.from(formatDay(validFrom, lang))} ${until}</p>${ended}`;
}

function proofOf({ proof }: EnterpriseStatus, href: string, lang: Lang): Html {
  const words = WORDS[lang];
  const { number, issuer, file } = proof;
  const said = number === null || issuer === null ? null : html`<p>${words.numbered(number, issuer)}</p>`;
  const document =
    file === null
      ? null
      : html`<p><a href="${href}">${file.name}</a></p><p class="soft small">${words.checksum}: <span class="code">${file.sha256}</span></p>`;
  return html`${said}${document}`;
}

function looksOf({ looks }: EnterpriseStatus, lang: Lang): HtmlValue {
  const words = WORDS[lang];
  if (looks.length === 0) return words.notYet;
  return html`<ul class="plain-list">${looks.map(({ result, reason, by, agencyCode, at }) => {
    const who = [formatInstant(at, lang), by, agencyNamed(agencyCode)?.name[lang]].filter((part) => part !== undefined);
    return html`<li>${words.results[result]} <span class="soft">(${who.join(', ')})</span>${reason === null ? null : html`<p>${typedText(reason)}</p>`}</li>`;
  })}</ul>`;
}
