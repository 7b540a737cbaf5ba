/** The front door: infrastructure, shared data and services that the portal leads to. */
export { isOwn, type TypedService } from './check-service.ts';
export { seedConnections } from './demonstration/seed-services.ts';
export { connectedServices, publicServices, serviceVersions } from './read-services.ts';
export { redactConnections } from './redact-services.ts';
export { KEEPERS, saveService, type ServiceSaving } from './save-service.ts';
export type { ConnectedService } from './service.ts';
export { SERVICE_KINDS, SERVICE_STATES, SIGN_INS, type ServiceKind, type ServiceState, type SignIn } from './words.ts';

/** Tables that the application may only add to; checked at every start. */
export const APPEND_ONLY = ['connected_service_version'] as const;
