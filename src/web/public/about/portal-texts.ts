import type { Lang } from '../../ui/index.ts';

const vi = {
  title: 'Về Cổng',
  lead: 'Cổng vận hành từ khi nào, mỗi phiên bản thay đổi điều gì. Do cơ quan vận hành Cổng ghi, kèm căn cứ.',
  operation: 'Tình trạng vận hành',
  since: (day: string, decision: string, issuer: string) =>
    `Vận hành chính thức từ ${day}, theo ${decision} của ${issuer}.`,
  from: (day: string) => `Sẽ vận hành chính thức từ ${day}.`,
  notYet: 'Cơ quan vận hành chưa ghi ngày Cổng vận hành chính thức.',
  until:
    'Cho đến ngày đó, thông báo và báo cáo gửi theo cách mà Bộ Khoa học và Công nghệ công bố có giá trị pháp lý ngang nhau.',
  before: 'Hệ thống đưa vào sử dụng trước khi có Cổng',
  beforeText:
    'Hãy thông báo và ghi đúng ngày thật sự đưa vào sử dụng, dù ngày ấy ở trước ngày Cổng vận hành. Cổng nhận mọi ngày đã qua, giữ nguyên ngày bạn ghi, và dựa vào ngày ấy để biết thời gian chuyển tiếp có áp dụng hay không.',
  notify: 'Thông báo kết quả phân loại',
  releases: 'Các phiên bản của Cổng',
  none: 'Chưa có phiên bản nào được ghi.',
  number: 'Phiên bản',
  day: 'Từ ngày',
  changes: 'Điều thay đổi',
  register: 'Cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo',
  registerText:
    'Cổng và cơ sở dữ liệu là một: điều gì đã nộp ở Cổng thì cùng lúc có trong cơ sở dữ liệu, không ai nhập lại. Ai cũng tải được và tự kiểm tra.',
  openData: 'Dữ liệu mở',
  verify: 'Tự kiểm tra',
};

type PortalTexts = typeof vi;

const en: PortalTexts = {
  title: 'About the portal',
  lead: 'Since when the portal is in operation and what each version changed. Entered by its operator, with grounds.',
  operation: 'State of operation',
  since: (day, decision, issuer) => `Officially in operation since ${day}, by ${decision} of ${issuer}.`,
  from: (day) => `Officially in operation from ${day}.`,
  notYet: 'The operator has not entered a day of official operation.',
  until:
    'Until that day, notices and reports sent in the way that the Ministry of Science and Technology announces have the same legal value.',
  before: 'Systems put into use before the portal was there',
  beforeText:
    'Notify them with the true first day of use, even where it lies before the day on which the portal began. The portal takes any day that has been, keeps it as you state it, and tells from it whether the transition applies.',
  notify: 'Notify a classification',
  releases: 'Versions of the portal',
  none: 'No version has been entered.',
  number: 'Version',
  day: 'Since',
  changes: 'What changed',
  register: 'National Database of AI Systems',
  registerText:
    'The portal and the database are one: what is filed here stands in the database at the same moment, and nobody enters it again. Anyone can download and check it.',
  openData: 'Open data',
  verify: 'Check it yourself',
};

export function portalTexts(lang: Lang): PortalTexts {
  return lang === 'vi' ? vi : en;
}
