/** Words of the pages on published guidance, Vietnamese. */
export const vi = {
  title: 'Hướng dẫn phân loại đã công bố',
  lead: 'Trả lời của Bộ Khoa học và Công nghệ cho những câu hỏi phân loại khó, đã ẩn danh. Mỗi bản nêu rõ căn cứ; bản hướng dẫn giải thích một trường hợp, không thay cho luật.',
  description: 'Tìm trong các hướng dẫn phân loại mức độ rủi ro đã được trả lời và công bố ẩn danh.',
  searchLabel: 'Tìm theo tình huống, lĩnh vực, mã hướng dẫn',
  risk: 'Mức được hướng dẫn',
  sector: 'Lĩnh vực',
  outOfScope: 'Không phải phân loại',
  found: (count: string, capped: boolean) => `${capped ? 'Hơn ' : ''}${count} hướng dẫn`,
  meant: 'Có phải bạn muốn tìm',
  relaxed: 'Không hướng dẫn nào có đủ các từ; đây là những bản thiếu một từ.',
  badAddress: 'Địa chỉ có bộ lọc hoặc trang không còn dùng được; phần đó đã được bỏ qua.',
  noneTitle: 'Chưa có hướng dẫn nào như vậy',
  noneText:
    'Hãy thử ít từ hơn hoặc bỏ bộ lọc. Nếu vẫn chưa rõ mức rủi ro, bạn có thể tự phân loại rồi đề nghị Bộ hướng dẫn.',
  tool: 'Mở công cụ phân loại',
  ask: 'Bạn cũng đang phân vân? Công cụ phân loại dẫn bạn qua từng câu và cuối cùng giúp gửi đề nghị hướng dẫn đã điền sẵn.',
  answeredOn: 'Ngày trả lời',
  answeredBy: 'Cơ quan trả lời',
  code: 'Mã hướng dẫn',
  subject: 'Vấn đề',
  question: 'Câu hỏi',
  facts: 'Tình tiết',
  answer: 'Trả lời',
  row: 'Dòng của Danh mục',
  grounds: 'Căn cứ',
  anonymous:
    'Bản công bố đã được ẩn danh. Nó nói về một trường hợp cụ thể; hệ thống của bạn có thể khác ở điểm quyết định.',
  published: (day: string) => `Công bố ${day}`,
  withdrawn: 'Bản hướng dẫn này đã được rút. Nội dung được giữ lại để tra cứu, không nên dựa vào.',
  history: 'Các phiên bản',
  version: (version: number) => `Phiên bản ${version}`,
  breadcrumb: 'Hướng dẫn',
};

/** Every language must have each of these words. */
export type GuidanceTexts = typeof vi;
