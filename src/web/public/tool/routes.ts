import { day, lawOn, LawUnknown, type Law } from '../../../law/index.ts';
import {
  asked,
  CLASSIFICATION_TEXTS,
  classify,
  type ClassificationAnswers,
  type ClassificationResult,
} from '../../../procedures/index.ts';
import { ANYONE, type Reply, type Route, type Services, type WebContext } from '../../server/index.ts';
import { html, pathIn } from '../../ui/index.ts';
import { publicPage, type PublicContent } from '../frame.ts';
import { addressOf, control, CONTROL, givenAnswers } from './address.ts';
import { questionErrors, questionView, type QuestionScreen } from './question-view.ts';
import { resultFile } from './result-file.ts';
import { resultView } from './result-view.ts';
import { startView } from './start-view.ts';
import { toolTexts } from './texts/index.ts';
import { firstOpenPage, openOn, pagesFor, type ToolPage } from './tool-pages.ts';

/** `/phan-loai`: the guided tool. Everything is GET: the address is the state and nothing is kept. */
export function toolRoutes(_services: Services): Route[] {
  return [
    { ...PAGE, path: '/phan-loai', cachedBy: [], handle: withLaw(startPage) },
    { ...PAGE, path: '/phan-loai/cau-hoi', handle: withLaw(question) },
    { ...PAGE, path: '/phan-loai/ket-qua', handle: withLaw(result) },
    { ...PAGE, kind: 'machine', path: '/phan-loai/ket-qua.json', handle: withLaw(file) },
  ];
}

const PAGE = { method: 'GET', kind: 'page', access: ANYONE, limit: 'read' } as const;

/** The law of today; a day without law data gets a page that says so, never the rules of another day. */
function withLaw(handle: (context: WebContext, law: Law) => Reply): Route['handle'] {
  return (context) => {
    let law: Law;
    try {
      law = lawOn(day(context.services.today()));
    } catch (error) {
      if (!(error instanceof LawUnknown)) throw error;
      const { title, text } = toolTexts(context.lang).unknownDay;
      return show(context, { title, status: 503, body: html`<h1>${title}</h1><p class="lead">${text}</p>` });
    }
    return handle(context, law);
  };
}

function show(context: WebContext, content: PublicContent): Reply {
  return { kind: 'page', page: publicPage(context, content), ...(content.status ? { status: content.status } : {}) };
}

function startPage(context: WebContext, law: Law): Reply {
  const { lang } = context;
  return show(context, {
    title: CLASSIFICATION_TEXTS[lang].title,
    description: toolTexts(lang).start.description,
    body: startView(law, lang, givenAnswers(context.query, law).answers),
  });
}

function question(context: WebContext, law: Law): Reply {
  const { lang, query } = context;
  const { answers, hasStrange } = givenAnswers(query, law);
  const pages = pagesFor(answers, law);
  const sent = pages.find(({ id }) => id === control(query, CONTROL.sent));
  const rest = sent === undefined ? null : closeRest(context, sent, answers);
  if (rest !== null) return redirect(context, '/phan-loai/cau-hoi', asked(rest, law).kept);
  const wasSent = sent !== undefined && openOn(sent, answers).length > 0;
  const chosen = pages.find(({ id }) => id === control(query, CONTROL.change));
  const page = wasSent ? sent : (chosen ?? firstOpenPage(pages, answers));
  if (page === null) return redirect(context, '/phan-loai/ket-qua', answers);
  const screen: QuestionScreen = { lang, law, page, answers, wasSent, hasStrange };
  return show(context, {
    title: CLASSIFICATION_TEXTS[lang].steps[page.step].title,
    hasErrors: questionErrors(screen).length > 0,
    body: questionView(screen),
    ...(wasSent ? { status: 422 } : {}),
  });
}

/** The person says of all rows left open on the page that they are not this system: written out as answers, one by one. */
function closeRest(
  { query }: WebContext,
  page: ToolPage,
  answers: ClassificationAnswers,
): ClassificationAnswers | null {
  if (control(query, CONTROL.rest) !== 'notThis' || !page.id.startsWith('rows.')) return null;
  return { ...answers, ...Object.fromEntries(openOn(page, answers).map(({ id }) => [id, 'notThis'])) };
}

function redirect({ lang }: WebContext, path: string, answers: ClassificationAnswers): Reply {
  return { kind: 'redirect', to: pathIn(lang, addressOf(path, answers)), status: 303 };
}

function result(context: WebContext, law: Law): Reply {
  const { lang } = context;
  const found = resultOf(context, law);
  const { title } = CLASSIFICATION_TEXTS[lang].outcomes[found.outcome];
  return show(context, { title: toolTexts(lang).result.pageTitle(title), body: resultView(context, found, law) });
}

function resultOf(context: WebContext, law: Law): ClassificationResult {
  return classify(givenAnswers(context.query, law).answers, law, law.day);
}

function file(context: WebContext, law: Law): Reply {
  const found = resultOf(context, law);
  const address = context.services.config.baseUrl + addressOf('/phan-loai/ket-qua', found.answers);
  return {
    kind: 'json',
    body: resultFile(found, law, context.now, address),
    headers: { 'content-disposition': `attachment; filename="phan-loai-${law.day}.json"` },
  };
}
