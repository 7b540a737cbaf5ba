import { normalText, type Word } from './normalise.ts';

/**
 * Words that mean the same: who types one of a row finds all of them. Abbreviations first. Add a row, or a word to a row;
 * a short form may stand in one row only.
 */
export const EXPANSIONS: readonly (readonly string[])[] = [
  ['TTNT', 'AI', 'trí tuệ nhân tạo', 'artificial intelligence'],
  ['CSDL', 'cơ sở dữ liệu', 'database'],
  ['CNTT', 'công nghệ thông tin', 'information technology'],
  ['KHCN', 'KH CN', 'khoa học và công nghệ', 'khoa học công nghệ'],
  ['Bộ KHCN', 'Bộ KH CN', 'Bộ Khoa học và Công nghệ'],
  ['BYT', 'Bộ Y tế'],
  ['BGDĐT', 'Bộ GD ĐT', 'Bộ GDĐT', 'Bộ Giáo dục và Đào tạo'],
  ['GDĐT', 'GD ĐT', 'giáo dục và đào tạo'],
  ['BCA', 'Bộ Công an'],
  ['BTC', 'Bộ Tài chính'],
  ['BXD', 'Bộ Xây dựng'],
  ['BNV', 'Bộ Nội vụ'],
  ['NHNN', 'Ngân hàng Nhà nước'],
  ['UBND', 'ủy ban nhân dân'],
  ['HĐND', 'hội đồng nhân dân'],
  ['TAND', 'tòa án nhân dân'],
  ['VKSND', 'viện kiểm sát nhân dân'],
  ['DN', 'doanh nghiệp', 'enterprise'],
  ['DNNVV', 'DNVVN', 'SME', 'doanh nghiệp nhỏ và vừa'],
  ['CTCP', 'Cty CP', 'công ty cổ phần'],
  ['TNHH', 'trách nhiệm hữu hạn'],
  ['MTV', 'một thành viên'],
  ['TMCP', 'thương mại cổ phần'],
  ['Cty', 'công ty'],
  ['ĐH', 'đại học', 'university'],
  ['BV', 'bệnh viện', 'hospital'],
  ['TP', 'thành phố'],
  ['TPHCM', 'TP HCM', 'HCM', 'HCMC', 'thành phố Hồ Chí Minh', 'Hồ Chí Minh', 'Sài Gòn'],
  ['HN', 'Hà Nội', 'Hanoi'],
  ['ĐBSCL', 'đồng bằng sông Cửu Long'],
  ['VN', 'Việt Nam', 'Vietnam'],
  ['CCCD', 'căn cước công dân', 'thẻ căn cước'],
  ['GPLX', 'giấy phép lái xe', 'bằng lái xe'],
  ['BHXH', 'bảo hiểm xã hội'],
  ['BHYT', 'bảo hiểm y tế'],
  ['KCB', 'khám chữa bệnh', 'khám bệnh chữa bệnh'],
  ['HSBA', 'hồ sơ bệnh án'],
  ['TTHC', 'thủ tục hành chính'],
  ['DVC', 'dịch vụ công'],
  ['CCHC', 'cải cách hành chính'],
  ['THPT', 'trung học phổ thông'],
  ['THCS', 'trung học cơ sở'],
  ['GV', 'giáo viên', 'teacher'],
  ['HS', 'học sinh', 'pupil'],
  ['SV', 'sinh viên', 'student'],
  ['NLP', 'xử lý ngôn ngữ tự nhiên', 'natural language processing'],
  ['LLM', 'mô hình ngôn ngữ lớn', 'large language model'],
  ['OCR', 'nhận dạng ký tự', 'nhận dạng chữ', 'character recognition'],
  ['TTS', 'tổng hợp tiếng nói', 'chuyển văn bản thành giọng nói', 'text to speech'],
  [
    'STT',
    'ASR',
    'nhận dạng tiếng nói',
    'nhận dạng giọng nói',
    'chuyển giọng nói thành văn bản',
    'speech recognition',
    'speech to text',
  ],
  ['eKYC', 'e KYC', 'định danh điện tử', 'xác thực khách hàng điện tử'],
  ['nhận dạng khuôn mặt', 'nhận diện khuôn mặt', 'face recognition', 'facial recognition'],
  ['nhận dạng', 'nhận diện', 'recognition'],
  ['chấm điểm tín dụng', 'xếp hạng tín dụng', 'credit scoring'],
  ['chatbot', 'trợ lý ảo', 'tổng đài ảo', 'virtual assistant'],
  ['dịch máy', 'dịch tự động', 'machine translation'],
  ['xe tự lái', 'xe tự hành', 'autonomous vehicle', 'self driving'],
  ['camera giám sát', 'surveillance camera'],
  ['máy bay không người lái', 'drone', 'UAV'],
  ['X quang', 'Xquang', 'X ray', 'Xray'],
  ['chẩn đoán hình ảnh', 'medical imaging'],
  ['biển số', 'number plate', 'license plate', 'ANPR'],
  ['tuyển dụng', 'recruitment', 'hiring'],
  ['gian lận', 'lừa đảo', 'fraud'],
  ['nông nghiệp', 'agriculture'],
  ['giao thông', 'traffic'],
  ['ngân hàng', 'NH', 'bank', 'banking'],
  ['bảo hiểm', 'insurance'],
  ['giáo dục', 'education'],
  ['y tế', 'healthcare', 'health'],
  ['du lịch', 'tourism', 'travel'],
  ['thời tiết', 'weather'],
  ['dự báo', 'forecast', 'forecasting'],
];

/**
 * For each plain phrase the rows it stands in, as lexemes. Rows of entries carry the lexeme of every row that they have a phrase of, so
 * that a query asks for one lexeme and not for a dozen phrases. After a change of the list the current rows have to be rebuilt.
 */
export const MEANINGS: ReadonlyMap<string, readonly string[]> = meanings();

function meanings(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const row of EXPANSIONS) {
    const phrases = new Set(row.map(normalText));
    for (const phrase of phrases) found.set(phrase, [...(found.get(phrase) ?? []), `~${normalText(row[0]!)}`]);
  }
  return found;
}

interface Phrase {
  readonly words: readonly string[];
  readonly meanings: readonly string[];
}

/** The phrases by their first word, the longest first. */
const BY_FIRST_WORD: ReadonlyMap<string, readonly Phrase[]> = Map.groupBy(
  [...MEANINGS]
    .map(([phrase, found]): Phrase => ({ words: phrase.split(' '), meanings: found }))
    .sort((a, b) => b.words.length - a.words.length),
  ({ words }) => words[0]!,
);

/** The phrases that stand in a text from a place on, the longest first. */
function phrasesFrom(words: readonly Word[], at: number): readonly Phrase[] {
  // Most words begin no phrase.
  const phrases = BY_FIRST_WORD.get(words[at]!.plain);
  return phrases === undefined
    ? []
    : phrases.filter((phrase) => phrase.words.every((word, nth) => words[at + nth]?.plain === word));
}

/** The longest phrase of the list that begins with the word at `at`: its number of words and its lexemes; null for none. */
export function phraseAt(words: readonly Word[], at: number): { length: number; meanings: readonly string[] } | null {
  const [longest] = phrasesFrom(words, at);
  return longest === undefined ? null : { length: longest.words.length, meanings: longest.meanings };
}

/** Every phrase of the list in a text, also those inside others: where it begins, and its lexeme. */
export function phrasesIn(words: readonly Word[]): { at: number; meaning: string }[] {
  return words.flatMap((_, at) =>
    phrasesFrom(words, at).flatMap((phrase) => phrase.meanings.map((meaning) => ({ at, meaning }))),
  );
}

const WORDINGS: ReadonlyMap<string, string[]> = new Map(
  [...Map.groupBy(EXPANSIONS, (row) => `~${normalText(row[0]!)}`)].map(([meaning, rows]) => [
    meaning,
    rows.flat().map(normalText),
  ]),
);

/** The wordings of a row of the list, plain. */
export function wordingsOfMeaning(meaning: string): readonly string[] {
  return WORDINGS.get(meaning) ?? [];
}

/** Words that hold a sentence together; left out of what must be found when other words remain. With diacritics they are sure, without only those that are rarely anything else. */
export const FILLERS: ReadonlySet<string> = new Set([
  'của',
  'và',
  'cho',
  'các',
  'những',
  'để',
  'với',
  'tại',
  'ở',
  'về',
  'là',
  'được',
  'trong',
  'bằng',
  'từ',
  'có',
  'theo',
  'một',
  'cua',
  'va',
  'cac',
  'nhung',
  'voi',
  'duoc',
  'the',
  'of',
  'and',
  'for',
  'in',
  'on',
  'with',
  'to',
  'a',
  'an',
]);
