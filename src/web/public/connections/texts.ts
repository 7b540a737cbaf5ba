import type { Lang } from '../../ui/index.ts';

const vi = {
  title: 'Hạ tầng, dữ liệu, dịch vụ kết nối',
  lead: 'Từ đây bạn đi thẳng tới hạ tầng trí tuệ nhân tạo quốc gia, dữ liệu dùng chung và dịch vụ mà Cổng đã kết nối, biết trước mỗi nơi đăng nhập bằng gì.',
  none: {
    infrastructure: 'Chưa có hạ tầng nào được kết nối.',
    data: 'Ngoài dữ liệu của chính Cổng, chưa có nguồn dữ liệu nào được kết nối.',
    service: 'Chưa có dịch vụ nào khác được kết nối.',
  },
  here: 'Ngay trên Cổng',
  elsewhere: (host: string) => `Mở ở ${host}`,
  demo: 'Ví dụ hư cấu',
  signIn: {
    none: 'Không cần đăng nhập',
    portal: 'Đăng nhập bằng tài khoản Cổng',
    own: 'Cần tài khoản riêng của dịch vụ',
  },
  agency: (name: string) => `${name} vận hành`,
  since: (day: string) => `Kết nối từ ${day}`,
  portal: 'Cổng vận hành',
  note: 'Tài khoản Cổng dùng cho mọi phần của Cổng. Cổng chưa cấp đăng nhập cho hệ thống khác: nơi nào cần tài khoản riêng thì ghi rõ ở đây.',
  own: {
    openData: {
      name: 'Dữ liệu mở của Cổng',
      purpose: 'Tải các sổ đăng ký công khai: hệ thống, việc triển khai, kết quả đánh giá; mỗi ngày một bản.',
    },
    workspace: { name: 'Hồ sơ của tôi', purpose: 'Thông báo phân loại, hỏi hướng dẫn, cập nhật hệ thống.' },
    api: {
      name: 'API cho lập trình viên',
      purpose: 'Đọc sổ đăng ký không cần khóa; nộp thông báo bằng khóa của tổ chức.',
    },
  },
};

type ConnectionTexts = typeof vi;

const en: ConnectionTexts = {
  title: 'Connected infrastructure, data and services',
  lead: 'From here you go straight to the national AI infrastructure, shared data and services that the portal is connected to, and know beforehand how each signs you in.',
  none: {
    infrastructure: 'No infrastructure is connected yet.',
    data: 'Apart from the portal’s own data no source is connected yet.',
    service: 'No other service is connected yet.',
  },
  here: 'In this portal',
  elsewhere: (host) => `Opens at ${host}`,
  demo: 'Fictional example',
  signIn: {
    none: 'No sign-in needed',
    portal: 'Sign in with an account of the portal',
    own: 'Needs an account of its own',
  },
  agency: (name) => `Operated by ${name}`,
  since: (day) => `Connected since ${day}`,
  portal: 'Operated by the portal',
  note: 'An account of the portal is good for every part of it. The portal does not sign people in elsewhere yet: what needs an account of its own says so here.',
  own: {
    openData: {
      name: 'Open data of the portal',
      purpose: 'Download the public registers: systems, deployments, assessment results; anew each day.',
    },
    workspace: { name: 'My workspace', purpose: 'Notify classifications, ask for guidance, keep systems up to date.' },
    api: {
      name: 'API for developers',
      purpose: 'Read the registers without a key; notify with the key of an organisation.',
    },
  },
};

/** Words of the page of connected services. */
export function connectionTexts(lang: Lang): ConnectionTexts {
  return lang === 'vi' ? vi : en;
}
