export { cleanEmail } from './clean-email.ts';
export { cleanText, type TextCode, type TextRule } from './clean-text.ts';
export { checkFormToken, isFormSecret, markContent, mintFormToken, newFormSecret } from './csrf.ts';
export { clientAddress } from './client-address.ts';
export {
  answerOnce,
  answerTogether,
  hasCrossed,
  keyRefusal,
  recall,
  remember,
  requestHash,
  sweepIdempotency,
  type Answer,
  type IdempotencyCode,
  type KeyedRequest,
} from './idempotency.ts';
export { createRateLimiter, type RateLimiter, type RateRule, type RateVerdict } from './rate-limiter.ts';
export { REQUEST_LIMITS, requestLimits, type RequestClass, type RequestLimits } from './request-limits.ts';
export { safeRedirect } from './safe-redirect.ts';
export { serverKey } from './server-key.ts';
export { isUuid } from './uuid.ts';
