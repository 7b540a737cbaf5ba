import { addNote, perform, readPrecedent } from '../../../casework/index.ts';
import { procedure as procedureById } from '../../../procedures/index.ts';
import { formErrors } from '../../display/index.ts';
import type { Reply, Route, WebContext } from '../../server/index.ts';
import { notice, pathIn } from '../../ui/index.ts';
import { CASE_HANDLERS, CASE_OFFICIALS, type Office } from '../office.ts';
import { wordsIn } from '../texts/index.ts';
import type { Typed } from './acts-view.ts';
import { addCaseDocument } from './add-document.ts';
import { casePage, saidBefore } from './case-page.ts';
import { withCitation } from './form/cite-precedent.ts';
import { loadCase, type CaseShown } from './load-case.ts';
import { readInput, readPosition } from './form/read-input.ts';
import { sendDocument, showLetter, showReaders } from './reading-pages.ts';
import { stalePage } from './stale-page.ts';

const HERE = '/can-bo/vu-viec/:code';

export function caseRoutes(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: CASE_OFFICIALS, limit: 'read' } as const;
  const post = { kind: 'page', method: 'POST', limit: 'write' } as const;
  return [
    { ...get, path: HERE, handle: (context) => showCase(office, context) },
    { ...get, path: `${HERE}/thu/:number`, handle: (context) => showLetter(office, context) },
    { ...get, path: `${HERE}/tai-lieu/:fileId`, handle: (context) => sendDocument(office, context) },
    { ...get, path: `${HERE}/nguoi-doc`, handle: (context) => showReaders(office, context) },
    { ...post, path: `${HERE}/viec/:act`, access: CASE_HANDLERS, handle: (context) => doAct(office, context) },
    {
      ...post,
      path: `${HERE}/tai-lieu`,
      limit: 'upload',
      access: CASE_OFFICIALS,
      upload: true,
      tellsOversized: true,
      handle: (context) => addCaseDocument(office, context),
    },
    { ...post, path: `${HERE}/ghi-chu`, access: CASE_OFFICIALS, handle: (context) => noteCase(office, context) },
  ];
}

async function showCase(office: Office, context: WebContext): Promise<Reply> {
  const shown = await loadCase(office, context, context.params['code'] ?? '');
  // Whoever has just forwarded a case no longer sees it: that is told where their other cases are.
  const moved = shown === null && typeof context.query['xong'] === 'string';
  if (moved) return { kind: 'redirect', to: `${pathIn(context.lang, '/can-bo')}?da-chuyen=1` };
  if (shown === null) return { kind: 'notFound' };
  const cited = context.query['tien-le'];
  if (typeof cited === 'string') return insertCitation(office, context, shown, { code: cited, typed: null });
  return casePage(context, shown, { said: saidBefore(context, shown) });
}

async function doAct(office: Office, context: WebContext): Promise<Reply> {
  const { params, body, lang, now } = context;
  const { code = '', act = '' } = params;
  // The form says of which procedure it is; whether the case is of it, and whose, the engine checks.
  const procedure = procedureById(typeof body['thu-tuc'] === 'string' ? body['thu-tuc'] : '');
  if (procedure === null || !Object.hasOwn(procedure.acts, act)) return { kind: 'notFound' };
  const values = readInput(body, act, procedure.acts[act]?.form ?? null);
  const asked = body['chen'];
  if (typeof asked === 'string') {
    const shown = await loadCase(office, context, code);
    const wanted = asked === 'ma' ? textIn(body, 'chen-ma') : asked;
    return shown === null
      ? { kind: 'notFound' }
      : insertCitation(office, context, shown, { code: wanted, typed: { act, values, errors: [] } });
  }
  const position = readPosition(body);
  const request = { caseCode: code, act, input: values, actor: context.actor!, now };
  const result = await perform(
    office.desk,
    position === undefined ? request : { ...request, expectedPosition: position },
  );
  if (result.ok)
    return {
      kind: 'redirect',
      to: pathIn(lang, `/can-bo/vu-viec/${code}?xong=${act}${result.repeated ? '&lai=1' : ''}`),
    };
  const shown = await loadCase(office, context, code);
  if (shown === null) return { kind: 'notFound' };
  const cited = textIn(body, 'chen-ma');
  const typed: Typed = { act, values, cited, errors: formErrors(result.refusals, lang, `${act}--`) };
  const moved = result.refusals.some((one) => one.code === 'caseMoved' || one.code === 'notNow');
  if (moved)
    return stalePage(
      context,
      shown,
      { state: textIn(body, 'luc-mo'), position: position ?? shown.view.position },
      typed,
    );
  // An act without a form of its own, or one that is no longer offered, has no place for its errors but the top.
  const placed = shown.view.acts.some((one) => one.act === act && one.blocked === null);
  const said = placed
    ? null
    : notice({
        lang,
        tone: 'danger',
        live: true,
        title: wordsIn(lang).case.acts.mended,
        body: result.refusals.map((one) => one.text[lang]).join(' '),
      });
  return casePage(context, shown, { status: 422, typed, said });
}

function textIn(body: WebContext['body'], name: string): string {
  const value = body[name];
  return typeof value === 'string' ? value : '';
}

/** The page again with a citation in the draft of the answer; nothing is sent, nothing typed is lost. */
async function insertCitation(
  office: Office,
  context: WebContext,
  shown: CaseShown,
  what: { code: string; typed: Typed | null },
): Promise<Reply> {
  const { lang } = context;
  const words = wordsIn(lang).case;
  const precedent = await readPrecedent(office.desk, what.code.slice(0, 40));
  if (precedent === null) {
    const said = notice({ lang, tone: 'warning', live: true, title: words.notInserted(what.code.slice(0, 40)) });
    return casePage(context, shown, { typed: what.typed, said });
  }
  const typed = withCitation(shown, precedent, what.typed, lang);
  const said =
    typed === null ? null : notice({ lang, tone: 'success', live: true, title: words.inserted(precedent.code) });
  return casePage(context, shown, { typed: typed ?? what.typed, said });
}

async function noteCase(office: Office, context: WebContext): Promise<Reply> {
  const { params, body, lang, now } = context;
  const code = params['code'] ?? '';
  const typed = typeof body['ghi-chu'] === 'string' ? body['ghi-chu'] : '';
  const added = await addNote(office.desk, { caseCode: code, body: typed, actor: context.actor!, now });
  if (added.ok) return { kind: 'redirect', to: pathIn(lang, `/can-bo/vu-viec/${code}?ghi-chu=1#ghi-chu`) };
  if (added.refusals.some((one) => one.code === 'notFound')) return { kind: 'notFound' };
  const shown = await loadCase(office, context, code);
  if (shown === null) return { kind: 'notFound' };
  return casePage(context, shown, { status: 422, note: { body: typed, error: added.refusals[0]!.text[lang] } });
}
