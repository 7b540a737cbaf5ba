import type { Example } from '../kit/index.ts';

const COMMITMENT = {
  commitmentKind: 'commitment',
  name: 'Cam kết AI có trách nhiệm của Mây Trắng',
  principles: ['1', '2', '4'],
  commitmentScope: 'Mọi sản phẩm có trí tuệ nhân tạo do Mây Trắng cung cấp tại Việt Nam, từ ngày 01/01/2027.',
  measures:
    'Mỗi năm tự đánh giá mười hai câu cho từng sản phẩm; có đầu mối nhận khiếu nại; đào tạo toàn bộ kỹ sư về thiên lệch dữ liệu.',
};

export const examples: readonly Example[] = [
  {
    id: 'cam-ket-may-trang',
    day: '2026-09-21',
    party: 'may-trang',
    title: { vi: 'Cam kết theo ba nguyên tắc', en: 'A commitment to three principles' },
    answers: COMMITMENT,
    acts: [],
    expected: { state: 'published', findings: ['voluntary'] },
  },
  {
    id: 'mang-luoi-benh-vien',
    day: '2026-10-19',
    party: 'huong-tram',
    title: { vi: 'Mạng lưới bệnh viện vì AI an toàn', en: 'A network of hospitals for safe AI' },
    answers: {
      commitmentKind: 'initiative',
      name: 'Mạng lưới bệnh viện vì AI an toàn (minh họa)',
      activities: 'Gặp hằng tháng, chia sẻ cách kiểm tra thiên lệch của hệ thống hỗ trợ chẩn đoán.',
      openTo: 'Mọi bệnh viện, không thu phí; đăng ký qua thư điện tử.',
    },
    acts: [],
    expected: { state: 'published', findings: ['voluntary'] },
  },
  {
    id: 'cam-ket-rut-lai',
    day: '2026-09-28',
    party: 'cho-phien',
    title: { vi: 'Cam kết rồi rút lại', en: 'Committed, then withdrawn' },
    answers: { ...COMMITMENT, name: 'Cam kết minh bạch của Chợ Phiên', principles: ['2'] },
    acts: [
      {
        act: 'withdraw',
        day: '2026-11-02',
        by: 'party',
        person: 'cho-phien',
        input: { reason: 'Gộp vào bộ quy tắc mới.' },
      },
    ],
    expected: { state: 'withdrawn', findings: ['voluntary'] },
  },
  {
    id: 'cam-ket-thieu',
    day: '2026-10-05',
    party: 'may-trang',
    title: { vi: 'Cam kết không nói sẽ làm gì', en: 'A commitment that does not say what will be done' },
    answers: { ...COMMITMENT, measures: '' },
    acts: [],
    expected: { state: null, refusals: ['required'] },
  },
];
