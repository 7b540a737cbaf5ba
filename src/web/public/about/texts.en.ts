import type { vi } from './texts.vi.ts';

/** What the portal says of itself, English. */
export const en: typeof vi = {
  accessibility: {
    title: 'Accessibility statement',
    lead: 'Everyone must be able to use the portal: by keyboard, with a screen reader, on a small phone, with enlarged text, or in a browser that runs no scripts.',
    sections: [
      {
        title: 'The standard we follow',
        text: 'The portal aims at WCAG 2.2 level AA, above what Circular 26/2020/TT-BTTTT demands of state portals.',
      },
      {
        title: 'What we make sure of',
        list: [
          'Everything works by keyboard alone, and the place of the focus is always visible.',
          'Every page does its whole job without JavaScript.',
          'Colour is never the only sign: risk levels have shape and word too.',
          'Every chart has a table of its figures.',
          'Errors in a form are stated once, completely, with links to each field; what was typed is kept.',
          'Text at 200% and a screen 320 points wide lose nothing.',
          'Light and dark both have enough contrast; whoever wants no motion gets none.',
          'Articles and guides have room for versions in languages of ethnic minorities and in easy-to-read Vietnamese; each is marked with its language, so that screen readers read it right.',
        ],
      },
      {
        title: 'How we check',
        text: 'Each main journey is tested automatically with axe in every state, errors included, on phone and desktop widths, light and dark, by keyboard and without JavaScript. Automatic tests do not replace real users.',
      },
      {
        title: 'What is not good enough yet',
        list: [
          'Originals on other authorities’ sites (often scanned PDF) are out of our reach; this is why we summarise every provision in words.',
          'Names and descriptions entered by others stay in their own language on English pages.',
          'There has been no review by people with disabilities or by an independent body.',
        ],
      },
      {
        title: 'If something stands in your way',
        text: 'The operator names a contact here before the portal opens to the public. Tell the address of the page, your device and what you wanted to do.',
      },
    ],
  },
  data: {
    title: 'How the portal treats data',
    lead: 'The portal asks only for what the law lets it ask, says what becomes public, and tracks nobody.',
    sections: [
      {
        title: 'Never enter',
        text: 'No state secrets, and nothing about systems for defence, security or cryptography or internal to Party bodies and political organisations. Such systems are not notified (Decree 142, Article 4, clause 3, point (d)). The portal says so before you enter anything. If it happened, tell your own security unit and the operator of the portal at once.',
      },
      {
        title: 'Never demanded',
        text: 'No form asks for source code, model parameters, detailed algorithms or raw training data. Whoever asks for them in the name of the portal breaks the law.',
      },
      {
        title: 'What becomes public',
        list: [
          'Name, version, risk level, purpose and scope of the system; name and contact of the providing organisation; the dates.',
          'Every change: before, after, reason and ground.',
          'The rest of the dossier (architecture, input data, risk measures, contacts of individuals) is seen only by whoever filed it and by the competent authority.',
        ],
      },
      {
        title: 'What the record log holds',
        text: 'Only hashes of the public part and salted hashes of the restricted part, never the content. So personal data can be erased while the log still verifies.',
      },
      {
        title: 'The classification tool',
        text: 'It does not keep your answers. They stand in the address of the page on your machine; only when you carry the result into a case is it stored with that case.',
      },
      {
        title: 'Cookies and logs',
        list: [
          'Two cookies, both necessary: one keeps the session, one guards forms against forgery and knows what you send twice. No tracking, no third-party code.',
          'Technical logs hold paths, durations and references; no names, e-mail addresses or anything you type.',
          'Passwords are kept as argon2id hashes that nobody can read back.',
        ],
      },
      {
        title: 'Your rights',
        text: 'You may see everything the portal holds on your cases, correct it with a reason, withdraw what was published voluntarily at any time, and ask the operator to erase your personal data: what was published by law, and the log, stay. Who did what, when and on what ground is recorded in the case.',
      },
    ],
  },
};
