import { calendarFeed, type CalendarEvent } from '../../casework/index.ts';
import type { Reply } from '../server/index.ts';

/** Days as a file that calendar programs take in; asked for by the signed-in person, so no secret link lies about. */
export function calendarReply(events: readonly CalendarEvent[], now: Date, name: string): Reply {
  return {
    kind: 'bytes',
    body: calendarFeed(events, now),
    type: 'text/calendar; charset=utf-8',
    headers: { 'content-disposition': `attachment; filename="${name}.ics"` },
  };
}
