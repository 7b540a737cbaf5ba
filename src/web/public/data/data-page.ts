import { facetTotals, publicFields, REGISTERS, type EntryField, type Register } from '../../../registry/index.ts';
import { readLogFile } from '../../../record-log/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { formatNumber, html, pageHeading, pathIn, table, type Html, type Lang } from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { columnOf, OWN_FIELDS } from './row-schema.ts';
import { dataTexts } from './texts.ts';

/** Downloads, feed of changes, and the data dictionary as the registers declare it. */
export async function dataPage(context: WebContext): Promise<Reply> {
  const { lang, services } = context;
  const words = dataTexts(lang);
  const registers = Object.values(REGISTERS);
  const counted = await Promise.all(
    registers.map(async (register) => ({ register, count: await countOf(services.database.db, register) })),
  );
  const witnessed = await readLogFile(services.database.db, services.desk.signer, 'witnessed');
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}
<section class="section flow"><h2>${words.registers}</h2><p class="soft">${words.registersLead}</p>${table({
    lang,
    caption: words.registers,
    captionHidden: true,
    rows: counted,
    columns: [
      { heading: words.register, kind: 'main', cell: ({ register }) => register.title[lang] },
      { heading: words.count, kind: 'number', cell: ({ count }) => formatNumber(count, lang) },
      { heading: words.download, cell: ({ register }) => downloads(register, lang) },
    ],
  })}<p><a href="${pathIn(lang, '/du-lieu-mo/ngay')}">${words.daily}</a> · <a href="${pathIn(lang, '/so-lieu')}">${words.figures}</a></p></section>
<section class="section flow reading"><h2 id="thay-doi">${words.changes}</h2>${words.changesText.map((line) => html`<p>${line}</p>`)}
<pre class="snippet" tabindex="0"><code translate="no">GET ${services.config.baseUrl}/du-lieu-mo/thay-doi.json?tu=-1</code></pre><p><a href="/du-lieu-mo/thay-doi.json?tu=-1">thay-doi.json</a></p></section>
<section class="section flow reading"><h2>${words.proof}</h2><p>${words.proofText}</p><p>${words.witnesses}</p><ul><li><a href="/log/checkpoint">${words.log}</a></li>${witnessed === null ? null : html`<li><a href="/log/witnessed">${words.witnessed}</a></li>`}<li><a href="/log/witnesses">${words.witnessKeys}</a></li><li><a href="${pathIn(lang, '/api')}">${words.api}</a></li></ul></section>
<section class="section flow"><h2 id="tu-dien">${words.dictionary}</h2><p class="soft">${words.dictionaryLead}</p>${registers.map((register) => dictionary(register, lang))}</section></div>`;
  return { kind: 'page', page: publicPage(context, { title: words.title, description: words.lead, body }) };
}

async function countOf(db: Parameters<typeof facetTotals>[0], { name }: Register): Promise<number> {
  const totals = await facetTotals(db, [name]);
  return (totals.get('status') ?? []).reduce((sum, { count }) => sum + count, 0);
}

function downloads({ name, title }: Register, lang: Lang): Html {
  const link = (kind: string, label: string): Html =>
    html`<a href="/du-lieu-mo/${name}.${kind}">${label}<span class="unseen">: ${title[lang]}</span></a>`;
  return html`${link('ndjson', 'NDJSON')} · ${link('csv', 'CSV')} · ${link('schema.json', 'JSON Schema')}`;
}

type Row = { readonly name: string; readonly meaning: string; readonly kind: string; readonly required: boolean };

function dictionary(register: Register, lang: Lang): Html {
  const words = dataTexts(lang);
  const rows: Row[] = [
    ...OWN_FIELDS.map((name) => ({ name, meaning: words.own[name], kind: '', required: name !== 'logIndex' })),
    ...publicFields(register.name).map((field) => rowOf(field, lang)),
  ];
  const statuses = Object.entries(register.statuses).map(
    ([status, title]) => html`<li><code>${status}</code>: ${title[lang]}</li>`,
  );
  return html`<details class="fold"><summary>${register.title[lang]}</summary><div class="fold-body flow">${table({
    lang,
    caption: register.title[lang],
    captionHidden: true,
    rows,
    columns: [
      { heading: words.field, kind: 'main', cell: ({ name }) => html`<code translate="no">${name}</code>` },
      { heading: words.meaning, cell: ({ meaning }) => meaning },
      { heading: words.kind, cell: ({ kind }) => kind },
      { heading: words.required, cell: ({ required }) => (required ? words.yes : words.no) },
    ],
  })}<p class="label">${words.statuses}</p><ul>${statuses}</ul></div></details>`;
}

function rowOf(field: EntryField, lang: Lang): Row {
  return {
    name: columnOf(field),
    meaning: field.title[lang],
    kind: dataTexts(lang).kinds[field.kind],
    required: field.required,
  };
}
