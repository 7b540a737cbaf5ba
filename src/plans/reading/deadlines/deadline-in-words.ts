import type { ReadDeadline } from '../plan-reading.ts';
import { splitUnits } from '../fields/units.ts';
import { findCondition, findContinuous, findRecurring } from './conditions.ts';
import { findPoint, type FoundTime } from './points.ts';
import { findYears } from './years.ts';

const LEADS_NEXT = /^(?<units>.+?)\s+(?:sẽ\s+|tiếp tục\s+)?chủ trì(?:\s+trong)?\s+(?<rest>.+)$/iu;
/** Words that only introduce a time; anything else before it is what must be done by then. */
const EMPTY_LEAD =
  /^(?:hoàn thành|thực hiện|triển khai thực hiện|bắt đầu|từ|trong|vào|trước|dự kiến|thời gian|thời hạn|ban hành|chậm nhất|và|cả|ngay|:|-|,|\s)*$/iu;

/** No wording of a time is longer; a paragraph that went astray is not searched for times. */
const LONGEST = 800;

/**
 * Words about time as data, by the rules of the plans we know: several clauses make a composite. `none` where the words say nothing
 * that has a data form.
 */
export function deadlineInWords(text: string): ReadDeadline {
  if (text.length > LONGEST) return { kind: 'none' };
  const focused = findContinuous(text);
  const clauses = focused && 'focusYear' in focused.deadline ? [text] : text.split(/;\s*/u);
  const parts: ReadDeadline[] = [];
  for (const clause of clauses) parts.push(...readClause(clause.trim().replace(/[.,]+$/u, ''), lastYear(parts)));
  const known = parts.filter((part) => part.kind !== 'none');
  if (known.length === 0) return { kind: 'none' };
  return known.length === 1 ? alone(known[0]!) : { kind: 'composite', parts: known };
}

/** A single clause needs no wording of its own beside the field's. */
function alone(part: ReadDeadline): ReadDeadline {
  if (part.kind !== 'recurring' && part.kind !== 'onRequest' && part.kind !== 'continuous') return part;
  const { text: _text, ...rest } = part;
  return rest;
}

function lastYear(parts: readonly ReadDeadline[]): number | null {
  const before = parts.findLast((part) => 'to' in part && part.to !== null);
  return before && 'to' in before && before.to !== null ? Number(before.to.slice(0, 4)) : null;
}

function readClause(clause: string, after: number | null): ReadDeadline[] {
  if (clause === '') return [];
  const next = LEADS_NEXT.exec(clause);
  if (next?.groups) {
    const [time] = readClause(next.groups.rest!, after);
    if (time?.kind === 'range')
      return [{ ...time, lead: splitUnits(next.groups.units!).names, text: next.groups.rest! }];
  }
  const whole = oneTime(clause, after);
  const split = splitClause(clause, after);
  // "năm 2026 và các năm tiếp theo" is one; "hằng năm và theo yêu cầu thực tiễn" are two.
  if (split && !(whole && covers(whole, clause))) return split;
  return whole ? [inData(whole, clause)] : [{ kind: 'none' }];
}

/** Two times joined by "hoặc", "và" or a comma, when each side is a time of its own. */
function splitClause(clause: string, after: number | null): ReadDeadline[] | null {
  for (const match of clause.matchAll(/\s+(?:hoặc|và|,\s*hoặc)\s+|,\s+/giu)) {
    const [left, right] = [clause.slice(0, match.index), clause.slice(match.index + match[0].length)];
    const [first, second] = [oneTime(left, after), oneTime(right, after)];
    if (!first || !second || insideCondition(first, left)) continue;
    if (first.deadline.kind === second.deadline.kind && first.deadline.kind === 'year') continue;
    return [...readClause(left, after), ...readClause(right, after)];
  }
  return null;
}

/** "theo yêu cầu của A và B": what follows belongs to the condition, unless it is a time with its own words. */
function insideCondition(found: FoundTime, left: string): boolean {
  return found.deadline.kind === 'onEvent' && !/thực (?:tiễn|tế)/iu.test(left) && found.to === left.length;
}

function oneTime(text: string, after: number | null): FoundTime | null {
  const continuous = findContinuous(text);
  if (continuous && 'focusYear' in continuous.deadline) return continuous;
  const condition = findCondition(text);
  const recurring = findRecurring(text);
  // "trước ngày 15/12 hằng năm" is yearly, not a day of one year.
  const exact = openEnded(findPoint(text), text) ?? findYears(text, after);
  if (condition && exact && condition.from < exact.from) return condition;
  if (exact && !(recurring && 'dueDay' in recurring.deadline)) return exact;
  if (condition && !(recurring && recurring.from < condition.from)) return condition;
  return recurring ?? continuous;
}

/** "từ quý II/2026", "Quý IV/2026 và các năm tiếp theo": the point is only the beginning. */
function openEnded(point: FoundTime | null, text: string): FoundTime | null {
  if (!point || !('from' in point.deadline) || point.deadline.from === null || point.deadline.kind === 'range')
    return point;
  const behind = /^\s*(?:,?\s*(?:và\s+)?(?:các|những)\s+(?:năm|quý|tháng)\s+(?:tiếp theo|sau)|trở đi)/iu.exec(
    text.slice(point.to),
  );
  const words = text.slice(point.from, point.to);
  if (!behind && !/^(?:bắt đầu\s+)?(?:kể\s+)?từ\s/iu.test(words)) return point;
  const { from, year } = point.deadline;
  const deadline: ReadDeadline = { kind: 'range', fromYear: year, toYear: null, from, to: null, openEnded: true };
  return { deadline, from: point.from, to: point.to + (behind?.[0].length ?? 0) };
}

/** Nothing of weight stands around the time. */
function covers(found: FoundTime, clause: string): boolean {
  return EMPTY_LEAD.test(clause.slice(0, found.from)) && /^[\s.,)]*$/u.test(clause.slice(found.to));
}

function inData(found: FoundTime, clause: string): ReadDeadline {
  const { deadline } = found;
  const lead = clause
    .slice(0, found.from)
    .replace(/[\s:,–-]+$/u, '')
    .trim();
  const milestone = EMPTY_LEAD.test(lead) ? {} : { milestone: lead };
  switch (deadline.kind) {
    case 'recurring':
    case 'continuous':
      return { ...deadline, text: clause };
    case 'onRequest':
      return { ...deadline, text: clause };
    case 'none':
    case 'composite':
    case 'linkedPlan':
      return deadline;
    default:
      return { ...deadline, ...milestone };
  }
}
