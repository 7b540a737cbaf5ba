import { LAW134_CHAPTER_1 } from './law134/chapter-1-general.ts';
import { LAW134_CHAPTER_2 } from './law134/chapter-2-risk.ts';
import type { ProvisionText } from './text.ts';

const texts = {
  ...LAW134_CHAPTER_1,
  ...LAW134_CHAPTER_2,
};

/** Every provision the portal may cite, known to the compiler: `L10.3`, `L14.1dd` (đ is dd), `D12.2a`, `Q33.4.1`, `L`. */
export type ProvisionId = keyof typeof texts;

/** The texts by id, in the order of the documents. */
export const PROVISIONS: Readonly<Record<ProvisionId, ProvisionText>> = texts;
