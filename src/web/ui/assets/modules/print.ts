/** Shows and serves the buttons that print the page; without scripts the browser's own menu does. */
export function printing(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}
