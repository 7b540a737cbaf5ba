import type { Day } from '../../law/index.ts';
import type { Desk } from '../desk.ts';
import type { DueItem } from './due-items.ts';

/** A day of the calendar feed. */
export interface CalendarEvent {
  readonly uid: string;
  readonly day: Day;
  readonly title: string;
  readonly description: string;
}

/** The dated items as days of a calendar in one language. */
export function calendarEvents(desk: Desk, items: readonly DueItem[], lang: 'vi' | 'en'): CalendarEvent[] {
  const host = new URL(desk.baseUrl).hostname;
  return items.flatMap(({ id, name, code, dueOn, text }) =>
    dueOn === null ? [] : [{ uid: `${id}@${host}`, day: dueOn, title: `${name} (${code})`, description: text[lang] }],
  );
}

/** The feed as iCalendar (RFC 5545): whole days, lines folded at 75 bytes, text escaped. */
export function calendarFeed(events: readonly CalendarEvent[], now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d{3}/g, '');
  const body = events.flatMap(({ uid, day, title, description }) => [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day.replaceAll('-', '')}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(description)}`,
    'END:VEVENT',
  ]);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mot Cua AI//Duties//VI',
    'CALSCALE:GREGORIAN',
    ...body,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, String.raw`\$&`).replaceAll(/\r?\n/g, String.raw`\n`);
}

/** At most 75 bytes a line, never in the middle of a character. */
function folded(line: string): string {
  const parts: string[] = [];
  let [part, bytes] = ['', 0];
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > 74) {
      parts.push(part);
      [part, bytes] = ['', 0];
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join('\r\n ');
}
