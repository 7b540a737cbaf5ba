export { FORM_TOKEN_FIELD } from './forged-form.ts';
export { problem, type OutwardRefusal, type Problem, type Refused } from './refusal.ts';
export {
  ANYONE,
  SIGNED_IN,
  type Access,
  type ApiSchema,
  type Cookie,
  type Reply,
  type RequestClass,
  type Route,
  type Upload,
  type WebContext,
} from './route.ts';
export { requestLimits } from './request-limits.ts';
export { buildServer, type ErrorPageInput, type ServerOptions } from './server.ts';
export type { RegisterVersions, RequestLimits, Services } from './services.ts';
