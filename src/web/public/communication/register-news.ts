import type { RegisterNews } from '../../../communication/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { recentPublications, type PublicationsWanted, type RegisterName } from '../../../registry/index.ts';

/** Publications of the registers with the page where each is read, newest first. */
export async function registerNews(
  db: Db,
  wanted: PublicationsWanted,
): Promise<(RegisterNews & { version: number })[]> {
  const found = await recentPublications(db, wanted);
  return found.map((one) => ({ ...one, path: pathOf(one.register, one.code) }));
}

function pathOf(register: RegisterName, code: string): string {
  if (register === 'guidance') return `/huong-dan/${code}`;
  if (register === 'petitionAnswers') return `/kien-nghi/${code}`;
  if (register === 'ethicsCommitments') return `/dao-duc/cam-ket/${code}`;
  return register === 'transparencyDeclarations' ? `/minh-bach/${code}` : `/he-thong/${code}`;
}
