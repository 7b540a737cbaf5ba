/** Fixed words of the frame of an administrative document (form: Decree 30/2020, appendix I), the same in PDF and Word. */
export const FRAME_LABELS = {
  vi: {
    state: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    motto: 'Độc lập - Tự do - Hạnh phúc',
    number: 'Số:',
    to: 'Kính gửi:',
    distribution: 'Nơi nhận:',
  },
  en: {
    state: 'SOCIALIST REPUBLIC OF VIET NAM',
    motto: 'Independence - Freedom - Happiness',
    number: 'No.:',
    to: 'To:',
    distribution: 'Recipients:',
  },
};
