import { composeHighRiskLists } from '../../law/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { storedLists } from './load-list.ts';

/** Lets this process answer with the issued versions that the operator has loaded; a draft never answers. */
export async function composeLists(db: Db): Promise<void> {
  const lists = await storedLists(db);
  composeHighRiskLists(lists.filter(({ isDraft }) => isDraft !== true));
}
