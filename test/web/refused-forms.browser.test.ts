import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { perform } from '../../src/casework/index.ts';
import { planOf, task } from '../plans/room.ts';
import { withBrowser } from '../browser.ts';
import { officePortal, requestGuidance } from './office/office-portal.ts';

/** With the banner of the demonstration over every page: the least room there is. */
const portal = await officePortal({ demo: true });
const admin = await portal.official('admin', 'most', 'Quản trị');
const lead = await portal.official('lead', 'most-office', 'Vũ Linh Chi');
const company = await portal.applicant(await portal.party('Sen'));
const { code, tasks } = await planOf(portal.db, admin.actor, 'most', [task('1')]);
const asked = await requestGuidance(portal, company);
const taken = { caseCode: asked, act: 'take', input: {}, actor: lead.actor, now: portal.now() };
assert.ok((await perform(portal.services.desk, taken)).ok);

const SIZES = [{ width: 375, height: 812 }, { width: 320, height: 568 }, { width: 1280, height: 800 }] as const; // prettier-ignore

interface Form {
  readonly path: string;
  readonly who: { readonly browser: { readonly cookie: string } } | null;
  /** In which form of the page the last button is pressed, without anything being filled in. */
  readonly form?: string;
  readonly isFar: boolean;
}

const FORMS: readonly Form[] = [
  { path: '/kien-nghi/gui', who: null, isFar: true },
  { path: '/en/kien-nghi/gui', who: null, isFar: true },
  { path: '/bao-nhan-bi-go', who: null, isFar: true },
  { path: '/en/bao-nhan-bi-go', who: null, isFar: true },
  { path: '/ban-tin', who: null, isFar: false },
  { path: '/dang-nhap', who: null, isFar: false },
  { path: '/can-bo/truyen-thong/moi', who: admin, isFar: false },
  { path: '/can-bo/ke-hoach/moi', who: admin, isFar: false },
  { path: `/can-bo/ke-hoach/${code}/nhiem-vu/${Object.values(tasks)[0]!}`, who: admin, form: '[action*="vuong-mac"]', isFar: true },
  { path: `/can-bo/vu-viec/${asked}`, who: lead, form: '[action$="/viec/askSupplement"]', isFar: true },
]; // prettier-ignore

/** The page that refuses the form. */
async function refused(browser: Browser, { path, who, form = '' }: Form, scripts: boolean): Promise<Page> {
  const context = await browser.newContext({ baseURL: portal.url, viewport: SIZES[0], javaScriptEnabled: scripts });
  const [name, value] = (who?.browser.cookie ?? '').split('=');
  if (name && value) await context.addCookies([{ name, value, url: portal.url }]);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(path);
  const sent = page.locator(`main form[method=post]${form}`).first();
  const fold = page.locator('main details:not([open])', { has: page.locator(`form[method=post]${form}`) });
  if ((await fold.count()) > 0) await fold.first().locator('summary').first().click();
  await sent.locator('button').last().click();
  await page.locator('.error-summary').waitFor();
  return page;
}

const summary = (page: Page) => page.locator('.error-summary h2');
const way = (page: Page) => page.locator('main .way-to-errors a');

/** Whether it lies whole within the first screen. */
async function isInSight(page: Page, what: ReturnType<typeof summary>): Promise<boolean> {
  const box = (await what.count()) === 0 ? null : await what.boundingBox();
  return box !== null && box.y >= 0 && box.y + box.height <= page.viewportSize()!.height;
}

for (const form of FORMS) {
  test(`whoever is refused at ${form.path.replaceAll(/[0-9a-f-]{36}|[A-Z]{2}[\w-]+\d/g, '…')} sees on the first screen what to mend or the way there, with and without scripts`, async (t) => {
    await withBrowser(t, async (browser) => {
      const page = await refused(browser, form, false);
      for (const size of SIZES) {
        await page.setViewportSize(size);
        const where = `${size.width} × ${size.height}`;
        const shown = await isInSight(page, summary(page));
        if (size === SIZES[0]) assert.equal(shown, !form.isFar, `${where}: whether the summary is in sight`);
        assert.equal(await isInSight(page, way(page)), !shown, `${where}: a link where the summary is out of sight, and only there`); // prettier-ignore
        if (shown) continue;
        await way(page).click();
        assert.ok(await summary(page).evaluate((heading) => Math.abs(heading.getBoundingClientRect().top) < innerHeight / 2), `${where}: the link leads to the summary`); // prettier-ignore
        await page.evaluate(() => scrollTo(0, 0));
      }

      const scripted = await refused(browser, form, true);
      await scripted.locator('.error-summary:focus').waitFor();
      assert.equal(await way(scripted).count(), 0);
    });
  });
}
