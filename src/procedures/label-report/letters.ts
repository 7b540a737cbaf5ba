import type { Letter } from '../kit/index.ts';

/** Letters to whoever reported name nobody: they may be read by anyone who holds the tracking code. */
export const letters: Readonly<Record<string, Letter>> = {
  received: {
    grounds: ['D41.3c', 'own:feedback-service-target'],
    // Nobody proved the address yet: no words of whoever wrote, or strangers could have the portal write what they like to whom they like.
    subject: {
      vi: 'Đã nhận phản ánh về nhãn, cảnh báo ({caseCode})',
      en: 'Report about a label or warning received ({caseCode})',
    },
    body: {
      vi: `Cổng đã nhận phản ánh của bạn. Mã hồ sơ: {caseCode}.

Bạn theo dõi tại {caseUrl}, không cần tài khoản. Pháp luật không quy định thời hạn trả lời; mốc hiển thị ở đó là mục tiêu phục vụ do Cổng tự đặt. Ai có đường dẫn này đều xem được tiến độ, nên hãy giữ kín.`,
      en: `The portal has received your report. Case code: {caseCode}.

Follow it at {caseUrl}, without an account. The law sets no limit for the answer; the date shown there is a service target of our own. Whoever has this link can see the progress: keep it to yourself.`,
    },
  },
  pleaseAnswer: {
    grounds: ['L7.5', 'L11.5'],
    subject: {
      vi: 'Đề nghị trả lời về nhãn, cảnh báo: {name} ({caseCode})',
      en: 'Please answer about a label or warning: {name} ({caseCode})',
    },
    body: {
      vi: `Kính gửi quý đơn vị,

Cơ quan quản lý nhận được phản ánh rằng thông tin, nhãn hoặc cảnh báo bắt buộc của “{name}” bị gỡ, che hoặc làm sai lệch. Đây chưa phải là kết luận. Đề nghị quý đơn vị cho biết:

{question}

Hãy xem nội dung phản ánh và trả lời tại {caseUrl}. Không gửi mã nguồn, tham số, thuật toán chi tiết hay bí mật.`,
      en: `Dear Sir or Madam,

The authority has received a report that mandatory information, a label or a warning of “{name}” was taken off, hidden or falsified. This is not a finding. Please let us know:

{question}

See what was reported and answer at {caseUrl}. Do not send source code, parameters, detailed algorithms or secrets.`,
    },
  },
  closed: {
    grounds: ['L7.5', 'D41.3c'],
    subject: {
      vi: 'Kết quả xử lý phản ánh: {name} ({caseCode})',
      en: 'Outcome of your report: {name} ({caseCode})',
    },
    body: {
      vi: `Về phản ánh {caseCode} đối với “{name}”, kết quả là: {resultVi}.

{text}

Căn cứ: {groundsVi}. Diễn biến: {caseUrl}. Cảm ơn bạn đã báo.`,
      en: `On the report {caseCode} about “{name}”, the outcome is: {resultEn}.

{text}

Grounds: {groundsEn}. What happened: {caseUrl}. Thank you for reporting it.`,
    },
  },
  closedForParty: {
    grounds: ['L7.5', 'D41.3c'],
    subject: {
      vi: 'Đã kết thúc việc xem xét phản ánh về nhãn: {name} ({caseCode})',
      en: 'The report about a label is closed: {name} ({caseCode})',
    },
    body: {
      vi: `Kính gửi quý đơn vị,

Về phản ánh đối với “{name}” mà quý đơn vị đã được hỏi, kết quả là: {resultVi}.

{text}

Căn cứ: {groundsVi}. Hồ sơ: {caseUrl}.`,
      en: `Dear Sir or Madam,

On the report about “{name}” on which you were asked, the outcome is: {resultEn}.

{text}

Grounds: {groundsEn}. Case: {caseUrl}.`,
    },
  },
};
