import { HIGH_RISK_LISTS, type HighRiskRow } from '../../src/law/index.ts';

export const COLUMNS = 'row,sector,system_vi,condition_summary_vi,condition_status,conformity_route';

const SECTORS: Readonly<Record<string, string>> = {
  I: 'Giáo dục',
  II: 'Dân tộc, tôn giáo',
  III: 'Y tế',
  IV: 'Ngân hàng',
  V: 'Tố tụng',
  VI: 'Giao thông',
};

export type Line = Record<'row' | 'name' | 'condition' | 'route', string>;

/** The shipped list as a file, each row as `change` gives it back; null leaves it out. */
export function listFile(change: (line: Line) => Line | null = (line) => line, more: readonly Line[] = []): string {
  const lines = HIGH_RISK_LISTS[0]!.rows
    .map(lineOf)
    .map(change)
    .filter((line) => line !== null);
  return [COLUMNS, ...[...lines, ...more].map(written)].join('\n');
}

function lineOf({ id, name, condition, route }: HighRiskRow): Line {
  const summary = condition === 'see-original' ? '' : condition.vi;
  return { row: id, name: name.vi, condition: summary, route: route === 'certify' ? 'certify' : 'self-or-hire' };
}

function written({ row, name, condition, route }: Line): string {
  const sector = SECTORS[row.slice(0, row.indexOf('.'))] ?? '?';
  const status = condition === '' ? 'see-original' : 'summary';
  return [row, sector, name, condition, status, route].map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
}
