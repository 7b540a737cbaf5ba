import { PROVINCES, SECTORS } from '../../../law/index.ts';
import type { QueueFilters } from '../../../casework/index.ts';
import { PROCEDURES } from '../../../procedures/index.ts';
import { pathIn, type Lang } from '../../ui/index.ts';

/** What the address of the queue says; the address is the whole state of the page. */
export interface QueueAddress {
  readonly values: Readonly<Partial<Record<QueueParameter, string>>>;
  /** Parameters that the portal does not understand, to be told. */
  readonly ignored: readonly string[];
}

export type QueueParameter = keyof typeof ALLOWED | 'q' | 'sau';

const LEVELS = ['high', 'medium', 'low'] as const;

const ALLOWED = {
  'thu-tuc': new Set(PROCEDURES.map((one) => one.id)),
  'trang-thai': new Set(PROCEDURES.flatMap((one) => Object.keys(one.states))),
  giao: new Set(['toi', 'chua']),
  han: new Set(['qua-han', 'sap-den']),
  'linh-vuc': new Set<string>(SECTORS.map((one) => one.code)),
  tinh: new Set(PROVINCES.map((one) => one.code)),
  muc: new Set<string>(LEVELS),
  mo: new Set(['hieu-luc', 'dong', 'ca-hai']),
} as const;

/** Names that say what happened before; they are no filters. */
const SAYINGS = new Set(['da-giao', 'da-chuyen']);

/** Reads the address. What is not known is left out and named: never an error, never a wrong list unseen. */
export function readAddress(query: Readonly<Record<string, string | readonly string[]>>): QueueAddress {
  const values: Partial<Record<QueueParameter, string>> = {};
  const ignored: string[] = [];
  for (const [name, given] of Object.entries(query)) {
    const value = (typeof given === 'string' ? given : (given[0] ?? '')).normalize('NFC').trim();
    if (value === '' || SAYINGS.has(name)) continue;
    if (name === 'q') values.q = value.slice(0, 100);
    else if (name === 'sau' && /^[\w-]{1,400}$/.test(value)) values.sau = value;
    else if (
      Object.hasOwn(ALLOWED, name) &&
      (ALLOWED[name as keyof typeof ALLOWED] as ReadonlySet<string>).has(value)
    ) {
      values[name as QueueParameter] = value;
    } else ignored.push(name.slice(0, 40));
  }
  return { values, ignored };
}

/** The address of a queue that a form names, from its text: “/can-bo?han=qua-han”. */
export function addressOf(href: string): QueueAddress {
  const at = href.indexOf('?');
  return readAddress(Object.fromEntries(new URLSearchParams(at < 0 ? '' : href.slice(at + 1))));
}

/** The same as filters of casework. */
export function filtersOf({ values }: QueueAddress): QueueFilters {
  return {
    open: values.mo === 'dong' ? false : values.mo === 'ca-hai' ? 'any' : true,
    ...(values.mo === undefined ? { waiting: true } : {}),
    ...(values['thu-tuc'] === undefined ? {} : { procedureId: values['thu-tuc'] }),
    ...(values['trang-thai'] === undefined ? {} : { state: values['trang-thai'] }),
    ...(values.giao === undefined ? {} : { assignee: values.giao === 'toi' ? 'me' : 'nobody' }),
    ...(values.han === 'qua-han' ? { overdue: true } : values.han === 'sap-den' ? { dueSoon: true } : {}),
    ...(values['linh-vuc'] === undefined ? {} : { sector: values['linh-vuc'] }),
    ...(values.tinh === undefined ? {} : { province: values.tinh }),
    ...levelOf(values.muc),
    ...(values.q === undefined ? {} : { query: values.q }),
  };
}

function levelOf(text: string | undefined): Pick<QueueFilters, 'level'> {
  const level = LEVELS.find((one) => one === text);
  return level === undefined ? {} : { level };
}

/** Whether anything narrows the list. */
export function isNarrowed({ values }: QueueAddress): boolean {
  return Object.keys(values).length > 0;
}

/** The address of the queue with these values; `sau` is left out unless given anew, because another list begins at its top. */
export function queueHref(
  lang: Lang,
  values: QueueAddress['values'],
  change: Partial<Record<QueueParameter, string | undefined>> = {},
): string {
  const wanted = { ...values, sau: undefined, ...change };
  const pairs = Object.entries(wanted).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  const search = new URLSearchParams(pairs).toString();
  return pathIn(lang, '/can-bo') + (search === '' ? '' : `?${search}`);
}
