import assert from 'node:assert/strict';
import { submitDirect } from '../../../src/casework/index.ts';
import { day, lawOn } from '../../../src/law/index.ts';
import { personActor, type Party } from '../../../src/platform/identity/index.ts';
import { asked, classificationQuestions } from '../../../src/procedures/index.ts';
import type { Answers } from '../../../src/procedures/kit/index.ts';
import { valueOf, type Answer, type Browser, type Portal } from './portal.ts';

/** What a complete four-part dossier of a medium-risk system says. */
export const DOSSIER: Answers = {
  riskLevel: 'medium',
  name: 'Trợ lý ảo Sen Việt',
  version: '2.1',
  internalCode: 'SV-TL-01',
  providerName: 'Công ty cổ phần Trà Sen Việt',
  providerAddress: '12 đường Trà Sen, Huế',
  providerContact: 'lienhe@sen.example',
  intendedPurpose: 'Trả lời câu hỏi của người dân về giấy tờ đăng ký khai sinh.',
  mainFunctions: 'Nhận câu hỏi bằng chữ; tìm thủ tục; trả lời kèm đường dẫn.',
  functionalArchitecture: 'Tiếp nhận câu hỏi, tra cứu kho thủ tục, soạn câu trả lời.',
  deploymentScope: 'Trung tâm phục vụ hành chính công của tỉnh.',
  userGroups: 'Người dân, cán bộ một cửa.',
  affectedGroups: 'Người làm thủ tục, trong đó có người cao tuổi.',
  mainInputData: 'Câu hỏi bằng chữ; bộ thủ tục đã công bố.',
  riskMeasures: 'Chỉ trả lời trong phạm vi đã công bố; ghi nhật ký.',
};

/** Submits as that person would through another door, for tests that need the case and not the way to it. */
export async function submitted(
  portal: Portal,
  browser: Browser,
  procedureId: string,
  answers: Answers,
  subjectCode?: string,
) {
  const now = portal.clock.now();
  const actor = await personActor(portal.db, browser.who.accountId, 'web', browser.who.mandateId, now);
  assert.ok(actor);
  const about = subjectCode === undefined ? {} : { subjectCode };
  const done = await submitDirect(portal.services.desk, { procedureId, answers, actor, now, ...about });
  assert.ok(done.ok, JSON.stringify(done));
  return done;
}

/** A notified system of that party: code of the case and of the entry. */
export async function aSystem(
  portal: Portal,
  browser: Browser,
  party: Party,
  more: Answers = {},
): Promise<{ caseCode: string; code: string }> {
  const done = await submitted(portal, browser, 'classification-notification', {
    ...DOSSIER,
    providerName: party.name,
    ...more,
  });
  return { caseCode: done.case.code, code: done.entry!.code };
}

/** Opens a draft on its first page; gives the path without the page's number. */
export async function aDraft(
  browser: Browser,
  path = 'thong-bao-phan-loai',
  fields: Record<string, string> = {},
): Promise<string> {
  const opened = await browser.post(`/ho-so/moi/${path}`, fields);
  assert.equal(opened.status, 303, opened.text.slice(0, 2000));
  return opened.location.replace(/\/1$/, '');
}

/** Sends one page of a draft as a browser would. */
export async function sendPage(
  browser: Browser,
  url: string,
  fields: Record<string, string | readonly string[]>,
): Promise<Answer> {
  const shown = await browser.get(url);
  assert.equal(shown.status, 200, `${url}\n${shown.text.slice(0, 500)}`);
  return browser.post(url, {
    _muc: valueOf(shown.text, '_muc'),
    revision: valueOf(shown.text, 'revision'),
    viec: 'tiep',
    ...fields,
  });
}

/** Names of fields with an error beside them. */
export function wrongFields(text: string): string[] {
  return [...text.matchAll(/id="f-([\w-]+)-error"/g)].map((match) => match[1]!);
}

/** A system that talks with people who may not know it is a machine, on no row of the list: medium (Decree 9.1). */
const MEDIUM: Record<string, string> = {
  'scope.defence': 'no',
  'scope.secret': 'no',
  'definition.infers': 'yes',
  'definition.kind': 'system',
  'prohibited.a': 'no',
  'prohibited.b': 'no',
  'prohibited.c': 'no',
  'prohibited.d': 'no',
  'list.sectors': 'other',
  'medium.confuse': 'yes',
  'medium.a': 'no',
  'medium.b': 'no',
  'medium.c': 'no',
  'medium.d': 'no',
  'medium.dd': 'no',
  'facts.role': 'provider',
  'facts.foreign': 'no',
  'facts.operation': 'notYet',
};

/** The answers of the classification tool for that system, as they stand in an address. */
export function toolAnswers(): Record<string, string> {
  const law = lawOn(day('2026-11-20'));
  const sectors = classificationQuestions(law).find(({ id }) => id === 'list.sectors')!;
  const answers: Record<string, string | string[]> = {
    ...MEDIUM,
    'list.sectors': [sectors.options.find((one) => one !== 'unknown')!],
  };
  // Whatever row or part of the list is asked for these sectors is denied.
  for (let round = 0; round < 60; round += 1) {
    const open = asked(answers, law).questions.filter(({ id }) => answers[id] === undefined);
    if (open.length === 0) break;
    for (const { id, options, kind } of open) {
      const no = options.find((one) => ['no', 'notMet', 'none'].includes(one)) ?? options.at(-1)!;
      answers[id] = kind === 'many' ? [no] : no;
    }
  }
  return Object.fromEntries(
    Object.entries(asked(answers, law).kept).map(([id, answer]) => [
      id,
      typeof answer === 'string' ? answer : answer.join(','),
    ]),
  );
}
