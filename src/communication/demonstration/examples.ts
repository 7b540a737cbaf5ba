/** Invented pieces for the demonstration. Nothing here was announced by anybody. `daysFromNow` places events around the day of the first start. */
export interface ExampleArticle {
  readonly kind: 'news' | 'question' | 'guide' | 'material' | 'event' | 'campaign';
  readonly vi: readonly [title: string, summary: string, body: string];
  readonly en: readonly [title: string, summary: string, body: string] | null;
  readonly provisions: string;
  readonly sectors: readonly string[];
  readonly targetGroups: readonly string[];
  readonly planTask: string;
  readonly event?: {
    readonly format: string;
    readonly daysFromNow: number;
    readonly place: string;
    readonly capacity: number;
  };
}

export const EXAMPLE_ARTICLES: readonly ExampleArticle[] = [
  {
    kind: 'news',
    vi: [
      'Cổng mở mục tin tức, hỏi đáp và sự kiện',
      'Từ nay bạn đọc tin, tìm câu trả lời, đăng ký tập huấn và nhận bản tin hằng ngày ngay trên Cổng.',
      'Cổng có thêm bốn mục dành cho mọi người. **Bạn không cần tài khoản** để dùng.\n\n## Có gì mới\n\n- [Tin tức](/tin-tuc): việc thi hành Luật Trí tuệ nhân tạo\n- [Hỏi đáp](/hoi-dap): câu trả lời ngắn, có căn cứ\n- [Sự kiện](/su-kien): hội nghị và lớp tập huấn, đăng ký trực tuyến\n- [Tài liệu](/tai-lieu): hướng dẫn và tài liệu tập huấn\n\nMuốn biết sớm, bạn đăng ký [bản tin qua thư](/ban-tin) theo lĩnh vực, hệ thống hoặc nhà cung cấp.',
    ],
    en: [
      'News, answers and events are now on the portal',
      'Read the news, find answers, register for training and get a daily letter, all on the portal.',
      'There are four new sections for everybody. **You need no account** to use them.\n\n## What is new\n\n- [News](/en/tin-tuc): how the Law on AI is carried out\n- [Questions and answers](/en/hoi-dap): short, with their provisions\n- [Events](/en/su-kien): conferences and training, with registration\n- [Documents](/en/tai-lieu): guides and training material\n\nTo hear of things early, ask for the [daily letter](/en/ban-tin) by sector, system or provider.',
    ],
    provisions: 'L8.1',
    sectors: [],
    targetGroups: ['people', 'organisations'],
    planTask: '2c',
  },
  {
    kind: 'question',
    vi: [
      'Hệ thống chạy trước ngày Luật có hiệu lực có phải thông báo không?',
      'Có, nhưng bạn có thời gian chuyển tiếp: 12 tháng, riêng y tế, giáo dục và tài chính là 18 tháng.',
      'Hệ thống đã vận hành trước ngày 01/3/2026 được tiếp tục hoạt động trong thời gian chuyển tiếp.\n\n1. Xác định lĩnh vực của hệ thống.\n2. Tính thời hạn: 12 tháng, riêng y tế, giáo dục và tài chính là 18 tháng.\n3. Hoàn thành nghĩa vụ trước ngày cuối của thời hạn.\n\nNếu chưa rõ mức rủi ro, hãy dùng [công cụ phân loại](/phan-loai).',
    ],
    en: [
      'Must a system that ran before the Law took effect be notified?',
      'Yes, but there is time: 12 months, and 18 months in health, education and finance.',
      'A system that was running before 1 March 2026 may go on during the transition.\n\n1. Find the sector of the system.\n2. Count the term: 12 months, or 18 months in health, education and finance.\n3. Fulfil the duties before its last day.\n\nIf the risk level is not clear, use the [classification tool](/en/phan-loai).',
    ],
    provisions: 'L35.1, L10.3',
    sectors: ['health', 'education', 'finance'],
    targetGroups: ['organisations', 'agencies'],
    planTask: '7a',
  },
  {
    kind: 'question',
    vi: [
      'Hệ thống rủi ro thấp có phải nộp hồ sơ không?',
      'Không. Bạn có thể tự nguyện công bố để người dùng biết.',
      'Hệ thống rủi ro thấp không phải lập hồ sơ phân loại và không phải thông báo. Nếu muốn minh bạch hơn, bạn **tự nguyện công bố** trên Cổng và có thể rút lại bất cứ lúc nào.',
    ],
    en: null,
    provisions: 'L10.3',
    sectors: [],
    targetGroups: ['organisations', 'developers'],
    planTask: '7a',
  },
  {
    kind: 'guide',
    vi: [
      'Năm bước chuẩn bị trước khi thông báo một hệ thống',
      'Những thông tin nên có sẵn để thông báo xong trong một lần.',
      '1. Mô tả mục đích của hệ thống bằng lời dễ hiểu.\n2. Liệt kê chức năng chính và người dùng.\n3. Chạy [công cụ phân loại](/phan-loai) và lưu kết quả.\n4. Chuẩn bị thông tin liên hệ của nhà cung cấp.\n5. Kiểm tra lại rồi gửi; bạn nhận AI-ID ngay.',
    ],
    en: null,
    provisions: 'L10.3, D14.4',
    sectors: [],
    targetGroups: ['organisations'],
    planTask: '2a',
  },
  {
    kind: 'event',
    vi: [
      'Lớp tập huấn: phân loại và thông báo hệ thống trí tuệ nhân tạo',
      'Một buổi thực hành dành cho doanh nghiệp và cán bộ các Sở, mang theo máy tính.',
      '## Chương trình\n\n- Luật quy định gì về mức rủi ro\n- Thực hành với công cụ phân loại\n- Thông báo và nhận AI-ID\n- Hỏi đáp\n\nTài liệu: [Năm bước chuẩn bị](/tai-lieu).',
    ],
    en: [
      'Training class: classifying and notifying AI systems',
      'A practical afternoon for companies and provincial officials; bring a computer.',
      '## Programme\n\n- What the Law says on risk levels\n- Practice with the classification tool\n- Notifying and getting the AI-ID\n- Questions\n\nMaterial: [Five steps](/en/tai-lieu).',
    ],
    provisions: 'L9, L10',
    sectors: [],
    targetGroups: ['organisations', 'localities'],
    planTask: '2b',
    event: {
      format: 'class',
      daysFromNow: 21,
      place: 'Hội trường tầng 2, 113 Trần Duy Hưng, Hà Nội (minh họa)',
      capacity: 40,
    },
  },
];

export const EXAMPLE_ACTIVITIES = [
  {
    title: 'Loạt bài phát thanh “Hiểu về trí tuệ nhân tạo” trên hệ thống truyền thanh cơ sở',
    channel: 'grassRoots',
    targetGroups: ['people', 'supported'],
    planTask: '1',
    fromDay: '2026-09-01',
    untilDay: '2026-12-31',
    people: '18500',
    source: 'Báo cáo của các xã, phường (minh họa)',
  },
  {
    title: 'Video ngắn về quyền được biết khi nói chuyện với máy',
    channel: 'digital',
    targetGroups: ['people', 'students'],
    planTask: '2c',
    fromDay: '2026-10-10',
    untilDay: null,
    people: '42300',
    source: 'Thống kê lượt xem (minh họa)',
  },
] as const;
