import { sql } from 'kysely';
import { record } from '../../platform/audit/index.ts';
import { inTransaction, type Db } from '../../platform/database/index.ts';
import { accepted, refusal, refused, type Outcome, type Refusal } from '../../platform/refusal/index.ts';
import { movePublishedVersion } from '../../platform/versions/index.ts';
import { PUBLISHED_AS } from '../kinds.ts';
import { languageTag } from '../languages.ts';
import type { Article, ArticleText } from './article.ts';
import { textIn } from './check-content.ts';
import { lockArticle, NOT_YOURS, type Writing } from './write-article.ts';
import { mayWriteFor } from './may-write.ts';

/** An article in a further language. */
export interface LanguageText extends ArticleText {
  /** BCP 47. */
  readonly language: string;
  /** It was compared with an older Vietnamese text than the one that stands now. */
  readonly isOld: boolean;
}

/** What a form sends, unchecked. */
export interface TypedLanguageText {
  readonly language: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
}

/** The texts in further languages that go with this version of the article: those compared with it or with an earlier one. */
export async function languageTexts(db: Db, { id, version }: Pick<Article, 'id' | 'version'>): Promise<LanguageText[]> {
  const { rows } = await sql<LanguageText>`
    select t.language, t.title, t.summary, t.body, t.of_version < v.vi_since as "isOld" from (
      select distinct on (language) language, title, summary, body, of_version from article_language_text
       where article_id = ${id} and of_version <= ${version} order by language, step desc
    ) as t join article_version v on v.article_id = ${id} and v.version = ${version}
     where t.title is not null order by t.language`.execute(db);
  return rows;
}

/**
 * Keeps the text in one language as compared with the newest Vietnamese one; without any text it is taken away. Everybody sees it with
 * the version it goes with: at once where that one is published already.
 */
export async function writeLanguageText(
  db: Db,
  given: { id: number; typed: TypedLanguageText },
  { actor, now, requestId = null }: Writing,
): Promise<Outcome<string>> {
  const { id, typed } = given;
  const wrong: Refusal[] = [];
  const language = languageTag(typed.language);
  if (language === null) wrong.push(BAD_TAG);
  const isEmpty = [typed.title, typed.summary, typed.body].every((text) => text.trim() === '');
  const text = isEmpty ? null : textIn('Other', typed.title, typed.summary, typed.body);
  if (text !== null && !text.ok) wrong.push(...text.refusals);
  return inTransaction(db, async (tx) => {
    const article = await lockArticle(tx, id);
    if (article === null || !mayWriteFor(actor, article.agencyCode)) return refused(NOT_YOURS);
    if (language === null || wrong.length > 0) return refused(...wrong);
    const kept = text?.ok ? text.value : null;
    const { latestVersion, publicVersion, state } = article;
    // One row with its line in the trail, under the article's lock: after a crash both are there or neither.
    await sql`
      insert into article_language_text (article_id, language, step, of_version, title, summary, body, written_by, written_at)
      select ${id}, ${language}, coalesce(max(step), 0) + 1, ${latestVersion}, ${kept?.title ?? null}, ${kept?.summary ?? null},
             ${kept?.body ?? null}, ${actor.accountId}, ${now}
        from article_language_text where article_id = ${id} and language = ${language}`.execute(tx);
    if (state === 'published' && publicVersion === latestVersion) await movePublishedVersion(tx, PUBLISHED_AS, now);
    const detail = { language, version: latestVersion, takenAway: kept === null };
    await record(tx, { at: now, actor, action: 'articleLanguageWritten', subjectKind: 'article', subjectId: String(id), requestId, detail }); // prettier-ignore
    return accepted(language);
  });
}

const BAD_TAG = refusal(
  'badLanguage',
  'Mã ngôn ngữ chưa đúng. Ví dụ: km, tyz, vi-simple. Tiếng Việt và tiếng Anh có ô riêng ở trên.',
  'This is no language tag. Examples: km, tyz, vi-simple. Vietnamese and English have their own fields above.',
  'language',
);
