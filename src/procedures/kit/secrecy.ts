/**
 * What every person reads before the first field: Law 1.2 and 8.3, Decree 4.3 (b, d) and 12.4. Said before anything is
 * typed, because what was typed has already left the house.
 */
export const SECRECY_NOTICES = {
  vi: [
    'Không nhập thông tin thuộc bí mật nhà nước. Hệ thống chỉ phục vụ quốc phòng, an ninh, cơ yếu, hệ thống thuộc danh mục bí mật nhà nước và hệ thống phục vụ hoạt động nội bộ của cơ quan Đảng, tổ chức chính trị không kê khai tại đây. Nếu chưa chắc, hãy hỏi bộ phận bảo mật của đơn vị trước khi gõ bất cứ điều gì.',
    'Không nhập mã nguồn, thuật toán chi tiết, tham số mô hình, dữ liệu huấn luyện thô, bí mật kinh doanh hoặc bí mật công nghệ. Pháp luật không buộc bạn tiết lộ những thông tin này, và Cổng không có ô nào để nhận chúng.',
    'Không nhập dữ liệu cá nhân của người khác. Khi cần đầu mối liên hệ, hãy dùng địa chỉ chung của tổ chức.',
  ],
  en: [
    'Do not enter state secrets. Systems that serve only defence, security or cryptography, systems on the list of state secrets and internal systems of Party bodies and political organisations are not declared here. If in doubt, ask your own security unit before typing anything.',
    'Do not enter source code, detailed algorithms, model parameters, raw training data, business or technology secrets. The law does not oblige you to disclose them, and the portal has no field for them.',
    'Do not enter personal data of others. Where a contact is asked for, use your organisation’s general address.',
  ],
} as const;
