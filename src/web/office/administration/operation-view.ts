import type { JobCounts } from '../../../platform/jobs/index.ts';
import type { MailCounts } from '../../../platform/mail/index.ts';
import type { LogState } from '../../../record-log/index.ts';
import {
  formatInstant,
  formatNumber,
  html,
  notice,
  table,
  type Html,
  type HtmlValue,
  type Lang,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';

export interface OperationShown {
  readonly lang: Lang;
  readonly now: Date;
  readonly jobs: JobCounts;
  readonly mail: MailCounts;
  readonly log: LogState;
  readonly smtp: boolean;
  readonly verifierKey: string;
}

const SLOW_SECONDS = 60;

/** Jobs, mail and log in plain tables; on top what a person should look at. */
export function operationView(shown: OperationShown): Html {
  const { lang } = shown;
  const words = wordsIn(lang).admin.operation;
  return html`${attention(shown)}<div class="columns columns-even">${section(words.jobs, jobRows(shown), lang)}${section(words.mail, mailRows(shown), lang, shown.smtp ? words.smtpSet : words.smtpUnset)}</div>${section(words.log, logRows(shown), lang)}`;
}

/** Seconds that the record waiting longest has waited; 0 when none waits. */
function lagSeconds({ log, now }: OperationShown): number {
  return log.waitingSince === null ? 0 : Math.max(0, Math.round((now.getTime() - log.waitingSince.getTime()) / 1000));
}

function attention(shown: OperationShown): Html {
  const { lang, jobs, mail } = shown;
  const words = wordsIn(lang).admin.operation;
  const found = [
    jobs.failed > 0 ? words.attentionJobs(formatNumber(jobs.failed, lang)) : null,
    mail.failing > 0 ? words.attentionMail(formatNumber(mail.failing, lang)) : null,
    lagSeconds(shown) > SLOW_SECONDS ? words.attentionLog : null,
  ].filter((line) => line !== null);
  if (found.length === 0) return notice({ lang, tone: 'success', body: words.fine });
  return notice({
    lang,
    tone: 'warning',
    title: words.attention,
    body: html`<ul>${found.map((line) => html`<li>${line}</li>`)}</ul>`,
  });
}

type Line = readonly [item: string, value: HtmlValue];

function jobRows({ jobs, lang }: OperationShown): Line[] {
  const words = wordsIn(lang).admin.operation;
  return [
    [words.ready, formatNumber(jobs.ready, lang)],
    [words.running, formatNumber(jobs.running, lang)],
    [words.waiting, formatNumber(jobs.waiting, lang)],
    [words.failed, formatNumber(jobs.failed, lang)],
  ];
}

function mailRows({ mail, lang }: OperationShown): Line[] {
  const words = wordsIn(lang).admin.operation;
  return [
    [words.mailWaiting, formatNumber(mail.waiting, lang)],
    [words.mailFailing, formatNumber(mail.failing, lang)],
    [words.mailOldest, mail.oldestWaiting === null ? '—' : formatInstant(mail.oldestWaiting, lang)],
    [words.mailLast, mail.lastSent === null ? words.never : formatInstant(mail.lastSent, lang)],
  ];
}

function logRows(shown: OperationShown): Line[] {
  const { log, lang, verifierKey } = shown;
  const words = wordsIn(lang).admin.operation;
  const lag =
    log.waiting === 0
      ? words.lagNone
      : words.lagText(formatNumber(log.waiting, lang), formatNumber(lagSeconds(shown), lang));
  return [
    [words.size, formatNumber(log.size, lang)],
    [words.checkpoint, log.checkpointAt === null ? words.never : formatInstant(log.checkpointAt, lang)],
    [words.lag, lag],
    [words.cosignatures, `${formatNumber(log.cosignatures, lang)} / ${formatNumber(log.witnesses, lang)}`],
    [words.key, html`<code class="hash">${verifierKey}</code>`],
  ];
}

function section(title: string, rows: readonly Line[], lang: Lang, note?: string): Html {
  const words = wordsIn(lang).admin.operation;
  return html`<section class="section flow"><h2>${title}</h2>${table({
    lang,
    caption: title,
    captionHidden: true,
    looks: 'plain',
    rows,
    columns: [
      { heading: words.item, kind: 'main', cell: ([item]) => html`<span class="plain-weight">${item}</span>` },
      { heading: words.value, cell: ([, value]) => value },
    ],
  })}${note === undefined ? null : html`<p class="soft">${note}</p>`}</section>`;
}
