import type { CaseView, DossierField } from '../../../casework/index.ts';
import type { Procedure } from '../../../procedures/kit/index.ts';
import { answerText, dayText, groundsShown } from '../../display/index.ts';
import {
  citations,
  code,
  formatInstant,
  html,
  pathIn,
  stateTag,
  summaryList,
  type Html,
  type Lang,
  type SummaryItem,
} from '../../ui/index.ts';
import { wordsIn } from '../texts/index.ts';
import type { CaseShown } from './load-case.ts';

/** Who, when, about what. */
export function headFacts({ view }: CaseShown, lang: Lang): Html {
  const words = wordsIn(lang).case.facts;
  const entry = (of: string): Html => html`<a href="${pathIn(lang, `/can-bo/he-thong/${of}`)}">${code(of)}</a>`;
  const party = (of: NonNullable<CaseView['otherParty']>): Html =>
    html`<a href="${pathIn(lang, `/can-bo/to-chuc/${of.code}`)}">${of.name}</a>`;
  const items: (SummaryItem | null)[] = [
    { term: words.party, value: view.party === null ? words.visitor : party(view.party) },
    view.otherParty === null ? null : { term: words.otherParty, value: party(view.otherParty) },
    { term: words.receivedBy, value: view.receivedBy[lang] },
    { term: words.openedAt, value: formatInstant(view.openedAt, lang) },
    { term: words.assignee, value: view.assignee?.name ?? html`<span class="soft">${words.nobody}</span>` },
    view.rounds === 0 ? null : { term: words.rounds, value: String(view.rounds) },
    view.subjectCode === null ? null : { term: words.about, value: entry(view.subjectCode) },
    view.entries.length === 0
      ? null
      : {
          term: words.entries,
          value: html`${[...new Set(view.entries.map((one) => one.code))].map((one) => html`${entry(one)} `)}`,
        },
    { term: words.rules, value: words.rulesText(dayText(view.lawDay, lang), view.procedureVersion) },
  ];
  return summaryList(
    items.filter((item) => item !== null),
    lang,
  );
}

/** What was submitted, part by part; who may see what stands beside each part or field that is not public. */
export function dossierView({ view, procedure }: CaseShown, lang: Lang): Html {
  const words = wordsIn(lang).case.dossier;
  return html`<section class="section flow" id="noi-dung-nop"><h2>${words.title}</h2><p class="soft small">${words.legend}</p>${view.dossier.map(
    (page) => {
      const kinds = new Set(page.fields.map((field) => field.visibility));
      // One label for a part that is restricted as a whole reads better than one on every line.
      const only = kinds.size === 1 ? page.fields[0]!.visibility : null;
      const label = only === null || only === 'public' ? null : html`<p>${visibilityTag(only, lang)}</p>`;
      return html`<section class="part flow"><h3>${procedure.texts[lang].pages[page.page]?.title ?? page.page}</h3>${label}${summaryList(
        page.fields.map((field) => fieldItem(procedure, field, { lang, marked: only !== null })),
        lang,
      )}</section>`;
    },
  )}</section>`;
}

function fieldItem(
  procedure: Procedure,
  field: DossierField,
  { lang, marked }: { lang: Lang; marked: boolean },
): SummaryItem {
  const words = wordsIn(lang).case.dossier;
  const term = procedure.texts[lang].fields[field.name]?.label ?? field.name;
  const value = field.withheld
    ? html`<em class="soft">${words.withheld}</em>`
    : answerText(procedure, field, field.value, lang);
  if (marked || field.visibility === 'public' || (value === null && !field.withheld)) return { term, value };
  return { term, value: html`${value}<p class="visible-to">${visibilityTag(field.visibility, lang)}</p>` };
}

export function visibilityTag(visibility: DossierField['visibility'], lang: Lang): Html {
  const tone = { public: 'neutral', parties: 'info', authority: 'warning', secret: 'danger' } as const;
  return stateTag({ label: wordsIn(lang).case.dossier.visible[visibility], tone: tone[visibility] });
}

/** What the portal's own check found when the case was opened; it informs, officials decide. */
export function findingsView({ view }: CaseShown, lang: Lang): Html {
  const words = wordsIn(lang).case.findings;
  const findings = view.timeline[0]?.findings ?? [];
  const list =
    findings.length === 0
      ? html`<p class="soft">${words.none}</p>`
      : html`<ul class="findings">${findings.map(
          (finding) =>
            html`<li><p>${finding.text[lang]}${finding.dueOn ? html` <strong class="nobreak">${words.due} ${dayText(finding.dueOn, lang)}</strong>` : null}</p>${citations(groundsShown(finding.grounds, lang), lang)}</li>`,
        )}</ul>`;
  return html`<section class="section flow"><h2>${words.title}</h2><p class="soft">${words.lead}</p>${list}</section>`;
}
