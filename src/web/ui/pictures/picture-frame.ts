import { html } from '../html.ts';
import type { Html, HtmlValue } from '../html.ts';
import { table } from '../components/table.ts';
import type { Column } from '../components/table.ts';
import { texts } from '../text.ts';
import type { Lang } from '../text.ts';

export interface PictureOptions<Row> {
  readonly lang: Lang;
  readonly title: string;
  /** What the picture shows, in one sentence a person could say. */
  readonly description: string;
  readonly picture: Html;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly source?: HtmlValue;
  /** What stands beside a tall picture on a wide screen, below it on a phone. */
  readonly beside?: Html;
}

/** A picture with its title, the sentence it says, and the figures behind it as a table. */
export function pictureFrame<Row>(options: PictureOptions<Row>): Html {
  return html`<figure class="picture ${options.beside === undefined ? '' : 'picture-beside'}"><figcaption><p class="picture-title">${options.title}</p><p class="soft">${options.description}</p></figcaption>
${options.picture}
<div class="picture-figures">${options.beside}<details class="fold picture-table"><summary>${texts(options.lang).picture.table}</summary>${table(
    {
      lang: options.lang,
      caption: options.title,
      captionHidden: true,
      looks: 'plain',
      columns: options.columns,
      rows: options.rows,
    },
  )}</details></div>${options.source === undefined ? null : html`<p class="soft small">${options.source}</p>`}</figure>`;
}
