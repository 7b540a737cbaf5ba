import type { Article } from '../articles/article.ts';

export type RegistrationNews = 'registered' | 'waiting' | 'registeredAlready' | 'waitingAlready' | 'movedUp';

export interface RegistrationLetter {
  readonly event: Article;
  readonly lang: 'vi' | 'en';
  readonly baseUrl: string;
  readonly token: string;
}

/**
 * The letter about a registration, in the person's language: what, when, where, how to cancel. Text only. Nobody proved the address, so it
 * carries no word that whoever registered has typed: else strangers could have the portal write what they like to whom they like.
 */
export function registrationLetter(
  news: RegistrationNews,
  { event, lang, baseUrl, token }: RegistrationLetter,
): { subject: string; text: string } {
  const words = LETTERS[lang];
  const title = (lang === 'en' ? event.en : null)?.title ?? event.vi.title;
  const at = event.event!;
  const seated = news === 'registered' || news === 'registeredAlready' || news === 'movedUp';
  const prefix = lang === 'en' ? '/en' : '';
  const lines = [
    words.dear,
    '',
    words.news[news],
    '',
    title,
    `${words.when}: ${clock(at.startsAt, lang)} – ${clock(at.endsAt, lang)} (${words.zone})`,
    `${words.where}: ${at.place}`,
    ...(seated && at.onlineAddress !== null ? [`${words.online}: ${at.onlineAddress}`] : []),
    `${words.programme}: ${baseUrl}${prefix}/su-kien/${event.id}`,
    '',
    words.cancel,
    `${baseUrl}${prefix}/su-kien/huy/${token}`,
    '',
    words.kept,
  ];
  return { subject: `${words.subject[news]}: ${title}`, text: lines.join('\n') };
}

function clock(instant: Date, lang: 'vi' | 'en'): string {
  const local = new Date(instant.getTime() + 7 * 3_600_000).toISOString();
  const [year, month, day] = local.slice(0, 10).split('-');
  return `${local.slice(11, 16)}${lang === 'vi' ? ' ngày' : ','} ${day}/${month}/${year}`;
}

const LETTERS = {
  vi: {
    dear: 'Kính gửi Ông/Bà,',
    subject: {
      registered: 'Đã ghi nhận đăng ký',
      waiting: 'Đã vào danh sách chờ',
      registeredAlready: 'Bạn đã đăng ký trước đó',
      waitingAlready: 'Bạn đang trong danh sách chờ',
      movedUp: 'Bạn đã có chỗ',
    },
    news: {
      registered: 'Cổng đã ghi nhận bạn đăng ký dự sự kiện sau.',
      waiting: 'Sự kiện sau đã đủ chỗ. Bạn đang trong danh sách chờ; khi có người hủy, chúng tôi gửi thư báo bạn.',
      registeredAlready: 'Địa chỉ này đã đăng ký dự sự kiện sau từ trước. Bạn không cần làm gì thêm.',
      waitingAlready: 'Địa chỉ này đã ở trong danh sách chờ của sự kiện sau. Bạn không cần làm gì thêm.',
      movedUp: 'Có người đã hủy đăng ký. Bạn đã có chỗ tại sự kiện sau.',
    },
    when: 'Thời gian',
    zone: 'giờ Việt Nam',
    where: 'Địa điểm',
    online: 'Tham gia trực tuyến',
    programme: 'Chương trình',
    cancel: 'Nếu bạn không dự được, hãy hủy để người khác có chỗ:',
    kept: 'Họ tên và địa chỉ thư của bạn chỉ dùng cho sự kiện này và được xóa sau khi sự kiện kết thúc 90 ngày. Nếu không phải bạn đăng ký, hãy bấm liên kết trên để hủy.',
  },
  en: {
    dear: 'Dear Sir or Madam,',
    subject: {
      registered: 'You are registered',
      waiting: 'You are on the waiting list',
      registeredAlready: 'You were registered already',
      waitingAlready: 'You are on the waiting list already',
      movedUp: 'There is a place for you',
    },
    news: {
      registered: 'You are registered for the following event.',
      waiting: 'The following event is full. You are on the waiting list; when somebody cancels we write to you.',
      registeredAlready: 'This address was registered for the following event before. You need do nothing.',
      waitingAlready: 'This address is on the waiting list of the following event already. You need do nothing.',
      movedUp: 'Somebody cancelled. You now have a place at the following event.',
    },
    when: 'Time',
    zone: 'Viet Nam time',
    where: 'Place',
    online: 'Take part online',
    programme: 'Programme',
    cancel: 'If you cannot come, please cancel so that somebody else gets the place:',
    kept: 'Your name and address are used for this event only and are erased 90 days after it ended. If it was not you who registered, cancel with the link above.',
  },
} as const;
