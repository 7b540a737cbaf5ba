import { parseProvisionId, SECTORS, type ProvisionId } from '../../law/index.ts';
import { cleanText } from '../../platform/http/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../../platform/refusal/index.ts';
import { EVENT_FORMATS, TARGET_GROUPS, type ArticleKind, type EventFormat } from '../kinds.ts';
import { unusableLinks, usableAddress } from '../markup.ts';
import type { ArticleContent, ArticleText, EventDetails } from './article.ts';

/** What a form sends, unchecked. Instants are Dates or null; `'wrong'` where something was typed that is none. */
export interface TypedContent {
  readonly titleVi: string;
  readonly summaryVi: string;
  readonly bodyVi: string;
  readonly titleEn: string;
  readonly summaryEn: string;
  readonly bodyEn: string;
  readonly enCompared: boolean;
  /** Separated by commas or spaces. */
  readonly provisions: string;
  readonly sectors: readonly string[];
  readonly targetGroups: readonly string[];
  readonly planTask: string;
  readonly fileIds: readonly string[];
  readonly event: TypedEvent | null;
}

export interface TypedEvent {
  readonly format: string;
  readonly startsAt: Date | 'wrong' | null;
  readonly endsAt: Date | 'wrong' | null;
  readonly place: string;
  readonly onlineAddress: string;
  readonly capacity: string;
  readonly registrationUntil: Date | 'wrong' | null;
}

export type ContentRefusal = Refusal;

const MOST_BODY = 40_000;

/** The content of a version, or everything that is wrong with it, at once. */
export function checkContent(kind: ArticleKind, typed: TypedContent): Outcome<ArticleContent> {
  const wrong: Refusal[] = [];
  const take = <T>(outcome: Outcome<T>, otherwise: T): T => {
    if (outcome.ok) return outcome.value;
    wrong.push(...outcome.refusals);
    return otherwise;
  };
  const vi = take(textIn('Vi', typed.titleVi, typed.summaryVi, typed.bodyVi), NO_TEXT);
  const hasEn = [typed.titleEn, typed.summaryEn, typed.bodyEn].some((text) => text.trim() !== '');
  const en = hasEn ? take(textIn('En', typed.titleEn, typed.summaryEn, typed.bodyEn), NO_TEXT) : null;
  const provisions = take(provisionsIn(typed.provisions), []);
  const sectors = take(known('sectors', typed.sectors, SECTOR_CODES), []);
  const targetGroups = take(known('targetGroups', typed.targetGroups, Object.keys(TARGET_GROUPS)), []);
  const planTask = take<string>(cleanText(typed.planTask, { field: 'planTask', min: 0, max: 60 }), '') || null;
  const asked = kind === 'event' || typed.event !== null;
  const event = asked ? take<EventDetails | null>(eventIn(typed.event), null) : null;
  if (wrong.length > 0) return refused(...wrong);
  const { enCompared, fileIds } = typed;
  // Time and place typed into another kind are looked at, so that nothing unusable is passed over, and then left out.
  const details = kind === 'event' ? event : null;
  return accepted({ vi, en, enCompared, provisions, sectors, targetGroups, planTask, event: details, fileIds });
}

const NO_TEXT: ArticleText = { title: '', summary: '', body: '' };
const SECTOR_CODES = SECTORS.map(({ code }) => code);

/** A text from the fields of that ending, or everything that is wrong with it. */
export function textIn(
  lang: 'Vi' | 'En' | 'Other',
  title: string,
  summary: string,
  body: string,
): Outcome<ArticleText> {
  const parts = {
    title: cleanText(title, { field: `title${lang}`, max: 200 }),
    summary: cleanText(summary, { field: `summary${lang}`, max: 500 }),
    body: cleanText(body, { field: `body${lang}`, max: MOST_BODY, multiline: true }),
  };
  const wrong: Refusal[] = Object.values(parts).flatMap((part) => (part.ok ? [] : part.refusals));
  for (const address of unusableLinks(body).slice(0, 5)) wrong.push(badLink(address, `body${lang}`));
  if (wrong.length > 0 || !parts.title.ok || !parts.summary.ok || !parts.body.ok) return refused(...wrong);
  return accepted({ title: parts.title.value, summary: parts.summary.value, body: parts.body.value });
}

function badLink(address: string, field: string): Refusal {
  const shown = address.slice(0, 80);
  return refusal(
    'badLink',
    `Liên kết “${shown}” không dùng được. Hãy dùng địa chỉ bắt đầu bằng https:// hoặc một trang của Cổng bắt đầu bằng /.`,
    `The link “${shown}” cannot be used. Use an address that begins with https://, or a page of the portal that begins with /.`,
    field,
  );
}

function provisionsIn(typed: string): Outcome<ProvisionId[]> {
  const written = typed.split(/[\s,;]+/).filter((one) => one !== '');
  const found = written.map((one) => [one, parseProvisionId(one)] as const);
  const unknown = found.filter(([, id]) => id === null).map(([one]) => one.slice(0, 30));
  if (unknown.length > 0)
    return refused(
      refusal(
        'unknownProvision',
        `Không có điều khoản: ${unknown.join(', ')}. Ví dụ đúng: L10.3, D12.2a.`,
        `No such provision: ${unknown.join(', ')}. Examples: L10.3, D12.2a.`,
        'provisions',
      ),
    );
  return accepted([...new Set(found.map(([, id]) => id!))]);
}

function known(field: string, values: readonly string[], all: readonly string[]): Outcome<string[]> {
  if (values.every((value) => all.includes(value))) return accepted([...new Set(values)]);
  return refused(refusal('notInList', 'Hãy chọn trong danh sách.', 'Choose from the list.', field));
}

function eventIn(typed: TypedEvent | null): Outcome<EventDetails> {
  const wrong: Refusal[] = [...timesWrong(typed), ...placeWrong(typed)];
  const place = cleanText(typed?.place ?? '', { field: 'place', max: 300 });
  if (!place.ok) wrong.push(...place.refusals);
  if (typed === null || wrong.length > 0 || !place.ok) return refused(...wrong);
  const { format, startsAt, endsAt, registrationUntil } = typed;
  const online = typed.onlineAddress.trim();
  const seats = typed.capacity.trim();
  return accepted({
    format: format as EventFormat,
    startsAt: startsAt as Date,
    endsAt: endsAt as Date,
    place: place.value,
    onlineAddress: online === '' ? null : online,
    capacity: seats === '' ? null : Number(seats),
    registrationUntil: registrationUntil instanceof Date ? registrationUntil : null,
  });
}

function timesWrong(typed: TypedEvent | null): Refusal[] {
  const { startsAt = null, endsAt = null, registrationUntil = null } = typed ?? {};
  const begins = startsAt instanceof Date ? startsAt : null;
  const ends = endsAt instanceof Date ? endsAt : null;
  return [
    ...(begins === null
      ? [refusal('badTime', 'Hãy điền ngày và giờ bắt đầu.', 'Fill in the day and time it begins.', 'startsAt')]
      : []),
    ...(ends === null
      ? [refusal('badTime', 'Hãy điền ngày và giờ kết thúc.', 'Fill in the day and time it ends.', 'endsAt')]
      : []),
    ...(begins !== null && ends !== null && ends <= begins
      ? [refusal('endsBeforeStart', 'Kết thúc phải sau khi bắt đầu.', 'It must end after it begins.', 'endsAt')]
      : []),
    ...(registrationUntil === 'wrong'
      ? [refusal('badTime', 'Ngày giờ chưa đúng.', 'This is no day and time.', 'registrationUntil')]
      : []),
    ...(registrationUntil instanceof Date && ends !== null && registrationUntil > ends
      ? [refusal('registrationAfterEnd', 'Hạn đăng ký phải trước khi kết thúc.', 'Registration must end before the event does.', 'registrationUntil')] // prettier-ignore
      : []),
  ];
}

function placeWrong(typed: TypedEvent | null): Refusal[] {
  const { format = '', onlineAddress = '', capacity = '' } = typed ?? {};
  const online = onlineAddress.trim();
  return [
    ...(Object.hasOwn(EVENT_FORMATS, format)
      ? []
      : [refusal('required', 'Hãy chọn hình thức.', 'Choose a form.', 'format')]),
    ...(online === '' || /^https:/i.test(usableAddress(online) ?? '')
      ? []
      : [refusal('badLink', 'Địa chỉ phải bắt đầu bằng https://.', 'The address must begin with https://.', 'onlineAddress')]), // prettier-ignore
    ...(/^([1-9]\d{0,4})?$/.test(capacity.trim())
      ? []
      : [refusal('badNumber', 'Số chỗ là một số từ 1 đến 99999.', 'Places are a number from 1 to 99999.', 'capacity')]),
  ];
}
