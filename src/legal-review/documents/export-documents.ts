import { stringify } from 'csv-stringify/sync';
import type { Day } from '../../law/index.ts';
import type { LegalRecord } from './document.ts';
import { stateOnDay } from './state-on-day.ts';

/** A document as open data: who entered it is left out, whose agency keeps it is not. */
export function openDocument(one: LegalRecord, day: Day): Record<string, unknown> {
  const { code, version, number, kind, title, titleEn, issuer, issuedOn, inForceFrom, inForceUntil, state } = one;
  return {
    code, version, number, kind, title, titleEn, issuer, issuedOn, inForceFrom, inForceUntil, state,
    stateOnDay: stateOnDay(one, day),
    day,
    sectors: one.sectors,
    links: one.links.map(({ kind: link, to }) => ({ kind: link, ...to })),
    source: one.sourceUrl,
    note: one.note,
    keptBy: one.keptBy === 'lawData' ? null : one.keptBy.agency,
    demo: one.isDemo,
  }; // prettier-ignore
}

const BOM = '\uFEFF';
const COLUMNS = ['code', 'version', 'number', 'kind', 'title', 'titleEn', 'issuer', 'issuedOn', 'inForceFrom', 'inForceUntil', 'state', 'stateOnDay', 'day', 'sectors', 'links', 'source', 'note', 'keptBy', 'demo']; // prettier-ignore

/** The same as CSV with a mark for spreadsheets; cells that a spreadsheet would compute are defused. */
export function documentsCsv(all: readonly LegalRecord[], day: Day): string {
  const rows = all.map((one) => {
    const open = openDocument(one, day);
    const links = (open['links'] as Record<string, string>[]).map(
      ({ kind, document, provision }) => `${kind}:${document ?? provision}`,
    );
    return { ...open, sectors: one.sectors.join('; '), links: links.join('; '), demo: String(one.isDemo) };
  });
  return csvOf(COLUMNS, rows);
}

/** Rows under these headings, ready for a spreadsheet. */
export function csvOf(columns: readonly string[], rows: readonly Readonly<Record<string, unknown>>[]): string {
  return BOM + stringify(rows.map((row) => columns.map((name) => row[name] ?? '')), { header: true, columns: [...columns], escape_formulas: true }); // prettier-ignore
}
