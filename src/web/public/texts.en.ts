import type { PublicTexts } from './texts.vi.ts';

/** Words of the public frame and of error pages, English. */
export const en: PublicTexts = {
  navigation: {
    systems: 'Systems',
    classify: 'Risk classification',
    verify: 'Verify',
    follow: 'Follow a case',
    data: 'Open data',
    law: 'The law',
    guidance: 'Guidance',
  },
  errors: {
    400: ['The request cannot be read', 'The address or what was sent has the wrong form. Go back and try again.'],
    401: ['Sign in first', 'This page is for people who are signed in.'],
    403: [
      'You may not see this page',
      'Your account or mandate does not cover this page. If you need it, ask whoever manages your organisation’s mandates.',
    ],
    404: [
      'Page not found',
      'The address may be incomplete, or the page does not exist. Check the address or start from the home page.',
    ],
    405: ['That cannot be done here', 'This page does not take what was sent. Go back to the page before.'],
    406: ['Not in this format', 'This page does not exist in the format that the browser asked for.'],
    409: ['The data has moved on', 'Someone has just updated this. Open the page again to see the latest.'],
    413: ['Too much data', 'Make the file smaller and send it again.'],
    415: ['Format not taken', 'This page takes only forms of this portal. Go back, reload the page and send it again.'],
    419: [
      'The form has expired',
      'It was open too long, or opened somewhere else. Go back, reload the page and send it again.',
    ],
    422: ['The content cannot be accepted yet', 'Some of it cannot be used. Go back and correct it.'],
    429: ['Too many requests', 'Too many requests came from your connection. Wait a minute and try again.'],
    500: ['Something went wrong', 'The fault is ours, not yours, and has been recorded.'],
    503: ['Temporarily unavailable', 'Part of the portal is down. Try again in a few minutes.'],
  },
  keptTyping: {
    over: [
      'Your session has ended',
      'The form was sent when you were no longer signed in, so the portal may not take it. What you typed is all still here.',
    ],
    changed: [
      'The form belongs to an earlier session',
      'The session has changed since you opened the form, so the portal has not taken it. What you typed is all still here.',
    ],
    signInFirst:
      'Sign in again (opens in a new tab), then come back to this page and send it again. You may also copy what stands below.',
    signIn: 'Sign in, in a new tab',
    sendAgain: 'Look at what stands below and send it again: this time it is taken as usual.',
  },
  safe: {
    read: 'This page takes nothing from you, so nothing is lost.',
    write:
      'What you just sent was not recorded. Drafts saved earlier are still there; going back shows what was on the form.',
  },
};
