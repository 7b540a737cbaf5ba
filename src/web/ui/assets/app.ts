import { autosave } from './modules/autosave.ts';
import { copying } from './modules/copy.ts';
import { counters } from './modules/counter.ts';
import { narrowing } from './modules/narrow.ts';
import { printing } from './modules/print.ts';
import { shortcuts } from './modules/shortcuts.ts';
import { uploads } from './modules/upload.ts';

/** Comfort for browsers that run scripts; every page does its whole job without this. */
function comfort(): void {
  autosave();
  copying();
  counters();
  narrowing();
  printing();
  uploads();
  document.querySelector<HTMLElement>('[data-focus]')?.focus();
}

comfort();
shortcuts();
document.addEventListener('shown', comfort);
