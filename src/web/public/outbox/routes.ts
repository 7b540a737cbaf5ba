import { listOutbox, outboxMail, type OutboxMail } from '../../../platform/mail/index.ts';
import { ANYONE, type Reply, type Route, type Services, type WebContext } from '../../server/index.ts';
import {
  formatInstant,
  html,
  pageHeading,
  pathIn,
  stateTag,
  summaryList,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';

/** What the portal has written to people, for trying it out: not there in production. */
export function outboxRoutes({ config }: Services): Route[] {
  if (config.production) return [];
  const page = (path: string, handle: (context: WebContext) => Promise<Reply>): Route => ({
    method: 'GET', path, access: ANYONE, limit: 'read', kind: 'page', handle,
  }); // prettier-ignore
  return [page('/dev/hop-thu', outboxPage), page('/dev/hop-thu/:id', letterPage)];
}

const WORDS = {
  vi: {
    title: 'Hộp thư đi (chỉ khi thử nghiệm)',
    lead: 'Mọi thư mà Cổng đã viết, mới nhất trước. Trang này không có khi vận hành thật.',
    at: 'Lúc',
    to: 'Gửi tới',
    subject: 'Tiêu đề',
    state: 'Tình trạng',
    sent: 'Đã gửi',
    waiting: 'Đang chờ',
    failed: 'Gửi lỗi',
    empty: 'Chưa có thư nào.',
    all: 'Tất cả thư',
  },
  en: {
    title: 'Outbox (for trials only)',
    lead: 'Every letter that the portal has written, newest first. This page does not exist in production.',
    at: 'At',
    to: 'To',
    subject: 'Subject',
    state: 'State',
    sent: 'Sent',
    waiting: 'Waiting',
    failed: 'Failed',
    empty: 'No letters yet.',
    all: 'All letters',
  },
} as const;

async function outboxPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = WORDS[lang];
  const letters = await listOutbox(services.database.db, services.config.production);
  const rows = table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: letters,
    empty: html`<p class="soft">${words.empty}</p>`,
    columns: [
      {
        heading: words.subject,
        kind: 'main',
        cell: (one) =>
          html`<a href="${pathIn(lang, `/dev/hop-thu/${one.id}`)}" lang="${one.locale}">${one.subject}</a>`,
      },
      { heading: words.to, cell: (one) => one.to },
      { heading: words.at, cell: (one) => formatInstant(one.createdAt, lang) },
      { heading: words.state, cell: (one) => stateOf(one, lang) },
    ],
  });
  return {
    kind: 'page',
    page: publicPage(context, {
      title: words.title,
      body: html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}${rows}</div>`,
    }),
  };
}

async function letterPage(context: WebContext): Promise<Reply> {
  const { lang, services, params } = context;
  const words = WORDS[lang];
  const letter = await outboxMail(services.database.db, services.config.production, params['id'] ?? '');
  if (letter === null) return { kind: 'notFound' };
  const facts = [
    { term: words.to, value: letter.to },
    { term: words.at, value: formatInstant(letter.createdAt, lang) },
    { term: words.state, value: stateOf(letter, lang) },
  ];
  const body = html`<div class="reading flow">${pageHeading({ over: words.title, title: letter.subject })}
<p><a href="${pathIn(lang, '/dev/hop-thu')}">${words.all}</a></p>${summaryList(facts, lang)}
<div class="panel flow" lang="${letter.locale}">${paragraphs(letter.text)}</div></div>`;
  return { kind: 'page', page: publicPage(context, { title: letter.subject, body }) };
}

function stateOf(letter: OutboxMail, lang: Lang): Html {
  const words = WORDS[lang];
  if (letter.sentAt !== null) return stateTag({ label: words.sent, tone: 'success' });
  if (letter.lastError !== null) return stateTag({ label: words.failed, tone: 'danger' });
  return stateTag({ label: words.waiting, tone: 'info' });
}

const ADDRESS = /(https?:\/\/[^\s<>"]+[^\s<>".,;:)])/;

/** A letter's plain text; addresses in it can be followed. */
function paragraphs(text: string): Html[] {
  return text
    .split(/\n{2,}/)
    .map(
      (part) =>
        html`<p class="plain">${part
          .split(ADDRESS)
          .map((piece) => (ADDRESS.test(piece) ? html`<a href="${piece}">${piece}</a>` : html`${piece}`))}</p>`,
    );
}
