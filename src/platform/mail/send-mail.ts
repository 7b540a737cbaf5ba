import { createTransport, type Transporter } from 'nodemailer';
import type { Selectable } from 'kysely';
import type { Clock } from '../clock/index.ts';
import type { Db, Tables } from '../database/index.ts';
import type { Tasks } from '../jobs/index.ts';
import { MAIL_JOB } from './queue-mail.ts';

export interface MailSettings {
  db: Db;
  clock: Clock;
  /** smtp://user:password@host:port; null: nothing leaves, the outbox page shows what would. */
  smtpUrl: string | null;
  from: string;
}

type Message = Selectable<Tables['mail_message']>;

/**
 * The job that sends one message. It fails and comes again while the mail server is away; a message that the server refuses for good
 * keeps its reason and is not tried again. A crash after the server took it sends it twice, under one Message-ID.
 */
export function mailTasks(settings: MailSettings): Tasks {
  const transport = settings.smtpUrl === null ? null : smtpTransport(settings.smtpUrl);
  return {
    [MAIL_JOB]: async (payload, { signal }) => {
      if (transport === null) return;
      const id = String(payload['id']);
      const message = await settings.db
        .selectFrom('mail_message')
        .selectAll()
        .where('id', '=', id)
        .where('sent_at', 'is', null)
        .executeTakeFirst();
      if (message) await send(settings, transport, message, signal);
    },
  };
}

function smtpTransport(url: string): Transporter {
  return createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

async function send(
  settings: MailSettings,
  transport: Transporter,
  message: Message,
  signal: AbortSignal | undefined,
): Promise<void> {
  const { db, clock } = settings;
  const written = db.updateTable('mail_message').where('id', '=', message.id);
  try {
    await unlessStopped(transport.sendMail(envelope(message, settings.from)), signal);
  } catch (error) {
    const reason = (error as Error).message.replaceAll(/\p{Cc}+/gv, ' ').slice(0, 500);
    await written.set({ attempts: message.attempts + 1, last_error: reason }).execute();
    if (isFinal(error)) return;
    throw error;
  }
  await written.set({ attempts: message.attempts + 1, sent_at: clock.now(), last_error: null }).execute();
}

/** A stop does not wait for a mail server that says nothing: the job comes again, under the same Message-ID. */
async function unlessStopped(sending: Promise<unknown>, signal: AbortSignal | undefined): Promise<void> {
  if (signal === undefined) return void (await sending);
  // Nobody listens to it any more once the stop has won.
  sending.catch(() => undefined);
  const stopped = Promise.withResolvers<never>();
  const stop = (): void => stopped.reject(new Error('the portal was stopped before the mail server answered'));
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  try {
    await Promise.race([sending, stopped.promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

function envelope(message: Message, from: string): Parameters<Transporter['sendMail']>[0] {
  const domain = /@([^@>\s]+)>?\s*$/v.exec(from)?.[1] ?? 'localhost';
  return {
    from,
    to: { name: '', address: message.to_address },
    subject: message.subject,
    text: message.body_text,
    ...(message.body_html === null ? {} : { html: message.body_html }),
    messageId: `<${message.id}@${domain}>`,
    date: message.created_at,
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': message.locale,
      ...(message.unsubscribe_url === null ? {} : oneClick(message.unsubscribe_url)),
    },
  };
}

/** RFC 2369 and RFC 8058: mail programs show a button that ends these letters. */
function oneClick(url: string): Record<string, string> {
  return { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** 5xx answers to this message are final, except about signing in, which an operator can mend. */
function isFinal(error: unknown): boolean {
  const { responseCode, code } = error as { responseCode?: number; code?: string };
  return code !== 'EAUTH' && responseCode !== undefined && responseCode >= 550 && responseCode < 560;
}
