export { requestLimits, type RequestClass } from '../../platform/http/index.ts';
export { readJson } from './request/json-body.ts';
export { UnreadableBody } from './request/unreadable-body.ts';
export { describeApi, type ApiDescription, type ApiOperation } from './system/openapi.ts';
export { FORM_TOKEN_FIELD } from './request/forged-form.ts';
export { problem, type OutwardRefusal, type Problem, type Refused } from './answer/refusal.ts';
export {
  ANYONE,
  SIGNED_IN,
  type Access,
  type ApiSchema,
  type Cookie,
  type Oversized,
  type Reply,
  type Route,
  type Upload,
  type WebContext,
} from './route.ts';
export { ACCESS_AREAS, accessSetting, NARROWED_ROLES, rolesLeft, type AccessArea } from './access/access-areas.ts';
export { ACCESS_KINDS, type AccessKind } from './access/leaves.ts';
export { changeOwnPassword, signOutEverywhere } from './own-account.ts';
export { buildServer } from './server.ts';
export type { ErrorPageInput, ServerOptions } from './answer/send-error.ts';
export { sentFields, type TypedForm } from './answer/typed-form.ts';
export type { DemoSignIn, RegisterVersions, Services } from './services.ts';
