import { html } from '../html.ts';
import { remember } from '../remember.ts';

// Drawn on a 24 × 24 grid with a 2 px line, ours.
const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13ZM15.5 15.5 21 21',
  check: 'M4.5 12.5 10 18 19.5 7',
  info: 'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM12 11v5.5M12 7.2v.3',
  warning: 'M12 3.5 22 20.5H2L12 3.5ZM12 10v4.5M12 17.2v.3',
  danger: 'M8.3 3h7.4L21 8.3v7.4L15.7 21H8.3L3 15.7V8.3L8.3 3ZM12 7.5v5.5M12 16.2v.3',
  next: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  file: 'M6 3h8l5 5v13H6zM14 3v5h5',
  close: 'M5 5l14 14M19 5 5 19',
  calendar: 'M4 6h16v15H4zM4 11h16M8 3v5M16 3v5',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8ZM4 21c.6-4.2 3.700-6.500 8-6.500s7.400 2.300 8 6.500',
  building: 'M5 21V4h9v17M14 9h5v12M3 21h18M8.500 8h2M8.500 12h2M8.500 16h2',
  shield: 'M12 3l8 3v6c0 4.500-3.200 7.600-8 9-4.800-1.400-8-4.500-8-9V6l8-3ZM8.500 12l2.500 2.500 4.500-5',
  question:
    'M12 3a9 9 0 1 1 0 18 9 9 0 0 1 0-18ZM9.300 9.300a2.700 2.700 0 1 1 3.900 2.600c-.8.4-1.200.9-1.200 1.900M12 16.900v.3',
  print: 'M7 8V3h10v5M7 17H4V9h16v8h-3M7 14h10v7H7z',
  download: 'M12 4v11M7 10.500l5 5 5-5M4 20h16',
  equal: 'M5 9h14M5 15h14',
} as const;

export type IconName = keyof typeof PATHS;

/** A small line drawing in the colour of the words beside it. Never alone: the words carry the meaning. */
export const icon = remember(
  50,
  (name: IconName) =>
    html`<svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false"><path d="${PATHS[name]}"/></svg>`,
);
