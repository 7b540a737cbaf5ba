/**
 * A path on this site that may be sent to after signing in, or `fallback`. Whatever a browser could read as another site is not one:
 * `//host`, `/\host`, schemes, control characters, user names, and backslashes anywhere.
 */
export function safeRedirect(target: unknown, fallback: string): string {
  if (typeof target !== 'string' || target.length > 2_000) return fallback;
  if (!/^\/(?![\/\\])/v.test(target) || /[\\\p{Cc}\s]/v.test(target) || !target.isWellFormed()) return fallback;
  const parsed = URL.parse(target, 'https://own.invalid');
  if (parsed?.origin !== 'https://own.invalid' || parsed.username !== '') return fallback;
  // `/a/..//host` is a path of this site before, and another site after the dots are resolved.
  const resolved = `${parsed.pathname}${parsed.search}${parsed.hash}`;
  return /^\/(?![\/\\])/v.test(resolved) ? resolved : fallback;
}
