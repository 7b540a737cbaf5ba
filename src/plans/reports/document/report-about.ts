import { PROVINCES, writtenDay, type Bilingual, type Day } from '../../../law/index.ts';
import { agencyOf, rootOf } from '../../units/agency-tree.ts';
import type { LinkedWords } from '../../../platform/documents/index.ts';
import type { ReportContent, Source } from '../report.ts';
import { EN, VI, type DocumentTexts } from './document-texts.ts';

export type Lang = keyof Bilingual;

/** What a document needs besides the content of its report. */
export interface ReportAbout {
  readonly plan: { readonly title: string; readonly documentNumber: string | null; readonly issuedOn: Day | null };
  readonly period: { readonly label: Bilingual };
  readonly head: ReportHead;
  /** To whom it goes. */
  readonly to: readonly string[];
  /** Who signs, where and when; null: a draft, which says so on every page. */
  readonly signed: ReportSigned | null;
  readonly demo: boolean;
  /** Of the portal: sources stand in documents as whole addresses. */
  readonly baseUrl: string;
  /** Words of the plan or name, by task. */
  readonly supervisors?: ReadonlyMap<string, string>;
}

export interface ReportSigned {
  readonly number: string;
  readonly placeAndDate: string;
  /** For whom it is signed, above the position. */
  readonly authority?: string | null;
  readonly position: string;
  readonly name: string;
  /** "Nơi nhận". */
  readonly recipients: readonly string[];
}

/** What each part of the document is made of. */
export interface Written {
  readonly content: ReportContent;
  readonly about: ReportAbout;
  readonly lang: Lang;
  readonly texts: DocumentTexts;
}

/** Who issues the document, as it stands on its left. */
export interface ReportHead {
  readonly parent: string | null;
  readonly name: string;
  /** Where it is dated; null: not known. */
  readonly place: string | null;
}

/** The head of an agency's documents, or of a unit within it that is no agency of its own. Faults on an unknown code. */
export function reportHead(agencyCode: string, unitName: string | null, lang: Lang): ReportHead {
  const agency = agencyOf(agencyCode);
  if (agency === null) throw new Error(`No agency has the code ${agencyCode}`);
  const province = PROVINCES.find(({ slug }) => slug === rootOf(agencyCode));
  const place = province?.vi ?? 'Hà Nội';
  const above = agency.parent === null ? null : agencyOf(agency.parent);
  if (unitName === null || unitName === agency.name.vi)
    return { parent: above?.name[lang] ?? null, name: agency.name[lang], place };
  return { parent: agency.name[lang], name: unitName, place };
}

export function documentTexts(lang: Lang): DocumentTexts {
  return lang === 'vi' ? VI : EN;
}

/** As official documents write days: two digits, months from March one. */
export function written(day: Day, lang: Lang): string {
  const [year, month, date] = day.split('-') as [string, string, string];
  if (lang === 'en') return writtenDay(day, 'en');
  return `${date}/${Number(month) < 3 ? month : Number(month)}/${year}`;
}

export function counted(value: number, lang: Lang): string {
  return new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-GB').format(value);
}

/** In capitals a plan's title would shout from the middle of a sentence; its names cannot be told from its words, so it stays as it is. */
export function planName({ title, documentNumber, issuedOn }: ReportAbout['plan'], lang: Lang): string {
  const texts = documentTexts(lang);
  const day = issuedOn === null ? null : written(issuedOn, lang);
  const number = documentNumber === null ? '' : texts.planNumber(documentNumber, day);
  return `${title}${number !== '' || day === null ? number : texts.issuedOn(day)}`;
}

/** Words that lead to the rows behind them. */
export function linked(text: string, source: Source, { about }: Written): LinkedWords {
  return { text, href: new URL(source.href, about.baseUrl).href };
}
