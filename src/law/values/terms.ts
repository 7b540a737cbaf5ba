import type { Bilingual, ProvisionId } from '../provision.ts';

export type TermUnit = 'hours' | 'workingDays' | 'days' | 'months';

/** `after`: counted forward from the clock's start. `before`: at least so long before the moment given. */
export interface Limit {
  readonly amount: number;
  readonly unit: TermUnit;
  readonly direction: 'after' | 'before';
}

/** One of several limits of a term; `key` names the case, e.g. the level of a trial. */
export interface TermVariant {
  readonly key: string;
  readonly when: Bilingual;
  readonly limit: Limit;
}

export interface Term {
  readonly id: TermId;
  readonly who: Bilingual;
  readonly act: Bilingual;
  /** `immediately`: no time to count. `null`: the law sets no limit. A list: one limit per case. */
  readonly limit: Limit | 'immediately' | null | readonly TermVariant[];
  readonly clockStart: Bilingual | null;
  readonly provisions: readonly ProvisionId[];
  readonly form: string | null;
  readonly kind: 'law';
  readonly status: 'issued';
  /** A defect of the text or a trap for whoever applies it. */
  readonly note: Bilingual | null;
}

export type TermId = (typeof TERM_IDS)[number];

export const TERM_IDS = [
  'T1',
  'T2',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
  'T16',
  'T17',
  'T18',
  'T19',
  'T20',
  'T21',
  'T22',
  'T23',
  'T24',
  'T25',
  'T26',
  'T27',
  'T28',
] as const;

const after = (amount: number, unit: TermUnit): Limit => ({ amount, unit, direction: 'after' });
const before = (amount: number, unit: TermUnit): Limit => ({ amount, unit, direction: 'before' });

const WHO = {
  portal: { vi: 'Cổng (Bộ Khoa học và Công nghệ)', en: 'Portal (Ministry of Science and Technology)' },
  most: { vi: 'Bộ Khoa học và Công nghệ', en: 'Ministry of Science and Technology' },
  provider: { vi: 'Nhà cung cấp', en: 'Provider' },
  providerOrDeployer: { vi: 'Nhà cung cấp hoặc bên triển khai', en: 'Provider or deployer' },
  providerAndDeployer: { vi: 'Nhà cung cấp và bên triển khai', en: 'Provider and deployer' },
  authority: { vi: 'Cơ quan có thẩm quyền', en: 'Competent authority' },
  participant: { vi: 'Bên tham gia thử nghiệm', en: 'Trial participant' },
} as const satisfies Record<string, Bilingual>;

const CLOCK = {
  confirmed: {
    vi: 'thời điểm xác nhận sự cố (không phải thời điểm phát hiện)',
    en: 'the moment the incident is confirmed (not when it is detected)',
  },
  received: { vi: 'ngày nhận hồ sơ', en: 'day of receipt' },
  validDossier: { vi: 'ngày nhận đủ hồ sơ hợp lệ', en: 'day a complete and valid dossier is received' },
  trialEnd: { vi: 'trước ngày kết thúc thử nghiệm', en: 'counted back from the end of the trial' },
} as const satisfies Record<string, Bilingual>;

type Row = Omit<Term, 'id' | 'kind' | 'status' | 'form' | 'note'> & { form?: string; note?: Bilingual };

const ROWS: Record<TermId, Row> = {
  T1: {
    who: WHO.portal,
    act: {
      vi: 'Ghi nhận thông báo phân loại, cấp mã định danh hệ thống (AI-ID), gửi xác nhận điện tử',
      en: 'Record the classification notification, issue the AI-ID, send the electronic confirmation',
    },
    limit: 'immediately',
    clockStart: { vi: 'khi nhà cung cấp gửi xong thông báo', en: 'when the provider finishes sending' },
    provisions: ['D14.4'],
    note: {
      vi: 'Tự động; không có bước xem xét hay chấp thuận.',
      en: 'Automatic; there is no review and no approval step.',
    },
  },
  T2: {
    who: WHO.provider,
    act: {
      vi: 'Thông báo kết quả phân loại hệ thống rủi ro trung bình hoặc cao',
      en: 'Notify the classification result of a medium- or high-risk system',
    },
    limit: null,
    clockStart: { vi: 'trước khi đưa hệ thống vào sử dụng', en: 'before the system is put into service' },
    provisions: ['D14.1', 'L10.3'],
  },
  T3: {
    who: WHO.most,
    act: {
      vi: 'Hướng dẫn phân loại khi chưa xác định được mức rủi ro',
      en: 'Guide the classification when the level is unclear',
    },
    limit: null,
    clockStart: { vi: 'ngày nhận đề nghị', en: 'day the request is received' },
    provisions: ['D10.4', 'L10.4'],
    note: {
      vi: 'Pháp luật không quy định thời hạn; Cổng chỉ có mục tiêu phục vụ riêng.',
      en: 'No limit in law; the portal only has its own service target.',
    },
  },
  T4: {
    who: WHO.providerOrDeployer,
    act: { vi: 'Thông báo phân loại lại lên mức cao hơn', en: 'Notify a re-classification to a higher level' },
    limit: after(15, 'workingDays'),
    clockStart: { vi: 'ngày hoàn thành việc rà soát', en: 'day the review is completed' },
    provisions: ['D11.3a'],
    note: { vi: 'Biện pháp của mức mới áp dụng ngay.', en: 'Measures of the new level apply at once.' },
  },
  T5: {
    who: WHO.providerOrDeployer,
    act: { vi: 'Thông báo phân loại lại xuống mức thấp hơn', en: 'Notify a re-classification to a lower level' },
    limit: null,
    clockStart: null,
    provisions: ['D11.3b'],
    note: { vi: 'Là quyền, không có thời hạn.', en: 'A right, without a limit.' },
  },
  T6: {
    who: WHO.providerOrDeployer,
    act: {
      vi: 'Hoàn thiện hồ sơ đánh giá sự phù hợp khi Danh mục rủi ro cao thay đổi',
      en: 'Complete the conformity file after the high-risk list changes',
    },
    limit: after(12, 'months'),
    clockStart: {
      vi: 'ngày quyết định sửa đổi Danh mục có hiệu lực',
      en: 'day the decision amending the list takes effect',
    },
    provisions: ['D11.5'],
    note: {
      vi: 'Khoản này dẫn chiếu trường hợp thay đổi chức năng nhưng tính từ quyết định về Danh mục: chưa rõ mốc bắt đầu khi chỉ thay đổi chức năng. Trong thời gian này phải có con người giám sát và lưu đầy đủ nhật ký.',
      en: 'The clause refers to a change of function yet counts from a list decision: no start is given for a mere change of function. Meanwhile human oversight and a full log are required.',
    },
  },
  T7: {
    who: WHO.providerOrDeployer,
    act: {
      vi: 'Báo cáo ban đầu sự cố nghiêm trọng thuộc nhóm khẩn cấp',
      en: 'Preliminary report of a serious incident of the urgent class',
    },
    limit: after(72, 'hours'),
    clockStart: CLOCK.confirmed,
    provisions: ['D19.3a', 'D19.3c'],
    form: 'AI01a/AI01b',
    note: {
      vi: 'Biểu mẫu hỏi thời điểm xác nhận quan hệ nhân quả, điều khoản nói thời điểm xác nhận sự cố.',
      en: 'The form asks when the causal link was confirmed, the clause when the incident was.',
    },
  },
  T8: {
    who: WHO.providerOrDeployer,
    act: { vi: 'Báo cáo ban đầu các sự cố nghiêm trọng khác', en: 'Preliminary report of other serious incidents' },
    limit: after(5, 'workingDays'),
    clockStart: CLOCK.confirmed,
    provisions: ['D19.3b', 'D19.3c'],
    form: 'AI01a/AI01b',
  },
  T9: {
    who: WHO.providerAndDeployer,
    act: { vi: 'Báo cáo chính thức về việc khắc phục sự cố', en: 'Official report on the remedy of the incident' },
    limit: after(15, 'days'),
    clockStart: { vi: 'ngày gửi báo cáo ban đầu', en: 'day the preliminary report was filed' },
    provisions: ['D19.4'],
    note: { vi: 'Nghị định không có biểu mẫu cho báo cáo này.', en: 'The decree has no form for this report.' },
  },
  T10: {
    who: WHO.authority,
    act: {
      vi: 'Kiểm tra tính hợp lệ của hồ sơ thử nghiệm, yêu cầu bổ sung một lần',
      en: 'Check the sandbox dossier and ask for changes, once',
    },
    limit: after(3, 'workingDays'),
    clockStart: CLOCK.received,
    provisions: ['D23.4'],
  },
  T11: {
    who: { vi: 'Ủy ban nhân dân cấp tỉnh', en: 'Provincial People’s Committee' },
    act: {
      vi: 'Thẩm định thử nghiệm cấp độ 1, 2 trong một tỉnh',
      en: 'Appraise a level 1 or 2 trial within one province',
    },
    limit: after(10, 'workingDays'),
    clockStart: CLOCK.validDossier,
    provisions: ['D23.5a'],
    form: 'AI09a/AI09b',
  },
  T12: {
    who: { vi: 'Bộ, cơ quan ngang bộ', en: 'Ministry or ministerial-level agency' },
    act: {
      vi: 'Thẩm định thử nghiệm cấp độ 1, 2 từ hai tỉnh trở lên hoặc tại đơn vị trực thuộc',
      en: 'Appraise a level 1 or 2 trial in two or more provinces, or in its own units',
    },
    limit: after(20, 'workingDays'),
    clockStart: CLOCK.validDossier,
    provisions: ['D23.5b'],
    form: 'AI09a/AI09b',
  },
  T13: {
    who: { vi: 'Bộ Công an', en: 'Ministry of Public Security' },
    act: { vi: 'Thẩm định thử nghiệm cấp độ 3', en: 'Appraise a level 3 trial' },
    limit: after(30, 'workingDays'),
    clockStart: CLOCK.validDossier,
    provisions: ['D23.5c'],
    form: 'AI09a/AI09b',
  },
  T14: {
    who: WHO.participant,
    act: { vi: 'Báo cáo thử nghiệm định kỳ', en: 'Periodic trial report' },
    limit: [
      { key: 'level12', when: { vi: 'cấp độ 1, 2', en: 'level 1 or 2' }, limit: after(6, 'months') },
      { key: 'level3', when: { vi: 'cấp độ 3', en: 'level 3' }, limit: after(3, 'months') },
    ],
    clockStart: {
      vi: 'kỳ báo cáo trước, kỳ đầu tính từ ngày của giấy xác nhận',
      en: 'the previous period; the first from the day of the certificate',
    },
    provisions: ['D25.2'],
    form: 'AI05a/AI05b',
    note: {
      vi: 'Nghị định không nói mốc tính kỳ đầu tiên: đây là cách hiểu của Cổng.',
      en: 'The decree does not say from when the first period runs: this is our reading.',
    },
  },
  T15: {
    who: WHO.participant,
    act: {
      vi: 'Báo cáo đột xuất khi có sự cố nghiêm trọng hoặc vượt giới hạn thử nghiệm',
      en: 'Ad-hoc report of a serious incident or an exceeded limit',
    },
    limit: after(72, 'hours'),
    clockStart: { vi: 'khi xảy ra', en: 'when it occurs' },
    provisions: ['D25.3'],
    form: 'AI06a/AI06b, AI07a/AI07b',
  },
  T16: {
    who: WHO.participant,
    act: {
      vi: 'Phương án đưa thử nghiệm về trong giới hạn hoặc đề nghị điều chỉnh',
      en: 'Plan to return within the limits or ask for an adjustment',
    },
    limit: after(30, 'days'),
    clockStart: { vi: 'khi vượt giới hạn', en: 'when the limit was exceeded' },
    provisions: ['D25.3'],
    form: 'AI07a/AI07b',
    note: {
      vi: 'Thời hạn này chỉ có trong biểu mẫu (mục VI).',
      en: 'This limit stands only in the form (section VI).',
    },
  },
  T17: {
    who: WHO.participant,
    act: { vi: 'Báo cáo tổng kết thử nghiệm', en: 'Final summary report of the trial' },
    limit: before(15, 'days'),
    clockStart: CLOCK.trialEnd,
    provisions: ['D25.4'],
    form: 'AI08a/AI08b',
    note: {
      vi: 'Ngày theo lịch; đề nghị gia hạn lại tính 15 ngày làm việc, nên ai xin gia hạn phải nộp báo cáo sớm hơn.',
      en: 'Calendar days; an extension counts 15 working days, so who asks for one must file this report earlier.',
    },
  },
  T18: {
    who: WHO.participant,
    act: {
      vi: 'Đề nghị gia hạn thử nghiệm, kèm báo cáo tổng kết',
      en: 'Ask to extend the trial, with the summary report',
    },
    limit: before(15, 'workingDays'),
    clockStart: CLOCK.trialEnd,
    provisions: ['D27.1'],
    form: 'AI03c/AI03d, AI08a/AI08b',
  },
  T19: {
    who: WHO.authority,
    act: { vi: 'Quyết định việc gia hạn thử nghiệm', en: 'Decide the extension of the trial' },
    limit: after(10, 'workingDays'),
    clockStart: { vi: 'ngày nhận đề nghị', en: 'day the request is received' },
    provisions: ['D27.1'],
  },
  T20: {
    who: WHO.authority,
    act: {
      vi: 'Đánh giá kết quả, cấp giấy xác nhận hoàn thành hoặc từ chối có lý do',
      en: 'Assess the result and issue the completion certificate, or refuse with reasons',
    },
    limit: after(15, 'workingDays'),
    clockStart: { vi: 'ngày nhận báo cáo tổng kết', en: 'day the summary report is received' },
    provisions: ['D27.1'],
    form: 'AI04',
  },
  T21: {
    who: WHO.participant,
    act: { vi: 'Vận hành chuyển tiếp sau khi hoàn thành thử nghiệm', en: 'Transitional operation after completion' },
    limit: after(12, 'months'),
    clockStart: { vi: 'ngày cấp giấy xác nhận hoàn thành', en: 'date of the completion certificate' },
    provisions: ['D27.3'],
  },
  T22: {
    who: WHO.participant,
    act: { vi: 'Đề nghị kéo dài thời gian chuyển tiếp', en: 'Ask to extend the transition' },
    limit: before(15, 'days'),
    clockStart: { vi: 'trước khi hết thời gian chuyển tiếp', en: 'counted back from the end of the transition' },
    provisions: ['D27.6'],
  },
  T23: {
    who: WHO.authority,
    act: { vi: 'Quyết định kéo dài thời gian chuyển tiếp', en: 'Decide the extension of the transition' },
    limit: after(7, 'workingDays'),
    clockStart: { vi: 'ngày nhận đề nghị hợp lệ', en: 'day the valid request is received' },
    provisions: ['D27.6'],
    note: { vi: 'Chỉ một lần, không quá 06 tháng.', en: 'Once only, for no more than six months.' },
  },
  T24: {
    who: WHO.most,
    act: { vi: 'Công nhận cụm liên kết trí tuệ nhân tạo', en: 'Recognise an AI cluster' },
    limit: after(15, 'workingDays'),
    clockStart: CLOCK.validDossier,
    provisions: ['D39.3'],
  },
  T25: {
    who: WHO.most,
    act: { vi: 'Cấp phiếu hỗ trợ phát triển trí tuệ nhân tạo', en: 'Grant an AI development support voucher' },
    limit: after(5, 'workingDays'),
    clockStart: CLOCK.validDossier,
    provisions: ['D40.4'],
  },
  T26: {
    who: { vi: 'Người đứng đầu cơ quan', en: 'Head of the agency' },
    act: { vi: 'Thông qua báo cáo đánh giá tác động', en: 'Sign off the impact-assessment report' },
    limit: null,
    clockStart: {
      vi: 'trước khi sử dụng; báo cáo bổ sung trước khi tiếp tục sau thay đổi làm đổi rủi ro',
      en: 'before use; a supplementary report before continuing after a change that alters the risk',
    },
    provisions: ['D20.2', 'D20.4'],
    form: 'AI02',
  },
  T27: {
    who: WHO.providerAndDeployer,
    act: {
      vi: 'Tuân thủ đối với hệ thống đã hoạt động trước ngày Luật có hiệu lực',
      en: 'Comply with the Law for systems already in operation when it took effect',
    },
    limit: [
      {
        key: 'healthEducationFinance',
        when: { vi: 'lĩnh vực y tế, giáo dục, tài chính', en: 'health, education and finance' },
        limit: after(18, 'months'),
      },
      { key: 'others', when: { vi: 'các lĩnh vực khác', en: 'all other fields' }, limit: after(12, 'months') },
    ],
    clockStart: { vi: 'ngày Luật có hiệu lực (01/3/2026)', en: 'the day the Law took effect (1 March 2026)' },
    provisions: ['L35.1', 'L35.1a', 'L35.1b'],
  },
  T28: {
    who: WHO.providerAndDeployer,
    act: {
      vi: 'Hoàn thành nghĩa vụ đối với hệ thống thuộc Danh mục rủi ro cao',
      en: 'Complete the duties of systems on the high-risk list',
    },
    limit: null,
    clockStart: {
      vi: 'mốc ngày cố định: trước 01/3/2027 hoặc trước 01/9/2027',
      en: 'fixed dates: before 1 March 2027 or before 1 September 2027',
    },
    provisions: ['Q33.4'],
    note: {
      vi: 'Mốc theo lĩnh vực: xem các quy tắc chuyển tiếp. Đọc qua một nguồn, chưa đối chiếu bản ký.',
      en: 'The date depends on the sector: see the transition rules. Known from one reader, not compared with the signed copy.',
    },
  },
};

/** T1 to T28: every time limit of the Law, the decree and the list decision, including those that are no number. */
export const TERMS: readonly Term[] = TERM_IDS.map((id) => {
  const { form, note, ...row } = ROWS[id];
  return { id, ...row, form: form ?? null, note: note ?? null, kind: 'law', status: 'issued' };
});
