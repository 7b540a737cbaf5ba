import { sql } from 'kysely';
import type { Db } from '../../platform/database/index.ts';
import type { PersonActor } from '../../platform/identity/index.ts';
import { saveService } from '../save-service.ts';

/** Invented services: their addresses end in .example and lead nowhere. */
const INVENTED = [
  {
    kind: 'infrastructure',
    state: 'connected',
    name: 'Cụm máy tính dùng chung (MINH HỌA, hư cấu)',
    nameEn: 'Shared computing cluster (DEMONSTRATION, fictional)',
    purpose: 'Xin giờ tính toán để huấn luyện và thử mô hình.',
    purposeEn: 'Ask for computing time to train and test models.',
    address: 'https://tinh-toan.example/dang-ky',
    agency: 'most-nidt',
    since: '2026-09-01',
    signIn: 'own',
    provision: 'L16.3',
  },
  {
    kind: 'data',
    state: 'connected',
    name: 'Kho ngữ liệu tiếng Việt mở (MINH HỌA, hư cấu)',
    nameEn: 'Open corpus of Vietnamese (DEMONSTRATION, fictional)',
    purpose: 'Tải ngữ liệu mở kèm giấy phép để huấn luyện mô hình.',
    purposeEn: 'Download open text with its licence for training models.',
    address: 'https://ngu-lieu.example/tai-ve',
    agency: 'most-ndt',
    since: '2026-10-15',
    signIn: 'none',
    provision: 'L17.2',
  },
  {
    kind: 'data',
    state: 'planned',
    name: 'Cơ sở dữ liệu của tỉnh (MINH HỌA, hư cấu)',
    nameEn: 'Database of a province (DEMONSTRATION, fictional)',
    purpose: 'Tra danh mục dữ liệu của tỉnh.',
    purposeEn: 'Look up what data a province has.',
    address: '',
    agency: 'thai-nguyen-dost',
    since: '',
    signIn: 'own',
    provision: 'L17.3',
  },
] as const;

/** A few invented services through the same door as real ones. What is there already stays. */
export async function seedConnections(db: Db, actor: PersonActor, baseUrl: string, now: Date): Promise<void> {
  const { rows } = await sql`select from connected_service_version where is_demo limit 1`.execute(db);
  if (rows.length > 0) return;
  for (const typed of INVENTED) {
    const saved = await saveService(db, { code: null, version: 0, typed, baseUrl, actor, now, isDemo: true });
    if (!saved.ok) throw new Error(`The demonstration was refused: ${JSON.stringify(saved.refusals)}`);
  }
}
