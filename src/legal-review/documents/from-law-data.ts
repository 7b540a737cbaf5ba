import { INSTRUMENTS, parseDay, type Instrument, type InstrumentStatus } from '../../law/index.ts';
import type { LegalRecord } from './document.ts';
import { REPEALING_PROVISION } from './repealed.ts';
import type { DocumentKind, DocumentState } from './words.ts';

const KINDS: Readonly<Record<string, DocumentKind>> = {
  law: 'law',
  decree142: 'decree',
  decision33: 'decision',
  circular05: 'circular',
  decision367: 'plan',
  decision804: 'decision',
  decision1528: 'plan',
  decision1671: 'plan',
  decree330: 'decree',
  decree331: 'decree',
  penalties: 'decree',
  fund: 'decree',
  nationalApplications: 'decision',
  markGuidance: 'guidance',
  draftDecree: 'decree',
  draftLaw: 'law',
};

const STATES: Readonly<Record<InstrumentStatus, DocumentState>> = {
  issued: 'issued',
  draft: 'forComment',
  notIssued: 'expected',
  superseded: 'replaced',
};

/** Code of the law that Law 134/2025/QH15 repealed in part. */
export const LAW_71 = 'law71';

const RECORDS: readonly LegalRecord[] = [...INSTRUMENTS.map(recordOf), law71()];

/** Documents that the program knows by itself, in the order of the law data. */
export function shippedDocuments(): readonly LegalRecord[] {
  return RECORDS;
}

function recordOf(one: Instrument): LegalRecord {
  return {
    code: one.id,
    version: 0,
    number: one.number,
    kind: KINDS[one.id] ?? 'other',
    title: one.title.vi,
    titleEn: one.title.en,
    issuer: one.issuedBy.vi,
    issuerEn: one.issuedBy.en,
    issuedOn: one.issuedOn === null ? null : parseDay(one.issuedOn),
    inForceFrom: one.inForceFrom === null ? null : parseDay(one.inForceFrom),
    inForceUntil: null,
    state: STATES[one.status],
    sectors: [],
    links: one.basis.map((provision) => ({ kind: 'details', to: { provision } })),
    sourceUrl: one.source,
    note: one.note?.vi ?? null,
    noteEn: one.note?.en ?? null,
    keptBy: 'lawData',
    isDemo: false,
    enteredAt: null,
  };
}

/** Known here only by what Article 33 says of it; its days were not looked up and are therefore left open. */
function law71(): LegalRecord {
  return {
    code: LAW_71,
    version: 0,
    number: '71/2025/QH15',
    kind: 'law',
    title: 'Luật Công nghiệp công nghệ số',
    titleEn: 'Law on the Digital Technology Industry',
    issuer: 'Quốc hội',
    issuerEn: 'National Assembly',
    issuedOn: null,
    inForceFrom: null,
    inForceUntil: null,
    state: 'partlyExpired',
    sectors: [],
    links: [],
    sourceUrl: null,
    note: `Các quy định về trí tuệ nhân tạo hết hiệu lực theo Điều 33 Luật 134/2025/QH15. Ngày ban hành và ngày có hiệu lực chưa được nhập.`,
    noteEn: `Its provisions on AI ceased to apply by Article 33 of Law 134/2025/QH15. Its days of issue and entry into force are not entered yet.`,
    keptBy: 'lawData',
    isDemo: false,
    enteredAt: null,
  };
}

/** Said by Article 33: the Law repeals parts of Law 71/2025/QH15. */
export const REPEAL = { by: 'law', of: LAW_71, ground: REPEALING_PROVISION } as const;
