import { createHmac } from 'node:crypto';

/**
 * Turns a network address or an id into a name that is the same all day and tells nothing without the key: for seeing in the log
 * that one source did many things. With the day in it, yesterday's and today's cannot be linked. `key`: `serverKey(dataDir, 'logs')`.
 */
export function pseudonymiser(key: Buffer): (value: string, now: Date) => string {
  return (value, now) =>
    createHmac('sha256', key)
      .update(`${now.toISOString().slice(0, 10)}\n${value}`)
      .digest('base64url')
      .slice(0, 12);
}
