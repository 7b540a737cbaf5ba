/** Content-Security-Policy of a page. No page has inline script or style; dynamic pages name their script tag by nonce besides. */
export function contentSecurityPolicy(nonce: string | null, secure: boolean): string {
  const script = nonce === null ? "'self'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    `script-src ${script}`,
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "media-src 'self' blob:",
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/** Headers of a page that is kept for everybody. */
export function publicPageHeaders(secure: boolean): Record<string, string> {
  return {
    ...commonHeaders(secure),
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': contentSecurityPolicy(null, secure),
    // Anyone may keep it, but asks us first whether it is still true.
    'cache-control': 'public, no-cache',
    vary: 'accept-encoding, cookie',
  };
}

/** Headers that every answer carries. */
export function commonHeaders(secure: boolean): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    // Of whatever is no page of ours nothing is to be run or shown in a frame; pages and scripts of workers say what they need.
    'content-security-policy': "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    'referrer-policy': 'strict-origin-when-cross-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
    ...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {}),
  };
}
