import type { Lang } from '../../ui/index.ts';

const vi = {
  title: 'Đăng nhập',
  lead: 'Dùng cho người nộp hồ sơ thay mặt tổ chức, cá nhân và cho cán bộ.',
  email: 'Thư điện tử',
  password: 'Mật khẩu',
  submit: 'Đăng nhập',
  noEmail: 'Hãy nhập thư điện tử.',
  noPassword: 'Hãy nhập mật khẩu.',
  without:
    'Không cần tài khoản để tra cứu hệ thống, phân loại thử, xác minh giấy biên nhận hay theo dõi hồ sơ bằng mã.',
  account:
    'Chưa có tài khoản? Tài khoản do người quản trị của Cổng cấp cho tổ chức. Quên mật khẩu: hãy liên hệ người quản trị.',
  demo: 'Tài khoản minh họa',
  demoText: 'Người và tổ chức đều hư cấu. Chọn một dòng, sao chép thư điện tử và mật khẩu.',
  demoWho: 'Người',
  roles: {
    applicant: 'Người nộp hồ sơ',
    officer: 'Cán bộ xử lý',
    lead: 'Cán bộ phụ trách',
    planner: 'Cán bộ kế hoạch',
    inspector: 'Thanh tra viên',
    assessor: 'Tổ chức đánh giá sự phù hợp',
    operator: 'Người vận hành',
    admin: 'Quản trị viên',
  },
  already: (name: string) => `Bạn đang đăng nhập với tên ${name}.`,
  onward: 'Đi tiếp',
  signedOut: 'Bạn đã đăng xuất.',
  signedOutText: 'Nếu dùng máy chung, hãy đóng cửa sổ trình duyệt.',
};

type SignInTexts = typeof vi;

const en: SignInTexts = {
  title: 'Sign in',
  lead: 'For people who file for an organisation or themselves, and for officials.',
  email: 'E-mail',
  password: 'Password',
  submit: 'Sign in',
  noEmail: 'Enter your e-mail.',
  noPassword: 'Enter your password.',
  without:
    'No account is needed to look up systems, try the classification, verify a receipt or follow a case by its code.',
  account:
    'No account? The portal’s administrator gives accounts to organisations. Forgot the password? Ask the administrator.',
  demo: 'Demonstration accounts',
  demoText: 'People and organisations are fictional. Choose a line, copy e-mail and password.',
  demoWho: 'Person',
  roles: {
    applicant: 'Applicant',
    officer: 'Case officer',
    lead: 'Lead officer',
    planner: 'Planner',
    inspector: 'Inspector',
    assessor: 'Conformity assessor',
    operator: 'Operator',
    admin: 'Administrator',
  },
  already: (name) => `You are signed in as ${name}.`,
  onward: 'Continue',
  signedOut: 'You have signed out.',
  signedOutText: 'On a shared machine, close the browser window.',
};

/** Words of the sign-in page. */
export function signInTexts(lang: Lang): SignInTexts {
  return lang === 'vi' ? vi : en;
}
