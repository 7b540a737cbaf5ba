export {
  actingParty,
  actorColumns,
  holdsRole,
  mayActFor,
  portalActor,
  PARTY_KINDS,
  ROLES,
  type ActingParty,
  type ActiveMandate,
  type Actor,
  type ApiKeyActor,
  type HeldRole,
  type PartyKind,
  type PersonActor,
  type PortalActor,
  type Role,
  type Scope,
  type Via,
} from './actor.ts';
export {
  accountByEmail,
  accountById,
  accountsWithRole,
  createAccount,
  disableAccount,
  renameAccount,
  setLocale,
  type Account,
  type NewAccount,
} from './account.ts';
export { listAccounts, listApiKeys, type AccountPage, type ListedAccount, type ListedKey } from './account-list.ts';
export { apiKeysOf, createApiKey, findApiKey, revokeApiKey, type ApiKeySummary, type NewApiKey } from './api-key.ts';
export { ERASED_NAME, eraseAccount, type ErasedCounts } from './erase-account.ts';
export { signIn, type Authenticator } from './authenticator.ts';
export {
  formerHolders,
  grantMandate,
  lockParty,
  mandatesFor,
  mandatesOf,
  revokeMandate,
  type MandateRow,
  type NewMandate,
} from './mandate.ts';
export { passwordAuthenticator, passwordRefusal, setPassword, type PasswordProof } from './password.ts';
export { createParty, listParties, partyByCode, partyById, updateParty, type Party } from './parties/party.ts';
export type { PartyProfile } from './parties/party-input.ts';
export { newPartyCode, parsePartyCode } from './parties/party-code.ts';
export {
  addRepresentative,
  endRepresentative,
  representativeRefusals,
  representativesOf,
  type Representative,
} from './parties/representative.ts';
export { grantRole, revokeRole, rolesOf, type RoleGrant } from './role.ts';
export {
  chooseMandate,
  createSession,
  endAllSessions,
  endSession,
  findSession,
  openSessionsOf,
  personActor,
  sweepSessions,
  type NewSession,
  type OpenSession,
  type Session,
} from './session.ts';
