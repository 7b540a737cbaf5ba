import type { Lang } from '../../../ui/index.ts';

const vi = {
  title: 'Dự thảo lấy ý kiến',
  open: 'Đọc dự thảo và góp ý',
  openNow: (from: string, until: string) => `Đang lấy ý kiến từ ${from} đến hết ${until}.`,
  closed: (from: string, until: string) => `Thời gian lấy ý kiến: ${from} đến hết ${until}. Hiện không nhận góp ý.`,
  never: 'Chưa có thời gian lấy ý kiến cho dự thảo này.',
  draftOnly: 'Đây là dự thảo, chưa có hiệu lực. Lời văn do cơ quan soạn thảo nạp.',
  version: (number: string, label: string) => `Bản ${number}: ${label}`,
  versions: 'Các bản dự thảo',
  compare: (a: string, b: string) => `So sánh bản ${a} với bản ${b}`,
  text: 'Nội dung dự thảo',
  comments: 'Góp ý đã công khai',
  commentsNone: 'Chưa có góp ý nào được công khai.',
  commentsLead: 'Cơ quan soạn thảo công khai góp ý sau khi bỏ dữ liệu cá nhân, kèm kết quả xử lý.',
  person: 'Một cá nhân',
  whole: 'Toàn bộ dự thảo',
  on: (place: string) => `về ${place}`,
  reply: 'Cơ quan soạn thảo',
  say: 'Góp ý của bạn',
  place: 'Góp ý cho',
  body: 'Nội dung góp ý',
  bodyHint:
    'Đừng ghi dữ liệu cá nhân của bạn hay người khác. Góp ý được gửi dưới tên bạn hoặc tổ chức bạn đang đại diện, chỉ cơ quan soạn thảo thấy tên cá nhân.',
  send: 'Gửi góp ý',
  signIn: 'Bạn hãy đăng nhập để góp ý.',
  signInLink: 'Đăng nhập',
  thanks: 'Cảm ơn bạn. Góp ý đã đến cơ quan soạn thảo.',
  comparison: 'So sánh hai bản dự thảo',
  comparisonLead: (a: string, b: string) => `Bản ${a} và bản ${b}, từng điều khoản. Phần giống nhau không hiện.`,
  same: (count: string) => `${count} phần giống nhau.`,
  changes: { added: 'Thêm', removed: 'Bỏ', changed: 'Sửa' },
  noDifference: 'Hai bản giống nhau.',
};
type DraftTexts = typeof vi;

const en: DraftTexts = {
  title: 'Draft for comment',
  open: 'Read the draft and comment',
  openNow: (from, until) => `Open for comments from ${from} until the end of ${until}.`,
  closed: (from, until) => `Time for comments: ${from} until the end of ${until}. Comments are not taken now.`,
  never: 'No time for comments is set for this draft.',
  draftOnly: 'This is a draft and not in force. Its wording, in Vietnamese, was loaded by its drafters.',
  version: (number, label) => `Version ${number}: ${label}`,
  versions: 'Versions',
  compare: (a, b) => `Compare version ${a} with version ${b}`,
  text: 'Text of the draft',
  comments: 'Published comments',
  commentsNone: 'No comment is published yet.',
  commentsLead: 'The drafters publish comments without personal data, with what became of them.',
  person: 'An individual',
  whole: 'The whole draft',
  on: (place) => `on ${place}`,
  reply: 'The drafters',
  say: 'Your comment',
  place: 'Comment on',
  body: 'Your comment',
  bodyHint:
    'Please write no personal data, yours or others’. It is sent under your name or that of the organisation you act for; only the drafters see names of persons.',
  send: 'Send the comment',
  signIn: 'Please sign in to comment.',
  signInLink: 'Sign in',
  thanks: 'Thank you. The comment has reached the drafters.',
  comparison: 'Two versions compared',
  comparisonLead: (a, b) => `Versions ${a} and ${b}, provision by provision. What is the same is not shown.`,
  same: (count) => `${count} parts are the same.`,
  changes: { added: 'Added', removed: 'Removed', changed: 'Changed' },
  noDifference: 'Both versions are the same.',
};

/** The words of drafts open for comment in one language. */
export function draftTexts(lang: Lang): DraftTexts {
  return lang === 'vi' ? vi : en;
}
