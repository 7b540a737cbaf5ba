import type { Answers, Example } from '../kit/index.ts';

const SEEN: Answers = {
  reporterRole: 'user',
  missing: ['userNotice'],
  change: 'removed',
  description:
    'Trước đây câu chào đầu tiên nói rõ là trợ lý ảo. Từ hôm qua câu ấy không còn, tưởng là nhân viên đang trả lời.',
  place: 'Khung trò chuyện trên trang của bệnh viện',
  seenOn: '2026-11-03',
};

/** Whoever reports is nobody of the cast: the party only stands for "somebody". */
const SOMEBODY = 'mai-huong';

export const examples: readonly Example[] = [
  {
    id: 'nhan-bi-go-da-khoi-phuc',
    day: '2026-11-04',
    party: SOMEBODY,
    about: 'tram-xanh',
    title: { vi: 'Người sử dụng báo, nhà cung cấp khôi phục', en: 'A user reports, the provider restores' },
    answers: { ...SEEN, contactName: 'Cô Tư', contactEmail: 'co.tu@thu.example' },
    acts: [
      { act: 'take', day: '2026-11-05', by: 'officer', person: 'can-bo-an', input: {} },
      {
        act: 'askParty',
        day: '2026-11-05',
        by: 'officer',
        person: 'can-bo-an',
        input: { question: 'Câu chào hiện nay viết gì, và từ ngày nào?' },
      },
      {
        act: 'answer',
        day: '2026-11-09',
        by: 'otherParty',
        person: 'may-trang',
        input: {
          labelState: 'restored',
          answerText: 'Bản cập nhật ngày 02/11 làm mất câu chào. Đã khôi phục ngày 06/11.',
        },
      },
      {
        act: 'close',
        day: '2026-11-10',
        by: 'officer',
        person: 'can-bo-an',
        input: {
          result: 'labelRestored',
          closingGrounds: 'L7.5, L11.1',
          closingText: 'Câu chào nói rõ là trợ lý ảo đã có lại từ ngày 06/11/2026.',
        },
      },
    ],
    expected: { state: 'labelRestored', findings: ['noTermInLaw', 'contactKeptApart'] },
  },
  {
    id: 'nhan-khong-xac-nhan',
    day: '2026-11-09',
    party: SOMEBODY,
    title: {
      vi: 'Người bị ảnh hưởng báo, không xác nhận được',
      en: 'An affected person reports, nothing is confirmed',
    },
    answers: {
      reporterRole: 'affectedPerson',
      interests: ['reputation', 'lawfulRights'],
      systemName: 'Video ghép mặt trên kênh Chuyện Phố (minh họa)',
      missing: ['imitationLabel'],
      change: 'neverSeen',
      description: 'Có người ghép mặt tôi vào video quảng cáo, không có dòng nào nói là do máy tạo.',
      place: 'https://chuyen-pho.example/video/12',
      seenOn: '2026-11-08',
    },
    acts: [
      { act: 'assign', day: '2026-11-10', by: 'lead', person: 'lanh-dao-chi', input: { assignee: 'can-bo-binh' } },
      {
        act: 'close',
        day: '2026-11-12',
        by: 'officer',
        person: 'can-bo-binh',
        input: {
          result: 'notConfirmed',
          closingGrounds: 'L11.4',
          closingText:
            'Đường dẫn không mở được nên chưa xác nhận được nhãn có hay không. Nếu có bản lưu, bạn gửi lại kèm ảnh chụp.',
        },
      },
    ],
    expected: { state: 'notConfirmed' },
  },
  {
    id: 'nhan-chuyen-thanh-tra',
    day: '2026-11-12',
    party: SOMEBODY,
    title: { vi: 'Không trả lời, chuyển thanh tra', en: 'No answer, passed on to inspection' },
    answers: {
      ...SEEN,
      reporterRole: 'other',
      systemName: 'Kênh đọc tin bằng giọng máy (minh họa)',
      missing: ['contentNotice', 'machineMark'],
      change: 'falsified',
      seenOn: '2026-11-11',
    },
    acts: [
      { act: 'take', day: '2026-11-13', by: 'officer', person: 'can-bo-an', input: {} },
      {
        act: 'askParty',
        day: '2026-11-13',
        by: 'officer',
        person: 'can-bo-an',
        input: { partyCode: 'cho-phien', question: 'Vì sao dòng ghi nguồn gốc bị sửa?' },
      },
      { act: 'goOn', day: '2026-11-19', by: 'lead', person: 'lanh-dao-chi', input: {} },
      {
        act: 'close',
        day: '2026-11-20',
        by: 'officer',
        person: 'can-bo-an',
        input: {
          result: 'passedOn',
          passedTo: 'Thanh tra Bộ Khoa học và Công nghệ',
          closingGrounds: 'L7.5',
          closingText: 'Có dấu hiệu nhãn bị làm sai lệch. Hồ sơ đã chuyển để thanh tra, kiểm tra theo thẩm quyền.',
        },
      },
    ],
    expected: { state: 'passedOn' },
  },
  {
    id: 'nhan-vua-gui',
    day: '2026-11-20',
    party: SOMEBODY,
    title: { vi: 'Vừa gửi, chưa ai nhận', en: 'Just sent, not taken yet' },
    answers: {
      ...SEEN,
      systemName: 'Ứng dụng ghép ảnh Mặt Cười (minh họa)',
      missing: ['warning'],
      change: 'hidden',
      seenOn: '2026-11-19',
    },
    acts: [],
    expected: { state: 'submitted' },
  },
  {
    id: 'nhan-khong-biet-cua-ai',
    day: '2026-11-20',
    party: SOMEBODY,
    title: { vi: 'Không cho biết hệ thống nào', en: 'It does not say which system' },
    answers: { ...SEEN, seenOn: '2099-01-01' },
    acts: [],
    expected: { state: null, refusals: ['systemMissing', 'seenInFuture'] },
  },
];
