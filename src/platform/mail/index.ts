export { listOutbox, mailOf, outboxMail, type OutboxMail } from './outbox.ts';
export { mailStatements, queueMail, queueMails, MAIL_JOB, type NewMail } from './queue-mail.ts';
export { mailTasks, type MailSettings } from './send-mail.ts';
export { mailCounts, type MailCounts } from './mail-counts.ts';
export { eraseLettersTo, eraseMailAbout, eraseMailTo, eraseMailToAbout, sweepMail } from './keep-mail.ts';
