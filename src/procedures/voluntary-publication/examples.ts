import type { Answers, Example } from '../kit/index.ts';

function published(id: string, day: string, party: string, title: Example['title'], answers: Answers): Example {
  return {
    id,
    day,
    party,
    title,
    answers: { selfClassifiedLow: true, ...answers },
    acts: [],
    expected: { state: 'published', findings: ['voluntary', 'duty.publishLow'] },
  };
}

export const examples: readonly Example[] = [
  published(
    'la-chan',
    '2026-06-30',
    'may-trang',
    { vi: 'Bộ lọc thư rác, nay công khai tự nguyện', en: 'The spam filter, now published voluntarily' },
    {
      name: 'Bộ lọc thư rác Lá Chắn',
      version: '1.4',
      intendedPurpose: 'Chặn thư rác trên máy chủ thư của doanh nghiệp nhỏ.',
      mainFunctions: 'Chấm điểm thư đến, chuyển thư nghi ngờ vào hộp riêng; người dùng xem lại được.',
      sectors: ['telecommunications'],
      energyStatement: 'Chạy trên một máy chủ không có bộ tăng tốc, khoảng 90 W.',
    },
  ),
  published(
    'benh-ca-phe',
    '2026-07-27',
    'ban-lang',
    { vi: 'Nhận biết sâu bệnh cà phê', en: 'Recognising coffee diseases' },
    {
      name: 'Nhận biết sâu bệnh cà phê Buôn Hồ',
      version: '2.0',
      intendedPurpose: 'Nông dân chụp ảnh lá cà phê, hệ thống gợi ý loại sâu bệnh và tài liệu khuyến nông liên quan.',
      mainFunctions: 'Nhận dạng hình ảnh; đưa ba khả năng kèm độ chắc chắn; dẫn tài liệu khuyến nông.',
      sectors: ['agriculture'],
      provinces: ['66', '68'],
    },
  ),
  published(
    'ho-chua',
    '2026-08-10',
    'ban-lang',
    { vi: 'Dự báo mực nước hồ tưới', en: 'Forecasting irrigation reservoirs' },
    {
      name: 'Dự báo mực nước hồ tưới Ea Mẫu',
      intendedPurpose: 'Dự báo mực nước hồ trong bảy ngày để ban quản lý thủy nông lên lịch tưới.',
      sectors: ['agriculture', 'environment'],
      provinces: ['66'],
    },
  ),
  published(
    'goi-y-sach',
    '2026-09-03',
    'song-lam',
    { vi: 'Gợi ý sách trong thư viện', en: 'Recommending library books' },
    {
      name: 'Gợi ý sách Thư viện Sông Lam',
      version: '1.1',
      intendedPurpose: 'Gợi ý sách cùng chủ đề cho bạn đọc thư viện; mục gợi ý ghi rõ do máy chọn.',
      sectors: ['education', 'culture'],
      provinces: ['40'],
    },
  ),
  published(
    'xep-ca-truc',
    '2026-09-15',
    'huong-tram',
    { vi: 'Xếp lịch ca trực nội bộ', en: 'Internal duty rosters' },
    {
      name: 'Xếp lịch ca trực Hương Tràm',
      version: '3.2',
      intendedPurpose: 'Đề xuất lịch trực cho điều dưỡng trong bệnh viện; điều dưỡng trưởng quyết định.',
      sectors: ['health'],
      provinces: ['96'],
    },
  ),
  published(
    'phan-loai-phan-anh',
    '2026-10-08',
    'che-xanh',
    { vi: 'Phân loại phản ánh để chuyển đúng phòng', en: 'Sorting reports for the right desk' },
    {
      name: 'Phân luồng phản ánh, kiến nghị',
      version: '1.0',
      intendedPurpose:
        'Đề xuất phòng chuyên môn nhận phản ánh của người dân; cán bộ văn thư xác nhận trước khi chuyển.',
      sectors: ['public-administration'],
      provinces: ['19'],
    },
  ),
  {
    ...published(
      'nhan-vat-tro-choi',
      '2026-08-26',
      'trang-khuyet',
      { vi: 'Công khai rồi rút lại', en: 'Published, then withdrawn' },
      {
        name: 'Nhân vật trò chuyện trong trò chơi Thành Cổ',
        intendedPurpose: 'Nhân vật hư cấu trong trò chơi nhập vai trả lời người chơi theo cốt truyện.',
        sectors: ['culture'],
      },
    ),
    acts: [
      {
        act: 'withdraw',
        day: '2026-10-30',
        by: 'party',
        person: 'trang-khuyet',
        input: { reason: 'Ngừng phát hành trò chơi.' },
      },
    ],
    expected: { state: 'withdrawn', findings: ['voluntary'] },
  },
  {
    ...published(
      'chua-phan-loai',
      '2026-10-15',
      'cho-phien',
      { vi: 'Chưa tự phân loại thì chưa công khai ở đây', en: 'Not classified yet, so not published here' },
      {
        name: 'Xếp hạng gian hàng Chợ Phiên',
        intendedPurpose: 'Xếp thứ tự gian hàng trên trang tìm kiếm của sàn.',
        selfClassifiedLow: false,
      },
    ),
    expected: { state: null, refusals: ['classifyFirst'] },
  },
];
