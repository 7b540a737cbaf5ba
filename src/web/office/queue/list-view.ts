import { COUNT_CAP, type Official, type QueueItem, type QueuePage } from '../../../casework/index.ts';
import { dayOf } from '../../../law/index.ts';
import {
  attributes,
  button,
  buttonRow,
  code,
  emptyState,
  errorOf,
  fieldId,
  formatDay,
  formatNumber,
  html,
  linkButton,
  pagination,
  pathIn,
  select,
  stateTag,
  table,
  type Column,
  type FormError,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { levelMark } from '../level-mark.ts';
import { wordsIn } from '../texts/index.ts';
import { dueView } from './due-view.ts';
import { isNarrowed, queueHref, type QueueAddress } from './queue-address.ts';

export interface ListShown {
  readonly lang: Lang;
  readonly address: QueueAddress;
  readonly page: QueuePage;
  readonly today: string;
  readonly me: string;
  readonly formToken: string;
  /** Null: this person gives cases to nobody (an inspector). */
  readonly assigning: { readonly lead: boolean; readonly colleagues: readonly Official[] } | null;
  /** What was chosen before and refused. */
  readonly kept: {
    readonly chosen: readonly string[];
    readonly assignee: string;
    readonly errors: readonly FormError[];
  } | null;
}

/** The list with what can be done with the chosen rows. Everything works without scripts; the checkboxes are one form. */
export function listView(shown: ListShown): Html {
  const { lang, page, address } = shown;
  const words = wordsIn(lang).queue;
  if (page.items.length === 0) return nothing(shown);
  const list = table({
    lang,
    caption: words.caption,
    captionHidden: true,
    keys: true,
    columns: columnsOf(shown),
    rows: page.items,
  });
  const total = countText(page.counts.total, lang);
  const next = page.next === null ? {} : { next: queueHref(lang, address.values, { sau: page.next }) };
  const pages = html`${pagination({ lang, summary: words.countLine(page.items.length, total), ...next })}${
    address.values.sau === undefined
      ? null
      : html`<p><a href="${queueHref(lang, address.values)}">${words.first}</a></p>`
  }`;
  if (shown.assigning === null) return html`${list}${pages}`;
  return html`<form method="post" action="${pathIn(lang, '/can-bo/giao-viec')}" class="flow"><input type="hidden" name="csrf" value="${shown.formToken}"><input type="hidden" name="ve" value="${queueHref(lang, address.values, { sau: address.values.sau })}">
${list}${assignBar(shown, shown.assigning)}</form>${pages}`;
}

function nothing({ lang, address }: ListShown): Html {
  const words = wordsIn(lang).queue;
  if (!isNarrowed(address)) {
    return emptyState({
      title: words.emptyAll,
      body: words.emptyAllText,
      actions: [linkButton({ label: words.seeClosed, href: queueHref(lang, { mo: 'dong' }) })],
    });
  }
  return emptyState({
    title: words.empty,
    body: words.emptyText,
    actions: [linkButton({ label: words.clear, href: queueHref(lang, {}) })],
  });
}

function columnsOf(shown: ListShown): Column<QueueItem>[] {
  const { lang, today, me, assigning, page, kept } = shown;
  const words = wordsIn(lang).queue;
  const rest: Column<QueueItem>[] = [
    { heading: words.columns.case, kind: 'main', cell: (item) => caseCell(item, lang) },
    { heading: words.columns.state, cell: (item) => stateCell(item, lang) },
    { heading: words.columns.due, cell: (item) => dueView(item, lang, today) },
    { heading: words.columns.assignee, cell: (item) => assigneeCell(item, me, lang) },
  ];
  if (assigning === null) return rest;
  return [
    {
      heading: words.columns.choose,
      cell: (item) =>
        html`<input type="checkbox" class="choose" name="ho-so" value="${item.code}" aria-label="${words.choose(item.title)}" ${attributes(
          {
            checked: kept?.chosen.includes(item.code) === true,
            // The first row is where the error summary leads when nothing was chosen.
            id: item === page.items[0] ? fieldId('ho-so') : null,
          },
        )}>`,
    },
    ...rest,
  ];
}

function caseCell(item: QueueItem, lang: Lang): Html {
  const words = wordsIn(lang).queue;
  const href = (of: string): string => pathIn(lang, `/can-bo/vu-viec/${of}`);
  const hints = [
    item.rounds > 0 ? html`${words.rounds(item.rounds)}` : null,
    item.alsoOpen > 0 && item.partyName !== null
      ? html`<a href="${queueHref(lang, { q: item.partyName, mo: 'hieu-luc' })}">${words.alsoOpen(item.alsoOpen)}</a>`
      : null,
    item.similarTo === null
      ? null
      : html`${words.similarTo} <a href="${href(item.similarTo)}">${code(item.similarTo)}</a>`,
  ].filter((hint) => hint !== null);
  return html`<a class="case-title" href="${href(item.code)}">${item.title}</a>
<p class="plain-weight small">${item.partyName ?? wordsIn(lang).case.facts.visitor}</p>
<p class="plain-weight soft small">${code(item.code)} · ${words.received} ${formatDay(dayOf(item.openedAt), lang)}</p>${hints.length === 0 ? null : html`<ul class="hints plain-weight small">${hints.map((hint) => html`<li>${hint}</li>`)}</ul>`}`;
}

function stateCell(item: QueueItem, lang: Lang): Html {
  const level = item.level === null ? null : levelMark(item.procedureId, item.level, lang);
  return html`<p>${item.procedureTitle[lang]}</p><p class="tags">${stateTag({ label: item.stateText[lang], tone: toneOf(item) })} ${level}</p>`;
}

function assigneeCell(item: QueueItem, me: string, lang: Lang): Html {
  const words = wordsIn(lang).queue;
  if (item.assignee === null) return html`<span class="soft">${words.nobody}</span>`;
  return item.assignee.id === me ? html`<strong>${words.me}</strong>` : html`${item.assignee.name}`;
}

function toneOf(item: QueueItem): 'info' | 'warning' | 'success' | 'neutral' {
  if (!item.open) return 'neutral';
  return item.waitsFor === 'authority' ? 'info' : 'warning';
}

function assignBar({ lang, kept }: ListShown, { lead, colleagues }: NonNullable<ListShown['assigning']>): Html {
  const words = wordsIn(lang).queue.assign;
  const give = lead
    ? html`<div class="assign-line">${select({
        lang,
        name: 'nguoi',
        label: words.to,
        value: kept?.assignee,
        ...wrongWith(kept, 'nguoi'),
        choices: colleagues.map(({ id, name, agency }) => ({
          value: id,
          label: agency === null ? name : `${name}, ${agency[lang]}`,
        })),
      })}${button({ label: words.give, kind: 'secondary', name: 'viec', value: 'giao' })}</div>`
    : null;
  return html`<div class="panel assign" data-acts><h2>${words.title}</h2><p class="soft">${words.hint}</p>${buttonRow(button({ label: words.take, kind: 'secondary', name: 'viec', value: 'nhan', icon: 'person' }))}${give}</div>`;
}

function wrongWith(kept: ListShown['kept'], name: string): { readonly error?: string } {
  const error = errorOf(kept?.errors, name);
  return error === undefined ? {} : { error };
}

/** A count as people read it; above the cap only that it is more. */
export function countText(count: number, lang: Lang): string {
  return count > COUNT_CAP
    ? wordsIn(lang).queue.figures.more(formatNumber(COUNT_CAP, lang))
    : formatNumber(count, lang);
}
