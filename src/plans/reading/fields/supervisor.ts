import type { SupervisorKind } from '../plan-reading.ts';

const KINDS: readonly (readonly [SupervisorKind, RegExp])[] = [
  ['toBeAssigned', /(?:theo|do|sẽ|chờ)\s.*phân công|được phân công|chưa phân công/iu],
  ['deputyPrimeMinister', /phó thủ tướng/iu],
  ['primeMinister', /thủ tướng/iu],
  ['deputyMinister', /thứ trưởng/iu],
  ['minister', /bộ trưởng/iu],
  ['deputyChair', /phó chủ tịch|(?:^|\s)pct(?:\s|$)/iu],
  ['chair', /chủ tịch/iu],
  ['deputyDirector', /phó (?:giám đốc|cục trưởng|vụ trưởng|viện trưởng|trưởng phòng|chánh văn phòng|trưởng ban)/iu],
  ['director', /giám đốc|cục trưởng|vụ trưởng|viện trưởng|trưởng phòng|chánh văn phòng|trưởng ban/iu],
];

/** Which office the supervising leader holds, by the words of the line. */
export function supervisorKind(text: string): SupervisorKind {
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other';
}
