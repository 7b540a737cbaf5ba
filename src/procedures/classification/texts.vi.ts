import type { ToolTexts } from './question.ts';

/** Words of the classification tool, Vietnamese: plain, with examples that also say where the border runs. */
export const textsVi: ToolTexts = {
  title: 'Tự phân loại mức độ rủi ro',
  before: [
    'Công cụ chỉ hỏi lựa chọn, không có ô để gõ mô tả: không có thông tin bí mật nào rời khỏi máy của bạn.',
    'Hệ thống thuộc danh mục bí mật nhà nước, quốc phòng, an ninh, cơ yếu hoặc phục vụ nội bộ cơ quan Đảng, tổ chức chính trị: hãy dừng ở đây và hỏi bộ phận bảo mật của đơn vị.',
    'Nhà cung cấp chịu trách nhiệm về kết quả tự phân loại. Câu nào chưa chắc, hãy chọn “Tôi chưa rõ”: công cụ vẫn đi tiếp và cuối cùng giúp bạn gửi đề nghị hướng dẫn.',
  ],
  answers: { yes: 'Có', no: 'Không', unknown: 'Tôi chưa rõ' },
  steps: {
    scope: { title: 'Phạm vi', intro: 'Trước hết: việc này có thuộc phạm vi của Luật và của Cổng không?' },
    definition: {
      title: 'Hệ thống trí tuệ nhân tạo',
      intro: 'Luật phân loại hệ thống, không phân loại mọi phần mềm và không phân loại mô hình đứng riêng.',
    },
    prohibited: {
      title: 'Mục đích bị cấm',
      intro: 'Bốn mục đích sau bị cấm ở mọi mức rủi ro. Nếu có một mục đích như vậy, việc phân loại dừng lại.',
    },
    list: {
      title: 'Danh mục rủi ro cao',
      intro:
        'Hệ thống chỉ có rủi ro cao khi thuộc Danh mục của Thủ tướng Chính phủ. Tên của một dòng chưa đủ: phần lớn các dòng chỉ áp dụng khi có điều kiện kèm theo, nên bạn cần đọc điều kiện và tự trả lời.',
      notes: [
        'Bốn trường hợp loại trừ của khoản 2 Điều 8 Nghị định 142 (chỉ xử lý dữ liệu; có con người giám sát thực chất; chỉ dùng nội bộ; chỉ để tham khảo) là tiêu chí để các bộ đề xuất Danh mục. Chúng không cho phép nhà cung cấp tự rút một hệ thống đã có tên trong Danh mục ra khỏi mức rủi ro cao.',
        'Theo khoản 5 Điều 8, ngay cả hệ thống thuộc trường hợp loại trừ vẫn có thể bị đưa vào Danh mục khi có bằng chứng về nguy cơ nghiêm trọng.',
        'Tên các dòng được chép lại và chưa đối chiếu với bản ký. Khi có nghi ngờ, bản gốc có giá trị.',
      ],
    },
    medium: {
      title: 'Rủi ro trung bình',
      intro:
        'Hệ thống không thuộc Danh mục có thể có rủi ro trung bình khi người dùng không nhận ra mình đang gặp máy.',
    },
    facts: {
      title: 'Vai trò và thời điểm',
      intro: 'Các câu cuối không đổi mức rủi ro, chỉ cho biết bạn phải làm gì và trước ngày nào.',
    },
  },
  questions: {
    'scope.defence': {
      question: 'Hệ thống chỉ phục vụ mục đích quốc phòng, an ninh hoặc cơ yếu?',
      why: 'Luật không điều chỉnh hoạt động chỉ phục vụ ba mục đích này. Cổng không lưu bất kỳ chi tiết nào về chúng.',
      example:
        'Có: phần mềm nhận dạng mục tiêu chỉ dùng trong đơn vị quân đội. Không: camera thông minh bán cho cả khu công nghiệp và công an, vì còn phục vụ mục đích khác.',
      follows: {
        yes: 'Hệ thống nằm ngoài phạm vi của Luật. Bạn không phải phân loại hay thông báo tại đây, và không nên nhập thêm thông tin nào.',
        no: 'Hệ thống không thuộc nhóm chỉ phục vụ quốc phòng, an ninh, cơ yếu.',
        unknown:
          'Chưa rõ hệ thống có nằm ngoài phạm vi của Luật không: hãy hỏi đơn vị quản lý trước khi khai báo bất cứ điều gì.',
      },
    },
    'scope.secret': {
      question:
        'Hệ thống thuộc danh mục bí mật nhà nước, hoặc chỉ phục vụ hoạt động nội bộ của cơ quan Đảng, tổ chức chính trị?',
      why: 'Nghị định loại các hệ thống này khỏi việc thông báo, đăng ký và chia sẻ công khai trên Cổng.',
      example:
        'Có: phần mềm tra cứu văn kiện chỉ dùng trong nội bộ một tỉnh ủy. Không: trợ lý hỏi đáp thủ tục hành chính do ủy ban nhân dân tỉnh mở cho người dân.',
      follows: {
        yes: 'Hệ thống không phải thông báo, đăng ký hay chia sẻ công khai trên Cổng. Không nhập thêm thông tin nào về hệ thống.',
        no: 'Hệ thống không thuộc diện được loại khỏi Cổng.',
        unknown:
          'Chưa rõ hệ thống có thuộc diện bí mật không: hãy hỏi bộ phận bảo mật trước khi khai báo bất cứ điều gì.',
      },
    },
    'definition.infers': {
      question:
        'Hệ thống có tự suy ra kết quả (dự đoán, nội dung, khuyến nghị hoặc quyết định) từ dữ liệu đầu vào, với một mức tự chủ nào đó?',
      why: 'Đó là dấu hiệu của hệ thống trí tuệ nhân tạo. Phần mềm chỉ làm đúng các bước con người viết sẵn thì không phải.',
      example:
        'Có: chương trình chấm bài tự luận, trò chuyện, đề xuất phim, đọc phim X-quang. Không: bảng tính cộng lương theo công thức, cổng tra cứu hồ sơ theo mã, biểu mẫu tự nhảy trang theo lựa chọn.',
      follows: {
        yes: 'Đây là hệ thống trí tuệ nhân tạo theo định nghĩa của Luật.',
        no: 'Phần mềm này không phải hệ thống trí tuệ nhân tạo theo định nghĩa của Luật nên không phải phân loại.',
        unknown: 'Chưa rõ đây có phải hệ thống trí tuệ nhân tạo không.',
      },
    },
    'definition.kind': {
      question: 'Bạn muốn phân loại cái gì?',
      why: 'Việc phân loại áp dụng cho hệ thống cụ thể. Mô hình đứng riêng không phải phân loại, trừ khi là một thành phần của hệ thống.',
      example:
        'Hệ thống: ứng dụng hỏi đáp mang tên công ty bạn, dù bên trong gọi mô hình của hãng nước ngoài; khi đó bạn là nhà cung cấp. Mô hình đứng riêng: tệp trọng số một mô hình ngôn ngữ tiếng Việt đăng lên kho mã mở, chưa gắn vào ứng dụng nào.',
      options: {
        system: 'Một hệ thống hoặc ứng dụng hoàn chỉnh',
        component: 'Một mô hình đã gắn vào một hệ thống cụ thể',
        model: 'Một mô hình đứng riêng, chưa gắn vào hệ thống nào',
        unknown: 'Tôi chưa rõ',
      },
      follows: {
        system: 'Đối tượng phân loại là hệ thống.',
        component: 'Mô hình được phân loại cùng hệ thống mà nó là một thành phần.',
        model:
          'Mô hình đứng riêng không phải phân loại. Hệ thống dùng mô hình này mới phải phân loại, bởi người đưa hệ thống ra dưới tên mình.',
        unknown: 'Chưa rõ đối tượng phân loại là hệ thống hay mô hình đứng riêng.',
      },
    },
    'prohibited.a': {
      question: 'Hệ thống nhằm thực hiện một việc mà pháp luật khác đã cấm?',
      why: 'Việc đã bị cấm thì làm bằng trí tuệ nhân tạo cũng bị cấm.',
      example:
        'Có: công cụ tự động tạo giấy tờ giả, dò mật khẩu tài khoản ngân hàng của người khác. Không: công cụ kiểm thử bảo mật do chủ hệ thống thuê làm trong phạm vi hợp đồng.',
      follows: {
        yes: 'Mục đích này bị cấm. Không được phát triển, cung cấp, triển khai hay sử dụng hệ thống, và việc thông báo không làm cho nó hợp pháp.',
        no: 'Hệ thống không nhằm việc pháp luật cấm.',
        unknown: 'Chưa rõ mục đích có bị pháp luật khác cấm không: cần ý kiến pháp lý trước khi tiếp tục.',
      },
    },
    'prohibited.b': {
      question:
        'Hệ thống dùng yếu tố giả mạo, mô phỏng người hoặc sự kiện thật để lừa dối, thao túng có chủ ý, có hệ thống và gây hại nghiêm trọng?',
      why: 'Luật cấm việc lừa dối có chủ ý, có hệ thống. Việc mô phỏng có thông báo, gắn nhãn thì thuộc nghĩa vụ minh bạch chứ không phải điều cấm này.',
      example:
        'Có: giả giọng người thân hàng loạt để lừa chuyển tiền. Không: phim tài liệu dựng lại giọng một nhà thơ đã mất, có ghi rõ là do trí tuệ nhân tạo tạo ra.',
      follows: {
        yes: 'Mục đích này bị cấm. Không được phát triển, cung cấp, triển khai hay sử dụng hệ thống.',
        no: 'Hệ thống không nhằm lừa dối, thao túng có hệ thống.',
        unknown: 'Chưa rõ hệ thống có nhằm lừa dối, thao túng không: cần ý kiến pháp lý trước khi tiếp tục.',
      },
    },
    'prohibited.c': {
      question:
        'Hệ thống lợi dụng điểm yếu của trẻ em, người cao tuổi, người khuyết tật hoặc nhóm dễ bị tổn thương khác để gây hại cho họ?',
      why: 'Luật bảo vệ riêng các nhóm dễ bị tổn thương. Phục vụ họ thì được; khai thác điểm yếu của họ để gây hại thì bị cấm.',
      example:
        'Có: trò chơi nhận ra trẻ đang buồn để ép nạp tiền. Không: ứng dụng đọc to chữ cho người khiếm thị, đồng hồ báo khi người già bị ngã.',
      follows: {
        yes: 'Mục đích này bị cấm. Không được phát triển, cung cấp, triển khai hay sử dụng hệ thống.',
        no: 'Hệ thống không lợi dụng nhóm dễ bị tổn thương.',
        unknown: 'Chưa rõ hệ thống có lợi dụng nhóm dễ bị tổn thương không: cần ý kiến pháp lý trước khi tiếp tục.',
      },
    },
    'prohibited.d': {
      question:
        'Hệ thống nhằm tạo hoặc phát tán nội dung giả có thể gây nguy hại nghiêm trọng cho an ninh quốc gia, trật tự, an toàn xã hội?',
      why: 'Đây là mục đích bị cấm, khác với công cụ tạo nội dung nói chung.',
      example:
        'Có: hệ thống tự viết và đăng tin vỡ đập giả để gây hoảng loạn. Không: công cụ viết bài quảng cáo, phần mềm diễn tập ứng phó thiên tai dùng tin giả định trong lớp học.',
      follows: {
        yes: 'Mục đích này bị cấm. Không được phát triển, cung cấp, triển khai hay sử dụng hệ thống.',
        no: 'Hệ thống không nhằm tạo, phát tán nội dung giả gây nguy hại.',
        unknown: 'Chưa rõ hệ thống có nhằm tạo nội dung giả gây nguy hại không: cần ý kiến pháp lý trước khi tiếp tục.',
      },
    },
    'list.sectors': {
      question: 'Hệ thống được dùng trong những lĩnh vực nào?',
      why: 'Danh mục chia theo lĩnh vực; thời hạn chuyển tiếp của Luật cũng tùy lĩnh vực. Hãy chọn mọi lĩnh vực mà hệ thống thật sự được dùng.',
      example:
        'Ứng dụng chấm điểm tín dụng của ngân hàng: chọn Ngân hàng. Camera đếm xe gắn với đèn tín hiệu: chọn Giao thông. Không chọn lĩnh vực chỉ vì khách hàng của bạn đến từ đó.',
      follows: {
        known: 'Các dòng của Danh mục cần đọc được xác định theo lĩnh vực đã chọn.',
        none: 'Danh mục không có dòng nào cho các lĩnh vực đã chọn, nên không có dòng nào phải đọc.',
        unknown: 'Chưa rõ lĩnh vực, nên phải đọc các dòng của cả sáu phần.',
      },
    },
    part: {
      question: 'Phần {part} – {sector}: trong {count} dòng dưới đây, có dòng nào mô tả hệ thống của bạn không?',
      why: 'Hãy đọc hết các dòng. Chỉ khi bạn nói không dòng nào là hệ thống của mình thì công cụ mới bỏ qua phần này.',
      example:
        'Hệ thống cảnh báo buồn ngủ cho lái xe không điều khiển xe và không xử lý vi phạm: không dòng nào của phần Giao thông mô tả nó. Hệ thống tự đổi đèn tín hiệu theo lưu lượng: có, xem dòng VI.2.',
      options: {
        none: 'Tôi đã đọc hết: không dòng nào là hệ thống này',
        some: 'Có ít nhất một dòng giống hệ thống này',
        unknown: 'Tôi chưa rõ',
      },
      follows: {
        none: 'Người khai đã đọc cả {count} dòng của phần {part} và xác nhận không dòng nào là hệ thống này.',
        some: 'Có dòng của phần {part} giống hệ thống: từng dòng được hỏi tiếp.',
        unknown: 'Chưa rõ phần {part} có dòng nào giống hệ thống không: từng dòng được hỏi tiếp.',
      },
    },
    row: {
      question: 'Dòng {row}: “{name}”. Hệ thống của bạn có phải như vậy không, và điều kiện có được đáp ứng không?',
      why: 'Điều kiện áp dụng: {condition}. Đường đi nếu thuộc dòng này: {route}.',
      example:
        'Chọn “không phải hệ thống này” khi chức năng khác hẳn. Chọn “giống, nhưng không đáp ứng điều kiện” khi chức năng giống mà điều kiện kèm theo không đúng với cách bạn dùng. Có con người xem lại kết quả không tự nó đưa hệ thống ra khỏi Danh mục, trừ khi chính điều kiện của dòng nói vậy.',
      options: {
        notThis: 'Không phải hệ thống này',
        met: 'Đúng hệ thống này và điều kiện được đáp ứng',
        notMet: 'Giống, nhưng không đáp ứng điều kiện',
        unknown: 'Tôi chưa rõ',
      },
      follows: {
        notThis: 'Người khai xác nhận dòng {row} không mô tả hệ thống này.',
        met: 'Hệ thống thuộc dòng {row} của Danh mục và đáp ứng điều kiện: rủi ro cao.',
        notMet: 'Hệ thống giống dòng {row} nhưng người khai xác nhận không đáp ứng điều kiện.',
        unknown: 'Chưa rõ hệ thống có thuộc dòng {row} không.',
      },
    },
    'medium.confuse': {
      question:
        'Có khi nào người dùng không nhận ra mình đang tiếp xúc với trí tuệ nhân tạo hoặc với nội dung do nó tạo ra, và vì thế có thể bị nhầm lẫn, tác động hoặc thao túng?',
      why: 'Đó là dấu hiệu của rủi ro trung bình. Hãy nghĩ đến người dùng thật trong tình huống thật, kể cả người lớn tuổi hay trẻ em. Một dòng thông báo nhỏ không tự nó loại bỏ khả năng này.',
      example:
        'Có: tổng đài giọng nói giống hệt người thật gọi nhắc nợ; công cụ viết tin tức đăng dưới tên phóng viên. Không: hệ thống dự báo sản lượng điện gửi số liệu cho kỹ sư biết rõ đó là dự báo của máy.',
      follows: {
        yes: 'Có khả năng gây nhầm lẫn, tác động hoặc thao túng vì người dùng không nhận biết: phải xét năm trường hợp loại trừ.',
        no: 'Không có khả năng gây nhầm lẫn vì người dùng không nhận biết: không phải rủi ro trung bình.',
        unknown: 'Chưa rõ có khả năng gây nhầm lẫn không: vẫn xét năm trường hợp loại trừ.',
      },
    },
    'medium.a': {
      question:
        'Hệ thống chỉ chỉnh sửa kỹ thuật để cải thiện hình thức, không tạo nội dung mới và không đổi danh tính của ai?',
      why: 'Trường hợp loại trừ thứ nhất: chỉnh hình thức thì không làm ai nhầm về sự thật.',
      example:
        'Có: khử nhiễu ảnh cũ, cân bằng âm lượng, sửa lỗi chính tả. Không: ghép khuôn mặt khác vào ảnh, viết thêm đoạn văn.',
      follows: {
        yes: 'Thuộc trường hợp loại trừ: chỉ chỉnh sửa kỹ thuật về hình thức.',
        no: 'Không thuộc trường hợp loại trừ về chỉnh sửa hình thức.',
        unknown: 'Chưa rõ có thuộc trường hợp loại trừ về chỉnh sửa hình thức không.',
      },
    },
    'medium.b': {
      question:
        'Hệ thống hỗ trợ việc văn phòng, người dùng thấy rõ đó là công cụ trí tuệ nhân tạo, và không giả lập danh tính hay sự kiện?',
      why: 'Trường hợp loại trừ thứ hai: cần đủ cả ba ý.',
      example:
        'Có: nút “tóm tắt văn bản bằng AI” trong phần mềm soạn thảo của cơ quan. Không: công cụ tự trả lời thư khách hàng và ký tên nhân viên.',
      follows: {
        yes: 'Thuộc trường hợp loại trừ: công cụ văn phòng mà người dùng nhận biết rõ.',
        no: 'Không thuộc trường hợp loại trừ về công cụ văn phòng.',
        unknown: 'Chưa rõ có thuộc trường hợp loại trừ về công cụ văn phòng không.',
      },
    },
    'medium.c': {
      question:
        'Hệ thống không tương tác với công chúng, không cung cấp trực tiếp dịch vụ hay nội dung ra công chúng, kể cả qua bên thứ ba hoặc nền tảng trung gian?',
      why: 'Trường hợp loại trừ thứ ba. Nội dung do hệ thống tạo rồi người khác đăng lên mạng cũng là ra công chúng.',
      example:
        'Có: hệ thống xếp lịch ca trực chỉ dùng trong bệnh viện. Không: hệ thống viết mô tả hàng hóa rồi sàn thương mại điện tử đăng lên.',
      follows: {
        yes: 'Thuộc trường hợp loại trừ: không ra công chúng dưới bất kỳ hình thức nào.',
        no: 'Không thuộc trường hợp loại trừ về sử dụng không ra công chúng.',
        unknown: 'Chưa rõ hệ thống hay nội dung có ra công chúng không.',
      },
    },
    'medium.d': {
      question:
        'Hệ thống dùng trong nghệ thuật, điện ảnh, trò chơi hoặc sáng tạo khác, và bối cảnh công bố cho thấy rõ nội dung là hư cấu?',
      why: 'Trường hợp loại trừ thứ tư: cần cả lĩnh vực sáng tạo lẫn bối cảnh hư cấu rõ ràng.',
      example:
        'Có: nhân vật máy trong trò chơi nhập vai. Không: đoạn phim ngắn dựng một trận lũ có thật, đăng như tin tức.',
      follows: {
        yes: 'Thuộc trường hợp loại trừ: hoạt động sáng tạo với bối cảnh hư cấu rõ ràng.',
        no: 'Không thuộc trường hợp loại trừ về hoạt động sáng tạo.',
        unknown: 'Chưa rõ có thuộc trường hợp loại trừ về hoạt động sáng tạo không.',
      },
    },
    'medium.dd': {
      question:
        'Hệ thống chỉ xử lý dữ liệu hoặc tối ưu vận hành bên trong hệ thống kỹ thuật: không tương tác với người dùng, không tạo nội dung cho công chúng, không điều khiển trực tiếp môi trường vật lý?',
      why: 'Trường hợp loại trừ thứ năm: cần đủ cả ba ý “không”.',
      example:
        'Có: mô hình nén dữ liệu trong trung tâm dữ liệu, bộ lọc thư rác của máy chủ. Không: bộ điều khiển cánh tay rô-bốt trong kho hàng.',
      follows: {
        yes: 'Thuộc trường hợp loại trừ: chỉ xử lý, tối ưu bên trong hệ thống kỹ thuật.',
        no: 'Không thuộc trường hợp loại trừ về xử lý bên trong hệ thống kỹ thuật.',
        unknown: 'Chưa rõ có thuộc trường hợp loại trừ về xử lý bên trong hệ thống kỹ thuật không.',
      },
    },
    'facts.role': {
      question: 'Với hệ thống này, bạn là ai?',
      why: 'Nghĩa vụ tùy vai trò đối với từng hệ thống. Ai đưa hệ thống ra dưới tên, nhãn hiệu của mình là nhà cung cấp, kể cả khi người khác phát triển.',
      example:
        'Nhà cung cấp: công ty bán trợ lý ảo mang tên mình, bên trong dùng mô hình thuê. Bên triển khai: bệnh viện mua trợ lý ấy để trả lời người bệnh. Cả hai: cơ quan tự làm và tự dùng.',
      options: { provider: 'Nhà cung cấp', deployer: 'Bên triển khai', both: 'Cả hai', unknown: 'Tôi chưa rõ' },
      follows: {
        provider: 'Nghĩa vụ của nhà cung cấp được liệt kê dưới đây.',
        deployer: 'Nghĩa vụ của bên triển khai được liệt kê dưới đây. Việc thông báo thuộc về nhà cung cấp.',
        both: 'Nghĩa vụ của cả nhà cung cấp và bên triển khai được liệt kê dưới đây.',
        unknown: 'Chưa rõ vai trò: nghĩa vụ của cả hai vai trò được liệt kê để bạn đối chiếu.',
      },
    },
    'facts.foreign': {
      question: 'Nhà cung cấp là tổ chức, cá nhân nước ngoài?',
      why: 'Nhà cung cấp nước ngoài của hệ thống rủi ro cao phải có đầu mối hoặc hiện diện tại Việt Nam.',
      example:
        'Có: công ty thành lập ở Singapore bán thẳng cho bệnh viện Việt Nam. Không: công ty con thành lập tại Việt Nam đứng tên cung cấp.',
      follows: {
        yes: 'Áp dụng thêm điều kiện dành cho nhà cung cấp nước ngoài.',
        no: 'Điều kiện dành cho nhà cung cấp nước ngoài không áp dụng.',
        unknown:
          'Chưa rõ nhà cung cấp có phải nước ngoài không: điều kiện dành cho nhà cung cấp nước ngoài được liệt kê để bạn đối chiếu.',
      },
    },
    'facts.operation': {
      question: 'Hệ thống được đưa vào sử dụng tại Việt Nam từ khi nào?',
      why: 'Hệ thống đã chạy trước ngày Luật hoặc Danh mục có hiệu lực được thêm thời gian; trong thời gian đó hệ thống vẫn được chạy.',
      example:
        'Tính từ ngày người dùng thật đầu tiên dùng hệ thống trong công việc thật, không tính thời gian chạy thử trong phòng thí nghiệm.',
      options: {
        notYet: 'Chưa đưa vào sử dụng',
        beforeLaw: 'Trước ngày 01/3/2026',
        beforeList: 'Từ 01/3/2026 đến 14/8/2026',
        firstSixMonths: 'Từ 15/8/2026 đến 15/02/2027',
        later: 'Từ 16/02/2027',
        unknown: 'Tôi chưa rõ',
      },
      follows: {
        notYet: 'Hệ thống chưa chạy: các nghĩa vụ “trước khi sử dụng” phải xong trước ngày đưa vào sử dụng.',
        beforeLaw:
          'Hệ thống đã chạy trước ngày Luật có hiệu lực: được thời gian chuyển tiếp và vẫn được chạy trong thời gian đó, trừ khi cơ quan phát hiện nguy cơ gây thiệt hại nghiêm trọng.',
        beforeList:
          'Hệ thống đã chạy sau khi Luật có hiệu lực: không có chuyển tiếp của Luật; nếu thuộc Danh mục thì có chuyển tiếp của Quyết định về Danh mục.',
        firstSixMonths:
          'Hệ thống đưa vào sử dụng trong sáu tháng đầu của Danh mục: nếu thuộc Danh mục thì được hoàn thành trước ngày 01/3/2027.',
        later: 'Không có thời gian chuyển tiếp: các nghĩa vụ “trước khi sử dụng” phải xong trước ngày đưa vào sử dụng.',
        unknown: 'Chưa rõ thời điểm đưa vào sử dụng, nên chưa tính được hạn chuyển tiếp.',
      },
    },
  },
  outcomes: {
    high: {
      title: 'Rủi ro cao',
      text: 'Hệ thống thuộc Danh mục của Thủ tướng Chính phủ và đáp ứng điều kiện của ít nhất một dòng.',
    },
    medium: {
      title: 'Rủi ro trung bình',
      text: 'Hệ thống không thuộc Danh mục, có khả năng gây nhầm lẫn vì người dùng không nhận biết, và không thuộc trường hợp loại trừ nào.',
    },
    low: {
      title: 'Rủi ro thấp',
      text: 'Hệ thống không thuộc Danh mục và không phải rủi ro trung bình. Bạn không phải lập hồ sơ, không phải thông báo.',
    },
    undetermined: {
      title: 'Chưa xác định được',
      text: 'Có câu trả lời còn thiếu hoặc chưa rõ có thể làm đổi mức rủi ro. Bạn có quyền đề nghị Bộ Khoa học và Công nghệ hướng dẫn.',
    },
    prohibited: {
      title: 'Mục đích bị cấm',
      text: 'Hệ thống có mục đích bị cấm. Không có mức rủi ro nào cho mục đích này và không thể thông báo.',
    },
    outOfScope: {
      title: 'Ngoài phạm vi',
      text: 'Việc này không thuộc phạm vi phải phân loại hoặc thông báo trên Cổng.',
    },
  },
  words: {
    seeOriginal: 'xem điều kiện tại bản gốc ({url})',
    certify: 'phải được tổ chức đánh giá sự phù hợp chứng nhận',
    selfOrHire: 'tự đánh giá sự phù hợp hoặc thuê tổ chức đánh giá',
    noList: 'Vào ngày này Danh mục chưa có hiệu lực, nên không thể kết luận hệ thống thuộc hay không thuộc Danh mục.',
    firstSixMonths:
      'Nếu đưa hệ thống vào sử dụng đến hết ngày 15/02/2027, bạn được hoàn thành nghĩa vụ trước ngày 01/3/2027.',
    guidance: 'Đã dùng công cụ phân loại của Cổng; những câu hỏi sau của công cụ còn chưa rõ:',
  },
};
