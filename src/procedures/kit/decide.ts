import type { Effect } from './effect.ts';
import { shownAnswers, type Form } from './field.ts';
import type { Checked, Finding, Refusal } from './finding.ts';
import { checkForm } from './check-form.ts';
import type { Act, ActContext, Done, Outcome, Procedure, ProcedureTexts, Refused } from './procedure.ts';

type Texts = { readonly vi: ProcedureTexts; readonly en: ProcedureTexts };

/**
 * The one way to do an act: next state, effects and findings, or every reason against it. Checks state, actor, second person and
 * form, in this order; then asks the procedure, which sees only shown answers. `state` is null before the case exists. Pure.
 */
export function decideAct(procedure: Procedure, name: string, state: string | null, context: ActContext): Outcome {
  const act = Object.hasOwn(procedure.acts, name) ? procedure.acts[name] : undefined;
  if (act === undefined || !follows(act, state)) return refuse(notNow(procedure, name, state));
  if (!act.by.includes(context.actor.kind)) return refuse(notYours(procedure, name, act));
  const eyes = secondPerson(act, context);
  if (eyes !== null) return refuse(eyes);
  if (act.from === 'start') return act.decide({ ...context, answers: context.answers });
  const input = context.input;
  const [first, ...rest] = checkForm(act.form ?? NO_FORM, input, procedure.texts);
  if (first !== undefined) return refuse(first, ...rest);
  return act.decide({ ...context, input: shownAnswers(act.form ?? NO_FORM, input) });
}

/** A procedure's `check`: the form's own refusals, then those of its rules, which see only shown answers. */
export function checkWith(
  form: Form,
  texts: Texts,
  rules: (context: ActContext) => Checked,
): (context: ActContext) => Checked {
  return (context) => {
    const ruled = rules({ ...context, answers: shownAnswers(form, context.answers) });
    return { refusals: [...checkForm(form, context.answers, texts), ...ruled.refusals], findings: ruled.findings };
  };
}

/** The opening act's decision: everything `check` finds stops or is kept; then the procedure says what follows. */
export function startWith(
  form: Form,
  check: (context: ActContext) => Checked,
  opened: (context: ActContext) => { state: string; effects: readonly Effect[] },
): (context: ActContext) => Outcome {
  return (context) => {
    const { refusals, findings } = check(context);
    const [first, ...rest] = refusals;
    if (first !== undefined) return refuse(first, ...rest);
    const { state, effects } = opened({ ...context, answers: shownAnswers(form, context.answers) });
    return done(state, effects, findings);
  };
}

export const done = (state: string, effects: readonly Effect[] = [], findings: readonly Finding[] = []): Done => ({
  done: true,
  state,
  effects,
  findings,
});

export const refuse = (first: Refusal, ...rest: Refusal[]): Refused => ({ done: false, refusals: [first, ...rest] });

const NO_FORM: Form = { pages: [] };

function follows(act: Act, state: string | null): boolean {
  return act.from === 'start' ? state === null : state !== null && act.from.includes(state);
}

function secondPerson(act: Act, context: ActContext): Refusal | null {
  if (act.confirms === undefined) return null;
  const earlier = context.acts.findLast((past) => past.act === act.confirms);
  if (earlier !== undefined && earlier.person !== null && earlier.person !== context.actor.person) return null;
  return {
    code: 'fourEyes',
    ground: 'own:four-eyes',
    text: {
      vi: 'Bước này cần một người khác với người đã chuẩn bị. Hãy để đồng nghiệp có thẩm quyền xác nhận.',
      en: 'This step needs a person other than the one who prepared it. Let a colleague with that role confirm.',
    },
  };
}

function notNow(procedure: Procedure, name: string, state: string | null): Refusal {
  const label = (lang: 'vi' | 'en'): string => (state === null ? '—' : (procedure.texts[lang].states[state] ?? state));
  return {
    code: 'notNow',
    ground: procedure.grounds[0],
    text: {
      vi: `Không thể làm bước “${procedure.texts.vi.acts[name]?.button ?? name}” khi hồ sơ ở trạng thái “${label('vi')}”. Hãy tải lại trang để xem các bước có thể làm.`,
      en: `“${procedure.texts.en.acts[name]?.button ?? name}” is not possible while the case is “${label('en')}”. Reload the page to see what can be done now.`,
    },
  };
}

function notYours(procedure: Procedure, name: string, act: Act): Refusal {
  return {
    code: 'notYours',
    ground: act.grounds[0],
    text: {
      vi: `Bước “${procedure.texts.vi.acts[name]?.button ?? name}” không thuộc vai trò của bạn trong hồ sơ này.`,
      en: `“${procedure.texts.en.acts[name]?.button ?? name}” is not for your role in this case.`,
    },
  };
}
