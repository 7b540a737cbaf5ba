/** Words that, alone or with digits and signs around them, are guessed first. Lower case, letters only, no diacritics. */
const GUESSED_FIRST = new Set(
  `password passwords passw passwd pass matkhau matkhaucuatoi matkhaumoi matma qwerty qwertyuiop qwertyuiopasdfgh asdfghjkl asdfghjklzxcvbnm zxcvbnm
  qazwsxedc qazwsxedcrfv qwe asd abc abcd abcdef abcdefg abcdefghijkl abcabcabcabc admin administrator adminadmin adminadminadmin root rootroot user
  username test testtest testtesttest guest demo demodemo welcome letmein letmeinplease login signin dangnhap changeme changemenow default secret
  iloveyou iloveyousomuch iloveyouforever anhyeuem emyeuanh yeuem yeuanh anhyeuemnhieu toiyeuvietnam iloveyouvietnam vietnam vietnamvodich hanoi
  hanoivietnam saigon hochiminh hochiminhcity danang thanhpho sunshine princess football footballfan bongda monkey dragon superman batman master
  mastermaster michael jordan shadow trustno trustnoone computer internet internetbanking samsung iphone google facebook motcua motcuaai trituenhantao
  congdichvucong dichvucong congthongtin bokhcn khoahoccongnghe nguyenvan nguyenthi nguyenvana tranvan giadinh giadinhtoi matkhaune khongbiet
  correcthorsebatterystaple passwordpassword passwordpasswordpassword matkhaumatkhau aaaa`.split(/\s+/v),
);

/** Whether the password is one that everybody tries: a well-known word dressed up, a run of keys or digits, few different characters, or the person's own address. */
export function isEasilyGuessed(password: string, email: string): boolean {
  const plain = withoutDiacritics(password);
  const letters = plain.replaceAll(/[^a-z]/gv, '');
  const unleeted = withoutDiacritics(password.replaceAll(/[0134578@$]/gv, (sign) => LEET[sign] ?? sign)).replaceAll(
    /[^a-z]/gv,
    '',
  );
  if (GUESSED_FIRST.has(letters) || GUESSED_FIRST.has(unleeted)) return true;
  if (new Set(plain).size < 5) return true;
  if (isRun(plain)) return true;
  return resemblesAddress(plain, email);
}

const LEET: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
};

function withoutDiacritics(text: string): string {
  return text.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replaceAll(/\p{M}/gv, '');
}

/** 123456789012, abcdefghijkl, 0987654321098: each character follows the one before in the same direction (nine wraps to nought). */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at += 1) {
    const step = text.charCodeAt(at) - text.charCodeAt(at - 1);
    steps.add(Math.abs(step) === 9 ? -Math.sign(step) : step);
  }
  return steps.size === 1;
}

/** The address or the name in it is most of the password. */
function resemblesAddress(plain: string, email: string): boolean {
  const local = email.split('@')[0] ?? '';
  return [email, local, local.replaceAll(/[^a-z0-9]/gv, '')].some(
    (part) => part.length >= 4 && plain.includes(part) && plain.length - part.length < 8,
  );
}
