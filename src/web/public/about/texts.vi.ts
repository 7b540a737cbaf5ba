/** One statement: sections of paragraphs and lists. */
export interface Statement {
  readonly title: string;
  readonly lead: string;
  readonly sections: readonly { readonly title: string; readonly text?: string; readonly list?: readonly string[] }[];
}

/** What the portal says of itself, Vietnamese. */
export const vi: { readonly accessibility: Statement; readonly data: Statement } = {
  accessibility: {
    title: 'Tuyên bố về khả năng tiếp cận',
    lead: 'Mọi người đều phải dùng được Cổng: bằng bàn phím, trình đọc màn hình, điện thoại nhỏ, chữ phóng to, hoặc khi trình duyệt không chạy mã lệnh.',
    sections: [
      {
        title: 'Chuẩn mà Cổng theo',
        text: 'Cổng hướng tới WCAG 2.2 mức AA, cao hơn mức mà Thông tư 26/2020/TT-BTTTT bắt buộc đối với cổng của cơ quan nhà nước.',
      },
      {
        title: 'Cổng bảo đảm điều gì',
        list: [
          'Mọi việc làm được chỉ bằng bàn phím; chỗ đang đứng luôn nhìn thấy.',
          'Mọi trang làm đủ việc của mình khi không có JavaScript.',
          'Màu không bao giờ là dấu hiệu duy nhất: mức rủi ro có cả hình và chữ.',
          'Biểu đồ luôn có bảng số liệu đi kèm.',
          'Lỗi trong biểu mẫu được nêu một lần, đầy đủ, kèm đường dẫn tới từng ô; nội dung đã nhập được giữ nguyên.',
          'Chữ phóng to 200% và màn hình rộng 320 điểm không làm mất nội dung.',
          'Giao diện sáng và tối đều đủ tương phản; ai không muốn chuyển động thì không có chuyển động.',
          'Bài viết, hướng dẫn có chỗ cho bản tiếng dân tộc thiểu số và bản tiếng Việt dễ đọc; mỗi bản ghi rõ ngôn ngữ để trình đọc màn hình đọc đúng.',
        ],
      },
      {
        title: 'Cổng kiểm tra thế nào',
        text: 'Mỗi hành trình chính được kiểm tự động bằng công cụ axe ở mọi trạng thái, kể cả khi có lỗi, trên màn hình điện thoại và máy tính, sáng và tối, bằng bàn phím và không có JavaScript. Kiểm tự động không thay được người dùng thật.',
      },
      {
        title: 'Chỗ còn hạn chế',
        list: [
          'Văn bản gốc trên trang của cơ quan khác (thường là PDF quét) nằm ngoài tầm của Cổng; vì vậy Cổng tóm tắt từng điều khoản bằng chữ.',
          'Tên và mô tả do người khai nhập được giữ nguyên ngôn ngữ của họ trên trang tiếng Anh.',
          'Chưa có đánh giá của người khuyết tật hay của tổ chức độc lập.',
        ],
      },
      {
        title: 'Khi gặp trở ngại',
        text: 'Đơn vị vận hành nêu đầu mối tiếp nhận tại đây trước khi mở Cổng cho công chúng. Hãy cho biết địa chỉ trang, thiết bị và việc bạn định làm.',
      },
    ],
  },
  data: {
    title: 'Cổng dùng dữ liệu thế nào',
    lead: 'Cổng chỉ hỏi điều pháp luật cho phép hỏi, nói rõ điều gì công khai, và không theo dõi ai.',
    sections: [
      {
        title: 'Tuyệt đối không nhập',
        text: 'Không nhập bí mật nhà nước, thông tin về hệ thống quốc phòng, an ninh, cơ yếu hoặc hệ thống nội bộ của cơ quan Đảng, tổ chức chính trị. Các hệ thống đó không phải thông báo (điểm d khoản 3 Điều 4 Nghị định 142). Cổng nhắc điều này trước khi bạn nhập bất cứ gì. Nếu lỡ nhập, hãy báo ngay cho bộ phận bảo mật của đơn vị bạn và cho đơn vị vận hành Cổng.',
      },
      {
        title: 'Không bao giờ bị đòi',
        text: 'Không biểu mẫu nào hỏi mã nguồn, tham số mô hình, thuật toán chi tiết hay dữ liệu huấn luyện thô. Ai hỏi những thứ đó nhân danh Cổng là hỏi sai luật.',
      },
      {
        title: 'Điều gì được công khai',
        list: [
          'Tên, phiên bản, mức độ rủi ro, mục đích, phạm vi của hệ thống; tên và đầu mối của tổ chức cung cấp; các ngày.',
          'Mọi lần thay đổi: trước là gì, sau là gì, lý do, căn cứ.',
          'Phần còn lại của hồ sơ (kiến trúc, dữ liệu đầu vào, biện pháp quản lý rủi ro, liên hệ của cá nhân) chỉ người nộp và cơ quan có thẩm quyền xem.',
        ],
      },
      {
        title: 'Sổ ghi không sửa được chứa gì',
        text: 'Chỉ chứa giá trị băm của phần công khai và giá trị băm có muối của phần hạn chế, không chứa nội dung. Vì vậy dữ liệu cá nhân có thể xóa mà sổ vẫn xác minh được.',
      },
      {
        title: 'Công cụ phân loại',
        text: 'Không lưu câu trả lời của bạn. Câu trả lời nằm trong địa chỉ trang trên máy của bạn; chỉ khi bạn chuyển kết quả vào hồ sơ thì kết quả mới được lưu cùng hồ sơ đó.',
      },
      {
        title: 'Cookie và nhật ký',
        list: [
          'Hai cookie, đều cần thiết: một giữ phiên đăng nhập, một chống giả mạo biểu mẫu và nhận ra điều bạn gửi hai lần. Không có cookie theo dõi, không có mã của bên thứ ba.',
          'Nhật ký kỹ thuật ghi đường dẫn, thời gian và mã tham chiếu; không ghi tên, thư điện tử hay nội dung bạn nhập.',
          'Mật khẩu được lưu bằng hàm băm argon2id, không ai đọc lại được.',
        ],
      },
      {
        title: 'Quyền của bạn',
        text: 'Bạn được xem mọi điều Cổng giữ về hồ sơ của mình, đính chính kèm lý do, rút thông tin tự nguyện công bố bất cứ lúc nào, và đề nghị đơn vị vận hành xóa dữ liệu cá nhân của mình: điều đã công khai theo luật và sổ ghi thì giữ lại. Người thực hiện, căn cứ và thời điểm của từng việc đều được ghi trong hồ sơ.',
      },
    ],
  },
};
