/** Keys for people with two hundred files: j and k walk rows, Enter opens, a shows the acts, / searches, ? helps. */
export function shortcuts(): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const act = KEYS[event.key];
    if (act?.() === true) event.preventDefault();
  });
}

/** What each key does; true when it did something. */
const KEYS: Readonly<Record<string, () => boolean>> = {
  j: () => walk(1),
  k: () => walk(-1),
  a: () => focusOn('[data-acts]'),
  '/': () => focusOn('[data-search]'),
  '?': help,
};

function walk(step: 1 | -1): boolean {
  const rows = [
    ...document.querySelectorAll<HTMLElement>(
      '[data-rows] tbody tr, ol[data-rows] > li, .plan-compare[data-rows] > section',
    ),
  ];
  if (rows.length === 0) return false;
  const now = rows.findIndex((row) => row.hasAttribute('data-chosen'));
  const next = now < 0 ? (step === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, now + step));
  rows[now]?.removeAttribute('data-chosen');
  const row = rows[next]!;
  row.setAttribute('data-chosen', '');
  // The focus goes to the row's link, so that Enter opens it and screen readers read it.
  (row.querySelector<HTMLElement>('a, button') ?? row).focus();
  row.scrollIntoView({ block: 'nearest' });
  return true;
}

/** Hidden fields of a form take no focus. */
const REACHED = 'a, button, input:not([type="hidden"]), summary';

function focusOn(selector: string): boolean {
  const found = document.querySelector<HTMLElement>(selector);
  if (found === null) return false;
  const target = found.matches(REACHED) ? found : found.querySelector<HTMLElement>(REACHED);
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
  return target !== null;
}

function help(): boolean {
  const dialog = document.querySelector<HTMLDialogElement>('dialog.shortcuts');
  if (dialog === null) return false;
  dialog.showModal();
  return true;
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select') ||
    target.closest('dialog') !== null
  );
}
