import { agencyNamed, type Day, parseDay, parseProvisionId, type ProvisionId } from '../law/index.ts';
import { cleanText } from '../platform/http/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../platform/refusal/index.ts';
import type { ConnectedService } from './service.ts';
import { SERVICE_KINDS, SERVICE_STATES, SIGN_INS } from './words.ts';

/** What a form sends, unchecked; days as 'YYYY-MM-DD'. */
export type TypedService = Readonly<Record<string, unknown>>;

export type ServiceContent = Pick<
  ConnectedService,
  'kind' | 'state' | 'name' | 'purpose' | 'address' | 'agency' | 'since' | 'signIn' | 'provision'
>;

/** Against what a service is checked. */
export interface Surroundings {
  readonly today: Day;
  /** Public address of the portal: its accounts count there and nowhere else. */
  readonly baseUrl: string;
}

/** The content of a version, or everything that is wrong with it, at once. */
export function checkService(typed: TypedService, around: Surroundings): Outcome<ServiceContent> {
  const wrong: Refusal[] = [];
  const take = <T>(outcome: Outcome<T>, otherwise: T): T => {
    if (outcome.ok) return outcome.value;
    wrong.push(...outcome.refusals);
    return otherwise;
  };
  const text = (field: string, max: number): string => take(cleanText(typed[field] ?? '', { field, max }), '');
  const content: ServiceContent = {
    kind: take(oneOf(typed, 'kind', SERVICE_KINDS), 'service'),
    // Of what is unknown nothing is asked that only some states ask.
    state: take(oneOf(typed, 'state', SERVICE_STATES), 'ended'),
    name: { vi: text('name', 200), en: text('nameEn', 200) },
    purpose: { vi: text('purpose', 500), en: text('purposeEn', 500) },
    address: take(addressIn(typed['address'] ?? '', around.baseUrl), null),
    agency: take(agencyIn(typed['agency']), ''),
    since: take(dayIn(typed['since'] ?? ''), null),
    signIn: take(oneOf(typed, 'signIn', SIGN_INS), 'own'),
    provision: take(provisionIn(typed['provision'] ?? ''), null),
  };
  const said = new Set(wrong.map(({ field }) => field));
  wrong.push(...contradictions(content, around).filter(({ field }) => !said.has(field)));
  return wrong.length > 0 ? refused(...wrong) : accepted(content);
}

/** What cannot be true together. */
function contradictions({ state, address, since, signIn }: ServiceContent, around: Surroundings): Refusal[] {
  const found: Refusal[] = [];
  const isConnected = state === 'connected';
  if (isConnected && address === null)
    found.push(refusal('required', 'Dịch vụ đã kết nối thì có địa chỉ.', 'A connected service has an address.', 'address')); // prettier-ignore
  if (isConnected && since === null)
    found.push(refusal('required', 'Bạn hãy điền ngày kết nối.', 'Please fill in the day it was connected.', 'since'));
  if (state === 'planned' && since !== null)
    found.push(refusal('contradiction', 'Dịch vụ dự kiến thì chưa có ngày kết nối.', 'A planned service has no day of connection yet.', 'since')); // prettier-ignore
  if (since !== null && since > around.today)
    found.push(refusal('contradiction', 'Ngày kết nối chưa tới; hãy ghi là dự kiến.', 'That day has not come; enter it as planned.', 'since')); // prettier-ignore
  if (signIn === 'portal' && address !== null && !isOwn(address, around.baseUrl))
    found.push(
      refusal(
        'notOurAccount',
        'Tài khoản Cổng chỉ dùng được ở địa chỉ của Cổng. Cổng chưa cấp đăng nhập cho hệ thống khác; hãy chọn tài khoản riêng.',
        'An account of the portal works at the address of the portal only. The portal does not sign people in elsewhere yet; choose an account of its own.',
        'signIn',
      ),
    );
  return found;
}

/** Whether the address is the portal's own. */
export function isOwn(address: string, baseUrl: string): boolean {
  return URL.canParse(address) && new URL(address).origin === new URL(baseUrl).origin;
}

function oneOf<T extends string>(
  typed: TypedService,
  field: string,
  choices: Readonly<Record<T, unknown>>,
): Outcome<T> {
  const value = typed[field];
  if (typeof value === 'string' && Object.hasOwn(choices, value)) return accepted(value as T);
  return refused(refusal('choose', 'Bạn hãy chọn một mục.', 'Please choose one.', field));
}

/** An https address; the portal's own may be what it is. */
function addressIn(typed: unknown, baseUrl: string): Outcome<string | null> {
  const text = cleanText(typed, { field: 'address', min: 0, max: 500 });
  if (!text.ok) return text;
  if (text.value === '') return accepted(null);
  const usable = URL.canParse(text.value) && /^https:\/\/[^\s@]+$/.test(text.value);
  if (usable || (/^https?:\/\/[^\s@]+$/.test(text.value) && isOwn(text.value, baseUrl))) return accepted(text.value);
  return refused(refusal('badAddress', 'Địa chỉ phải bắt đầu bằng https://', 'The address must begin with https://', 'address')); // prettier-ignore
}

function agencyIn(typed: unknown): Outcome<string> {
  const found = typeof typed === 'string' ? agencyNamed(typed) : null;
  return found === null
    ? refused(refusal('choose', 'Bạn hãy chọn cơ quan.', 'Please choose the agency.', 'agency'))
    : accepted(found.code);
}

function dayIn(typed: unknown): Outcome<Day | null> {
  if (typed === '') return accepted(null);
  const found = typeof typed === 'string' ? parseDay(typed) : null;
  return found === null
    ? refused(refusal('badDay', 'Ngày này không có trong lịch.', 'This day is not in the calendar.', 'since'))
    : accepted(found);
}

function provisionIn(typed: unknown): Outcome<ProvisionId | null> {
  const text = cleanText(typed, { field: 'provision', min: 0, max: 30 });
  if (!text.ok) return text;
  if (text.value === '') return accepted(null);
  const id = parseProvisionId(text.value);
  return id === null
    ? refused(refusal('unknownProvision', `Không có điều khoản “${text.value}”. Ví dụ đúng: L8.1.`, `No such provision: “${text.value}”. Example: L8.1.`, 'provision')) // prettier-ignore
    : accepted(id);
}
