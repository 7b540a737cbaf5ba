import type { Bilingual, Lang } from '../text.ts';

/** Picks a word of the gallery; its texts are examples and stand where they are used. */
export type Say = (vi: string, en: string) => string;

export function sayIn(lang: Lang): Say {
  return (vi, en) => (lang === 'vi' ? vi : en);
}

/** Long, short and hostile texts, to see what breaks. */
export const LONG_NAME: Bilingual = {
  vi: 'Hệ thống hỗ trợ sàng lọc, phân loại và dự báo nguy cơ đột quỵ từ ảnh chụp cắt lớp vi tính sọ não dành cho bệnh viện tuyến tỉnh, phiên bản thử nghiệm mở rộng',
  en: 'System that supports screening, triage and prediction of stroke risk from computed tomography of the head for provincial hospitals, extended trial version',
};

export const LONG_TEXT: Bilingual = {
  vi: 'Hệ thống đọc ảnh chụp cắt lớp và gợi ý vùng nghi ngờ. Bác sĩ chẩn đoán hình ảnh luôn là người đọc và ký kết quả; hệ thống không tự đưa ra chẩn đoán, không gửi kết quả thẳng tới người bệnh.',
  en: 'The system reads tomography images and suggests suspicious regions. A radiologist always reads and signs the result; the system makes no diagnosis of its own and sends no result to patients.',
};

export const HOSTILE_NAME = '<script>alert("Ánh Dương")</script> & "Bạn"';
export const UNBROKEN = 'AI-2026-0000123-K/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef';
