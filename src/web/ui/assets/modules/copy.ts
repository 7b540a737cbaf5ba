/** Shows and serves the buttons that copy a text. */
export function copying(): void {
  if (navigator.clipboard === undefined) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const label = button.querySelector('[role="status"]');
  let said = button.dataset['done'];
  try {
    await navigator.clipboard.writeText(button.dataset['copy'] ?? '');
  } catch {
    said = button.dataset['failed'];
  }
  if (label !== null) label.textContent = said ?? '';
}
