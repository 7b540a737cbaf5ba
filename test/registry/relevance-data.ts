/** A made-up system. None of them exists. */
export interface RelevanceSystem {
  key: string;
  name: string;
  provider: string;
  purpose: string;
  sectors: string[];
  provinces: string[];
  risk: string;
}

// key | name | provider | purpose | sectors | provinces | risk level
const TABLE = `
baochay | Báo cháy trường học | Công ty An Toàn Xanh | Báo động khi có cháy. | security-order |  | low
chaylan | Cháy lan và báo động | Công ty An Toàn Xanh | Mô phỏng đám cháy. | security-order |  | low
donhip | Đo nhịp tim từ xa | Công ty An Toàn Xanh | Dành cho người chạy bộ. | health |  | low
nhipmach | Nhịp sinh học và tim mạch | Công ty An Toàn Xanh | Tư vấn nhịp tim, nhịp ngủ. | health |  | low
nhiptim | Vòng tay Sức Khỏe Vàng | Công ty An Toàn Xanh | Theo dõi nhịp tim khi tập. | health |  | low
nhipsong | Bản tin đô thị Vàng | Công ty An Toàn Xanh | Kể nhịp sống ở trái tim thành phố. | media |  | low
racthai | Phân loại rác | Công ty Môi trường Đô thị Sạch | Tách rác tái chế trên băng chuyền. | environment |  | low
treem | Kiểm kê trẻ đến trường | Sở Giáo dục tỉnh Phú Lâm | Đếm học sinh có mặt trên xe đưa đón. | education | 22 | medium
tre | Kiểm kê tre nứa | Chi cục Kiểm lâm Tây Sơn | Đếm bụi tre trên ảnh vệ tinh. | environment | 68 | low
mayanh | Quản lý camera hành trình | Công ty Vận tải Bắc Nam | Lưu hình ảnh xe. | transport |  | low
nhieumay | Trông giữ bãi xe | Công ty Vận tải Bắc Nam | Dùng camera cổng, camera hầm, camera mái, camera hành lang, camera lối ra. | transport |  | low
xray | Chẩn đoán hình ảnh X quang phổi | Công ty Cổ phần Công nghệ Y tế VCare | Hỗ trợ bác sĩ phát hiện tổn thương phổi trên phim X quang ngực. | health | 01 | high
retina | Sàng lọc võng mạc đái tháo đường | Công ty Cổ phần Công nghệ Y tế VCare | Sàng lọc bệnh võng mạc từ ảnh chụp đáy mắt tại trạm y tế xã. | health | 48 | high
triage | Phân luồng cấp cứu thông minh | Bệnh viện Đa khoa Lam Sơn | Xếp mức ưu tiên cho người bệnh khi vào khoa cấp cứu. | health | 38 | high
hsba | Tóm tắt hồ sơ bệnh án | Công ty Cổ phần Công nghệ Y tế VCare | Tóm tắt hồ sơ bệnh án điện tử để bác sĩ đọc nhanh trước khi khám chữa bệnh. | health | 01 79 | medium
sot | Dự báo dịch sốt xuất huyết | Viện Dịch tễ Phương Nam | Dự báo số ca sốt xuất huyết theo tuần tại từng phường. | health | 79 | medium
bhyt | Giám định bảo hiểm y tế tự động | Cơ quan Bảo hiểm xã hội Miền Đông | Rà soát hồ sơ thanh toán bảo hiểm y tế để tìm dấu hiệu trục lợi. | social-security health | 75 | high
thuoc | Cảnh báo tương tác thuốc | Nhà thuốc số An Khang | Cảnh báo dược sĩ khi đơn thuốc có tương tác nguy hiểm. | health |  | medium
chamthi | Chấm bài tự luận tốt nghiệp | Trường Đại học Kỹ thuật Đông Đô | Chấm điểm bài thi tự luận của học sinh trung học phổ thông. | education | 01 | high
giasu | Gia sư Toán thông minh | Công ty Cổ phần Giáo dục Mầm Xanh | Giảng giải bài toán cho học sinh lớp 6 đến lớp 9. | education |  | medium
diemdanh | Điểm danh học sinh bằng khuôn mặt | Công ty TNHH Giải pháp Sao Việt | Nhận diện khuôn mặt để điểm danh học sinh tại cổng trường. | education | 31 | high
daovan | Phát hiện đạo văn luận án | Trường Đại học Kỹ thuật Đông Đô | So sánh luận văn, luận án với kho tài liệu để phát hiện sao chép. | education |  | medium
tuyensinh | Tư vấn tuyển sinh đại học | Trường Đại học Kỹ thuật Đông Đô | Trả lời câu hỏi của thí sinh về ngành học và điểm chuẩn. | education |  | low
tindung | Chấm điểm tín dụng cá nhân | Ngân hàng TMCP Bạch Hạc | Đánh giá khả năng trả nợ của khách hàng cá nhân khi vay tiêu dùng. | banking |  | high
gianlan | Phát hiện giao dịch gian lận thẻ | Ngân hàng TMCP Bạch Hạc | Chặn giao dịch thẻ có dấu hiệu lừa đảo theo thời gian thực. | banking |  | medium
ekyc | Định danh khách hàng e-KYC Bạch Hạc | Ngân hàng TMCP Bạch Hạc | Đối chiếu khuôn mặt với ảnh trên căn cước công dân khi mở tài khoản. | banking |  | high
ruatien | Giám sát phòng, chống rửa tiền | Ngân hàng TMCP Trường Giang | Phát hiện chuỗi giao dịch đáng ngờ để cán bộ tuân thủ xem xét. | banking finance |  | high
baohiem | Định phí bảo hiểm xe cơ giới | Tổng công ty Bảo hiểm Thái Bình Dương | Đề xuất mức phí bảo hiểm theo lịch sử lái xe. | finance |  | medium
chungkhoan | Gợi ý danh mục đầu tư chứng khoán | Công ty Chứng khoán Sông Hồng | Gợi ý danh mục đầu tư theo khẩu vị rủi ro của nhà đầu tư. | finance |  | medium
trolynh | Chatbot chăm sóc khách hàng Bạch Hạc | Ngân hàng TMCP Bạch Hạc | Trả lời khách hàng về thẻ, lãi suất và khóa thẻ khẩn cấp. | banking |  | medium
phatnguoi | Phạt nguội vượt đèn đỏ | Ủy ban nhân dân Thành phố Hồ Chí Minh | Camera giám sát ghi nhận xe vượt đèn đỏ, cán bộ xem xét trước khi xử phạt. | transport | 79 | high
bienso | Nhận dạng biển số xe bãi đỗ | Công ty TNHH Giải pháp Sao Việt | Đọc biển số xe ra vào bãi đỗ để tính tiền gửi. | transport | 48 | low
dengt | Điều khiển đèn giao thông thích ứng | Ủy ban nhân dân Thành phố Hồ Chí Minh | Điều chỉnh chu kỳ đèn tín hiệu giao thông theo lưu lượng xe. | transport | 79 | high
tulai | Xe buýt tự lái khu đô thị | Công ty Cổ phần Xe điện Rạng Đông | Vận hành xe buýt tự lái trên tuyến nội khu có người giám sát. | transport | 33 | high
buongnga | Cảnh báo tài xế buồn ngủ | Công ty Vận tải Bắc Nam | Cảnh báo tài xế xe khách khi có dấu hiệu buồn ngủ. | transport |  | medium
tauhoa | Dự báo bảo trì đường sắt | Tổng công ty Đường sắt Xuyên Việt | Dự báo hỏng hóc của ray và toa tàu. | transport |  | medium
motcua | Trợ lý ảo bộ phận một cửa | Ủy ban nhân dân thành phố Hà Nội | Hướng dẫn người dân làm thủ tục hành chính và nộp hồ sơ dịch vụ công. | public-administration | 01 | medium
phananh | Phân loại phản ánh hiện trường | Ủy ban nhân dân thành phố Hà Nội | Chuyển phản ánh của người dân đến đúng cơ quan xử lý. | public-administration | 01 | low
csdldc | Làm sạch cơ sở dữ liệu hộ tịch | Sở Tư pháp tỉnh Phú Lâm | Tìm bản ghi trùng trong cơ sở dữ liệu hộ tịch. | justice public-administration | 22 | medium
vanban | Trích yếu văn bản hành chính | Bộ Khoa học và Công nghệ | Tóm tắt và phân loại văn bản đến của cơ quan nhà nước. | public-administration science-technology | 01 | low
dexuat | Xét chọn nhiệm vụ khoa học công nghệ | Bộ Khoa học và Công nghệ | Gợi ý chuyên gia phản biện cho hồ sơ đề tài. | science-technology | 01 | medium
thue | Phân tích rủi ro hóa đơn điện tử | Cục Thuế vùng Duyên Hải | Tìm doanh nghiệp có dấu hiệu mua bán hóa đơn. | finance public-administration | 48 | high
haiquan | Phân luồng tờ khai hải quan | Chi cục Hải quan Cửa Nam | Chọn lô hàng cần kiểm tra thực tế. | industry-trade public-administration | 31 | high
luatsu | Tra cứu án lệ và văn bản pháp luật | Công ty Luật Minh Triết | Tìm điều luật và án lệ liên quan đến câu hỏi. | justice |  | low
bienban | Ghi biên bản phiên tòa tự động | Tòa án nhân dân tỉnh Phú Lâm | Chuyển giọng nói thành văn bản trong phiên tòa xét xử. | litigation | 22 | high
saubenh | Nhận dạng sâu bệnh hại lúa | Hợp tác xã Nông nghiệp số Tây Nam | Nông dân chụp ảnh lá lúa để biết sâu bệnh và cách phòng trừ. | agriculture | 92 86 | low
tomnuoc | Theo dõi ao nuôi tôm | Hợp tác xã Nông nghiệp số Tây Nam | Dự báo chất lượng nước ao nuôi tôm nước lợ. | agriculture | 96 | low
manmua | Dự báo xâm nhập mặn đồng bằng sông Cửu Long | Viện Thủy lợi Hậu Giang | Dự báo độ mặn trên sông rạch trước mười ngày. | environment agriculture | 92 | medium
bosua | Giám sát sức khỏe đàn bò sữa | Công ty Cổ phần Sữa Đồi Xanh | Theo dõi vận động của bò sữa để phát hiện bệnh sớm. | agriculture | 68 | low
bosuu | Bộ sưu tập số hiện vật bảo tàng | Bảo tàng Cổ vật Kinh Bắc | Sắp xếp bộ sưu tập hiện vật và sửa ảnh cũ. | culture | 24 | low
chayrung | Cảnh báo cháy rừng từ vệ tinh | Chi cục Kiểm lâm Tây Sơn | Phát hiện điểm cháy rừng trên ảnh vệ tinh. | environment | 68 | medium
lulut | Dự báo lũ quét miền núi | Đài Khí tượng Thủy văn Tây Bắc | Cảnh báo lũ quét, sạt lở đất cho các xã vùng cao. | environment | 14 | high
khongkhi | Bản đồ chất lượng không khí | Trung tâm Quan trắc Thăng Long | Ước tính nồng độ bụi mịn theo giờ. | environment | 01 | low
rac | Phân loại rác tại nguồn | Công ty Môi trường Đô thị Sạch | Nhận biết loại rác qua ảnh để hướng dẫn người dân. | environment | 79 | low
dienluc | Dự báo phụ tải điện | Tổng công ty Điện lực Duyên Hải | Dự báo nhu cầu điện từng giờ cho trung tâm điều độ. | energy |  | high
giomattroi | Dự báo công suất điện mặt trời | Công ty Năng lượng Nắng Mới | Dự báo công suất phát của nhà máy điện mặt trời. | energy | 58 | medium
tuyendung | Sàng lọc hồ sơ ứng viên | Công ty Cổ phần Phần mềm Hồng Hà | Xếp hạng hồ sơ ứng viên để phòng nhân sự mời phỏng vấn. | labour-employment |  | high
chamcong | Chấm công khuôn mặt nhà máy | Công ty TNHH Giải pháp Sao Việt | Chấm công cho công nhân bằng nhận dạng khuôn mặt. | labour-employment | 74 | medium
vieclam | Gợi ý việc làm cho người lao động | Trung tâm Dịch vụ việc làm Bình Nguyên | Ghép nối người tìm việc với tin tuyển dụng. | labour-employment | 74 | medium
dichmay | Dịch máy Việt - Khmer | Trường Đại học Kỹ thuật Đông Đô | Dịch tự động văn bản giữa tiếng Việt và tiếng Khmer. | language |  | low
giongnoi | Tổng hợp tiếng nói ba miền | Công ty Cổ phần Phần mềm Hồng Hà | Đọc văn bản tiếng Việt bằng giọng Bắc, Trung, Nam. | language media |  | medium
ocr | Nhận dạng chữ viết tay OCR Hồng Hà | Công ty Cổ phần Phần mềm Hồng Hà | Đọc chữ viết tay tiếng Việt trên biểu mẫu giấy. | language |  | low
llm | Mô hình ngôn ngữ lớn tiếng Việt Lạc Hồng | Công ty Cổ phần Phần mềm Hồng Hà | Mô hình nền để tạo văn bản tiếng Việt cho ứng dụng của doanh nghiệp. | language science-technology |  | medium
tingia | Phát hiện tin giả và deepfake | Báo Điện tử Đất Việt | Phát hiện video giả mạo khuôn mặt và tin giả trên mạng xã hội. | media |  | medium
gopy | Gợi ý tin tức cá nhân hóa | Báo Điện tử Đất Việt | Gợi ý bài báo theo sở thích của người đọc. | media |  | low
dulich | Hướng dẫn viên du lịch ảo Cố đô | Trung tâm Di tích Cố đô Hương Giang | Thuyết minh di tích cho du khách bằng nhiều thứ tiếng. | culture | 46 | low
bandothi | Phát hiện xây dựng trái phép | Sở Xây dựng tỉnh Phú Lâm | So sánh ảnh bay chụp bằng drone với giấy phép xây dựng. | construction | 22 | high
cauduong | Giám sát vết nứt cầu đường | Công ty Tư vấn Cầu Đường Trường Sơn | Phát hiện vết nứt mặt cầu bằng máy bay không người lái. | construction transport |  | medium
buuchinh | Chia chọn bưu kiện tự động | Tổng công ty Bưu chính Lạc Việt | Đọc địa chỉ và chia chọn bưu kiện. | telecommunications |  | low
chanrac | Chặn tin nhắn rác và cuộc gọi lừa đảo | Công ty Viễn thông Sóng Xanh | Chặn tin nhắn rác, cảnh báo cuộc gọi lừa đảo cho thuê bao. | telecommunications |  | medium
hotro | Hỗ trợ doanh nghiệp nhỏ và vừa lập kế hoạch | Công ty TNHH Giải pháp Sao Việt | Tư vấn lập kế hoạch kinh doanh cho doanh nghiệp nhỏ và vừa. | industry-trade |  | low
kiemloi | Kiểm lỗi bề mặt linh kiện điện tử | Công ty TNHH Linh kiện Đông Anh | Phát hiện lỗi sản phẩm trên dây chuyền bằng thị giác máy. | industry-trade | 24 | low
giaca | Dự báo giá nông sản | Hợp tác xã Nông nghiệp số Tây Nam | Dự báo giá lúa, cà phê và trái cây theo tuần. | agriculture industry-trade |  | low
nguoicaotuoi | Xét trợ cấp người cao tuổi | Sở Nội vụ tỉnh Phú Lâm | Rà soát hồ sơ đề nghị trợ cấp xã hội để cán bộ quyết định. | social-security | 22 | high
chinhsach | Xếp hạng hồ sơ thụ hưởng chính sách dân tộc | Ban Dân tộc tỉnh Sơn Trung | Chấm điểm hồ sơ để xác định địa bàn thụ hưởng chính sách dân tộc. | ethnic-religious-affairs | 14 | high
anninh | Phát hiện đám đông bất thường | Công an tỉnh Sơn Trung | Camera giám sát quảng trường phát hiện tụ tập, xô đẩy nguy hiểm. | security-order | 14 | high
chayno | Phát hiện khói lửa sớm | Công ty TNHH Giải pháp Sao Việt | Phát hiện khói, lửa qua camera trong nhà xưởng. | security-order | 74 | medium
`;

export const SYSTEMS: readonly RelevanceSystem[] = TABLE.trim()
  .split('\n')
  .map((row) => {
    const [key, name, provider, purpose, sectors, provinces, risk] = row.split(' | ') as [
      string,
      string,
      string,
      string,
      string,
      string,
      string,
    ];
    const codes = (text: string): string[] => text.split(' ').filter((code) => code !== '');
    return { key, name, provider, purpose, sectors: codes(sectors), provinces: codes(provinces), risk };
  });

/** Query, then the keys that must come first in any order; `first` only: the very first. */
export interface RelevanceQuery {
  readonly q: string;
  /** All of these among the first `within` results (as many as there are keys, unless told). */
  readonly expect: readonly string[];
  readonly within?: number;
  /** None of these anywhere on the first page. */
  readonly not?: readonly string[];
  readonly didYouMean?: string;
  /** Results lack a word of the query, and the page says so. */
  readonly relaxed?: true;
}

export const QUERIES: readonly RelevanceQuery[] = [
  // without diacritics
  { q: 'cham diem tin dung', expect: ['tindung'] },
  { q: 'nhan dang sau benh hai lua', expect: ['saubenh'] },
  { q: 'du bao lu quet', expect: ['lulut'] },
  { q: 'dieu khien den giao thong', expect: ['dengt'] },
  { q: 'giam sat vet nut cau duong', expect: ['cauduong'] },
  { q: 'phan loai rac', expect: ['racthai'] },
  // words side by side before words apart, in the name and in the purpose
  { q: 'bao chay an toan xanh', expect: ['baochay', 'chaylan'] },
  { q: 'bao chay', expect: ['baochay'] },
  { q: 'nhip tim', expect: ['donhip'] },
  { q: 'nhip tim tap', expect: ['nhiptim'] },
  { q: 'nhip tim', expect: ['donhip', 'nhipmach', 'nhiptim'] },
  { q: 'phân loại rác', expect: ['racthai', 'rac'] },
  { q: 'camera bac nam', expect: ['mayanh'] },
  { q: 'chuyen giong noi thanh van ban phien toa', expect: ['bienban'] },
  { q: 'Đèn giao thông', expect: ['dengt'] },
  { q: 'xam nhap man', expect: ['manmua'] },
  { q: 'KHUON MAT HOC SINH', expect: ['diemdanh'] },
  // with diacritics: the same letters with the same marks come first
  { q: 'bò sữa', expect: ['bosua'] },
  { q: 'kiểm kê trẻ', expect: ['treem'] },
  { q: 'kiểm kê tre nứa', expect: ['tre'] },
  { q: 'bộ sưu tập', expect: ['bosuu'] },
  { q: 'chấm bài tự luận', expect: ['chamthi'] },
  { q: 'thủ tục hành chính', expect: ['motcua'] },
  { q: 'hoá đơn điện tử', expect: ['thue'] },
  { q: 'bác sỹ X quang', expect: ['xray'] },
  { q: 'kĩ thuật Đông Đô', expect: ['chamthi', 'daovan', 'tuyensinh', 'dichmay'] },
  // typing errors
  { q: 'chẩn đaón hình ảnh', expect: ['xray'], didYouMean: 'chẩn đoán hình ảnh' },
  { q: 'nhan dnag bien so', expect: ['bienso'], didYouMean: 'nhận dạng biển số' },
  { q: 'gian lna the', expect: ['gianlan'], didYouMean: 'gian lận thẻ' },
  { q: 'vong mcạ', expect: ['retina'], didYouMean: 'võng mạc' },
  { q: 'bao tri duong saat', expect: ['tauhoa'], didYouMean: 'bảo trì đường sắt' },
  { q: 'deepfke', expect: ['tingia'], didYouMean: 'deepfake' },
  { q: 'chung khaon', expect: ['chungkhoan'], didYouMean: 'chứng khoán' },
  { q: 'sot xuat huyte', expect: ['sot'], didYouMean: 'sốt xuất huyết' },
  { q: 'khuonmat nha may', expect: ['chamcong'], didYouMean: 'khuôn mặt nhà máy' },
  { q: 'chat bot bach hac', expect: ['trolynh'] },
  { q: 'dduwowngf sawts', expect: ['tauhoa'], didYouMean: 'đường sắt' },
  { q: 'tin gia deepfakes', expect: ['tingia'], didYouMean: 'tin giả deepfake' },
  // abbreviations
  { q: 'CSDL hộ tịch', expect: ['csdldc'] },
  { q: 'BHYT', expect: ['bhyt'] },
  { q: 'HSBA', expect: ['hsba'] },
  { q: 'UBND Hà Nội', expect: ['motcua', 'phananh'] },
  { q: 'ubnd tphcm', expect: ['phatnguoi', 'dengt'] },
  { q: 'UBND TP.HCM', expect: ['phatnguoi', 'dengt'] },
  { q: 'Bộ KH&CN', expect: ['vanban', 'dexuat'] },
  { q: 'bo khcn', expect: ['vanban', 'dexuat'] },
  { q: 'DN nhỏ và vừa', expect: ['hotro'] },
  { q: 'TAND', expect: ['bienban'] },
  { q: 'ekyc', expect: ['ekyc'] },
  { q: 'e-KYC', expect: ['ekyc'] },
  { q: 'CCCD', expect: ['ekyc'] },
  { q: 'ĐBSCL', expect: ['manmua'] },
  { q: 'TTHC', expect: ['motcua'] },
  { q: 'LLM', expect: ['llm'] },
  { q: 'ĐH Đông Đô', expect: ['chamthi', 'daovan', 'tuyensinh', 'dichmay'] },
  { q: 'BV Lam Sơn', expect: ['triage'] },
  { q: 'THPT', expect: ['chamthi'] },
  // English
  { q: 'face recognition', expect: ['diemdanh', 'chamcong'] },
  { q: 'credit scoring', expect: ['tindung'] },
  { q: 'machine translation', expect: ['dichmay'] },
  { q: 'drone', expect: ['bandothi', 'cauduong'] },
  { q: 'surveillance camera', expect: ['phatnguoi', 'anninh'] },
  { q: 'X-ray', expect: ['xray'] },
  { q: 'fraud', expect: ['gianlan', 'chanrac'] },
  // providers
  { q: 'Hồng Hà', expect: ['ocr', 'giongnoi', 'llm', 'tuyendung'] },
  { q: 'vcare', expect: ['xray', 'retina', 'hsba'] },
  { q: 'ngan hang bach hac', expect: ['tindung', 'gianlan', 'ekyc', 'trolynh'] },
  { q: 'Ngân hàng TMCP Trường Giang', expect: ['ruatien'] },
  { q: 'sao viet khuon mat', expect: ['diemdanh', 'chamcong'] },
  // beginnings, and words of sectors and provinces
  { q: 'võng m', expect: ['retina'] },
  { q: 'deepf', expect: ['tingia'] },
  { q: 'chan doan hinh', expect: ['xray'] },
  { q: 'nông nghiệp tôm', expect: ['tomnuoc'] },
  { q: 'trợ lý ảo', expect: ['motcua', 'trolynh'] },
  { q: 'tuyển dụng', expect: ['vieclam'] },
  // one word too many still finds
  { q: 'dự báo giá nông sản Lào Cai', expect: ['giaca'], relaxed: true },
  { q: 'cảnh báo cháy rừng kon tum', expect: ['chayrung'], relaxed: true },
  { q: 'trợ lý ảo cho người d', expect: ['motcua'] },
  // words apart from each other
  { q: 'camera lửa', expect: ['chayno'], not: ['bosuu'] },
];
