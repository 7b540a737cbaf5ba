import type { Article } from '../articles/article.ts';
import { ARTICLE_KINDS, type Section } from '../kinds.ts';
import type { RegisterNews } from './register-news.ts';

/** Where one POST, without a page, ends the letters (RFC 8058). */
export function unsubscribeAddress(baseUrl: string, token: string): string {
  return `${baseUrl}/ban-tin/${token}/huy`;
}

interface Linked {
  readonly lang: 'vi' | 'en';
  readonly baseUrl: string;
  readonly token: string;
}

function managePage({ lang, baseUrl, token }: Linked): string {
  return `${baseUrl}${lang === 'en' ? '/en' : ''}/ban-tin/${token}`;
}

/** Asks whether it was really this person; nothing else is sent until then. */
export function confirmationLetter(linked: Linked): { subject: string; text: string } {
  const words = LETTERS[linked.lang];
  const text = [words.asked, '', words.confirm, managePage(linked), '', words.ignore].join('\n');
  return { subject: words.confirmSubject, text };
}

const PATHS: Readonly<Record<Section, string>> = {
  news: '/tin-tuc',
  questions: '/hoi-dap',
  events: '/su-kien',
  materials: '/tai-lieu',
};
const MOST_LINES = 50;

/** What was published, each with its link, and how to end the letters. */
export function dailyLetter(
  linked: Linked & { readonly articles: readonly Article[]; readonly news: readonly RegisterNews[] },
): { subject: string; text: string } {
  const { lang, baseUrl, articles, news } = linked;
  const words = LETTERS[lang];
  const prefix = `${baseUrl}${lang === 'en' ? '/en' : ''}`;
  const articleLines = articles.slice(0, MOST_LINES).flatMap((one) => {
    const kind = ARTICLE_KINDS[one.kind];
    const title = (lang === 'en' ? one.en : null)?.title ?? one.vi.title;
    return [`- ${kind.name[lang]}: ${title}`, `  ${prefix}${PATHS[kind.section]}/${one.id}`];
  });
  const newsLines = news
    .slice(0, MOST_LINES)
    .flatMap((one) => [`- ${one.name} (${one.code})`, `  ${prefix}${one.path}`]);
  const more = Math.max(0, articles.length - MOST_LINES) + Math.max(0, news.length - MOST_LINES);
  const text = [
    ...(articleLines.length === 0 ? [] : [words.articles, ...articleLines, '']),
    ...(newsLines.length === 0 ? [] : [words.registers, ...newsLines, '']),
    ...(more === 0 ? [] : [words.more(more), '']),
    words.end,
    managePage(linked),
  ].join('\n');
  return { subject: words.dailySubject(articles.length + news.length), text };
}

const LETTERS = {
  vi: {
    confirmSubject: 'Xác nhận nhận tin từ Một Cửa AI',
    asked: 'Có người vừa đăng ký để địa chỉ này nhận bản tin hằng ngày của Một Cửa AI.',
    confirm: 'Nếu đó là bạn, hãy mở trang sau và bấm “Xác nhận”:',
    ignore: 'Nếu không phải bạn, bạn không cần làm gì: chúng tôi không gửi thêm thư và xóa địa chỉ này sau 7 ngày.',
    dailySubject: (count: number) => `Bản tin Một Cửa AI: ${count} nội dung mới`,
    articles: 'MỚI CÔNG BỐ',
    registers: 'THAY ĐỔI TRONG CƠ SỞ DỮ LIỆU',
    more: (count: number) => `… và ${count} nội dung khác trên Cổng.`,
    end: 'Xem nội dung bạn đã chọn hoặc ngừng nhận tin (địa chỉ của bạn được xóa ngay):',
  },
  en: {
    confirmSubject: 'Confirm letters from the One-Stop AI Portal',
    asked: 'Somebody asked us to send the daily letter of the One-Stop AI Portal to this address.',
    confirm: 'If it was you, open this page and press “Confirm”:',
    ignore: 'If it was not you, you need do nothing: we send no more letters and delete this address after 7 days.',
    dailySubject: (count: number) => `One-Stop AI Portal: ${count} new ${count === 1 ? 'item' : 'items'}`,
    articles: 'NEWLY PUBLISHED',
    registers: 'CHANGES IN THE DATABASE',
    more: (count: number) => `… and ${count} more on the portal.`,
    end: 'See what you chose, or end the letters (your address is deleted at once):',
  },
} as const;
