import assert from 'node:assert/strict';
import type { Browser, OfficePortal, Person } from '../office-portal.ts';

export const HERE = '/can-bo/ke-hoach';

/** An invented plan of two units, whose reports go to a third; the period of 2026 is due three weeks after the day of the tests. */
export const REPORTED_PLAN = `KẾ HOẠCH
Thử chế độ báo cáo về trí tuệ nhân tạo

I. MỤC ĐÍCH

Văn bản này là hư cấu, chỉ để thử phần mềm.

II. NHIỆM VỤ

1. Biên soạn tài liệu hướng dẫn

- Đơn vị chủ trì: Văn phòng Bộ.

- Đơn vị phối hợp: Cục Công nghiệp Công nghệ thông tin.

- Thời gian thực hiện: Quý III năm 2026.

- Sản phẩm: Tài liệu hướng dẫn.

2. Tập huấn cho bộ phận một cửa

- Đơn vị chủ trì: Cục Công nghiệp Công nghệ thông tin.

- Đơn vị phối hợp: Vụ Pháp chế.

- Thời gian thực hiện: Quý IV năm 2026.

- Sản phẩm: Báo cáo kết quả tập huấn.

3. Kiểm tra việc áp dụng

- Đơn vị chủ trì: Cục Công nghiệp Công nghệ thông tin.

- Đơn vị phối hợp: Vụ Pháp chế.

- Thời gian thực hiện: Năm 2027.

- Sản phẩm: Báo cáo kiểm tra.

III. TỔ CHỨC THỰC HIỆN

1. Các đơn vị báo cáo kết quả thực hiện về Vụ Pháp chế trước ngày 15 tháng 12 hằng năm để tổng hợp, báo cáo Lãnh đạo Bộ.
`;

/** Who runs the plan and who reports: planners of the ministry, the office, the industry department. */
export interface Cast {
  readonly ministry: Person;
  readonly office: Person;
  readonly industry: Person;
}

export async function castOf(portal: OfficePortal): Promise<Cast> {
  return {
    ministry: await portal.official('planner', 'most', 'Nguyễn Phương Thảo'),
    office: await portal.official('planner', 'most-office', 'Lê Văn Phòng'),
    industry: await portal.official('planner', 'most-iti', 'Trần Công Nghiệp'),
  };
}

/** A plan that runs, with its tasks by number and its period. */
export interface RunningPlan {
  readonly code: string;
  readonly tasks: ReadonlyMap<string, string>;
  readonly period: string;
}

/** Loads the plan, puts it into effect and gives the period that opened by itself. */
export async function runningPlan(planner: Browser, mark: string, agencyCode = 'most'): Promise<RunningPlan> {
  await planner.get(`${HERE}/nap`);
  const fields = {
    'nap--agencyCode': agencyCode,
    'nap--number': `${mark}/KH-THU`,
    'nap--issuedOn-day': '2',
    'nap--issuedOn-month': '2',
    'nap--issuedOn-year': '2026',
  };
  const file = { field: 'nap--file', name: 'ke-hoach.txt', bytes: Buffer.from(`${REPORTED_PLAN}\n(${mark})`) };
  const sent = await planner.upload(`${HERE}/nap`, fields, file);
  assert.equal(sent.status, 303, sent.text);
  const code = /ke-hoach\/(KH[\d-]+)/.exec(sent.location)![1]!;
  await planner.get(`${HERE}/${code}/xac-nhan`);
  const begun = await planner.post(`${HERE}/${code}/xac-nhan`, { viec: 'bat-dau', 'giu-nguyen': '1' });
  assert.equal(begun.status, 303, begun.text);
  const { text } = await planner.get(`${HERE}/${code}`);
  const found = text.matchAll(/nhiem-vu\/([0-9a-f-]{36})"><span class="code[^>]*>([^<]+)</g);
  const reports = await planner.get(`${HERE}/${code}/bao-cao`);
  const period = new RegExp(`${code}/bao-cao/([0-9a-f-]{36})"`).exec(reports.text)?.[1];
  assert.ok(period, 'no period is open');
  return { code, period, tasks: new Map([...found].map(([, id, number]) => [number!, id!])) };
}
