import type { Checked } from '../kit/index.ts';

/** Nothing is judged: whoever declares answers for it. */
export function rules(): Checked {
  return { refusals: [], findings: [VOLUNTARY] };
}

const VOLUNTARY = {
  code: 'voluntary',
  grounds: ['L26.4', 'own:ethics-commitment'],
  used: {},
  text: {
    vi: 'Cam kết và sáng kiến là tự nguyện, do bên công bố tự chịu trách nhiệm. Cổng ghi nhận, không đánh giá và không xác nhận; bạn rút lại được bất cứ lúc nào.',
    en: 'Commitments and initiatives are voluntary, and whoever publishes one answers for it. The portal records it, neither judges nor confirms it; you can withdraw it at any time.',
  },
} as const;
