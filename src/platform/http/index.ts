export { cleanEmail } from './clean-email.ts';
export { cleanText, type TextCode, type TextRule } from './clean-text.ts';
export { createRateLimiter, type RateLimiter, type RateRule, type RateVerdict } from './rate-limiter.ts';
export { isUuid } from './uuid.ts';
