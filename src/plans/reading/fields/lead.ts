import type { LeadCondition, LeadHandover, ReadDeadline } from '../plan-reading.ts';
import { splitUnits } from './units.ts';

export interface LeadList {
  names: string[];
  conditions: LeadCondition[];
  unsure: boolean;
}

/** "X đối với …" leads a part only; "các nhiệm vụ khác theo phân công" leads nobody by name. */
const CONDITION =
  /\s+(?=(?:đối với|trong trường hợp|khi|nếu|về nội dung|về các nội dung|theo chức năng|theo thẩm quyền|theo phân cấp|theo lĩnh vực|theo phạm vi)\s)/u;
const NOBODY = /^(?:các |những )?(?:nhiệm vụ|nội dung|công việc|hoạt động)\b|theo (?:sự )?phân công|^theo\s/iu;

/** The leads of a line, with what each leads when that is not the whole task. */
export function readLeads(text: string): LeadList {
  const names: string[] = [];
  const conditions: LeadCondition[] = [];
  let unsure = false;
  for (const piece of text.split(/;\s*/u)) {
    if (piece.trim() === '') continue;
    if (NOBODY.test(piece)) {
      conditions.push({ lead: null, condition: piece.trim().replace(/\.$/u, '') });
      continue;
    }
    const [units = '', ...rest] = piece.split(CONDITION);
    const list = splitUnits(units);
    unsure ||= list.unsure;
    names.push(...list.names);
    const condition = rest.length > 0 ? piece.slice(units.length).trim() : bracketed(piece);
    if (condition) conditions.push({ lead: list.names.join(', '), condition });
  }
  return { names, conditions, unsure };
}

function bracketed(piece: string): string | null {
  return /\(([^()]*(?:chịu trách nhiệm|đối với|phụ trách)[^()]*)\)/iu.exec(piece)?.[1] ?? null;
}

/** A later lead named in the words about time: "…; Cục B chủ trì giai đoạn tiếp theo". */
export function handoverOf(deadline: ReadDeadline, text: string): LeadHandover | null {
  const parts = deadline.kind === 'composite' ? deadline.parts : [deadline];
  const next = parts.find((part) => part.kind === 'range' && part.lead !== undefined);
  if (next?.kind !== 'range' || !next.lead) return null;
  const clause = text.split(/;\s*/u).find((one) => /chủ trì/iu.test(one)) ?? text;
  return { from: next.from, lead: next.lead, text: clause.trim() };
}
