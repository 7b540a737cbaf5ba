import type { Bilingual } from '../law/index.ts';

/** What is connected, in the order in which it is shown. */
export const SERVICE_KINDS = {
  infrastructure: { vi: 'Hạ tầng', en: 'Infrastructure' },
  data: { vi: 'Dữ liệu dùng chung', en: 'Shared data' },
  service: { vi: 'Dịch vụ', en: 'Services' },
} as const satisfies Record<string, Bilingual>;
export type ServiceKind = keyof typeof SERVICE_KINDS;

export const SERVICE_STATES = {
  connected: { vi: 'Đã kết nối', en: 'Connected' },
  planned: { vi: 'Dự kiến', en: 'Planned' },
  ended: { vi: 'Đã ngừng', en: 'Ended' },
} as const satisfies Record<string, Bilingual>;
export type ServiceState = keyof typeof SERVICE_STATES;

/** How people get in. */
export const SIGN_INS = {
  none: { vi: 'Không cần đăng nhập', en: 'No sign-in needed' },
  portal: { vi: 'Tài khoản Cổng', en: 'Account of the portal' },
  own: { vi: 'Tài khoản riêng của dịch vụ', en: 'Account of the service itself' },
} as const satisfies Record<string, Bilingual>;
export type SignIn = keyof typeof SIGN_INS;
