/** Saves a form while it is typed into: two seconds after the last key, and when the page is left. */
export function autosave(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keep(form);
}

const QUIET_MILLISECONDS = 2000;

function keep(form: HTMLFormElement): void {
  const status = form.querySelector<HTMLElement>('[data-autosave-status]');
  let timer: ReturnType<typeof setTimeout> | undefined;
  let changed = false;
  let stopped = false;
  let running: Promise<void> | null = null;

  const save = async (): Promise<void> => {
    if (!changed || stopped || running !== null) return;
    changed = false;
    say(status, status?.dataset['saving'] ?? '');
    running = send(form).then((answer) => {
      if (answer === 'failed') changed = true;
      if (answer === 'conflict') stopped = true;
      if (typeof answer === 'string') say(status, status?.dataset['failed'] ?? '');
      else say(status, (status?.dataset['saved'] ?? '').replace('{t}', answer.savedAt));
    });
    await running;
    running = null;
  };

  form.addEventListener('input', () => {
    changed = true;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), QUIET_MILLISECONDS);
  });
  // A press on a button sends everything anyway; a save on top of it would only race with it. One under way is waited for,
  // or the page would come with a revision that is old by then.
  form.addEventListener('submit', (event) => {
    stopped = true;
    clearTimeout(timer);
    if (running === null || event.defaultPrevented) return;
    event.preventDefault();
    // Nobody else on this form, such as the upload, takes up a press that is only put off.
    event.stopImmediatePropagation();
    const pressed = event.submitter;
    void running.finally(() => form.requestSubmit(pressed));
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void save();
  });
}

type Answer = { readonly savedAt: string } | 'failed' | 'conflict';

async function send(form: HTMLFormElement): Promise<Answer> {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value);
  try {
    const response = await fetch(form.dataset['autosave'] ?? '', {
      method: 'POST',
      body: fields,
      headers: { accept: 'application/json' },
      // Lets the last save outlive the page; browsers refuse it for bodies over 64 KiB.
      keepalive: fields.toString().length < 60_000,
    });
    if (response.status === 409) return 'conflict';
    if (!response.ok) return 'failed';
    const saved = (await response.json()) as { revision?: unknown; savedAt?: unknown };
    const revision = form.querySelector<HTMLInputElement>('input[name="revision"]');
    if (revision !== null && typeof saved.revision === 'number') revision.value = String(saved.revision);
    return { savedAt: typeof saved.savedAt === 'string' ? saved.savedAt : '' };
  } catch {
    return 'failed';
  }
}

function say(status: HTMLElement | null, text: string): void {
  if (status !== null) status.textContent = text;
}
