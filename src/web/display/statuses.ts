import { REGISTERS, type RegisterName } from '../../registry/index.ts';
import { stateTag, type Html, type Lang, type Tone } from '../ui/index.ts';

const TONES: Readonly<Record<string, Tone>> = {
  notified: 'info',
  inUse: 'success',
  published: 'info',
  current: 'success',
  suspended: 'warning',
  ended: 'neutral',
  withdrawn: 'neutral',
};

/** The word of a register for a status of its entries. */
export function statusName(register: string, status: string, lang: Lang): string {
  return REGISTERS[register as RegisterName]?.statuses[status]?.[lang] ?? status;
}

/** A status as a tag. */
export function statusTag(register: string, status: string, lang: Lang): Html {
  return stateTag({ label: statusName(register, status, lang), tone: TONES[status] ?? 'neutral' });
}
