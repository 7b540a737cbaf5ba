import type { Answers, Example } from '../kit/index.ts';

function updated(
  facts: Pick<Example, 'id' | 'day' | 'party' | 'title'> & { about: string; findings: readonly string[] },
  answers: Answers,
): Example {
  const { findings, ...rest } = facts;
  return { ...rest, answers, acts: [], expected: { state: 'recorded', findings } };
}

export const examples: readonly Example[] = [
  updated(
    {
      id: 'canh-en-su-dung',
      day: '2026-11-19',
      party: 'bien-dong',
      about: 'canh-en',
      title: {
        vi: 'Đưa vào sử dụng sau khi công khai kết luận phù hợp',
        en: 'Put into use after the positive result was published',
      },
      findings: ['conformityGate.passed'],
    },
    { kind: 'startOfUse', usedSince: '2026-11-18' },
  ),
  updated(
    {
      id: 'tuyen-sinh-su-dung',
      day: '2026-10-05',
      party: 'song-lam',
      about: 'tuyen-sinh-song-lam',
      title: {
        vi: 'Đưa vào sử dụng trong thời gian chuyển tiếp, chưa có kết quả',
        en: 'Put into use in transition, without a result yet',
      },
      findings: ['conformityGate.open'],
    },
    { kind: 'startOfUse', usedSince: '2026-10-01' },
  ),
  updated(
    {
      id: 'canh-en-cho-nguoi-dung',
      day: '2026-11-20',
      party: 'bien-dong',
      about: 'canh-en',
      title: { vi: 'Thông tin cho người dùng và người bị ảnh hưởng', en: 'Information for users and affected persons' },
      findings: ['publicInformation'],
    },
    {
      kind: 'publicInformation',
      functionalDescription: 'Phát hiện vật thể lạ trên đường cất hạ cánh và báo vị trí cho đài kiểm soát.',
      wayOfOperation: 'Máy quay và ra-đa quét liên tục; hệ thống chỉ cảnh báo, nhân viên khai thác khu bay quyết định.',
      riskWarnings: 'Có thể bỏ sót vật nhỏ hơn 3 cm khi mưa lớn; kiểm tra bằng mắt vẫn được giữ song song.',
      energyStatement: 'Khoảng 2,1 kWh mỗi giờ cho toàn bộ trạm xử lý tại chỗ.',
      activities: ['research', 'development', 'provision'],
      developerRole: 'part',
      dataLawfulFor: ['training', 'testing', 'operation'],
      dataSources: ['ownCollected', 'licensed'],
      dataBasis: 'Hợp đồng với đơn vị khai thác cảng hàng không; ảnh mua có giấy phép.',
    },
  ),
  {
    id: 'thoc-dang-dung',
    day: '2026-06-15',
    party: 'lua-vang',
    about: 'tro-ly-thoc',
    title: { vi: 'Đang sử dụng thì không báo bắt đầu lần nữa', en: 'What is in use is not begun again' },
    answers: { kind: 'startOfUse', usedSince: '2026-06-10' },
    acts: [],
    expected: { state: null, refusals: ['notBeforeUse'] },
  },
  updated(
    {
      id: 'che-xanh-1-1',
      day: '2026-09-10',
      party: 'che-xanh',
      about: 'che-xanh-hoi-dap',
      title: { vi: 'Phiên bản mới không đổi bản chất rủi ro', en: 'A new version that leaves the risk as it was' },
      findings: ['noNewNotice'],
    },
    {
      kind: 'newVersion',
      riskChanges: 'no',
      changeSummary: 'Hiểu tiếng Tày tốt hơn; thêm thủ tục đất đai; chức năng không đổi.',
      version: '1.1',
    },
  ),
  updated(
    {
      id: 'phong-van-dinh-chinh',
      day: '2026-08-06',
      party: 'may-trang',
      about: 'phong-van-ao',
      title: {
        vi: 'Đính chính có lý do, hiện trong lịch sử',
        en: 'A correction with its reason, shown in the history',
      },
      findings: ['reasonShown'],
    },
    {
      kind: 'correction',
      reason: 'Khi thông báo đã ghi thiếu nhóm người bị ảnh hưởng là sinh viên thực tập.',
      affectedGroups: 'Ứng viên, sinh viên thực tập, trong đó có người khuyết tật.',
    },
  ),
  updated(
    {
      id: 'nhac-no-cham-dut',
      day: '2026-11-16',
      party: 'lua-vang',
      about: 'nhac-no',
      title: { vi: 'Chấm dứt sử dụng', en: 'End of use' },
      findings: ['dutiesEnd'],
    },
    { kind: 'endOfUse', endedOn: '2026-11-15', endReason: 'Ngân hàng chuyển sang nhắc nợ bằng tin nhắn.' },
  ),
  {
    id: 'doi-rui-ro',
    day: '2026-10-01',
    party: 'ben-do',
    about: 'gia-su-ben-do',
    title: {
      vi: 'Thay đổi làm đổi rủi ro: chuyển sang phân loại lại',
      en: 'A change that affects the risk belongs to re-classification',
    },
    answers: {
      kind: 'newVersion',
      riskChanges: 'yes',
      changeSummary: 'Thêm chức năng xếp hạng học sinh gửi cho nhà trường.',
      version: '3.0',
    },
    acts: [],
    expected: { state: null, refusals: ['reclassifyInstead'] },
  },
];
