import type { GuideTexts } from './texts.vi.ts';

export const en: GuideTexts = {
  title: 'The API for developers',
  lead: 'Notify, classify and look up from your own system (Decree 142/2026/NĐ-CP, article 14.3.b). The same rules as on screen: recorded at once, nothing to approve.',
  document: 'OpenAPI 3.1 document',
  start: 'First call',
  startSteps: [
    'Looking up and classifying need no key.',
    'To notify, a person who manages your party makes a key under “Party → API keys” in the workspace; it is shown once. Send it as “Authorization: Bearer …”.',
    'Try a notification with “?dryRun=true” first: it names everything that would be refused and writes nothing.',
  ],
  rules: 'What to rely on',
  rulesList: [
    'Refusals come all at once as application/problem+json, each with code, field and provision, and a reference to name when you ask us.',
    'Every POST takes Idempotency-Key: the same key and body give the same answer, another body gives 422. After a lost answer, send it again.',
    'Lists go on with “next”: give it as “cursor”. The thousandth page is as fast as the first.',
    'Many at once: POST NDJSON to /api/v1/notifications:batch; one verdict a row comes back, each after its commit. Sending the file again changes nothing.',
    'Every answer about a publication can be proven: the receipt verifies offline.',
  ],
  operations: 'Operations',
  method: 'Method',
  path: 'Address',
  does: 'What it does',
  access: 'Needs',
  anyone: 'nothing',
  key: (scope) => `key with scope ${scope}`,
  home: 'Home',
  data: 'Open data',
  verify: 'Verify',
  summaries: {},
};
