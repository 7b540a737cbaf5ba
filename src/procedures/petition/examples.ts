import type { Answers, Example } from '../kit/index.ts';

const SHARED: Answers = {
  petitionKind: 'petition',
  name: 'Một hệ thống do nhiều xã dùng chung thông báo thế nào',
  matter:
    'Huyện cũ của tôi mua một phần mềm chấm điểm hồ sơ, nay ba xã dùng chung. Không xã nào biết mình có phải thông báo hay không. Đề nghị hướng dẫn để chúng tôi làm cho đúng.',
  aboutProvision: 'Khoản 3 Điều 10 Luật Trí tuệ nhân tạo',
};

/** Whoever writes without an account is nobody of the cast: the party only stands for "somebody". */
const SOMEBODY = { party: 'mai-huong', openedBy: 'visitor' } as const;

export const examples: readonly Example[] = [
  {
    id: 'kien-nghi-dung-chung',
    day: '2026-10-12',
    ...SOMEBODY,
    title: {
      vi: 'Hỏi lại một lần, trả lời, công bố bản ẩn danh',
      en: 'Asked once, answered, published without names',
    },
    answers: { ...SHARED, contactName: 'Ông Tám Lúa', contactEmail: 'tam.lua@thu.example' },
    acts: [
      { act: 'take', day: '2026-10-13', by: 'officer', person: 'can-bo-van', input: {} },
      {
        act: 'askMore',
        day: '2026-10-13',
        by: 'officer',
        person: 'can-bo-van',
        input: { question: 'Ba xã có ký hợp đồng riêng với nhà cung cấp không, hay dùng theo hợp đồng của tỉnh?' },
      },
      {
        act: 'tellMore',
        day: '2026-10-15',
        by: 'visitor',
        person: 'mai-huong',
        input: { moreText: 'Cả ba dùng theo một hợp đồng do tỉnh ký.' },
      },
      {
        act: 'answer',
        day: '2026-10-20',
        by: 'officer',
        person: 'can-bo-van',
        input: {
          outcome: 'explained',
          answerGrounds: 'L10.3, L3.5',
          answerText:
            'Nhà cung cấp tự phân loại và thông báo một lần cho hệ thống. Mỗi xã dùng hệ thống dưới thẩm quyền của mình là bên triển khai và giữ kết quả phân loại đã có; xã không phải thông báo lại nếu không thay đổi mục đích sử dụng.',
          digestWanted: true,
        },
      },
      {
        act: 'prepareDigest',
        day: '2026-10-21',
        by: 'officer',
        person: 'can-bo-van',
        input: {
          digestTitle: 'Một hệ thống do nhiều cơ quan dùng chung',
          digestQuestion: 'Một cán bộ xã hỏi ai thông báo phân loại khi ba xã dùng chung một phần mềm.',
          digestAnswer: 'Nhà cung cấp thông báo một lần. Các xã là bên triển khai, dùng kết quả đã có.',
        },
      },
      {
        act: 'sendBackDigest',
        day: '2026-10-22',
        by: 'lead',
        person: 'lanh-dao-yen',
        input: { sendBackReason: 'Nêu thêm trường hợp đổi mục đích sử dụng.' },
      },
      {
        act: 'prepareDigest',
        day: '2026-10-23',
        by: 'officer',
        person: 'can-bo-van',
        input: {
          digestTitle: 'Một hệ thống do nhiều cơ quan dùng chung',
          digestQuestion:
            'Một cán bộ cấp xã hỏi ai thông báo phân loại khi nhiều đơn vị dùng chung một phần mềm theo một hợp đồng.',
          digestAnswer:
            'Nhà cung cấp thông báo một lần cho hệ thống. Mỗi đơn vị dùng dưới thẩm quyền của mình là bên triển khai, dùng kết quả phân loại đã có; chỉ khi đổi mục đích sử dụng mới phải phân loại lại.',
        },
      },
      { act: 'publishDigest', day: '2026-10-26', by: 'lead', person: 'lanh-dao-yen', input: {} },
    ],
    expected: { state: 'published', findings: ['noTermInLaw', 'contactKeptApart'] },
  },
  {
    id: 'kien-nghi-chuyen-y-te',
    day: '2026-11-03',
    party: 'huong-tram',
    title: { vi: 'Đề xuất được chuyển Bộ Y tế', en: 'A proposal forwarded to the Ministry of Health' },
    answers: {
      petitionKind: 'proposal',
      name: 'Mẫu thông báo chung cho thiết bị y tế có trí tuệ nhân tạo',
      matter:
        'Đề xuất một mẫu dùng chung cho hồ sơ lưu hành trang thiết bị y tế và thông báo phân loại, để bệnh viện không phải khai hai lần.',
    },
    acts: [
      {
        act: 'assign',
        day: '2026-11-04',
        by: 'lead',
        person: 'lanh-dao-yen',
        input: { assignee: 'can-bo-van' },
      },
      {
        act: 'forward',
        day: '2026-11-05',
        by: 'officer',
        person: 'can-bo-van',
        input: { forwardTo: 'moh', forwardReason: 'Mẫu hồ sơ lưu hành trang thiết bị y tế do Bộ Y tế quy định.' },
      },
      { act: 'take', day: '2026-11-06', by: 'officer', person: 'can-bo-y-te', input: {} },
      {
        act: 'answer',
        day: '2026-11-12',
        by: 'officer',
        person: 'can-bo-y-te',
        input: {
          outcome: 'passedToDrafting',
          answerGrounds: 'D12.2',
          answerText: 'Đề xuất đã được chuyển cho bộ phận soạn thảo để nghiên cứu khi sửa mẫu hồ sơ.',
        },
      },
    ],
    expected: { state: 'answered' },
  },
  {
    id: 'phan-anh-cham-cong',
    day: '2026-11-09',
    ...SOMEBODY,
    title: { vi: 'Phản ánh hệ thống chưa có trong cơ sở dữ liệu', en: 'Feedback about a system in no database' },
    answers: {
      petitionKind: 'feedback',
      systemReference: 'Máy chấm công bằng khuôn mặt ở xưởng (minh họa)',
      matter: 'Máy không nhận ra công nhân đeo khẩu trang và ghi là vắng mặt. Không biết hỏi ai.',
      addressee: 'thai-nguyen-dost',
    },
    acts: [
      { act: 'take', day: '2026-11-10', by: 'officer', person: 'can-bo-thai-nguyen', input: {} },
      {
        act: 'askMore',
        day: '2026-11-10',
        by: 'officer',
        person: 'can-bo-thai-nguyen',
        input: { question: 'Máy của hãng nào, đơn vị nào đang dùng?' },
      },
      { act: 'goOn', day: '2026-11-16', by: 'officer', person: 'can-bo-thai-nguyen', input: {} },
      {
        act: 'answer',
        day: '2026-11-17',
        by: 'officer',
        person: 'can-bo-thai-nguyen',
        input: {
          outcome: 'noted',
          answerGrounds: 'L5.1',
          answerText: 'Sở đã ghi nhận và sẽ làm việc với đơn vị sử dụng. Bạn có quyền yêu cầu người quản lý xem lại.',
          digestWanted: true,
        },
      },
      { act: 'leaveUnpublished', day: '2026-11-18', by: 'officer', person: 'can-bo-thai-nguyen', input: {} },
    ],
    expected: { state: 'answered' },
  },
  {
    id: 'kien-nghi-la-khieu-nai',
    day: '2026-11-16',
    ...SOMEBODY,
    title: { vi: 'Khiếu nại, được chỉ nơi giải quyết', en: 'A complaint, pointed on' },
    answers: { matter: 'Tôi không đồng ý với quyết định xử phạt của Sở và muốn được xem xét lại.' },
    acts: [
      {
        act: 'pointOn',
        day: '2026-11-17',
        by: 'officer',
        person: 'can-bo-van',
        input: {
          wayTo: 'complaint',
          wayText:
            'Bạn gửi đơn khiếu nại đến người đã ra quyết định, theo Luật Khiếu nại. Thời hiệu tính từ ngày nhận.',
        },
      },
    ],
    expected: { state: 'pointedOn' },
  },
  {
    id: 'kien-nghi-rut',
    day: '2026-11-17',
    party: 'ban-lang',
    title: { vi: 'Rút lại', en: 'Withdrawn' },
    answers: { matter: 'Hợp tác xã dùng phần mềm dự báo sâu bệnh có phải thông báo không?' },
    acts: [{ act: 'withdraw', day: '2026-11-18', by: 'party', person: 'ban-lang', input: {} }],
    expected: { state: 'withdrawn' },
  },
  {
    id: 'kien-nghi-vua-gui',
    day: '2026-11-20',
    ...SOMEBODY,
    title: { vi: 'Vừa gửi, chưa ai nhận', en: 'Just sent, not taken yet' },
    answers: {
      petitionKind: 'proposal',
      name: 'Đọc thông báo của máy bằng tiếng dân tộc',
      matter: 'Đề xuất các trợ lý ảo của cơ quan nhà nước nói rõ mình là máy bằng cả tiếng Thái, tiếng Mông.',
      addressee: 'thai-nguyen-dost',
    },
    acts: [],
    expected: { state: 'submitted' },
  },
  {
    id: 'kien-nghi-trong',
    day: '2026-11-20',
    ...SOMEBODY,
    title: { vi: 'Không có nội dung', en: 'Without a text' },
    answers: { petitionKind: 'petition', contactName: 'Ai đó' },
    acts: [],
    expected: { state: null, refusals: ['required'] },
  },
];
