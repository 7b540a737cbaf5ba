/** A control of a form as a browser would send it. */
export interface Control {
  readonly name: string;
  readonly kind: 'text' | 'password' | 'file' | 'hidden' | 'choice' | 'button';
  /** What the page holds: the text, or the value of a choice; a choice has one entry for each of its options. */
  readonly value: string;
  /** Whether it is sent when nobody touches the form. */
  readonly sent: boolean;
}

/** What is sent, in order. */
export type Sent = readonly (readonly [name: string, value: string])[];

/** A form of a page that sends something. */
export interface PageForm {
  readonly action: string;
  readonly multipart: boolean;
  readonly controls: readonly Control[];
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text of a page as it was before it was escaped. */
export function unescaped(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, ten?: string, hex?: string, name?: string) => {
    if (ten !== undefined) return String.fromCodePoint(Number(ten));
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return ENTITIES[name ?? ''] ?? whole;
  });
}

function attributesOf(tag: string): Map<string, string> {
  const found = [...tag.matchAll(/\s([\w-]+)(?:=(?:"([^"]*)"|([^\s">]+)))?/g)];
  return new Map(found.map(([, name, quoted, bare]) => [name!, unescaped(quoted ?? bare ?? '')]));
}

/** The POST forms of a page of ours; also what stands outside of them and names them by `form`. */
export function formsOf(page: string): PageForm[] {
  return [...page.matchAll(/<form\b[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([whole, inside]) => {
    const attributes = attributesOf(/<form\b[^>]*>/.exec(whole)![0]);
    if (attributes.get('method') !== 'post') return [];
    const id = attributes.get('id');
    const outside = id === undefined ? '' : elsewhere(page.replace(whole, ''), id);
    return [
      {
        action: attributes.get('action') ?? '',
        multipart: attributes.get('enctype') === 'multipart/form-data',
        controls: [...controlsOf(inside!), ...controlsOf(outside)],
      },
    ];
  });
}

function elsewhere(page: string, id: string): string {
  const tags = /<(?:input|button)\b[^>]*>|<(textarea|select)\b[^>]*>[\s\S]*?<\/\1>/g;
  return [...page.matchAll(tags)].map(([tag]) => tag).filter((tag) => tag.includes(`form="${id}"`)).join(''); // prettier-ignore
}

function controlsOf(markup: string): Control[] {
  const found: Control[] = [];
  const tags = /<(input|button)\b[^>]*>|<(textarea|select)\b[^>]*>([\s\S]*?)<\/\2>/g;
  for (const [tag, single, , inside = ''] of markup.matchAll(tags)) {
    const head = /^<[^>]*>/.exec(tag)![0];
    const attributes = attributesOf(head);
    const name = attributes.get('name');
    if (single === 'button')
      found.push({ name: name ?? '', kind: 'button', value: attributes.get('value') ?? '', sent: false });
    if (name === undefined || single === 'button' || attributes.has('disabled')) continue;
    if (single === 'input') found.push(inputOf(name, attributes));
    else if (tag.startsWith('<select')) found.push(...optionsOf(name, inside));
    else found.push({ name, kind: 'text', value: unescaped(inside).replace(/^\n/, ''), sent: true });
  }
  return found;
}

function inputOf(name: string, attributes: ReadonlyMap<string, string>): Control {
  const type = attributes.get('type') ?? 'text';
  const value = attributes.get('value') ?? '';
  if (type === 'radio' || type === 'checkbox')
    return { name, kind: 'choice', value: attributes.has('value') ? value : 'on', sent: attributes.has('checked') };
  if (type === 'file') return { name, kind: 'file', value: '', sent: false };
  if (type === 'submit') return { name, kind: 'button', value, sent: false };
  const kind = type === 'hidden' ? 'hidden' : type === 'password' ? 'password' : 'text';
  return { name, kind, value, sent: true };
}

function optionsOf(name: string, inside: string): Control[] {
  const options = [...inside.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attributesOf(tag));
  const chosen = Math.max(
    options.findIndex((one) => one.has('selected')),
    0,
  );
  return options.map((one, at) => ({ name, kind: 'choice', value: one.get('value') ?? '', sent: at === chosen }));
}

/** What an untouched form sends when its own button is pressed: one without a name, else the first. */
export function untouched({ controls }: PageForm): [name: string, value: string][] {
  const buttons = controls.filter(({ kind }) => kind === 'button');
  const pressed = buttons.find(({ name }) => name === '') ?? buttons[0];
  const sent = controls.filter((one) => one.sent || (one === pressed && one.name !== ''));
  return sent.map(({ name, value }) => [name, value]);
}
