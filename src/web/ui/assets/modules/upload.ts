/** Lets files be dropped on their field, and shows how far an upload is. */
export function uploads(): void {
  for (const zone of document.querySelectorAll<HTMLElement>('[data-drop]')) accept(zone);
}

function accept(zone: HTMLElement): void {
  const input = zone.querySelector<HTMLInputElement>('input[type="file"]');
  const form = zone.closest('form');
  if (input === null || form === null) return;
  const hint = document.createElement('span');
  hint.className = 'soft small';
  hint.textContent = zone.dataset['drop'] ?? '';
  input.after(hint);
  for (const name of ['dragenter', 'dragover'] as const) {
    zone.addEventListener(name, (event) => {
      event.preventDefault();
      zone.toggleAttribute('data-over', true);
    });
  }
  for (const name of ['dragleave', 'drop'] as const)
    zone.addEventListener(name, () => zone.toggleAttribute('data-over', false));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer !== null && event.dataTransfer.files.length > 0) input.files = event.dataTransfer.files;
  });
  form.addEventListener('submit', (event) => {
    if (input.files !== null && input.files.length > 0) send(form, zone, event);
  });
}

/** Sends the form as the browser would and shows the answer page; on a broken line the form stays as it is. */
function send(form: HTMLFormElement, zone: HTMLElement, event: SubmitEvent): void {
  const progress = zone.querySelector<HTMLElement>('[data-progress]');
  if (progress === null) return;
  event.preventDefault();
  const submitter = event.submitter instanceof HTMLButtonElement ? event.submitter : null;
  const request = new XMLHttpRequest();
  const say = (text: string): void => {
    progress.hidden = false;
    progress.textContent = text;
  };
  request.upload.addEventListener('progress', (step) => {
    if (step.lengthComputable)
      say((progress.dataset['progress'] ?? '').replace('{n}', `${Math.floor((step.loaded / step.total) * 100)}%`));
  });
  request.addEventListener('load', () => show(request, form));
  request.addEventListener('error', () => say(progress.dataset['failed'] ?? ''));
  // A button without an address of its own says that of the page, which is not where the form goes.
  request.open('POST', submitter?.hasAttribute('formaction') === true ? submitter.formAction : form.action);
  request.setRequestHeader('accept', 'text/html');
  request.send(new FormData(form, submitter));
}

function show(request: XMLHttpRequest, form: HTMLFormElement): void {
  const address = request.responseURL;
  // After a redirect the new page is simply opened; an answer in place (errors) is shown as it came.
  if (address !== '' && address !== form.action) {
    location.assign(address);
    return;
  }
  const answer = new DOMParser().parseFromString(ownAnswer(request.responseText), 'text/html');
  document.title = answer.title;
  document.querySelector('main')?.replaceWith(answer.querySelector('main') ?? document.createElement('main'));
  document.dispatchEvent(new Event('shown'));
}

interface Policy {
  createHTML(text: string): string;
}

let policy: Policy | null = null;

/** The policy of our pages lets only named places turn text into markup; this one takes what our own server answered. */
function ownAnswer(text: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } };
  policy ??= trustedTypes?.createPolicy('tra-loi', { createHTML: (own) => own }) ?? { createHTML: (own) => own };
  return policy.createHTML(text);
}
