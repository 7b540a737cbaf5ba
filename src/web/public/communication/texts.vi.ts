import type { Section } from '../../../communication/index.ts';

interface SectionWords {
  readonly title: string;
  readonly lead: string;
  readonly search: string;
}

/** Words of news, answers, events, documents and letters, Vietnamese. */
export const vi = {
  tabs: 'Tin tức và tài liệu',
  sections: {
    news: {
      title: 'Tin tức',
      lead: 'Tin về việc thi hành Luật Trí tuệ nhân tạo, do cơ quan nhà nước đăng.',
      search: 'Tìm trong tin tức',
    },
    questions: {
      title: 'Hỏi đáp',
      lead: 'Câu trả lời ngắn cho những câu hỏi thường gặp, kèm căn cứ. Gõ không dấu cũng tìm được.',
      search: 'Bạn muốn hỏi gì?',
    },
    events: {
      title: 'Sự kiện',
      lead: 'Hội nghị, hội thảo và lớp tập huấn. Bạn đăng ký ngay tại đây, không cần tài khoản.',
      search: 'Tìm sự kiện',
    },
    materials: {
      title: 'Tài liệu',
      lead: 'Hướng dẫn và tài liệu tập huấn để đọc, in và tải về.',
      search: 'Tìm tài liệu',
    },
  } as Readonly<Record<Section, SectionWords>>,
  filters: { kind: 'Loại', sector: 'Lĩnh vực' },
  found: (count: string) => `${count} bài`,
  onProvision: (provision: string) => `Bài gắn với ${provision}`,
  none: 'Chưa có bài nào như vậy',
  noneText: 'Bạn hãy thử ít từ hơn hoặc bỏ bộ lọc.',
  badAddress: 'Địa chỉ có phần không dùng được; phần đó đã được bỏ qua.',
  petitions: 'Chưa thấy câu trả lời? Xem kiến nghị, đề xuất đã trả lời, hoặc gửi câu hỏi của bạn',
  feed: 'Nguồn tin Atom',
  demo: 'Minh họa, không có thật',
  publishedOn: (day: string) => `Đăng ngày ${day}`,
  updatedOn: (day: string) => `cập nhật ${day}`,
  by: 'Cơ quan đăng',
  day: 'Ngày đăng',
  updated: 'Cập nhật',
  for: 'Dành cho',
  sectors: 'Lĩnh vực',
  planTask: 'Nhiệm vụ của kế hoạch',
  grounds: 'Điều khoản liên quan',
  files: 'Tệp tải về',
  otherLanguages: 'Đọc bằng tiếng khác',
  ownLanguage: 'Bản của trang này',
  onlyVietnamese: 'Bài này chỉ có bằng tiếng Việt.',
  oldTranslation: 'Bản tiếng Việt đã thay đổi sau bản dịch này.',
  oldTranslationLink: 'Đọc bản tiếng Việt',
  withdrawnTitle: 'Bài này đã được rút',
  withdrawn: (day: string, reason: string) => `Rút ngày ${day}. Lý do: ${reason}`,
  event: {
    when: 'Thời gian',
    where: 'Địa điểm',
    format: 'Hình thức',
    online: 'Có tham gia trực tuyến; địa chỉ được gửi trong thư xác nhận.',
    places: 'Số chỗ',
    placesLeft: (left: string, all: string) => `còn ${left} trên ${all}`,
    full: 'đã đủ; bạn vẫn đăng ký được vào danh sách chờ',
    unlimited: 'không giới hạn',
    until: 'Hạn đăng ký',
    register: 'Đăng ký dự',
    closed: 'Sự kiện này không nhận đăng ký nữa.',
    over: 'Đã diễn ra',
    upcoming: 'Sắp diễn ra',
  },
  register: {
    title: 'Đăng ký dự sự kiện',
    purpose:
      'Cổng chỉ hỏi họ tên và địa chỉ thư để giữ chỗ và gửi thư xác nhận. Thông tin chỉ cán bộ tổ chức sự kiện xem được và được xóa 90 ngày sau khi sự kiện kết thúc. Nhóm bạn chọn chỉ dùng để đếm.',
    name: 'Họ và tên',
    email: 'Địa chỉ thư điện tử',
    group: 'Bạn thuộc nhóm nào?',
    send: 'Đăng ký',
    doneTitle: 'Đã nhận đăng ký',
    done: 'Chúng tôi vừa gửi thư đến địa chỉ bạn điền. Thư cho biết bạn có chỗ hay đang chờ, và có liên kết để hủy.',
    back: 'Về trang sự kiện',
  },
  cancel: {
    title: 'Hủy đăng ký',
    ask: 'Bạn muốn hủy đăng ký dự sự kiện này? Chỗ của bạn sẽ dành cho người đang chờ.',
    send: 'Hủy đăng ký',
    done: 'Đã hủy đăng ký. Cảm ơn bạn đã báo.',
    unknown: 'Liên kết này không còn dùng được. Có thể đăng ký đã được xóa.',
    tooLate: 'Sự kiện đã diễn ra, không hủy được nữa.',
  },
  letters: {
    tab: 'Nhận tin qua thư',
    title: 'Nhận tin qua thư',
    lead: 'Mỗi sáng một thư, chỉ khi có nội dung mới thuộc phần bạn chọn. Không cần tài khoản.',
    purpose:
      'Địa chỉ thư chỉ dùng để gửi bản tin. Chúng tôi gửi một thư để bạn xác nhận; nếu không xác nhận, địa chỉ bị xóa sau 7 ngày. Mỗi thư có liên kết ngừng nhận: bấm là địa chỉ và lựa chọn của bạn được xóa ngay.',
    email: 'Địa chỉ thư điện tử',
    section: 'Mục',
    sector: 'Lĩnh vực',
    sectorHint: 'Tin và thay đổi trong cơ sở dữ liệu thuộc lĩnh vực này.',
    systems: 'Theo dõi hệ thống',
    systemsHint: 'AI-ID, cách nhau bằng dấu phẩy. Ví dụ: AI-2026-0000001-K',
    providers: 'Theo dõi nhà cung cấp',
    providersHint: 'Mã tổ chức, cách nhau bằng dấu phẩy.',
    unknownSystem: (code: string) => `Không có hệ thống mang mã ${code}.`,
    unknownProvider: (code: string) => `Không có tổ chức mang mã ${code}.`,
    send: 'Đăng ký nhận tin',
    doneTitle: 'Hãy mở hộp thư của bạn',
    done: 'Nếu địa chỉ đúng, bạn sẽ nhận được thư xác nhận trong vài phút. Bản tin chỉ bắt đầu sau khi bạn xác nhận.',
    manageTitle: 'Bản tin của bạn',
    notConfirmed: 'Bạn chưa xác nhận địa chỉ này.',
    confirmed: 'Bạn đang nhận bản tin hằng ngày.',
    confirm: 'Xác nhận nhận tin',
    end: 'Ngừng nhận tin và xóa địa chỉ',
    ended: 'Đã ngừng. Địa chỉ và lựa chọn của bạn đã được xóa.',
    unknown: 'Liên kết này không còn dùng được: bản tin đã ngừng hoặc địa chỉ đã được xóa.',
    chosen: 'Bạn đã chọn',
    kinds: { section: 'Mục', sector: 'Lĩnh vực', system: 'Hệ thống', provider: 'Nhà cung cấp' },
    again: 'Đăng ký lại',
  },
  feeds: {
    portal: 'Một Cửa AI',
    changes: 'Thay đổi trong cơ sở dữ liệu quốc gia về hệ thống trí tuệ nhân tạo',
    published: 'Mới công bố',
    revised: 'Cập nhật',
  },
};

/** Every language must have each of these words. */
export type NewsTexts = typeof vi;
