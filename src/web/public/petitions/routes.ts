import { ANYONE, type Route } from '../../server/index.ts';
import { answerPage } from './answer-page.ts';
import { askPage, sendPetition } from './form-page.ts';
import { listPage } from './list-page.ts';
import { FORM, LIST } from './paths.ts';

/** `/kien-nghi`: petitions, proposals and feedback on the Law, and what was answered (Decree 41.3c). */
export function petitionRoutes(): Route[] {
  const page = { access: ANYONE, kind: 'page' } as const;
  const kept = { ...page, method: 'GET', cachedBy: ['petitionAnswers'] } as const;
  return [
    { ...kept, path: LIST, limit: 'search', handle: listPage },
    { ...page, method: 'GET', path: FORM, limit: 'read', handle: askPage },
    { ...page, method: 'POST', path: FORM, limit: 'anonymousWrite', handle: sendPetition },
    { ...kept, path: `${LIST}/:code`, limit: 'read', handle: answerPage },
  ];
}
