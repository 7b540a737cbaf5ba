import type { ProvisionId } from '../../law/index.ts';
import type { ArticleKind, EventFormat } from '../kinds.ts';

export type ArticleState = 'draft' | 'published' | 'withdrawn';

/** The text of a version in one language; the body is in the small markup of `markup.ts`. */
export interface ArticleText {
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** When and where an event is. */
export interface EventDetails {
  readonly format: EventFormat;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly onlineAddress: string | null;
  /** null: as many as come. */
  readonly capacity: number | null;
  /** null: no registration. */
  readonly registrationUntil: Date | null;
}

/** What a writer gives for one version. */
export interface ArticleContent {
  readonly vi: ArticleText;
  readonly en: ArticleText | null;
  /** The writer says that the English text was compared with the Vietnamese one as it stands in this version. */
  readonly enCompared: boolean;
  readonly provisions: readonly ProvisionId[];
  readonly sectors: readonly string[];
  readonly targetGroups: readonly string[];
  /** Number of the task of a plan, as the plan writes it. */
  readonly planTask: string | null;
  /** Of events only. */
  readonly event: EventDetails | null;
  readonly fileIds: readonly string[];
}

/** One version of an article with where the article stands. */
export interface Article extends Omit<ArticleContent, 'enCompared' | 'fileIds'> {
  readonly id: number;
  readonly kind: ArticleKind;
  readonly agencyCode: string;
  readonly demo: boolean;
  readonly version: number;
  readonly state: ArticleState;
  readonly latestVersion: number;
  readonly publicVersion: number | null;
  /** First publication. */
  readonly publishedAt: Date | null;
  readonly changedAt: Date;
  readonly writtenAt: Date;
  /** The English text translates an older Vietnamese one. */
  readonly enIsOld: boolean;
}
