import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { PROVINCES, SECTORS } from '../../src/law/index.ts';
import { inTransaction, type Database } from '../../src/platform/database/index.ts';
import { foldDeltas, publishMany, type Publication } from '../../src/registry/index.ts';

/** Even numbers between 0 and 1, the same on every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

const TASKS = `Chẩn đoán|Phát hiện|Dự báo|Nhận dạng|Phân loại|Gợi ý|Chấm điểm|Giám sát|Tóm tắt|Trợ lý ảo|Điều khiển|Sàng lọc|Cảnh báo|Tra cứu|Xếp hạng
|Định danh|Dịch máy|Tổng hợp|Kiểm tra|Tối ưu|Theo dõi|Phân tích|Chatbot|Tư vấn|Đối chiếu|Lập lịch|Ước lượng|Đề xuất|Trích xuất|Chuyển đổi`;
const THINGS = `hình ảnh y khoa|giao dịch gian lận|khuôn mặt|biển số xe|hồ sơ tín dụng|sâu bệnh cây trồng|văn bản hành chính|thủ tục hành chính|giọng nói
|chữ viết tay|tuyến xe buýt|phụ tải điện|chất lượng không khí|hồ sơ ứng viên|bài thi tự luận|đơn thuốc|lưu lượng giao thông|khách hàng|hóa đơn điện tử|tờ khai hải quan
|vết nứt cầu đường|lũ quét|cháy rừng|tin giả|hàng tồn kho|giá nông sản|bệnh án điện tử|dây chuyền sản xuất|điểm du lịch|hợp đồng|phản ánh hiện trường|nhu cầu việc làm
|bảo hiểm y tế|cuộc gọi lừa đảo|rác thải|nguồn nước|đàn gia súc|năng suất lúa|ao nuôi tôm|bưu kiện`;
const PLACES = `cho bệnh viện|tại trường học|cho ngân hàng|cho doanh nghiệp nhỏ|cho người dân|tại cảng biển|cho nông dân|tại nhà máy|cho cán bộ|trên thiết bị di động|đa ngôn ngữ|thế hệ mới|thời gian thực|tại biên giới|cho kho bãi`;
const WORDS = `hệ thống dữ liệu mô hình người dùng kết quả đánh giá hỗ trợ quyết định thông tin xử lý tự động nhanh chóng chính xác giảm thời gian chi phí an toàn bảo mật
 quy trình nghiệp vụ cán bộ xem xét trước khi áp dụng theo quy định phạm vi toàn quốc địa phương tỉnh huyện xã phường cơ sở trung tâm quản lý giám sát báo cáo thống kê
 phân tích dự đoán xu hướng rủi ro cảnh báo sớm sự cố vận hành bảo trì nâng cao chất lượng dịch vụ khách hàng học sinh bệnh nhân nông dân công nhân lái xe hành khách`;
const COMPANIES =
  'Sao Mai|Bình Minh|Trường Sơn|Cửu Long|Hồng Hà|Lạc Việt|Đông Đô|An Khang|Thăng Long|Phương Nam|Rạng Đông|Bạch Đằng|Hoa Sen|Tiên Phong|Đại Dương|Việt Thắng|Tân Á|Nam Cường';
const KINDS =
  'Công ty Cổ phần|Công ty TNHH|Tập đoàn|Ngân hàng TMCP|Viện Nghiên cứu|Trường Đại học|Bệnh viện|Hợp tác xã';

const list = (text: string): string[] => text.split('|').map((word) => word.trim());
const [tasks, things, places, companies, kinds] = [TASKS, THINGS, PLACES, COMPANIES, KINDS].map(list) as [
  string[],
  string[],
  string[],
  string[],
  string[],
];
const words = WORDS.split(/\s+/);
const AT = Date.parse('2026-03-02T01:00:00.000Z');
const BATCH = 500;

/** Fills a database with made-up systems of uneven distribution, by the same way in as every other: codes, leaves, words, counts. */
export async function fillRegister(database: Database, count: number, parties = 5_000): Promise<void> {
  const next = randomFrom(20_260_301);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() ** 1.6 * from.length)]!;
  const all = await makeParties(database, parties, pick, next);
  for (let made = 0; made < count; made += BATCH) {
    const publications = Array.from({ length: Math.min(BATCH, count - made) }, (_, at) => {
      const party = all[Math.floor(next() ** 3 * all.length)]!;
      return publication(party, made + at, pick, next);
    });
    await inTransaction(database.db, (tx) => publishMany(tx, publications));
  }
  await foldDeltas(database.db);
}

type Pick = <T>(from: readonly T[]) => T;
interface Party {
  id: string;
  code: string;
  name: string;
}

async function makeParties(database: Database, count: number, pick: Pick, next: () => number): Promise<Party[]> {
  const parties = Array.from({ length: count }, (_, at) => ({
    id: randomUUID(),
    code: `TC-${String(at + 1).padStart(6, '0')}`,
    name: `${pick(kinds)} ${pick(companies)} ${Math.floor(next() * 90) + 10}`,
  }));
  await sql`
    insert into party (id, code, kind, name, demo, created_at, updated_at)
    select id, code, 'organisation', name, true, now(), now()
    from jsonb_to_recordset(${JSON.stringify(parties)}::jsonb) as given(id uuid, code text, name text)`.execute(
    database.db,
  );
  return parties;
}

function publication(party: Party, number: number, pick: Pick, next: () => number): Publication {
  const level = next();
  const riskLevel = level < 0.12 ? 'high' : level < 0.6 ? 'medium' : 'low';
  const sentence = (length: number): string => `${Array.from({ length }, () => pick(words)).join(' ')}.`;
  const provinces = next() < 0.4 ? [] : [pick(PROVINCES).code, pick(PROVINCES).code];
  return {
    register: riskLevel === 'low' ? 'lowRiskSystems' : 'systems',
    code: riskLevel === 'low' ? 'publicReference' : 'aiId',
    party,
    content: {
      status: riskLevel === 'low' ? 'published' : next() < 0.7 ? 'notified' : 'inUse',
      public: {
        name: `${pick(tasks)} ${pick(things)} ${next() < 0.6 ? pick(places) : ''} ${next() < 0.5 ? `SV${number}` : ''}`.trim(),
        riskLevel,
        providerName: party.name,
        providerCode: party.code,
        intendedPurpose: sentence(25),
        mainFunctions: sentence(30),
        deploymentScope: sentence(8),
        userGroups: sentence(5),
        sectors: [...new Set([pick(SECTORS).code, ...(next() < 0.2 ? [pick(SECTORS).code] : [])])],
        provinces: [...new Set(provinces)],
      },
      restricted: { mainInputData: sentence(15) },
    },
    grounds: ['L10.3'],
    actId: null,
    demo: true,
    at: new Date(AT + number * 60_000),
  };
}
