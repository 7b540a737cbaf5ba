import { dayOf } from '../../../law/index.ts';
import type { PersonActor } from '../../../platform/identity/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import { code, html, notice, pageHeading, pathIn, shortcutsDialog, stateTag, type Html } from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { levelMark } from '../level-mark.ts';
import { wordsIn } from '../texts/index.ts';
import { actsView, type Typed } from './acts-view.ts';
import { addDocumentView, type DocumentTyped } from './document-form.ts';
import { aroundView } from './around-view.ts';
import { dossierView, findingsView, headFacts } from './facts-view.ts';
import type { CaseShown } from './load-case.ts';
import { documentsView, lettersView, notesView } from './papers-view.ts';
import { timelineView } from './timeline-view.ts';

export interface CasePageOptions {
  readonly status?: number;
  readonly typed?: Typed | null;
  readonly note?: { readonly body: string; readonly error: string };
  readonly document?: DocumentTyped;
  /** What has just happened, in one line. */
  readonly said?: Html | null;
}

/** One case: left the facts, right what I can do now and until when, the timeline below. */
export function casePage(context: WebContext, shown: CaseShown, options: CasePageOptions = {}): Reply {
  const { lang, now, formToken } = context;
  const { view } = shown;
  const actor = context.actor as PersonActor;
  const { typed = null, note, document, said = null, status } = options;
  const words = wordsIn(lang).case;
  const wrong = note !== undefined || document !== undefined || (typed !== null && typed.errors.length > 0);
  const acts = actsView({
    ...shown,
    lang,
    today: dayOf(now),
    me: { id: actor.accountId, name: actor.name },
    formToken,
    typed,
  });
  const adding = addDocumentView(shown, { lang, formToken, ...(document === undefined ? {} : { typed: document }) });
  const body = html`<div class="flow case">${pageHeading({ over: view.procedureTitle[lang], title: view.title, tags: tags(context, shown) })}${said}
<div class="columns columns-case"><div class="flow">${headFacts(shown, lang)}<p class="soft small">${words.read}${
    view.sight === 'caseTeam'
      ? html` <a href="${pathIn(lang, `/can-bo/vu-viec/${view.code}/nguoi-doc`)}">${words.readers.link}</a>`
      : null
  }</p>${dossierView(shown, lang)}${findingsView(shown, lang)}${aroundView(shown, lang)}</div>${acts}</div>
${timelineView(shown, lang, dayOf(now))}
<div class="columns columns-even">${lettersView(shown, lang)}${documentsView(shown, lang, adding)}</div>
${notesView(shown, { lang, formToken, ...(note === undefined ? {} : { typed: note }) })}${shortcutsDialog(lang)}</div>`;
  return framed(context, {
    title: view.title,
    body,
    under: [{ href: pathIn(lang, '/can-bo'), label: words.queue }],
    ...(status === undefined ? {} : { status }),
    ...(wrong ? { hasErrors: true } : {}),
  });
}

function tags({ lang }: WebContext, { view }: CaseShown): Html[] {
  const level = view.dossier
    .flatMap((page) => page.fields)
    .find(({ name }) => name === 'newLevel' || name === 'riskLevel' || name === 'consideredLevel')?.value;
  const badge =
    level === 'high' || level === 'medium' || level === 'low' ? levelMark(view.procedureId, level, lang) : null;
  const state = stateTag({
    label: view.stateText[lang],
    tone: view.open ? (view.waitsFor === 'authority' ? 'info' : 'warning') : 'neutral',
  });
  return [state, ...(badge === null ? [] : [badge]), code(view.code)];
}

/** What the address says about the act before: told once, as words only. */
export function saidBefore({ query, lang }: WebContext, { procedure }: CaseShown): Html | null {
  const words = wordsIn(lang).case;
  const act = typeof query['xong'] === 'string' ? procedure.texts[lang].acts[query['xong']] : undefined;
  if (act !== undefined) {
    return notice({
      lang,
      tone: 'success',
      live: true,
      title: words.done(act.done),
      ...(query['lai'] === '1' ? { body: words.repeated } : {}),
    });
  }
  if (query['tai-lieu'] === '1') return notice({ lang, tone: 'success', live: true, title: words.addDocument.added });
  return query['ghi-chu'] === '1' ? notice({ lang, tone: 'success', live: true, title: words.noteAdded }) : null;
}
