/** An invented circular in two versions: the second changes one clause and adds another, so that comparing shows something. */
export const DRAFT_TITLE = 'Thông tư hướng dẫn lưu hồ sơ phân loại hệ thống trí tuệ nhân tạo (MINH HỌA, hư cấu)';

export const FIRST_DRAFT = `THÔNG TƯ (MINH HỌA)
Điều 1. Phạm vi
1. Thông tư minh họa này nói về cách lưu hồ sơ phân loại hệ thống trí tuệ nhân tạo.
2. Thông tư minh họa này không đặt thêm nghĩa vụ cho nhà cung cấp.
Điều 2. Thời gian lưu
1. Hồ sơ được lưu trong thời gian hệ thống được cung cấp.
2. Sau khi ngừng cung cấp, hồ sơ được lưu thêm một năm.
Điều 3. Hiệu lực
1. Thông tư minh họa này có hiệu lực từ ngày ký.
`;

export const SECOND_DRAFT = `THÔNG TƯ (MINH HỌA)
Điều 1. Phạm vi
1. Thông tư minh họa này nói về cách lưu hồ sơ phân loại hệ thống trí tuệ nhân tạo.
2. Thông tư minh họa này không đặt thêm nghĩa vụ cho nhà cung cấp.
Điều 2. Thời gian lưu
1. Hồ sơ được lưu trong thời gian hệ thống được cung cấp.
2. Sau khi ngừng cung cấp, hồ sơ được lưu thêm hai năm.
3. Hồ sơ điện tử có giá trị như hồ sơ giấy.
Điều 3. Hiệu lực
1. Thông tư minh họa này có hiệu lực sau 45 ngày kể từ ngày ký.
`;

export const ROUND = {
  title: 'Rà soát văn bản liên quan đến trí tuệ nhân tạo (MINH HỌA, hư cấu)',
  request:
    'Đề nghị các bộ, cơ quan và địa phương rà soát văn bản do mình ban hành có nội dung liên quan đến trí tuệ nhân tạo, đề xuất hướng xử lý và nêu phần còn hiệu lực.',
};

/** What two agencies found; documents and numbers are invented. */
export const FOUND = {
  most: {
    summary: 'Bộ đã rà soát hai văn bản minh họa.',
    rows: [
      {
        owner: 'Bộ Khoa học và Công nghệ',
        number: '01/2024/TT-MINHHOA',
        title: 'Thông tư minh họa về thử nghiệm phần mềm',
        issuedOn: '2024-03-01',
        compatibility: 'partly',
        finding: 'Chưa dẫn chiếu quy định về phân loại rủi ro.',
        proposal: 'amend',
        proposalDetail: 'Bổ sung dẫn chiếu đến kết quả phân loại.',
        grounds: 'L9.1; L10.3',
      },
      {
        owner: 'Bộ Khoa học và Công nghệ',
        number: '',
        title: 'Hướng dẫn minh họa về lưu hồ sơ phân loại',
        compatibility: 'missing',
        finding: 'Chưa có hướng dẫn thống nhất.',
        proposal: 'issueAnew',
        proposalDetail: 'Ban hành thông tư hướng dẫn.',
        grounds: 'D12.2',
      },
    ],
  },
  'thai-nguyen': {
    summary: 'Tỉnh đã rà soát ba văn bản minh họa; một văn bản còn hiệu lực một phần.',
    rows: [
      {
        owner: 'Ủy ban nhân dân tỉnh Thái Nguyên',
        number: '02/2023/QĐ-MINHHOA',
        title: 'Quyết định minh họa về ứng dụng công nghệ số trong cơ quan nhà nước',
        issuedOn: '2023-05-10',
        compatibility: 'partly',
        finding: 'Phần về trí tuệ nhân tạo dựa trên quy định đã bị bãi bỏ.',
        proposal: 'supplement',
        proposalDetail: 'Bổ sung nội dung về minh bạch khi dùng hệ thống trí tuệ nhân tạo.',
        grounds: 'L11',
        repealedBasis: ['chapter-IV'],
        stillInForce: 'Các quy định không nói về trí tuệ nhân tạo',
        announcement: '03/TB-MINHHOA',
        announcedOn: '2026-06-01',
      },
      {
        owner: 'Sở Y tế tỉnh Thái Nguyên',
        number: '04/2022/QĐ-MINHHOA',
        title: 'Quy chế minh họa về trợ lý ảo tại cơ sở khám bệnh',
        issuedOn: '2022-09-15',
        compatibility: 'incompatible',
        finding: 'Không yêu cầu báo cho người bệnh biết đang nói với máy.',
        proposal: 'replace',
        proposalDetail: 'Thay bằng quy chế mới.',
        grounds: 'L11.1',
      },
      {
        owner: 'Sở Khoa học và Công nghệ tỉnh Thái Nguyên',
        number: '05/2025/HD-MINHHOA',
        title: 'Hướng dẫn minh họa về kê khai hệ thống thông tin',
        issuedOn: '2025-02-20',
        compatibility: 'compatible',
        proposal: 'keep',
        finding: '',
        proposalDetail: '',
        grounds: '',
      },
    ],
  },
} as const;

export const COMMENTS = {
  province: 'Đề nghị làm rõ “ngừng cung cấp” được tính từ ngày nào, để địa phương hướng dẫn thống nhất.',
  unit: 'Khoản 3 Điều 2 nên nói rõ hồ sơ điện tử phải đọc lại được trong suốt thời gian lưu.',
};
