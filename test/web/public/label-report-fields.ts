/** A report of a notice that was removed, as the form sends it; the system and the contact are left to each test. */
export const LABEL_REPORT: Readonly<Record<string, string>> = {
  reporterRole: 'user',
  missing: 'userNotice',
  change: 'removed',
  description: 'Câu chào nói rõ là máy đã mất.',
  place: 'https://sen.example/tro-chuyen',
  'seenOn-day': '1',
  'seenOn-month': '11',
  'seenOn-year': '2026',
};
