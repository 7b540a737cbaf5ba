/** Words of the public frame and of error pages, Vietnamese. */
export const vi = {
  navigation: {
    systems: 'Hệ thống',
    classify: 'Phân loại rủi ro',
    verify: 'Xác minh',
    follow: 'Theo dõi hồ sơ',
    data: 'Dữ liệu mở',
    law: 'Pháp luật',
    guidance: 'Hướng dẫn',
  },
  errors: {
    400: ['Không đọc được yêu cầu', 'Địa chỉ hoặc nội dung gửi lên không đúng dạng. Hãy quay lại và thử lại.'],
    401: ['Bạn cần đăng nhập', 'Trang này chỉ dành cho người đã đăng nhập.'],
    403: [
      'Bạn không có quyền xem trang này',
      'Tài khoản hoặc phạm vi được ủy quyền của bạn không bao gồm trang này. Nếu cần, hãy đề nghị người quản lý của tổ chức mở rộng phạm vi.',
    ],
    404: [
      'Không tìm thấy trang',
      'Địa chỉ có thể đã gõ thiếu hoặc trang không tồn tại. Hãy kiểm tra lại địa chỉ hoặc đi từ trang đầu.',
    ],
    405: ['Không thể làm việc này tại đây', 'Trang này không nhận cách gửi đó. Hãy quay lại trang trước.'],
    406: ['Không có dạng dữ liệu này', 'Trang này không có ở định dạng mà trình duyệt yêu cầu.'],
    409: ['Dữ liệu đã thay đổi', 'Có người vừa cập nhật nội dung này. Hãy mở lại trang để xem bản mới nhất.'],
    413: ['Nội dung gửi lên quá lớn', 'Hãy giảm dung lượng tệp rồi gửi lại.'],
    415: [
      'Không nhận định dạng này',
      'Trang này chỉ nhận biểu mẫu do Cổng tạo. Hãy quay lại, tải lại trang rồi gửi lần nữa.',
    ],
    419: [
      'Biểu mẫu đã hết hiệu lực',
      'Biểu mẫu mở quá lâu hoặc được mở ở nơi khác. Hãy quay lại, tải lại trang rồi gửi lần nữa.',
    ],
    422: ['Nội dung chưa hợp lệ', 'Một số nội dung chưa dùng được. Hãy quay lại và sửa.'],
    429: ['Quá nhiều yêu cầu', 'Cổng nhận quá nhiều yêu cầu từ kết nối của bạn. Hãy đợi một phút rồi thử lại.'],
    500: ['Cổng gặp lỗi', 'Lỗi thuộc về Cổng, không phải do bạn, và đã được ghi lại.'],
    503: ['Cổng tạm thời gián đoạn', 'Một phần của Cổng đang ngừng. Hãy thử lại sau vài phút.'],
  } as Readonly<Record<number, readonly [title: string, text: string]>>,
  keptTyping: {
    over: [
      'Phiên làm việc đã kết thúc',
      'Biểu mẫu được gửi khi bạn không còn đăng nhập, nên Cổng không được phép nhận. Nội dung bạn nhập vẫn còn nguyên ở đây.',
    ] as readonly [title: string, text: string],
    changed: [
      'Biểu mẫu thuộc phiên làm việc trước',
      'Phiên làm việc đã đổi từ lúc bạn mở biểu mẫu, nên Cổng chưa nhận. Nội dung bạn nhập vẫn còn nguyên ở đây.',
    ] as readonly [title: string, text: string],
    signInFirst:
      'Đăng nhập lại (mở trong thẻ mới), rồi trở lại trang này và gửi lại. Bạn cũng có thể sao chép nội dung dưới đây.',
    signIn: 'Đăng nhập trong thẻ mới',
    sendAgain: 'Hãy xem lại nội dung dưới đây rồi gửi lại: lần này Cổng nhận như thường lệ.',
  },
  safe: {
    read: 'Trang này không nhận nội dung nào của bạn nên không có gì bị mất.',
    write:
      'Việc vừa gửi chưa được ghi nhận. Bản nháp đã lưu trước đó vẫn còn; bấm quay lại để thấy nội dung trên biểu mẫu.',
  },
};

/** Every language must have each of these words. */
export type PublicTexts = typeof vi;
