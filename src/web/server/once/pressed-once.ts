import { createHash } from 'node:crypto';
import type { Reply, Route, WebContext } from '../route.ts';
import type { Answering } from './idempotent.ts';

/** How long the same press counts as one; longer ago it is somebody who means it. */
const SAME_PRESS_MS = 60_000;
/** The last press of so many sessions is held. */
const MOST_SESSIONS = 5_000;

interface Press {
  readonly digest: string;
  readonly at: Date;
  /** Where it led; null when it led nowhere: refused, or a fault. */
  readonly done: Promise<Reply | null>;
}

/** The last press of each session, by its token; in this process's memory. */
export type Presses = Map<string, Press>;

/**
 * A button that a signed-in person presses twice, with or without scripts, acts once: the form that comes again as it was, right after
 * itself, gets the answer of the first. Pages mint their form token anew each time, so the same token is the same page, and whoever
 * opens the page again and writes the same means it. What was refused or failed is tried again; another press in between forgets it.
 */
export function pressedOnce(route: Route, presses: Presses, answer: Answering): Answering {
  if (route.method !== 'POST' || route.kind !== 'page') return answer;
  return async (context, rawBody) => {
    if (context.session === null) return answer(context, rawBody);
    const digest = digestOf(context);
    const { token } = context.session;
    for (let press = presses.get(token); isSame(press, digest, context.now); press = presses.get(token)) {
      const reply = await press.done;
      if (reply !== null) return reply;
      if (presses.get(token) === press) break;
    }
    const done = Promise.withResolvers<Reply | null>();
    hold(presses, token, { digest, at: context.now, done: done.promise });
    let reply: Reply | null = null;
    try {
      return (reply = await answer(context, rawBody));
    } finally {
      done.resolve(reply?.kind === 'redirect' && reply.cookies === undefined ? reply : null);
    }
  };
}

function isSame(press: Press | undefined, digest: string, now: Date): press is Press {
  return press?.digest === digest && now.getTime() - press.at.getTime() < SAME_PRESS_MS;
}

/** Of everything that was sent: where, the fields with the token of the page, the files. */
function digestOf({ url, body, uploads }: WebContext): string {
  const hash = createHash('sha256').update(
    JSON.stringify([url, body, uploads.map(({ field, name, bytes }) => [field, name, bytes.length])]),
  );
  for (const { bytes } of uploads) hash.update(bytes);
  return hash.digest('base64');
}

function hold(presses: Presses, token: string, press: Press): void {
  presses.delete(token);
  presses.set(token, press);
  if (presses.size > MOST_SESSIONS) presses.delete(presses.keys().next().value!);
}
