/** Three invented plans of two levels, written for the demonstration; they bind nobody, and their titles say so. */
export const NATIONAL_PLAN = `KẾ HOẠCH (MINH HỌA)
Triển khai Luật Trí tuệ nhân tạo trong cả nước, dùng để trình diễn phần mềm

I. MỤC ĐÍCH

Văn bản này là hư cấu, dùng để trình diễn.

II. NHIỆM VỤ

1. Rà soát văn bản có quy định liên quan đến trí tuệ nhân tạo

- Cơ quan thực hiện: Các bộ, cơ quan ngang bộ; Ủy ban nhân dân các tỉnh, thành phố.

- Thời gian thực hiện: Quý III năm 2026.

- Sản phẩm: Danh mục văn bản cần sửa đổi, bổ sung.

2. Rà soát, kết nối cơ sở dữ liệu phục vụ trí tuệ nhân tạo của bộ, ngành, địa phương

- Cơ quan thực hiện: Các bộ, cơ quan ngang bộ; Ủy ban nhân dân các tỉnh, thành phố.

- Thời gian thực hiện: năm 2026 và các năm tiếp theo.

- Sản phẩm: Cơ sở dữ liệu được kết nối.

3. Xây dựng kho dữ liệu dùng chung cho trí tuệ nhân tạo

- Cơ quan chủ trì: Bộ Khoa học và Công nghệ (chịu trách nhiệm về tiêu chuẩn dữ liệu); Bộ Công an (chịu trách nhiệm về an ninh dữ liệu).

- Thời gian thực hiện: giai đoạn 2026-2027.

- Sản phẩm: Kho dữ liệu dùng chung.

4. Kiểm tra việc thi hành Luật

- Cơ quan chủ trì: Bộ Khoa học và Công nghệ.

- Cơ quan phối hợp: Ủy ban nhân dân các tỉnh, thành phố.

- Thời gian thực hiện: Hằng năm.

- Sản phẩm: Kế hoạch kiểm tra; báo cáo kiểm tra.
`;

export const MINISTRY_PLAN = `KẾ HOẠCH (MINH HỌA)
Triển khai Luật Trí tuệ nhân tạo trong các đơn vị thuộc Bộ, dùng để trình diễn phần mềm

I. MỤC ĐÍCH, YÊU CẦU

Văn bản này là hư cấu, dùng để trình diễn. Mỗi việc có đơn vị chủ trì, thời hạn và sản phẩm.

II. NỘI DUNG VÀ PHÂN CÔNG TRÁCH NHIỆM

1. Hoàn thiện tài liệu nghiệp vụ

a) Biên soạn sổ tay tiếp nhận thông báo hệ thống trí tuệ nhân tạo

- Đơn vị chủ trì: Cục Công nghiệp Công nghệ thông tin.

- Đơn vị phối hợp: Vụ Pháp chế, Văn phòng Bộ và các đơn vị liên quan.

- Thời gian thực hiện: Quý II năm 2026.

- Sản phẩm: Sổ tay tiếp nhận thông báo; bộ câu hỏi thường gặp.

- Lãnh đạo Bộ chỉ đạo: Thứ trưởng Lê Minh Hạ (nhân vật hư cấu).

b) Rà soát văn bản của Bộ có quy định liên quan đến trí tuệ nhân tạo

- Đơn vị chủ trì: Vụ Pháp chế.

- Đơn vị phối hợp: Cục Công nghiệp Công nghệ thông tin và các đơn vị liên quan.

- Thời gian thực hiện: Quý III năm 2026.

- Sản phẩm: Danh mục văn bản cần sửa đổi, bổ sung.

- Lãnh đạo Bộ chỉ đạo: Thứ trưởng Lê Minh Hạ (nhân vật hư cấu).

2. Tập huấn, hướng dẫn

a) Tập huấn cho các bộ phận một cửa về tiếp nhận hồ sơ

- Đơn vị chủ trì: Viện Công nghệ số và Chuyển đổi số quốc gia.

- Đơn vị phối hợp: Cục Công nghiệp Công nghệ thông tin, Văn phòng Bộ.

- Thời gian thực hiện: giai đoạn 2026-2027; Cục Công nghiệp Công nghệ thông tin chủ trì giai đoạn tiếp theo.

- Sản phẩm: Tài liệu tập huấn; báo cáo kết quả tập huấn.

- Lãnh đạo Bộ chỉ đạo: Theo phân công của Bộ trưởng.

b) Trả lời kiến nghị, vướng mắc của tổ chức, cá nhân

- Đơn vị chủ trì: Văn phòng Bộ.

- Đơn vị phối hợp: các đơn vị liên quan.

- Thời gian thực hiện: Thường xuyên.

- Sản phẩm: Báo cáo tổng hợp kiến nghị.

- Lãnh đạo Bộ chỉ đạo: Theo phân công của Bộ trưởng.

3. Kiểm tra, đánh giá tình hình thi hành

- Đơn vị chủ trì: Cục Công nghiệp Công nghệ thông tin.

- Đơn vị phối hợp: các đơn vị liên quan.

- Thời gian thực hiện: Hằng năm.

- Sản phẩm: Báo cáo tình hình thi hành Luật.

- Lãnh đạo Bộ chỉ đạo: Thứ trưởng Trần An Bình (nhân vật hư cấu).

III. KINH PHÍ THỰC HIỆN

Kinh phí lấy từ nguồn chi thường xuyên, nguồn chi đầu tư phát triển và các nguồn hợp pháp khác.

IV. TỔ CHỨC THỰC HIỆN

1. Cục Công nghiệp Công nghệ thông tin là đầu mối theo dõi, đôn đốc việc thực hiện Kế hoạch này.

2. Các cơ quan, đơn vị thuộc Bộ báo cáo kết quả thực hiện về Cục Công nghiệp Công nghệ thông tin trước ngày 15 tháng 12 hằng năm để tổng hợp, báo cáo Lãnh đạo Bộ.
`;

export const PROVINCE_PLAN = `KẾ HOẠCH (MINH HỌA)
Triển khai Luật Trí tuệ nhân tạo trên địa bàn tỉnh, dùng để trình diễn phần mềm

I. MỤC ĐÍCH, YÊU CẦU

Văn bản này là hư cấu, dùng để trình diễn.

II. NỘI DUNG

1. Rà soát văn bản của tỉnh có quy định liên quan đến trí tuệ nhân tạo

- Đơn vị chủ trì: Sở Tư pháp.

- Đơn vị phối hợp: Sở Khoa học và Công nghệ; Các sở, ban, ngành tỉnh.

- Thời gian thực hiện: Quý IV năm 2026.

- Sản phẩm: Danh mục văn bản của tỉnh cần sửa đổi, bổ sung.

2. Tập huấn cho cán bộ một cửa của tỉnh và cấp xã

- Đơn vị chủ trì: Sở Khoa học và Công nghệ.

- Đơn vị phối hợp: Các sở, ban, ngành tỉnh; UBND các xã, phường.

- Thời gian thực hiện: Năm 2026 và các năm tiếp theo.

- Sản phẩm: Báo cáo kết quả tập huấn.

3. Thống kê hệ thống trí tuệ nhân tạo mà cơ quan nhà nước của tỉnh đang dùng

- Đơn vị thực hiện: Các sở, ban, ngành tỉnh và UBND các xã, phường.

- Thời gian thực hiện: Định kỳ 06 tháng.

- Sản phẩm: Bảng thống kê hệ thống.

III. KINH PHÍ

Kinh phí thực hiện do các cơ quan tự bố trí và từ các nguồn hợp pháp khác.

IV. TỔ CHỨC THỰC HIỆN

1. Sở Khoa học và Công nghệ theo dõi, đôn đốc, tổng hợp.

2. Các sở, ban, ngành tỉnh và UBND các xã, phường định kỳ 06 tháng, 01 năm báo cáo kết quả thực hiện về Sở Khoa học và Công nghệ để tổng hợp, báo cáo Bộ Khoa học và Công nghệ, UBND tỉnh.
`;
