/** The front door of public communication. */
export type { Article, ArticleContent, ArticleState, ArticleText, EventDetails } from './articles/article.ts';
export type { TypedContent, TypedEvent } from './articles/check-content.ts';
export {
  languageTexts,
  writeLanguageText,
  type LanguageText,
  type TypedLanguageText,
} from './articles/language-texts.ts';
export { mayWriteFor, WRITERS, writesFor } from './articles/may-write.ts';
export {
  articleHistory,
  articlesOf,
  articlesOn,
  filesOf,
  latestArticle,
  publicArticle,
  publicFile,
  publishedArticles,
  type ArticleFile,
  type ArticlePage,
  type ArticleSearch,
  type ArticleStep,
} from './articles/read-article.ts';
export {
  createArticle,
  publishArticle,
  reviseArticle,
  withdrawArticle,
  type Writing,
} from './articles/write-article.ts';
export { sendDailyLetters, type DailyLetters } from './alerts/daily-letter.ts';
export type { RegisterNews } from './alerts/register-news.ts';
export {
  askForAlerts,
  confirmAlerts,
  endAlerts,
  eraseAlertsOf,
  isTopic,
  subscriptionBy,
  sweepUnconfirmed,
  type Subscription,
  type Topic,
} from './alerts/subscription.ts';
export {
  activitiesOf,
  addReach,
  createActivity,
  eventNumbers,
  reachTotals,
  type Activity,
  type EventNumbers,
  type ReachTotal,
  type TypedActivity,
} from './campaigns/activity.ts';
export { eventsOfTasks, type TaskEvent } from './events/events-of-tasks.ts';
export { seedCommunication } from './demonstration/seed.ts';
export {
  attendanceList,
  eraseRegistrations,
  eraseRegistrationsOf,
  numbersByGroup,
  writeAttendance,
  type GroupNumbers,
  type Registered,
} from './events/attendance.ts';
export {
  cancelRegistration,
  freePlaces,
  registerForEvent,
  registrationBy,
  takesRegistrations,
  type TypedRegistration,
} from './events/register.ts';
export {
  ARTICLE_KINDS,
  CHANNELS,
  EVENT_FORMATS,
  isArticleKind,
  kindsOf,
  PUBLISHED_AS,
  SECTIONS,
  TARGET_GROUPS,
  type ArticleKind,
  type Channel,
  type EventFormat,
  type Section,
} from './kinds.ts';
export { LANGUAGE_NAMES, languageTag } from './languages.ts';
export { plainBody, readMarkup, usableAddress, type Block, type Inline } from './markup.ts';

/** Tables that the application may only add to; checked at every start. */
export const APPEND_ONLY = [
  'article',
  'article_version',
  'article_event',
  'article_file',
  'article_language_text',
  'article_act',
  'communication_activity',
  'activity_reach',
] as const;
