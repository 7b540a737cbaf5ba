export { createLogger, newReference, type Logger } from './logger.ts';
export { pseudonymiser } from './pseudonym.ts';
