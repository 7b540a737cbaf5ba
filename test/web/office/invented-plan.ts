/** An invented plan: three tasks, the last without a time limit. */
export const INVENTED_PLAN = `KẾ HOẠCH
Thử việc áp dụng trí tuệ nhân tạo trong cơ quan

I. MỤC ĐÍCH

Văn bản này là hư cấu, chỉ để thử phần mềm.

II. NHIỆM VỤ

1. Biên soạn tài liệu hướng dẫn

- Đơn vị chủ trì: Vụ Pháp chế.

- Đơn vị phối hợp: Văn phòng Bộ và các đơn vị liên quan.

- Thời gian thực hiện: Quý III năm 2026.

- Sản phẩm: Tài liệu hướng dẫn.

- Lãnh đạo Bộ chỉ đạo: Thứ trưởng Lê Minh Hạ (nhân vật hư cấu).

2. Tập huấn cho bộ phận một cửa

- Đơn vị chủ trì: Văn phòng Bộ.

- Đơn vị phối hợp: Vụ Pháp chế.

- Thời gian thực hiện: Quý IV năm 2026.

- Sản phẩm: Báo cáo kết quả tập huấn.

- Lãnh đạo Bộ chỉ đạo: Theo phân công của Bộ trưởng.

3. Kiểm tra việc áp dụng

- Đơn vị chủ trì: Thanh tra Bộ.

- Đơn vị phối hợp: Vụ Pháp chế.

- Sản phẩm: Báo cáo kiểm tra.

III. KINH PHÍ

Kinh phí lấy từ nguồn chi thường xuyên.

IV. TỔ CHỨC THỰC HIỆN

1. Các đơn vị báo cáo kết quả thực hiện về Vụ Pháp chế trước ngày 15 tháng 12 hằng năm để tổng hợp.
`;
