import type { Config } from '../../../platform/config/index.ts';

/** Name and attributes of our two cookies. Over https the `__Host-` prefix ties them to this host and path. */
export function cookieNames(config: Config): { session: string; form: string } {
  const prefix = isSecure(config) ? '__Host-' : '';
  return { session: `${prefix}motcua-phien`, form: `${prefix}motcua-bieu-mau` };
}

export function isSecure(config: Config): boolean {
  return config.baseUrl.startsWith('https://');
}

/** One Set-Cookie value: never readable by scripts, never sent along from another site's form. */
export function setCookie(config: Config, name: string, value: string, maxAgeSeconds?: number): string {
  const age = value === '' ? '; Max-Age=0' : maxAgeSeconds === undefined ? '' : `; Max-Age=${maxAgeSeconds}`;
  return `${name}=${value}; Path=/; HttpOnly; SameSite=Lax${age}${isSecure(config) ? '; Secure' : ''}`;
}

/** The cookies of a request, by name; the first of a name counts. */
export function readCookies(header: string | undefined): Map<string, string> {
  const found = new Map<string, string>();
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && !found.has(part.slice(0, at).trim())) found.set(part.slice(0, at).trim(), part.slice(at + 1).trim());
  }
  return found;
}
