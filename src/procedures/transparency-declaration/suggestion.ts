import { LABEL_TEMPLATES, type LabelUse } from '../../law/index.ts';

/** The newest suggested wording for a text, to be copied; the page on labels shows all of them with version and days. */
export function suggestion(use: LabelUse, lang: 'vi' | 'en'): string {
  const template = LABEL_TEMPLATES.at(-1)!.templates.find((one) => one.use === use);
  if (template === undefined) throw new Error(`no template words ${use}`);
  return template.text[lang];
}
