import { ANYONE, type Reply, type Route, type WebContext } from '../../server/index.ts';
import { html, page, pageHeading, pathIn, table, type Html, type Lang } from '../../ui/index.ts';
import { en } from './texts.en.ts';
import { vi, type GuideTexts } from './texts.vi.ts';

/** `/api`: how to begin, what to rely on, and every operation as it is declared. */
export function guideRoute(operations: readonly Route[]): Route {
  return {
    method: 'GET',
    path: '/api',
    kind: 'page',
    access: ANYONE,
    limit: 'read',
    cachedBy: [],
    handle: (context) => guide(context, operations),
  };
}

function guide(context: WebContext, operations: readonly Route[]): Reply {
  const { lang, services, nonce } = context;
  const words = lang === 'vi' ? vi : en;
  const link = (path: string, label: string) => ({ href: pathIn(lang, path), label });
  const shown = page({
    title: words.title,
    description: words.lead,
    lang,
    path: pathIn(lang, '/api'),
    alternatePath: pathIn(lang === 'vi' ? 'en' : 'vi', '/api'),
    audience: 'public',
    navigation: [
      link('/', words.home),
      link('/du-lieu-mo', words.data),
      link('/xac-minh', words.verify),
      { ...link('/api', words.title), current: true },
    ],
    demo: services.config.demo,
    ...(nonce === '' ? {} : { nonce }),
    body: body(context, words, operations),
  });
  return { kind: 'page', page: shown };
}

function body({ lang, services }: WebContext, words: GuideTexts, operations: readonly Route[]): Html {
  const example = `curl '${services.config.baseUrl}/api/v1/systems?q=benh%20vien&limit=3'`;
  return html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}
    <p><a href="/openapi.json">${words.document}</a></p>
    <section class="section flow"><h2>${words.start}</h2>
      <ol>${words.startSteps.map((step) => html`<li>${step}</li>`)}</ol>
      <pre tabindex="0"><code id="vi-du">${example}</code></pre>
    </section>
    <section class="section flow"><h2>${words.rules}</h2><ul>${words.rulesList.map((line) => html`<li>${line}</li>`)}</ul></section>
    <section class="section flow"><h2>${words.operations}</h2>${operationTable(lang, words, operations)}</section></div>`;
}

function operationTable(lang: Lang, words: GuideTexts, operations: readonly Route[]): Html {
  return table({
    lang,
    caption: words.operations,
    captionHidden: true,
    columns: [
      { heading: words.method, cell: (route: Route) => route.method },
      { heading: words.path, cell: (route: Route) => html`<code>${route.path.replace('::', ':')}</code>` },
      {
        heading: words.does,
        cell: (route: Route) => words.summaries[route.schema!.operationId] ?? route.schema!.summary,
      },
      {
        heading: words.access,
        cell: (route: Route) => (route.access.to === 'apiKey' ? words.key(route.access.scope) : words.anyone),
      },
    ],
    rows: operations,
  });
}
