/** Says how many characters are left; aloud only when typing rests, so that it does not talk over the typing. */
export function counters(): void {
  for (const counter of document.querySelectorAll<HTMLElement>('[data-counter]')) {
    const area = document.getElementById(counter.dataset['counter'] ?? '');
    if (area instanceof HTMLTextAreaElement) count(area, counter);
  }
}

function count(area: HTMLTextAreaElement, counter: HTMLElement): void {
  const most = Number(area.dataset['most']);
  const numbers = new Intl.NumberFormat(document.documentElement.lang === 'vi' ? 'vi-VN' : 'en-GB');
  const aloud = document.createElement('span');
  aloud.className = 'unseen';
  aloud.setAttribute('role', 'status');
  counter.after(aloud);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (): void => {
    // Counted as the server counts: characters, with Vietnamese letters composed.
    const left = most - Array.from(area.value.normalize('NFC').replaceAll('\r\n', '\n')).length;
    const text = (left < 0 ? counter.dataset['over'] : counter.dataset['left']) ?? '';
    counter.textContent = text.replace('{n}', numbers.format(Math.abs(left)));
    counter.toggleAttribute('data-over-limit', left < 0);
    clearTimeout(timer);
    if (left < most / 10) timer = setTimeout(() => (aloud.textContent = counter.textContent), 1000);
  };
  area.addEventListener('input', show);
  if (area.value !== '') show();
}
