import { SECRECY_NOTICES, type ProcedureTexts } from '../kit/index.ts';

export const textsVi: ProcedureTexts = {
  title: 'Cập nhật hệ thống đã thông báo',
  intro:
    'Bắt đầu sử dụng, phiên bản mới, đính chính hoặc chấm dứt sử dụng. Thay đổi không làm đổi bản chất rủi ro thì không phải thông báo lại; ở đây bạn chỉ giữ cho thông tin công khai đúng.',
  before: [...SECRECY_NOTICES.vi, 'Thay đổi làm rủi ro mới hoặc cao hơn: dùng thủ tục “Phân loại lại mức rủi ro”.'],
  pages: {
    kind: { title: 'Loại cập nhật' },
    content: {
      title: 'Nội dung mới',
      intro: 'Các ô đã có nội dung đang công khai. Chỉ sửa mục cần đổi; mục để trống giữ nguyên.',
    },
    information: {
      title: 'Thông tin cho người dùng',
      intro: 'Chỉ điền mục cần công khai hoặc cần đổi; mục để trống giữ nguyên.',
    },
    rolesAndData: {
      title: 'Vai trò, hoạt động và dữ liệu',
      intro: 'Không mục nào bắt buộc: Nghị định không đòi những điều này. Mục để trống giữ nguyên.',
    },
  },
  fields: {
    kind: { label: 'Bạn cập nhật gì?' },
    usedSince: {
      label: 'Ngày đưa vào sử dụng',
      hint: 'Hệ thống rủi ro cao phải có kết luận phù hợp đã công khai, trừ khi đang trong thời gian chuyển tiếp.',
    },
    riskChanges: {
      label: 'Thay đổi này có ảnh hưởng đến mức rủi ro không?',
      hint: 'Ví dụ đổi chức năng chính, mục đích, bối cảnh sử dụng, nhóm người bị ảnh hưởng.',
    },
    changeSummary: {
      label: 'Tóm tắt thay đổi',
      hint: 'Được công khai.',
      example: 'Thay mô hình nhận dạng giọng nói để hiểu tiếng miền Trung tốt hơn; chức năng không đổi.',
    },
    reason: {
      label: 'Lý do đính chính',
      hint: 'Được công khai.',
      example: 'Ghi nhầm tên tỉnh triển khai khi thông báo.',
    },
    endedOn: { label: 'Ngày chấm dứt sử dụng' },
    endReason: {
      label: 'Lý do chấm dứt',
      hint: 'Nếu ghi, lý do sẽ được công khai.',
      example: 'Thay bằng hệ thống khác.',
    },
    name: { label: 'Tên hệ thống' },
    version: { label: 'Phiên bản', example: '2.2' },
    intendedPurpose: { label: 'Mục đích sử dụng' },
    mainFunctions: { label: 'Chức năng chính' },
    deploymentScope: { label: 'Phạm vi triển khai' },
    userGroups: { label: 'Nhóm người sử dụng' },
    affectedGroups: { label: 'Nhóm người bị ảnh hưởng' },
    sectors: { label: 'Lĩnh vực sử dụng' },
    provinces: { label: 'Tỉnh, thành phố nơi triển khai' },
    providerName: { label: 'Tên nhà cung cấp' },
    providerAddress: { label: 'Địa chỉ nhà cung cấp' },
    providerContact: { label: 'Thông tin liên hệ của nhà cung cấp' },
    functionalDescription: {
      label: 'Mô tả chức năng',
      hint: 'Hệ thống làm được gì, viết cho người dùng và người bị ảnh hưởng. Không nêu bí mật kinh doanh.',
    },
    wayOfOperation: { label: 'Cách thức hoạt động', hint: 'Hệ thống nhận gì, cho ra gì, con người can thiệp ở đâu.' },
    riskWarnings: {
      label: 'Cảnh báo rủi ro',
      hint: 'Giới hạn, sai sót có thể gặp, khi nào không nên dựa vào kết quả, hỏi ai.',
    },
    energyStatement: {
      label: 'Sử dụng năng lượng, tài nguyên',
      hint: 'Không bắt buộc: Luật khuyến khích trí tuệ nhân tạo xanh.',
    },
    activities: {
      label: 'Hoạt động của bạn với hệ thống này',
      hint: 'Năm hoạt động mà Luật điều chỉnh. Được công khai ở trang của bạn.',
    },
    developerRole: {
      label: 'Bạn có phải nhà phát triển của hệ thống này không?',
      hint: 'Nhà phát triển là bên thiết kế, xây dựng, huấn luyện, thử nghiệm hoặc tinh chỉnh và trực tiếp kiểm soát phương pháp, dữ liệu huấn luyện hoặc tham số. Được công khai.',
    },
    dataLawfulFor: {
      label: 'Bạn khai rằng dữ liệu được thu thập, sử dụng đúng pháp luật cho những khâu nào?',
      hint: 'Theo pháp luật về dữ liệu, dữ liệu cá nhân, sở hữu trí tuệ, an ninh mạng. Không công khai.',
    },
    dataSources: { label: 'Dữ liệu đến từ những loại nguồn nào?', hint: 'Không công khai.' },
    dataBasis: {
      label: 'Cơ sở pháp lý theo từng nguồn',
      hint: 'Ví dụ sự đồng ý, hợp đồng, giấy phép, dữ liệu mở. Không công khai; không chép dữ liệu vào đây.',
    },
  },
  options: {
    kind: {
      startOfUse: 'Bắt đầu đưa vào sử dụng',
      newVersion: 'Phiên bản mới',
      publicInformation: 'Thông tin cho người dùng và người bị ảnh hưởng',
      correction: 'Đính chính',
      endOfUse: 'Chấm dứt sử dụng',
    },
    riskChanges: { no: 'Không', yes: 'Có' },
    activities: {
      research: 'Nghiên cứu',
      development: 'Phát triển',
      provision: 'Cung cấp',
      deployment: 'Triển khai',
      use: 'Sử dụng',
    },
    developerRole: { whole: 'Có, toàn bộ hệ thống', part: 'Có, một phần hệ thống', none: 'Không' },
    dataLawfulFor: { development: 'Phát triển', training: 'Huấn luyện', testing: 'Thử nghiệm', operation: 'Vận hành' },
    dataSources: {
      ownCollected: 'Tự thu thập',
      userProvided: 'Do người dùng cung cấp',
      personalData: 'Dữ liệu cá nhân',
      publicData: 'Dữ liệu mở, dữ liệu công khai',
      licensed: 'Mua hoặc được cấp phép',
      protectedWorks: 'Tác phẩm, đối tượng có quyền sở hữu trí tuệ',
      synthetic: 'Dữ liệu tổng hợp do máy tạo',
    },
  },
  acts: { update: { done: 'đã cập nhật hệ thống', button: 'Gửi cập nhật' } },
  states: { recorded: 'Đã ghi nhận' },
};
