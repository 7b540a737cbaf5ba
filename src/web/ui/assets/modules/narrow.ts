/** Narrows a long list of choices while typing, with or without accents. Chosen ones always stay. */
export function narrowing(): void {
  for (const list of document.querySelectorAll<HTMLElement>('[data-narrow]')) addField(list);
}

function addField(list: HTMLElement): void {
  const box = document.createElement('div');
  box.className = 'narrow';
  const input = document.createElement('input');
  input.type = 'search';
  input.className = 'input';
  input.autocomplete = 'off';
  input.setAttribute('aria-label', list.dataset['narrow'] ?? '');
  input.placeholder = list.dataset['narrow'] ?? '';
  box.append(input);
  list.before(box);
  const items = [...list.children].filter(
    (item): item is HTMLElement => item instanceof HTMLElement && item.querySelector('input') !== null,
  );
  const texts = items.map((item) => plain(item.textContent));
  input.addEventListener('input', () => {
    const words = plain(input.value).split(' ').filter(Boolean);
    for (const [at, item] of items.entries()) {
      const chosen = item.querySelector<HTMLInputElement>('input')?.checked === true;
      item.hidden = !chosen && !words.every((word) => texts[at]!.includes(word));
    }
  });
  // Enter narrows, it does not send the form around it.
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
}

/** Lower case without accents: “Đắk Lắk” is found by “dak lak”. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
}
