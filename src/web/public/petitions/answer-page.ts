import { optionText } from '../../../procedures/index.ts';
import { readCode, readSystem, type EntryPage } from '../../../registry/index.ts';
import { groundsShown } from '../../display/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  citations,
  code,
  formatDay,
  html,
  notice,
  pathIn,
  stateTag,
  summaryList,
  type Html,
  type Lang,
  type SummaryItem,
} from '../../ui/index.ts';
import { publicPage } from '../frame.ts';
import { factText, provisionsOf } from '../guidance/precedent.ts';
import { trail } from './form-page.ts';
import { LIST } from './paths.ts';
import { petitionTexts } from './texts.ts';

/** One answer that was published without names. */
export async function answerPage(context: WebContext): Promise<Reply> {
  const { lang, params, services } = context;
  const read = readCode(params['code'] ?? '');
  if (!read.ok || read.kind !== 'petition') return { kind: 'notFound' };
  if (read.code !== params['code']) return { kind: 'redirect', to: pathIn(lang, `${LIST}/${read.code}`), status: 301 };
  const entry = await readSystem(services.database.db, read.code);
  if (entry === null) return { kind: 'notFound' };
  const page = publicPage(context, {
    title: entry.name,
    description: factText(entry.public, 'answer').slice(0, 200),
    breadcrumb: trail(lang, entry.code),
    body: view(entry, lang),
  });
  return { kind: 'page', page };
}

function view(entry: EntryPage, lang: Lang): Html {
  const words = petitionTexts(lang);
  return html`<div class="reading flow">
<div class="page-heading"><p class="over">${kindText(entry, lang)}</p><h1 lang="vi">${entry.name}</h1><p class="tags">${code(entry.code)}${entry.demo ? html` ${stateTag({ label: words.demo, tone: 'warning' })}` : null}</p></div>
${entry.status === 'published' ? null : notice({ lang, tone: 'warning', body: words.withdrawn })}
${longPart('question', entry, lang)}${longPart('answer', entry, lang)}
<section class="section flow"><h2>${words.grounds}</h2>${citations(groundsShown(provisionsOf(entry.public), lang), lang)}</section>
${summaryList(items(entry, lang), lang)}${notice({ lang, tone: 'info', body: words.anonymous })}</div>`;
}

function longPart(name: 'question' | 'answer', { public: facts }: EntryPage, lang: Lang): Html {
  const lines = factText(facts, name).split(/\n+/).filter((line) => line.trim() !== ''); // prettier-ignore
  return html`<section class="section flow"><h2>${petitionTexts(lang)[name]}</h2><div class="flow" lang="vi">${lines.map((line) => html`<p>${line}</p>`)}</div></section>`;
}

function items({ public: facts }: EntryPage, lang: Lang): SummaryItem[] {
  const words = petitionTexts(lang);
  const outcome = factText(facts, 'outcome');
  return [
    { term: words.outcome, value: optionText('outcome', outcome, lang) ?? outcome },
    { term: words.answeredBy, value: html`<span lang="vi">${factText(facts, 'answeredBy')}</span>` },
    { term: words.answeredOn, value: formatDay(factText(facts, 'answeredOn'), lang) },
  ];
}

/** What was sent, in one word. */
export function kindText({ public: facts }: Pick<EntryPage, 'public'>, lang: Lang): string {
  const kind = factText(facts, 'petitionKind');
  return petitionTexts(lang).kinds[kind] ?? kind;
}
