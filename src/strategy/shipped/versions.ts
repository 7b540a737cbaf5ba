import { day } from '../../law/index.ts';
import type { StrategyVersion } from '../strategy-version.ts';

/** Versions that are known to everyone, the oldest first. Text of goals and tasks is loaded by planners, never shipped. */
export const SHIPPED_VERSIONS: readonly StrategyVersion[] = [
  {
    number: '127/QĐ-TTg',
    title: 'Chiến lược quốc gia về nghiên cứu, phát triển và ứng dụng trí tuệ nhân tạo đến năm 2030',
    issuedOn: day('2021-01-26'),
    inForceFrom: day('2021-01-26'),
    reviewMonths: 36,
    sourceUrl: null,
    shipped: true,
  },
  {
    number: '1671/QĐ-TTg',
    title: 'Chiến lược quốc gia về trí tuệ nhân tạo đến năm 2030, tầm nhìn đến năm 2045',
    issuedOn: day('2026-08-28'),
    inForceFrom: day('2026-08-28'),
    reviewMonths: 36,
    sourceUrl: 'https://datafiles.chinhphu.vn/cpp/files/vbpq/2026/9/1671_qd-ttg_28082026-signed.signed.pdf',
    shipped: true,
  },
];
