import type { Answers, Example } from '../kit/index.ts';

const VOICE_LINE: Answers = {
  requesterKind: 'provider',
  question:
    'Tổng đài của chúng tôi giới thiệu là trợ lý ảo ở câu đầu, nhưng giọng rất giống người thật. Khách hàng gọi vào giữa chừng có thể không nghe câu giới thiệu. Hệ thống là rủi ro trung bình hay thấp?',
  consideredLevel: 'medium',
  name: 'Tổng đài giọng nói Đồng Xanh',
  intendedPurpose: 'Trả lời khách hàng gọi đến về biểu phí và chi nhánh gần nhất.',
  sectors: ['banking'],
  mainFunctions: 'Nghe, trả lời bằng giọng tổng hợp, chuyển máy cho tổng đài viên.',
  functionalArchitecture: 'Khối nhận dạng giọng nói, kho hỏi đáp, khối tổng hợp giọng, khối chuyển máy.',
  deploymentScope: 'Tổng đài chăm sóc khách hàng toàn quốc.',
  userGroups: 'Khách hàng gọi đến; tổng đài viên.',
  mainInputData: 'Câu nói của khách hàng; giọng đọc mẫu có hợp đồng.',
  riskMeasures: 'Nghe lại mẫu; chuyển người khi khách yêu cầu; không bán hàng.',
};

const answer: Answers = {
  answeredLevel: 'medium',
  answerGrounds: 'L9.1b, D9.1b, D9.3c',
  answerText:
    'Câu giới thiệu ở đầu cuộc gọi không bảo đảm mọi người gọi đều nhận biết mình đang nói chuyện với máy. Hệ thống cung cấp dịch vụ trực tiếp cho công chúng nên không thuộc trường hợp loại trừ. Đề nghị tự phân loại là rủi ro trung bình và nhắc lại việc là trợ lý ảo trong cuộc gọi.',
  precedentTitle: 'Tổng đài giọng nói chỉ giới thiệu là trợ lý ảo ở câu đầu',
  precedentText:
    'Một ngân hàng hỏi về tổng đài giọng nói giới thiệu là trợ lý ảo ở câu đầu. Vì người gọi có thể không nghe câu ấy và hệ thống phục vụ trực tiếp công chúng, hệ thống được hướng dẫn phân loại là rủi ro trung bình.',
};

export const examples: readonly Example[] = [
  {
    id: 'hoi-tong-dai-giong-noi',
    day: '2026-09-16',
    party: 'lua-vang',
    title: {
      vi: 'Bổ sung một lần, hai cán bộ, trả lời và công bố tiền lệ',
      en: 'One list, two officials, an answer and a precedent',
    },
    answers: VOICE_LINE,
    acts: [
      { act: 'take', day: '2026-09-17', by: 'officer', person: 'can-bo-an', input: {} },
      {
        act: 'askSupplement',
        day: '2026-09-18',
        by: 'officer',
        person: 'can-bo-an',
        input: {
          missingItems:
            '1. Nguyên văn câu giới thiệu, để biết khách hàng nghe được gì.\n2. Tỷ lệ cuộc gọi bỏ qua câu giới thiệu, nếu có đo.',
        },
      },
      {
        act: 'supplement',
        day: '2026-09-22',
        by: 'party',
        person: 'lua-vang',
        input: {
          supplementText:
            '1. “Xin chào, tôi là trợ lý ảo.”\n2. Khoảng 18% khách hàng nói ngay trước khi câu giới thiệu kết thúc.',
        },
      },
      { act: 'prepareAnswer', day: '2026-09-24', by: 'officer', person: 'can-bo-an', input: answer },
      {
        act: 'sendBack',
        day: '2026-09-25',
        by: 'lead',
        person: 'lanh-dao-chi',
        input: { sendBackReason: 'Nêu rõ vì sao không thuộc trường hợp loại trừ.' },
      },
      { act: 'prepareAnswer', day: '2026-09-28', by: 'officer', person: 'can-bo-an', input: answer },
      { act: 'confirmAnswer', day: '2026-09-29', by: 'lead', person: 'lanh-dao-chi', input: {} },
    ],
    expected: { state: 'answered', findings: ['noTermInLaw'] },
  },
  {
    id: 'co-quan-hoi-cham-ho-so',
    day: '2026-11-18',
    party: 'che-xanh',
    title: { vi: 'Cơ quan nhà nước đề nghị, đang xem xét', en: 'A state agency asks; in review' },
    answers: {
      requesterKind: 'authority',
      question:
        'Phần mềm gợi ý hồ sơ cần ưu tiên xử lý, cán bộ vẫn quyết định. Có phải là hệ thống thuộc Danh mục không?',
      name: 'Gợi ý hồ sơ ưu tiên',
      intendedPurpose: 'Sắp thứ tự hồ sơ chờ xử lý theo hạn và mức khẩn.',
      sectors: ['public-administration'],
      provinces: ['19'],
      documentsStandIn: true,
      documents: ['mo-ta-he-thong.pdf'],
    },
    acts: [
      { act: 'assign', day: '2026-11-19', by: 'lead', person: 'lanh-dao-chi', input: { assignee: 'can-bo-binh' } },
    ],
    expected: { state: 'inReview', findings: ['noTermInLaw'] },
  },
  {
    id: 'cho-bo-sung-goi-y-gia',
    day: '2026-11-11',
    party: 'cho-phien',
    title: { vi: 'Yêu cầu bổ sung lần hai, có lý do', en: 'A second list, with its reason' },
    answers: {
      ...VOICE_LINE,
      question:
        'Hệ thống gợi ý giá cho người bán, người mua không biết. Như vậy có phải là tác động đến người sử dụng không?',
      consideredLevel: 'low',
      name: 'Gợi ý giá bán Phiên Sớm',
      intendedPurpose: 'Gợi ý khoảng giá cho người bán theo hàng tương tự.',
      sectors: ['industry-trade'],
    },
    acts: [
      { act: 'take', day: '2026-11-12', by: 'officer', person: 'can-bo-binh', input: {} },
      {
        act: 'askSupplement',
        day: '2026-11-13',
        by: 'officer',
        person: 'can-bo-binh',
        input: { missingItems: 'Màn hình người mua thấy gì, để biết người mua có nhận ra gợi ý của máy không.' },
      },
      {
        act: 'supplement',
        day: '2026-11-16',
        by: 'party',
        person: 'cho-phien',
        input: { supplementText: 'Người mua chỉ thấy giá cuối cùng, không thấy khoảng gợi ý.' },
      },
      {
        act: 'askSupplement',
        day: '2026-11-17',
        by: 'officer',
        person: 'can-bo-binh',
        input: {
          missingItems: 'Quy trình khi giá gợi ý lệch xa giá thị trường.',
          secondListReason: 'Nội dung bổ sung cho thấy giá gợi ý có thể tự áp dụng, điều mà hồ sơ ban đầu không nêu.',
        },
      },
    ],
    expected: { state: 'supplementAsked' },
  },
  {
    id: 'moi-gui-doc-truyen',
    day: '2026-11-20',
    party: 'mai-huong',
    title: { vi: 'Vừa gửi, chưa ai nhận', en: 'Just sent, not taken yet' },
    answers: {
      ...VOICE_LINE,
      question:
        'Ứng dụng đọc truyện bằng giọng của chính phụ huynh thu trước. Trẻ có thể tưởng là bố mẹ đang đọc. Mức nào?',
      name: 'Giọng Mẹ Kể',
      intendedPurpose: 'Đọc truyện cho trẻ bằng giọng phụ huynh đã thu.',
      sectors: ['culture'],
    },
    acts: [],
    expected: { state: 'submitted' },
  },
  {
    id: 'rut-de-nghi',
    day: '2026-10-14',
    party: 'trang-khuyet',
    title: { vi: 'Rút đề nghị', en: 'Withdrawn' },
    answers: {
      ...VOICE_LINE,
      question: 'Phim ngắn hư cấu có nhân vật giống người thật đã mất: có thuộc trường hợp loại trừ về sáng tạo không?',
      name: 'Bộ dựng nhân vật Hồi Ức',
      intendedPurpose: 'Dựng nhân vật cho phim ngắn hư cấu.',
      sectors: ['culture'],
    },
    acts: [{ act: 'withdraw', day: '2026-10-16', by: 'party', person: 'trang-khuyet', input: {} }],
    expected: { state: 'withdrawn' },
  },
  {
    id: 'khong-phai-co-quan',
    day: '2026-10-21',
    party: 'ben-do',
    title: { vi: 'Doanh nghiệp không đề nghị với tư cách cơ quan', en: 'A company does not ask as an authority' },
    answers: { ...VOICE_LINE, requesterKind: 'authority', name: 'Gia sư Bến Đò' },
    acts: [],
    expected: { state: null, refusals: ['notAnAuthority'] },
  },
];
