import type { start as vi } from './start.vi.ts';

export const start: typeof vi = {
  title: 'What would you like to do?',
  lead: 'Choose what you need. Each says for whom it is, on what ground, what you need and how long it takes.',
  needs: 'You need',
  time: 'Time',
  grounds: 'Grounds',
  begin: 'Begin',
  begins: (title) => `Begin: ${title}`,
  before: 'Read this before you begin',
  start: 'I have read this, begin',
  subject: 'Which system?',
  subjectHint: 'Choose one of yours, or enter the code of another if you deploy a system that somebody else provides.',
  subjectOther: 'Another system: enter its code below',
  subjectCode: 'AI-ID or reference of the system',
  subjectCodeHint: 'For example AI-2026-0000123-K. Lower case and missing dashes are fine.',
  subjectMissing: 'Choose a system or enter its code.',
  subjectWrong:
    'This code is not right: something is mistyped or missing. Look at the receipt or at the system’s page.',
  subjectUnknown: 'No system has this code.',
  prefill: 'Reuse what an earlier case said',
  prefillNone: 'No, start afresh (your party’s details are filled in all the same)',
  purposes: {
    'classification-notification': {
      when: 'Your system is high or medium risk and is about to be put into use.',
      needs:
        'Name, version, internal code; purpose and functions; kinds of input data; risk-management measures. A model card may replace the description.',
      time: 'About 20 minutes to fill in. Recorded, with an AI-ID, the moment you send; nothing to wait for.',
    },
    'voluntary-publication': {
      when: 'Your system is low risk and you want people to know of it. Not an obligation.',
      needs: 'Name and intended purpose.',
      time: 'About 5 minutes. A reference at once; you can withdraw it at any time.',
    },
    'conformity-result': {
      when: 'The conformity of your high-risk system has been assessed, for the first time or again.',
      needs: 'The AI-ID; method, assessment body if any, conclusion, day of completion.',
      time: 'About 5 minutes. The result is public as soon as you send it.',
    },
    'system-update': {
      when: 'A notified system is put into use, has a new version, needs a correction, or is no longer used.',
      needs: 'The AI-ID; what changed, or the reason.',
      time: 'About 5 minutes. Recorded at once; the earlier version stays in the history.',
    },
    reclassification: {
      when: 'After a review the risk level of a system is higher or lower than before.',
      needs: 'The AI-ID; the event behind the review; the new level; the day the review was completed.',
      time: 'To a higher level: within 15 working days from the day the review was completed. To a lower one: no limit.',
    },
    deployment: {
      when: 'You put somebody else’s system to work and want to inherit the provider’s classification.',
      needs: 'The AI-ID of the system; the context and scope in which you use it.',
      time: 'About 10 minutes. A deployment code at once.',
    },
    'transparency-declaration': {
      when: 'You want everyone to know how you tell users, and mark and label content (Article 11). Nobody has to file it.',
      needs: 'The words of notices and labels; how audio, images and video are marked; the first day.',
      time: 'About 10 minutes. Public at once; earlier versions stay to be seen.',
    },
    'ethics-commitment': {
      when: 'You want to commit to the ethics framework in public, or present a network or initiative. Nobody has to.',
      needs: 'Name, principles, scope and what you will do.',
      time: 'About 5 minutes. Public at once; you can withdraw it at any time.',
    },
    petition: {
      when: 'You have a difficulty in applying the Law, a proposal to change it, or feedback about a system. A right, never a duty.',
      needs: 'Only the text. For the risk level of a system, ask for classification guidance instead.',
      time: 'About 5 minutes. The Law on AI sets no limit for the answer; the portal aims at 15 working days.',
    },
    'classification-guidance': {
      when: 'You have used the classification tool and still cannot tell the risk level.',
      needs: 'A description of the system at the functional level, and what is unclear.',
      time: 'The law sets no limit. The portal’s service target: an answer within 10 working days.',
    },
  },
  classifyFirst: 'Not sure of the risk level? Use the classification tool, no account needed.',
  tool: {
    title: 'Carry the classification into a case',
    lead: (party) =>
      `Your answers are all here. Press the button to store the result for ${party} and open a draft that is filled in already.`,
    outcome: 'Result of the tool',
    outcomes: {
      high: 'High risk',
      medium: 'Medium risk',
      low: 'Low risk',
      undetermined: 'Not determined',
      prohibited: 'Prohibited purpose',
      outOfScope: 'Out of scope',
    },
    opens: 'This opens',
    open: 'Store the result and open the draft',
    nothing: 'With this result there is no procedure to open.',
    again: 'Back to the classification tool',
    unread: 'Some answers could not be read and were left out. Look at them again in the tool.',
  },
};
