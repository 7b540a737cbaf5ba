import type { Letter } from '../kit/index.ts';

export const letters: Readonly<Record<string, Letter>> = {
  received: {
    grounds: ['L10.4', 'own:guidance-service-target'],
    subject: {
      vi: 'Đã tiếp nhận đề nghị hướng dẫn phân loại: {name} ({caseCode})',
      en: 'Guidance request received: {name} ({caseCode})',
    },
    body: {
      vi: `Kính gửi {partyName},

Cổng đã tiếp nhận đề nghị hướng dẫn phân loại đối với hệ thống “{name}”. Mã hồ sơ: {caseCode}.

Pháp luật không quy định thời hạn trả lời. Mục tiêu phục vụ do Cổng tự đặt hiển thị tại {caseUrl}; nếu hồ sơ còn thiếu, chúng tôi nêu đầy đủ trong một lần. Trong khi chờ, trách nhiệm tự phân loại vẫn thuộc về nhà cung cấp.`,
      en: `Dear {partyName},

The portal has received your request for guidance on classifying the system “{name}”. Case code: {caseCode}.

The law sets no limit for the answer. The service target we set ourselves is shown at {caseUrl}; if anything is missing, we state all of it at once. Meanwhile classification remains the provider’s responsibility.`,
    },
  },
  supplement: {
    grounds: ['L10.4', 'own:defect-list-once'],
    subject: { vi: 'Đề nghị bổ sung hồ sơ: {name} ({caseCode})', en: 'Please complete your file: {name} ({caseCode})' },
    body: {
      vi: `Kính gửi {partyName},

Để hướng dẫn phân loại hệ thống “{name}”, chúng tôi cần thêm những nội dung sau. Đây là danh sách đầy đủ:

{items}

Không gửi mã nguồn, tham số, thuật toán chi tiết hay bí mật. Hãy bổ sung tại {caseUrl}.`,
      en: `Dear {partyName},

To guide the classification of the system “{name}” we need the following. The list is complete:

{items}

Do not send source code, parameters, detailed algorithms or secrets. Please answer at {caseUrl}.`,
    },
  },
  supplementAgain: {
    grounds: ['L10.4', 'own:defect-list-once'],
    subject: { vi: 'Đề nghị bổ sung thêm: {name} ({caseCode})', en: 'One more request: {name} ({caseCode})' },
    body: {
      vi: `Kính gửi {partyName},

Chúng tôi xin lỗi vì phải đề nghị bổ sung thêm một lần đối với hệ thống “{name}”. Lý do: {reason}

Nội dung cần bổ sung:

{items}

Hãy bổ sung tại {caseUrl}.`,
      en: `Dear {partyName},

We apologise for asking once more about the system “{name}”. The reason: {reason}

What is needed:

{items}

Please answer at {caseUrl}.`,
    },
  },
  answered: {
    grounds: ['L10.4', 'D10.4'],
    subject: {
      vi: 'Trả lời đề nghị hướng dẫn phân loại: {name} ({caseCode})',
      en: 'Answer to your guidance request: {name} ({caseCode})',
    },
    body: {
      vi: `Kính gửi {partyName},

Về đề nghị hướng dẫn phân loại hệ thống “{name}”, ý kiến của Bộ Khoa học và Công nghệ: {levelVi}.

{answer}

Căn cứ: {groundsVi}. Bản đã ẩn danh được công bố với mã {entryCode} để người khác tham khảo. Nhà cung cấp tự phân loại và chịu trách nhiệm về kết quả. Hồ sơ: {caseUrl}.`,
      en: `Dear {partyName},

On your request for guidance on classifying the system “{name}”, the view of the Ministry of Science and Technology is: {levelEn}.

{answer}

Grounds: {groundsEn}. A version without names is published as {entryCode} for others. The provider classifies and answers for the result. Case: {caseUrl}.`,
    },
  },
};
