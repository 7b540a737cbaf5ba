import type { PartyFacts } from './kit/index.ts';

/**
 * The people and parties of the demonstration, the docs and the tests. All of them are invented; names say so, addresses
 * use the reserved domain `.example`, telephone numbers are made of zeros.
 */
export interface CastParty extends Omit<PartyFacts, 'code' | 'representatives'> {
  readonly key: string;
  /** Enterprise number or decision; none for a person. */
  readonly identifier: string | null;
  /** Code of the province in the law data; null abroad. */
  readonly province: string | null;
  readonly country: string;
  readonly representatives: readonly {
    readonly kind: PartyFacts['representatives'][number];
    readonly name: string;
    readonly address: string;
  }[];
}

export interface CastPerson {
  readonly key: string;
  readonly name: string;
  readonly email: string;
  readonly role: 'applicant' | 'officer' | 'lead' | 'planner' | 'inspector' | 'operator' | 'admin';
  /** Whom an applicant acts for. */
  readonly party: string | null;
  /** Where an official works, by agency code. */
  readonly agency: string | null;
}

type Row = Pick<CastParty, 'key' | 'name' | 'address' | 'identifier' | 'province'> & Partial<CastParty>;

function party(row: Row): CastParty {
  return {
    kind: 'organisation',
    email: `lienhe@${row.key}.example`,
    phone: '024 0000 0000',
    country: 'VN',
    isForeign: false,
    representatives: [],
    ...row,
  };
}

const PARTIES: readonly CastParty[] = [
  party({
    key: 'may-trang',
    name: 'Công ty Cổ phần Công nghệ Mây Trắng (minh họa)',
    address: 'Số 1 phố Mẫu, phường Cầu Giấy, Hà Nội',
    identifier: 'MH-0100000001',
    province: '01',
  }),
  party({
    key: 'huong-tram',
    name: 'Bệnh viện Đa khoa Hương Tràm (minh họa)',
    address: 'Số 2 đường Mẫu, phường An Xuyên, Cà Mau',
    identifier: 'MH-9600000002',
    province: '96',
  }),
  party({
    key: 'lua-vang',
    name: 'Ngân hàng Thương mại Cổ phần Lúa Vàng (minh họa)',
    address: 'Số 3 đường Mẫu, phường Ninh Kiều, Cần Thơ',
    identifier: 'MH-9200000003',
    province: '92',
  }),
  party({
    key: 'ben-do',
    name: 'Công ty Cổ phần Giáo dục Bến Đò (minh họa)',
    address: 'Số 4 đường Mẫu, phường Hồng Bàng, Hải Phòng',
    identifier: 'MH-3100000004',
    province: '31',
  }),
  party({
    key: 'song-lam',
    name: 'Trường Đại học Kỹ thuật Sông Lam (minh họa)',
    address: 'Số 5 đường Mẫu, phường Trường Vinh, Nghệ An',
    identifier: 'MH-4000000005',
    province: '40',
  }),
  party({
    key: 'bien-dong',
    name: 'Công ty TNHH Giao thông Thông minh Hải Âu (minh họa)',
    address: 'Số 6 đường Mẫu, phường Hải Châu, Đà Nẵng',
    identifier: 'MH-4800000006',
    province: '48',
  }),
  party({
    key: 'che-xanh',
    kind: 'stateAgency',
    name: 'Trung tâm Phục vụ hành chính công Chè Xanh (minh họa)',
    address: 'Số 7 đường Mẫu, phường Phan Đình Phùng, Thái Nguyên',
    identifier: 'MH-QĐ-07',
    province: '19',
  }),
  party({
    key: 'cho-phien',
    name: 'Công ty Cổ phần Sàn thương mại Chợ Phiên (minh họa)',
    address: 'Số 8 đường Mẫu, phường Bến Thành, Hồ Chí Minh',
    identifier: 'MH-7900000008',
    province: '79',
  }),
  party({
    key: 'trang-khuyet',
    name: 'Hãng phim và Truyền thông Trăng Khuyết (minh họa)',
    address: 'Số 9 đường Mẫu, phường Thuận Hóa, Huế',
    identifier: 'MH-4600000009',
    province: '46',
  }),
  party({
    key: 'ban-lang',
    name: 'Hợp tác xã Nông nghiệp số Buôn Hồ (minh họa)',
    address: 'Số 10 đường Mẫu, xã Krông Búk, Đắk Lắk',
    identifier: 'MH-6600000010',
    province: '66',
  }),
  party({
    key: 'mai-huong',
    kind: 'individual',
    name: 'Lê Thị Mai Hương (nhân vật minh họa)',
    address: 'Số 11 đường Mẫu, phường Xuân Hương, Lâm Đồng',
    identifier: null,
    province: '68',
  }),
  party({
    key: 'straits',
    name: 'Straits Clinical Robotics Pte. Ltd. (fictional)',
    address: '12 Sample Road, Singapore 000012',
    identifier: 'SG-DEMO-000012',
    province: null,
    country: 'SG',
    isForeign: true,
    phone: '+65 0000 0000',
    representatives: [
      {
        kind: 'contactPoint',
        name: 'Văn phòng Luật sư Mẫu (minh họa)',
        address: 'Số 12 phố Mẫu, phường Hoàn Kiếm, Hà Nội',
      },
    ],
  }),
  party({
    key: 'hanbit',
    name: 'Hanbit Vision Co., Ltd. (fictional)',
    address: '13 Sample-ro, Seoul 00013',
    identifier: 'KR-DEMO-000013',
    province: null,
    country: 'KR',
    isForeign: true,
    phone: '+82 0 0000 0000',
  }),
];

const OFFICIALS: readonly CastPerson[] = [
  { key: 'can-bo-an', name: 'Phạm Hoài An', email: 'an@bo-khcn.example', role: 'officer', party: null, agency: 'most' },
  {
    key: 'can-bo-binh',
    name: 'Đỗ Quang Bình',
    email: 'binh@bo-khcn.example',
    role: 'officer',
    party: null,
    agency: 'most',
  },
  { key: 'lanh-dao-chi', name: 'Vũ Linh Chi', email: 'chi@bo-khcn.example', role: 'lead', party: null, agency: 'most' },
  ...(
    [
      ['can-bo-van', 'Mạc Thanh Vân', 'van@van-phong-bo-khcn.example', 'officer', 'most-office'],
      ['lanh-dao-yen', 'Cao Hải Yến', 'yen@van-phong-bo-khcn.example', 'lead', 'most-office'],
      ['can-bo-y-te', 'Lương Việt Dũng', 'dung@bo-y-te.example', 'officer', 'moh'],
      ['can-bo-thai-nguyen', 'Hứa Văn Toàn', 'toan@so-khcn-thai-nguyen.example', 'officer', 'thai-nguyen-dost'],
    ] as const
  ).map(([key, name, email, role, agency]): CastPerson => ({ key, name, email, role, party: null, agency })),
];

const APPLICANT_NAMES: Readonly<Record<string, string>> = {
  'may-trang': 'Nguyễn Thu Hà',
  'huong-tram': 'Trần Văn Cảnh',
  'lua-vang': 'Lâm Ngọc Diệp',
  'ben-do': 'Bùi Minh Đăng',
  'song-lam': 'Hồ Thị Lài',
  'bien-dong': 'Phan Đình Khôi',
  'che-xanh': 'Nông Thị Xuân',
  'cho-phien': 'Huỳnh Gia Bảo',
  'trang-khuyet': 'Tôn Nữ Khánh Vy',
  'ban-lang': 'Y Thim Niê',
  'mai-huong': 'Lê Thị Mai Hương',
  straits: 'Tan Wei Ling',
  hanbit: 'Kim Ji-hoon',
};

/** One applicant a party, with the party's own key. */
const APPLICANTS: readonly CastPerson[] = PARTIES.map(({ key }) => ({
  key,
  name: APPLICANT_NAMES[key]!,
  email: `nguoi-nop@${key}.example`,
  role: 'applicant',
  party: key,
  agency: null,
}));

export const CAST = { parties: PARTIES, people: [...APPLICANTS, ...OFFICIALS] } as const;

/** What a party's profile fills in, under the names that forms use. */
export function profileAnswers(key: string): Readonly<Record<string, string>> {
  const found = PARTIES.find((one) => one.key === key);
  if (found === undefined) throw new Error(`nobody in the cast is called ${key}`);
  const contact = `${found.email} · ${found.phone}`;
  return {
    providerName: found.name,
    providerAddress: found.address!,
    providerContact: contact,
    deployerName: found.name,
    deployerContact: contact,
  };
}
