import type { DossierWords } from './dossiers.vi.ts';

/** Words of dossiers, English. */
export const dossiersEn: DossierWords = {
  title: 'Dossier',
  open: 'Dossier',
  lead: 'What goes with a draft when it is submitted. The list of parts is our own rule; only the drafting agency and the Ministry of Science and Technology see it.',
  complete: 'The dossier has all its parts.',
  missing: (count) => `Parts that are missing: ${count}`,
  leads: {
    title: 'Units that lead the drafting',
    jointly: 'Leading jointly:',
    alone: 'Leading:',
    none: 'No unit was named yet.',
    unit: (at) => `Leading unit ${at}`,
    enter: 'Name the leading units',
    save: 'Save the leading units',
  },
  products: {
    title: 'Products that go with it',
    none: 'No document of the catalogue guides or details this one yet.',
  },
  noState: 'Not there yet',
  here: {
    draft: (count) => `Versions of the draft in the portal: ${count}.`,
    comments: (count) => `Comments in the portal: ${count}.`,
  },
  commentsFile: 'Download the table of comments (Word)',
  entered: (who, when) => `Entered by ${who}, ${when}`,
  enter: 'Update',
  state: 'State',
  note: 'Note',
  noteHint: 'For a part that is not needed, say why.',
  address: 'Address',
  addressHint: 'Begins with https://',
  file: 'File',
  save: 'Save this part',
  tooLarge: 'The file is larger than 20 MB.',
};
