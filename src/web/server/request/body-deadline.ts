import type { FastifyRequest } from 'fastify';
import type { Route } from '../route.ts';
import type { BodyDeadlines } from '../services.ts';
import { UnreadableBody } from './unreadable-body.ts';

/** Own rule: 1 MB at 140 kbit/s, and 60 MB at half a megabit. */
export const BODY_DEADLINES: BodyDeadlines = { plain: 60_000, files: 900_000 };

/**
 * Ends the reading of a body that arrives too slowly (408): whoever sends a byte now and then must not hold a connection for ever.
 * Nothing has been done with the request by then.
 */
export function endSlowBody(route: Route, { raw }: FastifyRequest, deadlines: BodyDeadlines): void {
  if (route.method !== 'POST' || route.stream || raw.complete) return;
  const files = route.upload === true && /^multipart\//i.test(raw.headers['content-type'] ?? '');
  const timer = setTimeout(
    () => {
      if (raw.complete) return;
      // Whoever reads the body hears of it as of a broken connection, with a status of its own.
      if (raw.listenerCount('error') > 0) raw.emit('error', tooSlow());
      else raw.destroy();
    },
    files ? deadlines.files : deadlines.plain,
  );
  timer.unref();
  raw.once('end', () => clearTimeout(timer));
  raw.once('close', () => clearTimeout(timer));
}

function tooSlow(): UnreadableBody {
  const text = {
    vi: 'Nội dung gửi lên quá chậm nên Cổng đã ngừng nhận. Bạn hãy thử lại khi đường truyền tốt hơn.',
    en: 'The body arrived too slowly, so we stopped reading it. Please try again on a better connection.',
  };
  return new UnreadableBody(408, { code: 'bodyTooSlow', field: 'body', text });
}
