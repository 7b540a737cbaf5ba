import { CIRCULAR5 } from './circular5.ts';
import { DECISION33 } from './decision33.ts';
import { DECREE142_CHAPTER_1 } from './decree142/chapter-1-general.ts';
import { DECREE142_CHAPTER_2_CLASSIFICATION } from './decree142/chapter-2-classification.ts';
import { DECREE142_CHAPTER_2_CONFORMITY } from './decree142/chapter-2-conformity.ts';
import { DECREE142_CHAPTER_3 } from './decree142/chapter-3-transparency.ts';
import { DECREE142_CHAPTER_4_ENTRY } from './decree142/chapter-4-sandbox-entry.ts';
import { DECREE142_CHAPTER_4_TRIAL } from './decree142/chapter-4-sandbox-trial.ts';
import { DECREE142_CHAPTER_5_DATA } from './decree142/chapter-5-data.ts';
import { DECREE142_CHAPTER_5_INFRASTRUCTURE } from './decree142/chapter-5-infrastructure.ts';
import { DECREE142_CHAPTER_6 } from './decree142/chapter-6-support.ts';
import { DECREE142_CHAPTER_7, DECREE142_CHAPTER_8 } from './decree142/chapters-7-and-8.ts';
import { LAW134_CHAPTER_1 } from './law134/chapter-1-general.ts';
import { LAW134_CHAPTER_2 } from './law134/chapter-2-risk.ts';
import { LAW134_CHAPTER_3 } from './law134/chapter-3-infrastructure.ts';
import { LAW134_CHAPTER_4 } from './law134/chapter-4-ecosystem.ts';
import { LAW134_CHAPTER_5 } from './law134/chapter-5-ethics.ts';
import { LAW134_CHAPTER_6, LAW134_CHAPTER_7, LAW134_CHAPTER_8 } from './law134/chapters-6-to-8.ts';
import type { ProvisionText } from './text.ts';

const texts = {
  ...LAW134_CHAPTER_1,
  ...LAW134_CHAPTER_2,
  ...LAW134_CHAPTER_3,
  ...LAW134_CHAPTER_4,
  ...LAW134_CHAPTER_5,
  ...LAW134_CHAPTER_6,
  ...LAW134_CHAPTER_7,
  ...LAW134_CHAPTER_8,
  ...DECREE142_CHAPTER_1,
  ...DECREE142_CHAPTER_2_CLASSIFICATION,
  ...DECREE142_CHAPTER_2_CONFORMITY,
  ...DECREE142_CHAPTER_3,
  ...DECREE142_CHAPTER_4_ENTRY,
  ...DECREE142_CHAPTER_4_TRIAL,
  ...DECREE142_CHAPTER_5_INFRASTRUCTURE,
  ...DECREE142_CHAPTER_5_DATA,
  ...DECREE142_CHAPTER_6,
  ...DECREE142_CHAPTER_7,
  ...DECREE142_CHAPTER_8,
  ...DECISION33,
  ...CIRCULAR5,
};

/** Every provision the portal may cite, known to the compiler: `L10.3`, `L14.1dd` (đ is dd), `D12.2a`, `Q33.4.1`, `T5.3.1a`, `L`. */
export type ProvisionId = keyof typeof texts;

/** The texts by id, in the order of the documents. */
export const PROVISIONS: Readonly<Record<ProvisionId, ProvisionText>> = texts;
