import type { Lang } from '../../ui/index.ts';

const vi = {
  title: 'Theo dõi hồ sơ',
  lead: 'Xem hồ sơ đang ở đâu bằng mã theo dõi, không cần tài khoản.',
  label: 'Mã theo dõi',
  hint: 'Mã gồm 12 ký tự trong giấy biên nhận, ví dụ 7K2M-9QXA-40TB. Ai có mã đều xem được tiến độ, nên hãy giữ kín.',
  submit: 'Xem hồ sơ',
  missing: 'Hãy nhập mã theo dõi.',
  unknown: 'Không có hồ sơ nào ứng với mã này. Hãy so lại từng ký tự; mã không có chữ I, L, O, U.',
  caseCode:
    'Đây là mã hồ sơ. Vì mã hồ sơ có thể đoán được, hãy dùng mã theo dõi 12 ký tự trong giấy biên nhận, hoặc đăng nhập.',
  systemCode: 'Đây là mã của một hệ thống đã công bố, không phải mã theo dõi.',
  openSystem: 'Mở trang của hệ thống',
  signIn: 'Đăng nhập để xem hồ sơ của tôi',
  state: 'Tình trạng',
  procedure: 'Thủ tục',
  code: 'Mã hồ sơ',
  opened: 'Nộp lúc',
  received: 'Nơi tiếp nhận',
  rules: 'Mẫu và quy định áp dụng',
  rulesText: (day: string, version: string) => `Mẫu và các bước phiên bản ${version}, pháp luật ngày ${day}`,
  waits: 'Đang chờ',
  waitsFor: {
    party: 'người nộp hồ sơ',
    otherParty: 'bên cùng tham gia',
    authority: 'cơ quan tiếp nhận',
    nobody: 'không chờ ai',
  },
  due: 'Hạn',
  ownTarget: 'Mức phục vụ do Cổng tự đặt ra, không phải thời hạn luật định.',
  timeline: 'Diễn biến',
  private: 'Trang này không hiện tên người, tổ chức hay nội dung hồ sơ. Muốn xem đầy đủ, hãy đăng nhập.',
  privateVisitor:
    'Trang này không hiện tên bạn, chỉ nhắc lại tiêu đề hoặc câu đầu của điều bạn gửi. Ai có mã đều xem được trang này.',
  again: 'Nhập mã khác',
  letters: 'Thư gửi cho bạn',
  acts: 'Bạn làm được gì',
  noWayBack: 'Hồ sơ kết thúc ngay và không mở lại được. Bạn vẫn gửi mới được bất cứ lúc nào.',
  sent: 'Đã ghi nhận.',
  moved: 'Hồ sơ đã sang bước khác trước khi bạn gửi. Hãy xem tình trạng hiện tại ở dưới.',
  contact: 'Thông tin liên hệ của bạn',
  contactText:
    'Hồ sơ này còn giữ tên hoặc cách liên hệ mà bạn đã để lại, chỉ cơ quan xử lý xem được. Bạn xóa được ngay bây giờ; hồ sơ vẫn được xử lý, nhưng kết quả chỉ còn xem được ở trang này.',
  erase: 'Xóa thông tin liên hệ của tôi',
  erased: 'Đã xóa thông tin liên hệ của bạn. Hồ sơ vẫn được xử lý.',
};

type FollowTexts = typeof vi;

const en: FollowTexts = {
  title: 'Follow a case',
  lead: 'See where a case stands by its tracking code, without an account.',
  label: 'Tracking code',
  hint: 'The 12 characters on your receipt, such as 7K2M-9QXA-40TB. Whoever has the code can see the progress: keep it to yourself.',
  submit: 'Show the case',
  missing: 'Enter the tracking code.',
  unknown: 'No case has this code. Compare it letter by letter; it never has the letters I, L, O or U.',
  caseCode:
    'This is the code of a case, which could be guessed. Use the 12-character tracking code on the receipt, or sign in.',
  systemCode: 'This is the code of a published system, not a tracking code.',
  openSystem: 'Open the system’s page',
  signIn: 'Sign in to see my cases',
  state: 'State',
  procedure: 'Procedure',
  code: 'Case code',
  opened: 'Submitted at',
  received: 'Received by',
  rules: 'Form and rules applied',
  rulesText: (day, version) => `Version ${version} of form and steps, the law of ${day}`,
  waits: 'Waiting for',
  waitsFor: {
    party: 'whoever submitted it',
    otherParty: 'the other party',
    authority: 'the authority',
    nobody: 'nobody',
  },
  due: 'Due',
  ownTarget: 'A service target that the portal sets itself, not a term of law.',
  timeline: 'What happened',
  private: 'This page shows no names and none of the content. Sign in to see everything.',
  privateVisitor:
    'This page does not show your name, only the title or first words of what you sent. Whoever has the code can see this page.',
  again: 'Enter another code',
  letters: 'Letters to you',
  acts: 'What you can do',
  noWayBack: 'The case ends at once and cannot be opened again. You may always send a new one.',
  sent: 'It was recorded.',
  moved: 'The case had moved on before you sent this. See below where it stands now.',
  contact: 'Your contact details',
  contactText:
    'This case still holds the name or contact that you left, seen by the authority alone. You can erase it now; the case is handled all the same, but its outcome can then be read only here.',
  erase: 'Erase my contact details',
  erased: 'Your contact details were erased. The case is still handled.',
};

/** Words of the page that follows a case. */
export function followTexts(lang: Lang): FollowTexts {
  return lang === 'vi' ? vi : en;
}
