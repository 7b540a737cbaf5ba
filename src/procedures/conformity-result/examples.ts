import type { Answers, Example } from '../kit/index.ts';

function published(
  facts: Pick<Example, 'id' | 'day' | 'party' | 'title'> & { about: string; findings: readonly string[] },
  answers: Answers,
): Example {
  const { findings, ...rest } = facts;
  return { ...rest, answers, acts: [], expected: { state: 'recorded', findings } };
}

function refused(facts: Pick<Example, 'id' | 'day' | 'party' | 'title'> & { about: string }, code: string): Example {
  const answers = { conformityMethod: 'self', conformityState: 'conforms', conformityCompletedOn: '2026-11-06' };
  return { ...facts, answers, acts: [], expected: { state: null, refusals: [code] } };
}

export const examples: readonly Example[] = [
  published(
    {
      id: 'canh-en-phu-hop',
      day: '2026-11-13',
      party: 'bien-dong',
      about: 'canh-en',
      title: { vi: 'Tự đánh giá, phù hợp, trước khi sử dụng', en: 'Self-assessed and conforming, before use' },
      findings: ['conformityGate.passed', 'selfAssessed'],
    },
    { conformityMethod: 'self', conformityState: 'conforms', conformityCompletedOn: '2026-11-12' },
  ),
  published(
    {
      id: 'song-xanh-chung-nhan',
      day: '2026-11-09',
      party: 'bien-dong',
      about: 'song-xanh',
      title: { vi: 'Thuê tổ chức đánh giá dù được tự đánh giá', en: 'A body is hired though self-assessment would do' },
      findings: ['conformityGate.passed'],
    },
    {
      conformityMethod: 'body',
      conformityBody: 'Trung tâm Chứng nhận Sao Mai (minh họa)',
      conformityState: 'conforms',
      conformityCompletedOn: '2026-11-05',
    },
  ),
  published(
    {
      id: 'adaptrt-mot-phan',
      day: '2026-11-10',
      party: 'straits',
      about: 'adaptrt',
      title: {
        vi: 'Thừa nhận kết quả nước ngoài, phần còn lại phải làm tiếp; còn thiếu đại diện',
        en: 'A foreign result covers part; the rest, and a representative, are still owed',
      },
      findings: ['conformityGate.open', 'recognisedResult', 'duty.certify', 'duty.presence'],
    },
    {
      conformityMethod: 'recognised',
      conformityBody: 'Strait Notified Body (fictional)',
      resultBasis:
        'Thỏa thuận thừa nhận lẫn nhau (minh họa): đã đánh giá an toàn bức xạ, chưa đánh giá giám sát của con người.',
      conformityState: 'conformsInPart',
      conformityCompletedOn: '2026-11-02',
    },
  ),
  published(
    {
      id: 'cham-nhanh-chua-dat',
      day: '2026-10-08',
      party: 'ben-do',
      about: 'cham-nhanh',
      title: { vi: 'Kết luận chưa phù hợp cũng được công khai', en: 'A negative conclusion is public too' },
      findings: ['conformityGate.open'],
    },
    {
      conformityMethod: 'body',
      conformityBody: 'Trung tâm Chứng nhận Sao Mai (minh họa)',
      conformityState: 'doesNotConform',
      conformityCompletedOn: '2026-10-05',
    },
  ),
  published(
    {
      id: 'cham-nhanh-dat',
      day: '2026-11-16',
      party: 'ben-do',
      about: 'cham-nhanh',
      title: { vi: 'Đánh giá lại sau khi thay mô hình', en: 'Assessed again after the model was replaced' },
      findings: ['conformityGate.passed', 'assessedAgain'],
    },
    {
      conformityMethod: 'body',
      conformityBody: 'Trung tâm Chứng nhận Sao Mai (minh họa)',
      conformityState: 'conforms',
      conformityCompletedOn: '2026-11-12',
      isReassessment: true,
      significantChange: ['architecture'],
    },
  ),
  published(
    {
      id: 'endoarm-chuyen-nganh',
      day: '2026-11-11',
      party: 'straits',
      about: 'endoarm',
      title: { vi: 'Dùng kết quả theo pháp luật về thiết bị y tế', en: 'A result under the law on medical devices' },
      findings: ['conformityGate.passed', 'sectorLawResult'],
    },
    {
      conformityMethod: 'sectorLaw',
      resultBasis: 'Giấy chứng nhận theo pháp luật về thiết bị y tế (minh họa), bao gồm mọi yêu cầu tương ứng.',
      conformityState: 'conforms',
      conformityCompletedOn: '2026-11-03',
    },
  ),
  refused(
    {
      id: 'adaptrt-tu-danh-gia',
      day: '2026-11-09',
      party: 'straits',
      about: 'adaptrt',
      title: { vi: 'Phải chứng nhận thì không tự đánh giá được', en: 'What must be certified cannot be self-assessed' },
    },
    'mustBeCertified',
  ),
  refused(
    {
      id: 'tro-ly-thoc-khong-phai',
      day: '2026-11-09',
      party: 'lua-vang',
      about: 'tro-ly-thoc',
      title: { vi: 'Rủi ro trung bình không phải đánh giá', en: 'Medium risk owes no assessment' },
    },
    'notHighRisk',
  ),
];
