export { answerText, dayText, factText, plainAnswer } from './answers.ts';
export { enterpriseKind, enterpriseKinds, enterpriseStatus, lookResults } from './enterprise-status.ts';
export { groundLine, groundLinks, groundPath, groundsFolded, groundsShown, isGround } from './grounds.ts';
export { careNotices, careTags, daysOfUse, englishStanding, standingTag, versionFiles } from './handbook.ts';
export { passwordSection, passwordWords, sessionSection, type AccountForm } from './own-account.ts';
export { formErrors, type AnyRefusal } from './refused.ts';
export { levelBadge, levelName } from './levels.ts';
export { scopeChoices, scopesText } from './scopes.ts';
export { statusName, statusTag } from './statuses.ts';
