import assert from 'node:assert/strict';
import type { Db } from '../../src/platform/database/index.ts';
import {
  createAccount,
  createApiKey,
  createParty,
  createSession,
  grantMandate,
  setPassword,
} from '../../src/platform/identity/index.ts';

export interface Someone {
  readonly partyCode: string;
  readonly partyName: string;
  readonly apiKey: string;
  readonly cookie: string;
}

/** A party with an API key and a person of its, signed in. */
export async function someone(db: Db, now: Date, name = 'Công ty cổ phần Trà Sen Việt'): Promise<Someone> {
  const party = await createParty(
    db,
    {
      kind: 'organisation',
      name,
      identifier: '0101234567',
      address: '12 đường Trà Sen, Huế',
      email: 'lienhe@sen.example',
      phone: '024 3000 0000',
      countryCode: 'VN',
    },
    now,
  );
  assert.ok(party.ok, JSON.stringify(party));
  const account = await createAccount(db, { email: 'lan@sen.example', name: 'Nguyễn Thị Lan' }, now);
  assert.ok(account.ok);
  assert.ok((await setPassword(db, account.value.id, 'hoa sen trắng mùa hạ', now)).ok);
  const scopes = ['notify', 'deploy', 'guidance', 'party:manage', 'cases:read'];
  assert.ok((await grantMandate(db, { accountId: account.value.id, partyId: party.value.id, scopes }, now)).ok);
  const session = await createSession(db, account.value.id, now);
  const keyScopes = ['notify', 'cases:read'];
  const key = await createApiKey(db, { partyId: party.value.id, name: 'load', scopes: keyScopes }, now);
  assert.ok(key.ok, JSON.stringify(key));
  return {
    partyCode: party.value.code,
    partyName: name,
    apiKey: key.value.key,
    cookie: `motcua-phien=${session.token}`,
  };
}

/** A notification that nothing is wrong with; `mark` makes it another system. */
export function answersFor(mark: string): Record<string, unknown> {
  const text = 'Trả lời câu hỏi của người dân về thủ tục đăng ký khai sinh.';
  return {
    riskLevel: 'medium',
    name: `Trợ lý ảo Sen Việt ${mark}`,
    version: '2.1',
    internalCode: `SV-${mark}`,
    providerName: 'Công ty cổ phần Trà Sen Việt',
    providerAddress: 'Huế',
    providerContact: 'lienhe@sen.example',
    intendedPurpose: text,
    mainFunctions: text,
    functionalArchitecture: text,
    deploymentScope: text,
    userGroups: text,
    affectedGroups: text,
    mainInputData: text,
    riskMeasures: text,
  };
}
