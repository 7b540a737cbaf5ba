import { LABEL_TEMPLATES } from '../../law/index.ts';
import type { Answers, Example } from '../kit/index.ts';

function declared(
  facts: Pick<Example, 'id' | 'day' | 'party' | 'title'> & { about: string },
  answers: Answers,
  more: Partial<Pick<Example, 'acts' | 'expected'>> = {},
): Example {
  return { ...facts, answers, acts: [], expected: { state: 'current', findings: ['voluntary'] }, ...more };
}

/** Words of the portal's own suggestions, taken over as they stand. */
function suggested(id: string): string {
  return LABEL_TEMPLATES[0]!.templates.find((one) => one.id === id)!.text.vi;
}

const TRAM_XANH = {
  role: 'provider',
  interacts: 'yes',
  userNotice: 'Xin chào, tôi là trợ lý ảo Tràm Xanh. Tôi không phải bác sĩ.',
  noticePlace: 'Câu chào đầu tiên; nhãn “Trợ lý ảo” cố định trên khung trò chuyện.',
  outputs: ['text', 'audio'],
  openSource: 'no',
  markAudio: ['metadata'],
  markStates: ['aiMade', 'system'],
};

export const examples: readonly Example[] = [
  declared(
    {
      id: 'minh-bach-tram-xanh',
      day: '2026-06-15',
      party: 'may-trang',
      about: 'tram-xanh',
      title: { vi: 'Nhà cung cấp công bố câu chào và cách đánh dấu', en: 'A provider declares its greeting and marks' },
    },
    { ...TRAM_XANH, userInstruction: suggested('keep'), validFrom: '2026-06-15' },
    { expected: { state: 'current', findings: ['voluntary', 'textNotRequired'] } },
  ),
  declared(
    {
      id: 'minh-bach-tram-xanh-2',
      day: '2026-09-30',
      party: 'may-trang',
      about: 'minh-bach-tram-xanh',
      title: { vi: 'Cập nhật nối tiếp, không có khoảng trống', en: 'An update that follows without a gap' },
    },
    {
      ...TRAM_XANH,
      userNotice: suggested('talking'),
      noticePlace: 'Câu chào đầu tiên, lặp lại sau mỗi 10 lượt; nhãn cố định trên khung trò chuyện.',
      markAudio: ['metadata', 'content'],
      markStates: ['aiMade', 'provider', 'system', 'time'],
      detectorUrl: 'https://tram-xanh.example/kiem-tra-dau',
      userInstruction: suggested('keep'),
      validFrom: '2026-10-01',
    },
    { expected: { state: 'updated', findings: ['continuous'] } },
  ),
  declared(
    {
      id: 'minh-bach-huong-tram',
      day: '2026-07-02',
      party: 'huong-tram',
      about: 'huong-tram-dung-tram-xanh',
      title: { vi: 'Bệnh viện công bố cho việc triển khai của mình', en: 'A hospital declares for its deployment' },
    },
    {
      role: 'deployer',
      contentName: 'Bản tin sức khỏe hằng tuần của Bệnh viện Hương Tràm',
      contentKinds: ['text', 'image'],
      cases: ['confusing', 'exempt'],
      contentNotice: suggested('made'),
      displayForms: ['caption', 'platform'],
      channels: 'Trang thông tin và ứng dụng của bệnh viện.',
      exemptions: ['languageEdit'],
      exemptionReason: 'Bản tóm tắt tài liệu hướng dẫn do bác sĩ soạn, giữ đúng nội dung gốc.',
      userInstruction: suggested('keep'),
      validFrom: '2026-07-02',
      validUntil: '2026-12-31',
    },
  ),
  declared(
    {
      id: 'minh-bach-long-tieng',
      day: '2026-07-20',
      party: 'trang-khuyet',
      about: 'long-tieng',
      title: { vi: 'Hãng phim: nhãn ở danh đề và mở đầu', en: 'A film studio: labels in credits and opening' },
    },
    {
      role: 'deployer',
      contentName: 'Loạt phim tài liệu “Dòng sông kể chuyện”',
      contentKinds: ['audio', 'video'],
      cases: ['realPerson', 'creativeWork'],
      imitationLabel: suggested('person'),
      displayForms: ['onContent', 'caption'],
      workKind: 'Phim tài liệu truyền hình',
      creativeLabel: suggested('credits'),
      creativePlaces: ['opening', 'credits'],
      channels: 'Truyền hình và kênh trực tuyến của hãng.',
      validFrom: '2026-07-20',
    },
    {
      acts: [
        {
          act: 'end',
          day: '2026-11-02',
          by: 'party',
          person: 'trang-khuyet',
          input: { endedOn: '2026-10-31', endReason: 'Loạt phim ngừng phát sóng, đã gỡ khỏi kênh trực tuyến.' },
        },
      ],
      expected: { state: 'ended', findings: ['voluntary'] },
    },
  ),
  declared(
    {
      id: 'minh-bach-ban-hang-ao',
      day: '2026-06-22',
      party: 'cho-phien',
      about: 'ban-hang-ao',
      title: { vi: 'Công bố có ngày cuối, hết hạn', en: 'A declaration with a last day, run out' },
    },
    {
      role: 'provider',
      interacts: 'yes',
      userNotice: 'Người dẫn này là nhân vật ảo do trí tuệ nhân tạo tạo ra.',
      noticePlace: 'Góc trên bên trái khung hình, suốt buổi phát.',
      outputs: ['audio', 'video'],
      openSource: 'no',
      markAudio: ['other'],
      markVideo: ['metadata', 'signature'],
      markOther: 'Tín hiệu ngoài dải nghe được, đọc bằng ứng dụng của sàn.',
      markStates: ['aiMade', 'provider'],
      validFrom: '2026-06-22',
      validUntil: '2026-08-31',
    },
  ),
  declared(
    {
      id: 'minh-bach-ban-hang-ao-2',
      day: '2026-09-14',
      party: 'cho-phien',
      about: 'minh-bach-ban-hang-ao',
      title: { vi: 'Cập nhật muộn: khoảng trống hiện công khai', en: 'A late update: the gap is shown' },
    },
    {
      role: 'provider',
      interacts: 'yes',
      userNotice: 'Người dẫn này là nhân vật ảo do trí tuệ nhân tạo tạo ra.',
      noticePlace: 'Góc trên bên trái khung hình, suốt buổi phát.',
      outputs: ['audio', 'image', 'video'],
      openSource: 'no',
      markAudio: ['other'],
      markImage: ['metadata'],
      markVideo: ['metadata', 'signature'],
      markOther: 'Tín hiệu ngoài dải nghe được, đọc bằng ứng dụng của sàn.',
      markStates: ['aiMade', 'provider'],
      validFrom: '2026-09-15',
    },
    { expected: { state: 'updated', findings: ['gap'] } },
  ),
  declared(
    {
      id: 'minh-bach-chan-dung',
      day: '2026-10-05',
      party: 'trang-khuyet',
      about: 'chan-dung-xua',
      title: {
        vi: 'Bảo tàng: dựng lại sự kiện, tự đánh dấu',
        en: 'A museum: re-created events, marked by the deployer',
      },
    },
    {
      role: 'deployer',
      contentName: 'Trưng bày “Chân dung xưa biết nói”',
      contentKinds: ['video', 'audio'],
      cases: ['realPerson', 'realEvent'],
      imitationLabel: suggested('event'),
      displayForms: ['onContent', 'soundOrOther'],
      channels: 'Màn hình tại hai bảo tàng.',
      deployerMarking: 'Dấu trong siêu dữ liệu của từng đoạn hình, ghi khi dựng.',
      validFrom: '2026-10-05',
    },
  ),
  declared(
    {
      id: 'minh-bach-goi-y-sach',
      day: '2026-09-10',
      party: 'song-lam',
      about: 'goi-y-sach',
      title: { vi: 'Không tương tác, mã nguồn mở', en: 'No interaction, open source' },
    },
    {
      role: 'provider',
      interacts: 'no',
      outputs: ['image'],
      openSource: 'published',
      openSourceUrl: 'https://goi-y-sach.example/danh-dau',
      validFrom: '2026-09-10',
    },
    { expected: { state: 'current', findings: ['deployerMarks'] } },
  ),
  declared(
    {
      id: 'minh-bach-khong-phai-cua-minh',
      day: '2026-10-12',
      party: 'huong-tram',
      about: 'chan-dung-xua',
      title: { vi: 'Không phải nhà cung cấp; dấu không nói gì', en: 'Not the provider; a mark that says nothing' },
    },
    {
      role: 'provider',
      interacts: 'exception',
      interactionException: 'Chưa rõ căn cứ.',
      outputs: ['video'],
      openSource: 'no',
      markVideo: ['signature'],
      markStates: ['time'],
      validFrom: '2026-10-12',
    },
    { expected: { state: null, refusals: ['notTheProvider', 'markMustSay'] } },
  ),
];
