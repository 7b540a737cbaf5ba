/** A feed as values; times are UTC, addresses whole. */
export interface Feed {
  /** Never changes, whatever becomes of addresses. */
  readonly id: string;
  readonly lang: 'vi' | 'en';
  readonly title: string;
  readonly subtitle?: string;
  readonly author: string;
  /** Of the feed itself, and of the page that it follows. */
  readonly selfUrl: string;
  readonly pageUrl: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  readonly id: string;
  readonly title: string;
  readonly url: string;
  readonly published: Date;
  readonly updated: Date;
  readonly author?: string;
  readonly summary: string;
  readonly categories?: readonly { readonly term: string; readonly label: string }[];
}

/** The day before which nothing can have been published: `updated` of an empty feed, which may not be left out (RFC 4287, 4.1.1). */
const BEFORE_EVERYTHING = new Date('2026-03-01T00:00:00+07:00');

/** The feed as Atom (RFC 4287). All texts are plain; nothing in them can become markup. */
export function atom(feed: Feed): string {
  const updated = feed.entries.reduce((latest, { updated: at }) => (at > latest ? at : latest), BEFORE_EVERYTHING);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
<id>${escaped(feed.id)}</id>
<title>${escaped(feed.title)}</title>
${feed.subtitle === undefined ? '' : `<subtitle>${escaped(feed.subtitle)}</subtitle>\n`}<updated>${updated.toISOString()}</updated>
<author><name>${escaped(feed.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${escaped(feed.selfUrl)}"/>
<link rel="alternate" type="text/html" href="${escaped(feed.pageUrl)}"/>
${feed.entries.map(entry).join('')}</feed>
`;
}

function entry({ id, title, url, published, updated, author, summary, categories = [] }: FeedEntry): string {
  const lines = [
    `<id>${escaped(id)}</id>`,
    `<title>${escaped(title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    `<published>${published.toISOString()}</published>`,
    `<updated>${updated.toISOString()}</updated>`,
    ...(author === undefined ? [] : [`<author><name>${escaped(author)}</name></author>`]),
    ...categories.map(({ term, label }) => `<category term="${escaped(term)}" label="${escaped(label)}"/>`),
    `<summary>${escaped(summary)}</summary>`,
  ];
  return `<entry>\n${lines.join('\n')}\n</entry>\n`;
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text in XML 1.0: what no document may hold, even escaped, becomes a space. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu, ' ')
    .replaceAll(/[&<>"']/g, (sign) => SIGNS[sign]!);
}
