import { dayOf } from '../../../../law/index.ts';
import { readReceipt, type PublishedCheckpoint } from '../../../../record-log/index.ts';
import type { EntryPage } from '../../../../registry/index.ts';
import type { Reply, Services, WebContext } from '../../../server/index.ts';
import { formatDay, formatNumber, html, pathIn, proofPanel, type Html, type Lang } from '../../../ui/index.ts';
import { systemTexts } from '../texts.ts';
import { entryOf } from './entry-of.ts';

/** Whether the current version can be proved unchanged, in words first; how anyone checks it. `head`: null while it waits. */
export function proofPart(entry: EntryPage, head: PublishedCheckpoint | null, services: Services, lang: Lang): Html {
  const words = systemTexts(lang).system;
  const hash = (text: string): Html => html`<code class="hash" translate="no">${text}</code>`;
  const details = [
    { term: words.contentHash, value: hash(entry.publicHash) },
    ...(head === null
      ? []
      : [
          { term: words.logName, value: html`<a href="/log/checkpoint">${services.signer.name}</a>` },
          { term: words.logPlaceTerm, value: formatNumber(entry.logIndex ?? 0, lang) },
          { term: words.proofSize, value: formatNumber(head.size, lang) },
          { term: words.root, value: hash(head.root.toString('base64')) },
        ]),
    { term: words.proofHow, value: words.proofHowText },
  ];
  return html`<section class="section flow" id="bang-chung"><h3>${words.proofHow}</h3>${proofPanel({
    lang,
    state: head === null ? 'unknown' : 'true',
    sentence: head === null ? words.proofWaiting : words.proofTrue(formatDay(dayOf(entry.changedAt), lang)),
    details,
    verifyHref: pathIn(lang, `/xac-minh?ma=${entry.code}`),
    downloadHref: `/he-thong/${entry.code}/bang-chung.json`,
  })}</section>`;
}

/** The proof of a version (`?lan=`, else the current one) as the receipt that the verify page and any verifier take. */
export async function proofFile(context: WebContext): Promise<Reply> {
  const found = await entryOf(context, '/bang-chung.json');
  if ('kind' in found) return found;
  const { entry } = found;
  const wanted = context.query['lan'] ?? String(entry.version);
  const version = entry.history.find((one) => String(one.version) === wanted);
  const { database, signer } = context.services;
  const receipt = version === undefined ? null : await readReceipt(database.db, signer, version.leafId);
  if (version === undefined || receipt === null) return { kind: 'notFound' };
  return {
    kind: 'bytes',
    body: `${JSON.stringify(receipt, null, 2)}\n`,
    type: 'application/json; charset=utf-8',
    headers: {
      'content-disposition': `attachment; filename="${entry.code}-${version.version}.bang-chung.json"`,
      'cache-control': 'no-cache',
    },
  };
}
