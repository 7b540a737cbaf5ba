import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import { assetUrl, findAsset } from '../../ui/index.ts';
import { currentOf } from './standing.ts';
import { VERIFY_WORKER, verifyPage, verifySent } from './verify-page.ts';

/** Checking receipts, badges and codes: in the browser, offline too, and on the server. */
export function verifyRoutes(): Route[] {
  const path = '/xac-minh';
  return [
    { method: 'GET', path, access: ANYONE, limit: 'read', kind: 'page', handle: verifyPage },
    { method: 'POST', path, access: ANYONE, limit: 'upload', kind: 'page', upload: true, handle: verifySent },
    { method: 'GET', path: '/xac-minh/hien-trang', access: ANYONE, limit: 'read', kind: 'machine', handle: standing },
    { method: 'GET', path: '/xac-minh/ngoai-mang.js', access: ANYONE, limit: 'read', kind: 'machine', handle: worker },
  ];
}

/** For the page's own script: what the register says now of the code `ma`, with the receipt of record `ban-ghi`. */
async function standing({ services, query }: WebContext): Promise<Reply> {
  const one = (name: string): string | null => (typeof query[name] === 'string' ? query[name] : null);
  const lang = one('lang') === 'en' ? 'en' : 'vi';
  return { kind: 'json', body: await currentOf(services, one('ma') ?? '', one('ban-ghi'), lang) };
}

/** The worker that keeps this one page usable without a network. It stands at a fixed address, as browsers ask. */
function worker(): Reply {
  const asset = findAsset(assetUrl(VERIFY_WORKER))!;
  const headers = { 'cache-control': 'no-cache', 'service-worker-allowed': '/' };
  return { kind: 'bytes', body: asset.body, type: asset.type, headers };
}
