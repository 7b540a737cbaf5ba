import type { FigureName, Source } from './report.ts';

const HERE = '/can-bo/ke-hoach';

/** How a figure is found in the list of tasks; the list shows today, the report keeps the rows of its own day. */
const FILTERS: Readonly<Record<FigureName, string>> = {
  all: '',
  done: '&tinh-hinh=done',
  running: '&tinh-hinh=running',
  notBegun: '&tinh-hinh=notBegun',
  stopped: '&tinh-hinh=stopped',
  overdue: '&han=overdue',
  dueSoon: '&han=dueSoon',
  openDifficulties: '&vuong-mac=1',
};

export function taskSource(planCode: string, taskId: string): Source {
  return { kind: 'task', href: `${HERE}/${planCode}/nhiem-vu/${taskId}` };
}

export function planFigureSource(planCode: string, figure: FigureName): Source {
  return { kind: 'tasks', href: `${HERE}/nhiem-vu?ke-hoach=${planCode}&chinh=1${FILTERS[figure]}` };
}

/** Of a unit: the tasks that it leads. Its report itself also has those that it coordinates. */
export function unitFigureSource(planCode: string, unitKey: string, figure: FigureName): Source {
  const { kind, href } = planFigureSource(planCode, figure);
  return { kind, href: `${href}&don-vi=${encodeURIComponent(unitKey)}` };
}

export function reportSource(planCode: string, periodId: string, unitKey: string): Source {
  return { kind: 'report', href: `${HERE}/${planCode}/bao-cao/${periodId}/don-vi/${encodeURIComponent(unitKey)}` };
}
