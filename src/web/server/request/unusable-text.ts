import type { OutwardRefusal } from '../answer/refusal.ts';

/** Whether an address names something that cannot be: no code, id or file name of ours has a control character. */
export function impossibleAddress(params: Readonly<Record<string, string>>): boolean {
  return Object.values(params).some((value) => /\p{Cc}/u.test(value) || !value.isWellFormed());
}

/** A NUL in a query: no database keeps it and no person types it. Refused by name. */
export function queryRefusals(query: Readonly<Record<string, string | readonly string[]>>): OutwardRefusal[] {
  const broken = Object.entries(query).filter(([name, value]) => `${name}${String(value)}`.includes('\0'));
  return broken.map(([name]) => ({
    code: 'unusableText',
    field: name.replaceAll('\0', '?').slice(0, 60),
    text: { vi: 'Giá trị chứa ký tự không dùng được.', en: 'The value holds a character that cannot be used.' },
  }));
}
