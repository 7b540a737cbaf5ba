import type { Block, LinkedWords, StateDocument } from '../../../platform/documents/index.ts';
import type { FigureName, ReportContent, ReportPart } from '../report.ts';
import {
  counted,
  documentTexts,
  linked,
  planName,
  written,
  type Lang,
  type ReportAbout,
  type Written,
} from './report-about.ts';
import { taskTable } from './task-table.ts';

/** Figures that share out all tasks; the others cut across them. */
const STATES: readonly FigureName[] = ['done', 'running', 'notBegun', 'stopped'];

/**
 * A report of a unit, or a consolidated one, as a document in the state's form (Decree 30/2020): ready for signature when it says who
 * signs, otherwise marked as a draft with its number and date left empty. Every figure and task leads to its source in the portal.
 */
export function reportDocument(content: ReportContent, about: ReportAbout, lang: Lang): StateDocument {
  const texts = documentTexts(lang);
  const made: Written = { content, about, lang, texts };
  const { head, signed, plan, period, to } = about;
  const subject = texts.subject(plan.title, period.label[lang]);
  const mark = [signed === null ? texts.mark.draft : '', about.demo ? texts.mark.demo : ''].filter(Boolean).join(' · ');
  return {
    title: `${texts.kind}: ${subject.replaceAll('\n', ' ')}`,
    ...(head.parent !== null && { agencyParent: head.parent }),
    agency: head.name,
    number: signed?.number ?? texts.draftNumber,
    placeAndDate: signed?.placeAndDate ?? texts.draftDate(head.place, content.asOf.slice(0, 4)),
    kind: texts.kind,
    subject,
    to: [...to],
    body: body(made),
    distribution: signed === null ? [texts.asAbove, texts.archive] : [...signed.recipients],
    signature: signature(made),
    ...(mark !== '' && { demoMark: mark }),
  };
}

function signature({ about: { signed }, texts }: Written): StateDocument['signature'] {
  if (signed === null) return { position: texts.draftPosition };
  const { authority, position, name } = signed;
  return { ...(authority && { authority }), position, name };
}

function body(made: Written): Block[] {
  const { about, content, lang, texts } = made;
  const asOf = written(content.asOf, lang);
  const opening = texts.opening(planName(about.plan, lang), about.head.name, about.period.label[lang], asOf);
  const closing = about.to.length === 0 ? [] : [texts.closing(about.head.name, about.to.join(', '))];
  return [
    { kind: 'paragraph', text: opening },
    ...general(made),
    ...part(made, 'results'),
    ...taskTable(made),
    ...part(made, 'difficulties'),
    ...stillOpen(made),
    ...part(made, 'proposals'),
    ...part(made, 'nextSteps'),
    ...closing.map((text): Block => ({ kind: 'paragraph', text })),
  ];
}

function general(made: Written): Block[] {
  const { content, lang, texts } = made;
  return [
    { kind: 'heading', text: texts.headings.general },
    { kind: 'paragraph', text: inWords(made) },
    figureTable(made),
    { kind: 'note', text: texts.figureNote(written(content.asOf, lang)) },
    ...behind(made),
  ];
}

/** The figures that a reader wants first, as sentences. */
function inWords(made: Written): (string | LinkedWords)[] {
  const { texts } = made;
  const [all, done, overdue] = (['all', 'done', 'overdue'] as const).map((name) => figure(made, name));
  const late =
    overdue === undefined || overdue.value === 0 ? [texts.noneLate] : [texts.late[0], overdue.words, texts.late[1]];
  if (all === undefined || done === undefined) return late;
  const share = all.value === 0 ? '' : ` (${percent(done.value / all.value, made.lang)})`;
  return [texts.total[0], all.words, texts.total[1], done.words, `${share}. `, ...late];
}

function figure(made: Written, name: FigureName): { value: number; words: LinkedWords } | undefined {
  const found = made.content.figures.find((one) => one.name === name);
  return found && { value: found.value, words: linked(counted(found.value, made.lang), found.source, made) };
}

function figureTable(made: Written): Block {
  const { content, lang, texts } = made;
  const all = figure(made, 'all')?.value ?? 0;
  return {
    kind: 'table',
    columns: [...texts.figureColumns],
    widths: [60, 20, 20],
    align: ['left', 'center', 'center'],
    rows: content.figures.map(({ name, value, source }) => [
      texts.figures[name],
      linked(counted(value, lang), source, made),
      STATES.includes(name) && all > 0 ? percent(value / all, lang) : '',
    ]),
  };
}

function percent(share: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 1,
  }).format(share);
}

/** Of a consolidated report: whose reports it rests on, and whose are missing. */
function behind(made: Written): Block[] {
  const { content, lang, texts } = made;
  const { rests, missing } = content;
  if (rests.length === 0 && missing.length === 0) return [];
  const from: Block[] =
    rests.length === 0
      ? [{ kind: 'paragraph', text: texts.noReports }]
      : [
          { kind: 'paragraph', text: texts.rests(counted(rests.length, lang)) },
          {
            kind: 'list',
            items: rests.map(({ unitName, version, source }) => [
              linked(unitName, source, made),
              texts.version(counted(version, lang)),
            ]),
          },
        ];
  const without: Block[] =
    missing.length === 0
      ? [{ kind: 'paragraph', text: texts.noneMissing }]
      : [
          { kind: 'paragraph', text: texts.missing(counted(missing.length, lang)), strong: true },
          { kind: 'list', items: [...missing] },
        ];
  return [...from, ...without];
}

function part({ content, texts }: Written, name: ReportPart): Block[] {
  const text = content.parts[name].trim();
  const said = text === '' ? [{ kind: 'paragraph', text: texts.nothingSaid[name] } as const] : paragraphs(text);
  return [{ kind: 'heading', text: texts.headings[name] }, ...said];
}

/** Lines as they were typed: those that begin with a dash become a list. */
function paragraphs(text: string): Block[] {
  const blocks: Block[] = [];
  for (const line of text.split(/\s*\n\s*/v).filter(Boolean)) {
    const item = /^[\-–+•*]\s+(?<item>\S.*)$/v.exec(line)?.groups?.['item'];
    const last = blocks.at(-1);
    if (item === undefined) blocks.push({ kind: 'paragraph', text: line });
    else if (last?.kind === 'list') last.items.push(item);
    else blocks.push({ kind: 'list', items: [item] });
  }
  return blocks;
}

function stillOpen(made: Written): Block[] {
  const open = figure(made, 'openDifficulties');
  if (open === undefined || open.value === 0) return [];
  const [before, after] = made.texts.stillOpen;
  return [{ kind: 'paragraph', text: [before, open.words, after] }];
}
