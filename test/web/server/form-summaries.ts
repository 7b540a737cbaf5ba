import { formsOf, unescaped, untouched, type Control, type PageForm, type Sent } from './page-forms.ts';

/** Text that every text field refuses: it turns the direction of writing. */
const UNUSABLE = 'trước\u202Egpj.exe';

/** What an untouched form sends, with every text empty and nothing chosen. */
export function leftEmpty(form: PageForm): Sent {
  const kept = form.controls.filter(({ kind }) => kind === 'hidden' || kind === 'button');
  return untouched({ ...form, controls: kept });
}

/** The form with a text that cannot be used in every text field, and the last of its choices everywhere. */
export function filledWrong(form: PageForm): Sent {
  const choices = new Map(
    form.controls.filter(({ kind }) => kind === 'choice').map(({ name, value }) => [name, value]),
  );
  const texts = new Map(form.controls.filter(isTyped).map(({ name }) => [name, UNUSABLE]));
  return [...leftEmpty(form), ...texts, ...choices];
}

function isTyped({ kind, name }: Control): boolean {
  return (kind === 'text' || kind === 'password') && name !== '';
}

/** What is wrong with how a refused page says what to mend, a line each. */
export function summaryFaults(page: string): string[] {
  const summaries = [...page.matchAll(/<div class="error-summary"[\s\S]*?<ul>([\s\S]*?)<\/ul><\/div><\/div>/g)];
  if (summaries.length !== 1) return [`${summaries.length} summaries of what to mend`];
  const items = [...summaries[0]![1]!.matchAll(/<li>([\s\S]*?)<\/li>/g)].map(([, item]) => item!);
  const lines = items.map(wordsOf);
  const twice = lines.filter((line, at) => lines.indexOf(line) !== at);
  const faults = [...outOfOrder(page, items), ...items.flatMap((item, at) => lineFaults(page, item, lines[at]!))];
  return [...new Set([...twice.map((line) => `said twice: ${line}`), ...faults])];
}

/** The lines are mended from the top of the page to its bottom. */
function outOfOrder(page: string, items: readonly string[]): string[] {
  const ids = items.flatMap((item) => /<a href="#([^"]+)">/.exec(item)?.[1] ?? []);
  const places = ids.map((id) => page.indexOf(` id="${id}"`));
  return places.some((place, at) => place < (places[at - 1] ?? 0)) ? [`not in the order of the page: ${ids.join(' ')}`] : []; // prettier-ignore
}

/** A line that names no field must speak of the whole form. */
const OF_A_FIELD = /mục này|điền|not filled in|this field|fill in/i;

function lineFaults(page: string, item: string, line: string): string[] {
  const id = /<a href="#([^"]+)">/.exec(item)?.[1];
  if (id === undefined) return OF_A_FIELD.test(line) ? [`leads to no field: ${line}`] : [];
  const places = [...page.matchAll(new RegExp(`<[^>]*\\sid="${id}"[^>]*>`, 'g'))];
  if (places.length !== 1) return [`${places.length} places for #${id}: ${line}`];
  const [control, at] = [places[0]![0], places[0]!.index];
  // Text within a choice is named by its own label.
  const group = /type="(?:radio|checkbox)"|class="input part-/.test(control) ? groupAt(page, at) : null;
  const name = group?.legend ?? labelOf(page, id);
  const says = `${control} ${group?.tag ?? ''}`;
  const described = [...says.matchAll(/aria-describedby="([^"]*)"/g)].flatMap(([, ids]) => ids!.split(' '));
  const missing = described.filter((one) => !page.includes(` id="${one}"`));
  return [
    ...(name === null ? [`#${id} has no label`] : line.includes(name) ? [] : [`does not name “${name}”: ${line}`]),
    ...(says.includes('aria-invalid="true"') ? [] : [`#${id} is not marked as wrong`]),
    ...(described.some((one) => page.includes(`<p class="field-error" id="${one}"`)) ? [] : [`#${id} is not tied to its error`]), // prettier-ignore
    ...missing.map((one) => `#${id} is described by #${one}, which is nowhere`),
  ];
}

/** The innermost group of controls around a place of the page. */
function groupAt(page: string, at: number): { tag: string; legend: string } | null {
  const open: number[] = [];
  for (const tag of page.slice(0, at).matchAll(/<fieldset class="field\b|<fieldset\b|<\/fieldset>/g))
    if (tag[0] === '</fieldset>') open.pop();
    else open.push(tag[0].includes('class') ? tag.index : -1);
  const start = open.findLast((one) => one >= 0);
  if (start === undefined) return null;
  const [, tag = '', legend = ''] = /(<fieldset[^>]*>)<legend[^>]*>([\s\S]*?)<\/legend>/.exec(page.slice(start)) ?? [];
  return { tag, legend: wordsOf(legend) };
}

function labelOf(page: string, id: string): string | null {
  const label = new RegExp(`<label[^>]* for="${id}"[^>]*>([\\s\\S]*?)</label>`).exec(page)?.[1];
  return label === undefined ? null : wordsOf(label);
}

/** What of what was typed and chosen is gone from the page, a line each. Passwords never come back. */
export function lostFrom(page: string, sentForm: PageForm, sent: Sent): string[] {
  const own = new Set(sentForm.controls.filter(({ kind }) => kind === 'text' || kind === 'choice').map(({ name }) => name)); // prettier-ignore
  const typed = sent.filter(([name]) => own.has(name));
  if (typed.length === 0) return [];
  const again = formsOf(page).find(({ action, controls }) => action === sentForm.action && sameFields(controls, sentForm)); // prettier-ignore
  if (again === undefined) return [`the form for ${sentForm.action} is gone`];
  const shown = again.controls.filter(({ kind, sent: is }) => is && kind !== 'hidden');
  return typed
    .filter(([name, value]) => !shown.some((one) => one.name === name && one.value === value))
    .map(([name]) => `what was typed into ${name} is gone`);
}

function sameFields(controls: readonly Control[], { controls: before }: PageForm): boolean {
  const names = new Set(controls.map(({ name }) => name));
  return before.some(({ name, kind }) => kind !== 'hidden' && kind !== 'button' && names.has(name));
}

function wordsOf(markup: string): string {
  const bare = markup.replaceAll(/<span class="(?:optional|soft)">[\s\S]*?<\/span>|<[^>]*>/g, '');
  return unescaped(bare).replaceAll(/\s+/g, ' ').trim();
}
