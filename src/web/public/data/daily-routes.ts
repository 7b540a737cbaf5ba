import { listDailyDumps, openDumpFile, readDailyDump, REGISTERS, type DailyDump } from '../../../registry/index.ts';
import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import { formatDay, formatNumber, html, pageHeading, pathIn, table, type Html, type Lang } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { dailyTexts } from './daily-texts.ts';

const FOR_ALL_SITES = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };
const FOR_EVER = { ...FOR_ALL_SITES, 'cache-control': 'public, max-age=31536000, immutable' };
/** Days shown; older ones are found under their address. */
const SHOWN_DAYS = 31;
const NOTE_NAME = 'danh-sach.txt';

/** The open data of each day: files that never change, and a signed list of their hashes. */
export function dailyRoutes(): Route[] {
  return [
    { method: 'GET', path: '/du-lieu-mo/ngay', access: ANYONE, limit: 'read', kind: 'page', handle: days },
    {
      method: 'GET',
      path: '/du-lieu-mo/ngay/:day/:file',
      access: ANYONE,
      limit: 'batch',
      kind: 'machine',
      handle: file,
    },
  ];
}

async function file({ services, params }: WebContext): Promise<Reply> {
  const { day = '', file: name = '' } = params;
  const dump = await readDailyDump(services.database.db, day);
  if (dump === null) return { kind: 'notFound' };
  if (name === NOTE_NAME)
    return { kind: 'bytes', body: dump.note, type: 'text/plain; charset=utf-8', headers: FOR_EVER };
  const body = await openDumpFile(services.config.dataDir, dump, name);
  if (body === null) return { kind: 'notFound' };
  const headers = { ...FOR_EVER, 'content-disposition': `attachment; filename="${name}"` };
  return { kind: 'stream', body, type: 'application/gzip', headers };
}

async function days(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = dailyTexts(lang);
  const dumps = await listDailyDumps(services.database.db, SHOWN_DAYS);
  const listed = dumps.length === 0 ? html`<p class="soft">${words.none}</p>` : dumpTable(dumps, lang);
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}${listed}
<section class="section flow reading"><h2>${words.check}</h2>${words.checkText.map((line) => html`<p>${line}</p>`)}
<pre class="snippet" tabindex="0"><code translate="no">grep -E '^[0-9a-f]{64}  ' ${NOTE_NAME} | sha256sum --check --ignore-missing
npx motcua log dump ${NOTE_NAME} --key "$(curl -s ${services.config.baseUrl}/log/key)"</code></pre></section></div>`;
  const breadcrumb = [
    { href: pathIn(lang, '/du-lieu-mo'), label: words.openData },
    { href: '', label: words.title },
  ];
  return {
    kind: 'page',
    page: publicPage(context, { title: words.title, description: words.lead, body, breadcrumb }),
  };
}

function dumpTable(dumps: readonly DailyDump[], lang: Lang): Html {
  const words = dailyTexts(lang);
  return table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows: dumps,
    columns: [
      { heading: words.day, kind: 'main', cell: ({ day }) => formatDay(day, lang) },
      {
        heading: words.rows,
        kind: 'number',
        cell: ({ files }) =>
          formatNumber(
            files.filter(({ format }) => format === 'ndjson').reduce((sum, { rows }) => sum + rows, 0),
            lang,
          ),
      },
      { heading: words.files, cell: (dump) => downloads(dump, lang) },
      {
        heading: words.list,
        cell: ({ day }) =>
          html`<a href="/du-lieu-mo/ngay/${day}/${NOTE_NAME}">${NOTE_NAME}<span class="unseen">: ${formatDay(day, lang)}</span></a>`,
      },
    ],
  });
}

function downloads({ day, files }: DailyDump, lang: Lang): Html {
  const titles = new Map<string, string>(Object.values(REGISTERS).map(({ name, title }) => [name, title[lang]]));
  return html`<details class="fold"><summary>${formatNumber(files.length, lang)} ${dailyTexts(lang).filesCounted}</summary><ul>${files.map(
    ({ name, register, format, bytes }) =>
      html`<li><a href="/du-lieu-mo/ngay/${day}/${name}">${titles.get(register) ?? register} (${format.toUpperCase()})</a> <span class="soft">${formatNumber(Math.ceil(bytes / 1024), lang)} KB</span></li>`,
  )}</ul></details>`;
}
