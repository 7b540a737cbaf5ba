import type { ClassificationResult } from '../../../procedures/index.ts';
import { FORM_TOKEN_FIELD, type WebContext } from '../../server/index.ts';
import { button, hiddenInputs, html, linkButton, pathIn, type Html } from '../../ui/index.ts';
import { addressOf, CONTROL, pairs } from './address.ts';
import { toolTexts } from './texts/index.ts';

/** What can be done with a result in the workspace, as it stands in the address there. */
export type Task = 'notification' | 'deployment' | 'voluntary' | 'guidance';

const TASK_NAMES: Readonly<Record<Task, string>> = {
  notification: 'thong-bao',
  deployment: 'trien-khai',
  voluntary: 'cong-bo',
  guidance: 'huong-dan',
};

/** What a result leads to, the most useful first; nothing where the law asks for nothing and offers nothing. */
export function tasksFor({ outcome, complete, answers }: ClassificationResult): Task[] {
  const role = answers['facts.role'];
  switch (outcome) {
    case 'high':
    case 'medium':
      if (role === 'deployer') return ['deployment'];
      return role === 'provider' ? ['notification'] : ['notification', 'deployment'];
    case 'low':
      return ['voluntary'];
    case 'undetermined':
      return complete ? ['guidance'] : [];
    default:
      return [];
  }
}

/**
 * The buttons into the workspace. A link where nobody is signed in, because it survives the way over sign-in; else a form,
 * because the answers are then stored with the party.
 */
export function handOver(context: WebContext, result: ClassificationResult): Html {
  const words = toolTexts(context.lang).result;
  const tasks = tasksFor(result);
  const signedIn = context.actor?.kind === 'person';
  return html`${tasks.map(
    (task, at) =>
      html`<div class="flow"><p>${words.nextTexts[task]}</p>${
        signedIn ? asForm(context, result, task, at) : asLink(context, result, task, at)
      }</div>`,
  )}${tasks.length === 0 || signedIn ? null : html`<p class="soft small">${words.signIn}</p>`}`;
}

function asLink({ lang }: WebContext, { answers }: ClassificationResult, task: Task, at: number): Html {
  const href = pathIn(lang, addressOf('/ho-so/tu-phan-loai', answers, [[CONTROL.task, TASK_NAMES[task]]]));
  const label = toolTexts(lang).result[task];
  return html`<div class="button-row">${linkButton({ label, href, kind: at === 0 ? 'primary' : 'secondary', icon: 'next' })}</div>`;
}

function asForm({ lang, formToken }: WebContext, { answers }: ClassificationResult, task: Task, at: number): Html {
  const label = toolTexts(lang).result[task];
  const hidden = [...pairs(answers), [CONTROL.task, TASK_NAMES[task]] as const, [FORM_TOKEN_FIELD, formToken] as const];
  return html`<form method="post" action="${pathIn(lang, '/ho-so/tu-phan-loai')}">${hiddenInputs(hidden)}<div class="button-row">${button(
    { label, kind: at === 0 ? 'primary' : 'secondary', icon: 'next' },
  )}</div></form>`;
}
