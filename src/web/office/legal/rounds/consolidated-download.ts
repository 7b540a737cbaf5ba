import { day } from '../../../../law/index.ts';
import {
  consolidatedCsv,
  consolidatedDocument,
  consolidatedSheets,
  dispatches,
  progressOf,
  reviewRound,
  seesEverythingSent,
  type RoundSent,
} from '../../../../legal-review/index.ts';
import { DOCX_TYPE, sheetFile, stateDocumentDocx, XLSX_TYPE } from '../../../../platform/office-files/index.ts';
import type { Reply, WebContext } from '../../../server/index.ts';
import { linkButton, pathIn, type Html, type Lang } from '../../../ui/index.ts';
import type { Office } from '../../office.ts';
import { ROUNDS_PATH } from '../legal-frame.ts';
import { legalWords } from '../texts/index.ts';

export const CONSOLIDATED_TYPES = ['docx', 'xlsx', 'csv'] as const;
type FileType = (typeof CONSOLIDATED_TYPES)[number];

const MEDIA: Readonly<Record<FileType, string>> = { docx: DOCX_TYPE, xlsx: XLSX_TYPE, csv: 'text/csv; charset=utf-8' };

/** The consolidation to take away: the draft of the report, the annex, and the table as open data. */
export function downloads(roundId: string, lang: Lang): Html[] {
  const { downloadAs } = legalWords(lang).rounds;
  return CONSOLIDATED_TYPES.map((type) =>
    linkButton({ label: downloadAs[type], href: `${ROUNDS_PATH}/${roundId}/tong-hop.${type}`, download: true }),
  );
}

/** One of these files, for those who see the consolidation; in Vietnamese, as it is signed. */
export async function consolidatedFile({ services }: Office, context: WebContext, type: FileType): Promise<Reply> {
  const { actor, params, now } = context;
  const { db } = services.database;
  const round = await reviewRound(db, params['round'] ?? '');
  if (round === null) return { kind: 'notFound' };
  if (actor === null || !seesEverythingSent(actor)) return { kind: 'forbidden' };
  const all: RoundSent = {
    round,
    progress: await progressOf(db, round.id),
    sent: await dispatches(db, round.id),
    today: day(services.today()),
    addressOf: (agency) =>
      `${services.config.baseUrl}${pathIn('vi', `${ROUNDS_PATH}/${round.id}/co-quan/${encodeURIComponent(agency)}`)}`,
  };
  return {
    kind: 'bytes',
    body: await bytesOf(all, type, now),
    type: MEDIA[type],
    headers: { 'content-disposition': `attachment; filename="tong-hop-ra-soat-${services.today()}.${type}"` },
  };
}

function bytesOf(all: RoundSent, type: FileType, createdAt: Date): Promise<Buffer> | string {
  if (type === 'docx') return stateDocumentDocx(consolidatedDocument(all), { lang: 'vi', createdAt });
  if (type === 'xlsx') return sheetFile({ ...consolidatedSheets(all), createdAt });
  return consolidatedCsv(all.sent);
}
