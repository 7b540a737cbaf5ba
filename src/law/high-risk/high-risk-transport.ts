import { highRiskRow as row, type HighRiskRow } from './high-risk-row.ts';

/** Part VI: transport, 31 rows, most of them aviation. */
export const TRANSPORT_ROWS: readonly HighRiskRow[] = [
  row({
    id: 'VI.1',
    vi: 'Hệ thống trí tuệ nhân tạo điều khiển tự hành cấp độ cao trên phương tiện giao thông',
    en: 'AI for high-level autonomous driving of vehicles',
  }),
  row({
    id: 'VI.2',
    vi: 'Hệ thống trí tuệ nhân tạo điều khiển hoặc tự động vận hành tín hiệu, điều độ giao thông đường bộ và đường sắt',
    en: 'AI that controls or automatically operates signals and dispatching in road and rail traffic',
  }),
  row({
    id: 'VI.3',
    vi: 'Hệ thống trí tuệ nhân tạo điều hành, kiểm soát vận hành công trình giao thông và hạ tầng kỹ thuật trọng yếu',
    en: 'AI that runs and controls the operation of traffic works and critical technical infrastructure',
  }),
  row({
    id: 'VI.4',
    vi: 'Hệ thống trí tuệ nhân tạo tự động phát hiện, đánh giá nguy cơ sự cố và phát lệnh hạn chế hoặc dừng khai thác công trình, kết cấu hạ tầng',
    en: 'AI that automatically detects and assesses the risk of failure and orders works or infrastructure to be restricted or closed',
  }),
  row({
    id: 'VI.5',
    vi: 'Hệ thống trí tuệ nhân tạo tự động thẩm định, chấm điểm, xếp hạng hoặc phân loại hồ sơ để làm căn cứ quyết định cuối cùng',
    en: 'AI that automatically appraises, scores, ranks or classifies files as the basis of a final decision',
  }),
  row({
    id: 'VI.6',
    vi: 'Hệ thống trí tuệ nhân tạo tự động phát hiện vi phạm hoặc nhận diện sinh trắc học theo thời gian thực để phục vụ kiểm soát, xử lý',
    en: 'AI that automatically detects violations or identifies persons biometrically in real time for control and enforcement',
    condition: {
      vi: 'tại đầu mối giao thông, công trình công cộng quan trọng; kết quả dùng trực tiếp để xử lý, cưỡng chế, kiểm soát hoặc hạn chế tiếp cận, không có cán bộ có thẩm quyền xác minh độc lập',
      en: 'at traffic hubs and important public works; results used directly to enforce, control or restrict access, without independent verification by a competent official',
    },
    evidence: 'two sources',
  }),
  row({
    id: 'VI.7',
    vi: 'Hệ thống trí tuệ nhân tạo quản lý không lưu tự động (Automated Air Traffic Management - A-ATM) ra quyết định phân luồng, điều hướng phương tiện bay',
    en: 'Automated air traffic management AI (A-ATM) that decides on flows and routing of aircraft',
  }),
  row({
    id: 'VI.8',
    vi: 'Hệ thống trí tuệ nhân tạo hỗ trợ hoặc thay thế kiểm soát viên không lưu trong ra quyết định phân tách máy bay, cấp phép cất/hạ cánh (AI-ATC Decision Support System)',
    en: 'AI that supports or replaces air traffic controllers in deciding on separation and clearing take-off and landing (AI-ATC decision support)',
  }),
  row({
    id: 'VI.9',
    vi: 'Hệ thống trí tuệ nhân tạo dự báo xung đột quỹ đạo tàu bay và tự động phát lệnh tránh va chạm (Trajectory Conflict Prediction & Resolution)',
    en: 'AI that predicts conflicts of flight paths and automatically orders avoidance (trajectory conflict prediction and resolution)',
  }),
  row({
    id: 'VI.10',
    vi: 'Hệ thống trí tuệ nhân tạo tự động điều phối slot cất/hạ cánh và phân bổ cổng ra tàu bay tại cảng hàng không (ATFM/CDM)',
    en: 'AI that automatically coordinates take-off and landing slots and assigns gates at airports (ATFM/CDM)',
  }),
  row({
    id: 'VI.11',
    vi: 'Hệ thống điều khiển bay tự hành tích hợp AI (Autopilot/FMS) có khả năng ra quyết định điều hướng độc lập trong tình huống bất thường',
    en: 'Autonomous flight control with AI (autopilot/FMS) able to decide on navigation by itself in abnormal situations',
  }),
  row({
    id: 'VI.12',
    vi: 'Hệ thống trí tuệ nhân tạo tự động cảnh báo va chạm và điều hướng tránh va chạm (Collision Avoidance System CAS) thế hệ mới trên tàu bay',
    en: 'New-generation AI on aircraft that automatically warns of collisions and steers to avoid them (collision avoidance system)',
  }),
  row({
    id: 'VI.13',
    vi: 'Hệ thống trí tuệ nhân tạo dự báo và xử lý tình huống khẩn nguy bay (AI Emergency Flight Decision System)',
    en: 'AI that predicts and handles in-flight emergencies (emergency flight decision system)',
  }),
  row({
    id: 'VI.14',
    vi: 'Hệ thống trí tuệ nhân tạo dự báo thời tiết hàng không có chức năng tự động phát lệnh đóng đường băng hoặc hủy chuyến',
    en: 'Aviation weather forecasting AI that can automatically order a runway closed or flights cancelled',
  }),
  row({
    id: 'VI.15',
    vi: 'Hệ thống trí tuệ nhân tạo điều hành hoạt động tàu bay trên mặt đất tại sân bay (ASMGCS Level 3-4)',
    en: 'AI that directs aircraft movements on the ground at airports (A-SMGCS level 3-4)',
  }),
  row({
    id: 'VI.16',
    vi: 'Hệ thống trí tuệ nhân tạo phân bổ vị trí đỗ tàu bay và cổng ra tàu bay tự động (Stand/Gate Allocation)',
    en: 'AI that automatically assigns aircraft stands and gates',
  }),
  row({
    id: 'VI.17',
    vi: 'Hệ thống trí tuệ nhân tạo điều khiển phương tiện tự hành trong khu bay (follow-me car, xe nạp hành lý, xe tiếp nhiên liệu)',
    en: 'AI that drives autonomous vehicles airside (follow-me cars, baggage loaders, fuel trucks)',
  }),
  row({
    id: 'VI.18',
    vi: 'Hệ thống trí tuệ nhân tạo điều khiển drone/UAV được cấp phép trong không phận kiểm soát sân bay (U-Space/UTM)',
    en: 'AI that controls licensed drones in controlled airport airspace (U-space/UTM)',
  }),
  row({
    id: 'VI.19',
    vi: 'Hệ thống trí tuệ nhân tạo tự động phân tích dữ liệu kỹ thuật và ra quyết định cho phép/không cho phép tàu bay khai thác (Predictive Maintenance AI)',
    en: 'AI that automatically analyses technical data and decides whether an aircraft may operate (predictive maintenance)',
  }),
  row({
    id: 'VI.20',
    vi: 'Hệ thống trí tuệ nhân tạo quản lý nhiên liệu hàng không tự động (tự động ra lệnh nạp nhiên liệu)',
    en: 'AI that manages aviation fuel automatically (orders refuelling by itself)',
  }),
  row({
    id: 'VI.21',
    vi: 'Hệ thống trí tuệ nhân tạo phân tích hình ảnh soi chiếu và tự động phát hiện, phân loại vật phẩm nguy hiểm trong hành lý tại cửa kiểm tra an ninh (Automated Threat Detection)',
    en: 'AI that analyses screening images and automatically detects and classifies dangerous items in baggage at security gates',
  }),
  row({
    id: 'VI.22',
    vi: 'Hệ thống trí tuệ nhân tạo phân tích hành vi hành khách qua camera (Behavior Detection AI) tại khu vực kiểm soát an ninh',
    en: 'AI that analyses passengers’ behaviour through cameras in security control areas',
    condition: {
      vi: 'tự động xác định hành vi nghi vấn, kích hoạt cảnh báo hoặc can thiệp mà không có nhân viên an ninh xác nhận ban đầu',
      en: 'it identifies suspicious behaviour and triggers alerts or intervention by itself, without a first confirmation by security staff',
    },
    evidence: 'two sources',
  }),
  row({
    id: 'VI.23',
    vi: 'Hệ thống trí tuệ nhân tạo quản lý an ninh hàng không và tự động xác định đối tượng nguy cơ/từ chối vận chuyển hành khách',
    en: 'AI that manages aviation security and automatically identifies persons of risk or refuses to carry passengers',
    condition: {
      vi: 'tự động từ chối vận chuyển hoặc kích hoạt biện pháp an ninh mà không có nhân viên an ninh hàng không có thẩm quyền xác minh',
      en: 'it refuses carriage or triggers security measures by itself, without verification by competent aviation security staff',
    },
    evidence: 'two sources',
  }),
  row({
    id: 'VI.24',
    vi: 'Hệ thống trí tuệ nhân tạo tự động phát hiện và xử lý thiết bị bay không người lái (UAV/drone) xâm phạm vùng cấm bay quanh cảng hàng không (Counter-UAV)',
    en: 'AI that automatically detects and deals with drones intruding into no-fly zones around airports (counter-UAV)',
  }),
  row({
    id: 'VI.25',
    vi: 'Hệ thống trí tuệ nhân tạo điều khiển tự động luồng năng lượng và dự phòng tại các trạm điện/đài kiểm soát không lưu (SCADA/ICS)',
    en: 'AI that automatically controls power flow and back-up at power stations and air traffic control towers (SCADA/ICS)',
  }),
  row({
    id: 'VI.26',
    vi: 'Hệ thống trí tuệ nhân tạo giám sát và phát hiện xâm nhập khu bay (Runway/Taxiway Incursion Detection)',
    en: 'AI that monitors and detects intrusion into the airside (runway and taxiway incursion detection)',
  }),
  row({
    id: 'VI.27',
    vi: 'Hệ thống trí tuệ nhân tạo giám sát tình trạng đường cất hạ cánh và phát hiện vật thể lạ trên đường băng (FOD Detection)',
    en: 'AI that monitors the state of runways and detects foreign objects on them (FOD detection)',
  }),
  row({
    id: 'VI.28',
    vi: 'Hệ thống trí tuệ nhân tạo giám sát và điều khiển hạ tầng sân bay (đèn hiệu đường băng, hệ thống ILS/GBAS, cấp điện)',
    en: 'AI that monitors and controls airport infrastructure (runway lights, ILS/GBAS, power supply)',
  }),
  row({
    id: 'VI.29',
    vi: 'Hệ thống trí tuệ nhân tạo kiểm soát thiết bị hỗ trợ hạ cánh chính xác tích hợp AI (ILS/GBAS với AI)',
    en: 'AI that controls precision landing aids (ILS/GBAS with AI)',
  }),
  row({
    id: 'VI.30',
    vi: 'Hệ thống trí tuệ nhân tạo đánh giá rủi ro an ninh đối với hồ sơ cấp thẻ kiểm soát an ninh hàng không',
    en: 'AI that assesses security risk of applications for aviation security passes',
  }),
  row({
    id: 'VI.31',
    vi: 'Hệ thống trí tuệ nhân tạo tự động thanh tra, kiểm tra và cảnh báo vi phạm về tĩnh không sân bay qua dữ liệu vệ tinh/ảnh hàng không',
    en: 'AI that automatically inspects, checks and warns of violations of airport clearance through satellite or aerial images',
  }),
];
