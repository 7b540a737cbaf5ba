import type { Example } from '../kit/index.ts';

export const examples: readonly Example[] = [
  {
    id: 'huong-tram-dung-tram-xanh',
    day: '2026-07-01',
    party: 'huong-tram',
    about: 'tram-xanh',
    title: { vi: 'Bệnh viện kế thừa kết quả phân loại', en: 'A hospital relies on the provider’s classification' },
    answers: {
      name: 'Trợ lý hỏi đáp của Bệnh viện Hương Tràm',
      usePurpose: 'Trả lời người bệnh về lịch khám và giấy tờ bảo hiểm.',
      startedOn: '2026-07-01',
      sectors: ['health'],
      provinces: ['96'],
      unchanged: 'asProvided',
    },
    acts: [
      {
        act: 'inform',
        day: '2026-07-06',
        by: 'party',
        person: 'huong-tram',
        input: {
          wayOfOperation:
            'Trợ lý chỉ trả lời theo hướng dẫn của bệnh viện; câu hỏi về triệu chứng được chuyển cho nhân viên y tế.',
          riskWarnings: 'Không thay lời khuyên của bác sĩ. Khi khẩn cấp hãy gọi 115.',
          activities: ['deployment', 'use'],
        },
      },
      {
        act: 'change',
        day: '2026-09-14',
        by: 'party',
        person: 'huong-tram',
        input: {
          changedOn: '2026-09-12',
          changeSummary: 'Tắt chức năng nhắc lịch tự động; câu hỏi về thuốc được chuyển thẳng cho dược sĩ.',
          safetyCheck: 'Thử lại 200 câu hỏi mẫu trước khi mở lại cho người bệnh; giữ nhật ký hội thoại.',
          riskChanges: 'no',
        },
      },
    ],
    expected: { state: 'current', findings: ['inherited', 'duty.label', 'duty.inherit'] },
  },
  {
    id: 'che-xanh-dung-thon-ban',
    day: '2026-07-15',
    party: 'che-xanh',
    about: 'tong-dai-thon-ban',
    title: { vi: 'Cơ quan nhà nước triển khai rồi chấm dứt', en: 'A state agency deploys, then ends' },
    answers: {
      name: 'Tổng đài hỏi đáp xã vùng cao',
      startedOn: '2026-07-20',
      sectors: ['public-administration'],
      provinces: ['19'],
      unchanged: 'changedSameRisk',
    },
    acts: [{ act: 'end', day: '2026-11-05', by: 'party', person: 'che-xanh', input: { endedOn: '2026-10-31' } }],
    expected: { state: 'ended', findings: ['inherited'] },
  },
  {
    id: 'song-lam-dung-gia-su',
    day: '2026-09-08',
    party: 'song-lam',
    about: 'gia-su-ben-do',
    title: {
      vi: 'Trường đại học triển khai gia sư cho sinh viên năm nhất',
      en: 'A university deploys the tutor for first-year students',
    },
    answers: {
      name: 'Gia sư Toán năm nhất',
      startedOn: '2026-09-08',
      sectors: ['education'],
      provinces: ['40'],
      unchanged: 'asProvided',
    },
    acts: [],
    expected: { state: 'current', findings: ['inherited'] },
  },
  {
    id: 'tich-hop-rui-ro-hon',
    day: '2026-09-29',
    party: 'che-xanh',
    about: 'ho-so-ban-lang',
    title: {
      vi: 'Tích hợp làm rủi ro cao hơn: không kế thừa được',
      en: 'Integration that raises the risk: nothing to rely on',
    },
    answers: { name: 'Chấm điểm hồ sơ chính sách dân tộc', unchanged: 'changedHigherRisk' },
    acts: [],
    expected: { state: null, refusals: ['reclassifyTogether'] },
  },
];
