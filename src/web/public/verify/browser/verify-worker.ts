// Keeps the page that verifies, and nothing else, for use without a network. What it keeps was fetched without cookies.

interface Extendable extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Extendable {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Scope {
  readonly registration: { readonly scope: string };
  skipWaiting(): Promise<void>;
  addEventListener(name: 'install', listener: (event: Extendable) => void): void;
  addEventListener(name: 'fetch', listener: (event: Fetching) => void): void;
}

const scope = globalThis as unknown as Scope;
const CACHE = 'xac-minh';
const ASSET = /\/assets\/[\w.-]+/g;

scope.addEventListener('install', (event) => event.waitUntil(keepPage().then(() => scope.skipWaiting())));

scope.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  if (url.pathname.startsWith('/assets/')) event.respondWith(assetOf(request));
  else if (url.pathname === new URL(scope.registration.scope).pathname) event.respondWith(pageOf(event));
});

/** The page itself, its scripts and styles, and the fonts that these name. */
async function keepPage(): Promise<void> {
  const cache = await caches.open(CACHE);
  const page = await fetch(scope.registration.scope, { credentials: 'omit', cache: 'reload' });
  if (!page.ok) return;
  const text = await page.clone().text();
  await cache.put(scope.registration.scope, page);
  const wanted = new Set(text.match(ASSET));
  for (const path of [...wanted].filter((one) => one.endsWith('.css'))) {
    const style = await (await assetOf(new Request(path))).text();
    for (const font of style.match(ASSET) ?? []) wanted.add(font);
  }
  await Promise.all([...wanted].map((path) => assetOf(new Request(path)).catch(() => undefined)));
}

/** Files under /assets/ never change. */
async function assetOf(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** From the network while there is one; each such visit renews what is kept. */
async function pageOf(event: Fetching): Promise<Response> {
  try {
    const response = await fetch(event.request);
    event.waitUntil(keepPage().catch(() => undefined));
    return response;
  } catch (error) {
    const kept = await (await caches.open(CACHE)).match(scope.registration.scope);
    if (kept === undefined) throw error;
    return kept;
  }
}
