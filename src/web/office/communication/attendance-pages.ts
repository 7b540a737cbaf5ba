import {
  attendanceList,
  numbersByGroup,
  TARGET_GROUPS,
  writeAttendance,
  type Article,
  type GroupNumbers,
  type Registered,
} from '../../../communication/index.ts';
import type { Reply, WebContext } from '../../server/index.ts';
import {
  attributes,
  button,
  form,
  formatInstant,
  formatNumber,
  html,
  notice,
  pathIn,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { articleOf, writing } from './article-pages.ts';
import { chosen, ROOM, roomPage } from './room-page.ts';
import { roomTexts } from './texts.ts';

/** Who registered for an event; opening the list is recorded. */
export async function showAttendance(context: WebContext): Promise<Reply> {
  const { lang, services, query } = context;
  const { db } = services.database;
  const event = await articleOf(context);
  if (event === null || event.event === null) return { kind: 'notFound' };
  const rows = await attendanceList(db, event.id, writing(context));
  const numbers = await numbersByGroup(db, event.id);
  const words = roomTexts(lang).attendance;
  const saved = query['xong'] === '1' ? notice({ lang, tone: 'success', live: true, title: words.saved }) : null;
  const body = html`${saved}<p lang="vi"><strong>${event.vi.title}</strong></p>${listPart(context, event, rows)}<section class="section flow"><h2>${words.numbers}</h2>${numbersTable(numbers, lang)}</section>`;
  return roomPage(context, { title: words.title, lead: words.lead, body, isBelow: true });
}

function listPart({ lang, now, formToken }: WebContext, event: Article, rows: readonly Registered[]): Html {
  const words = roomTexts(lang).attendance;
  const begun = event.event!.startsAt <= now;
  const seated = ({ state }: Registered): boolean =>
    state === 'registered' || state === 'attended' || state === 'absent';
  const came = (one: Registered): Html | string =>
    !seated(one)
      ? '—'
      : html`<label class="choice-inline"><input type="checkbox" name="came" value="${one.id}" ${attributes({ checked: one.state === 'attended' })}> ${words.came}<span class="unseen">: ${one.name ?? words.erased}</span></label>`;
  const list = table({
    lang,
    caption: words.title,
    captionHidden: true,
    rows,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      { heading: words.name, kind: 'main', cell: (one) => one.name ?? words.erased },
      { heading: words.email, cell: (one) => one.email ?? words.erased },
      { heading: words.group, cell: (one) => TARGET_GROUPS[one.targetGroup]?.[lang] ?? one.targetGroup },
      { heading: words.state, cell: (one) => words.states[one.state] ?? one.state },
      { heading: words.at, cell: (one) => formatInstant(one.registeredAt, lang) },
      ...(begun ? [{ heading: words.came, cell: came }] : []),
    ],
  });
  if (!begun || rows.length === 0) return html`${list}${begun ? null : html`<p class="soft">${words.notYet}</p>`}`;
  const action = pathIn(lang, `${ROOM}/${event.id}/nguoi-du`);
  return form({ lang, action, csrf: formToken, body: html`${list}${button({ label: words.save })}` });
}

function numbersTable(rows: readonly GroupNumbers[], lang: Lang): Html {
  const words = roomTexts(lang).attendance;
  const number = (name: 'registered' | 'waiting' | 'cancelled' | 'attended') => ({
    heading: words[name],
    kind: 'number' as const,
    cell: (one: GroupNumbers) => formatNumber(one[name], lang),
  });
  return table({
    lang,
    caption: words.numbers,
    captionHidden: true,
    looks: 'plain',
    rows,
    empty: html`<p class="soft">${words.none}</p>`,
    columns: [
      { heading: words.group, kind: 'main', cell: (one) => TARGET_GROUPS[one.targetGroup]?.[lang] ?? one.targetGroup },
      number('registered'),
      number('waiting'),
      number('cancelled'),
      number('attended'),
    ],
  });
}

export async function saveAttendance(context: WebContext): Promise<Reply> {
  const event = await articleOf(context);
  if (event === null || event.event === null) return { kind: 'notFound' };
  const done = await writeAttendance(context.services.database.db, event.id, chosen(context, 'came'), writing(context));
  const to = pathIn(context.lang, `${ROOM}/${event.id}/nguoi-du`);
  return { kind: 'redirect', to: done === null ? to : `${to}?xong=1` };
}
