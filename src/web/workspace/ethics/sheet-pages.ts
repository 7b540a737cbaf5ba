import { day } from '../../../law/index.ts';
import { assess, readSheet, SHEETS, type SheetRow } from '../../../procedures/index.ts';
import { keepSheet, keptSheets, type KeptSheet } from '../../../strategy/index.ts';
import type { Reply, Route } from '../../server/index.ts';
import {
  dateFrom,
  emptyState,
  formatDay,
  formatInstant,
  formatNumber,
  html,
  linkButton,
  pageHeading,
  pathIn,
  stateTag,
  table,
  type Html,
  type Lang,
} from '../../ui/index.ts';
import { framed } from '../frame.ts';
import { partyRoute, type PartyContext } from '../party-route.ts';
import type { Workspace } from '../workspace.ts';
import { sheetWords } from './texts.ts';

const HERE = '/ho-so/dao-duc';

/** `/ho-so/dao-duc`: self-assessments that the party keeps for itself; no official reads them. */
export function ethicsSheetRoutes(workspace: Workspace): Route[] {
  return [partyRoute(workspace, HERE, showSheets), partyRoute(workspace, HERE, saveSheet, { method: 'POST' })];
}

async function showSheets(context: PartyContext, { services }: Workspace): Promise<Reply> {
  const { lang, actor } = context;
  const words = sheetWords(lang);
  const sheets = await keptSheets(services.database.db, actor.mandate.partyId);
  const body = html`<div class="flow">${pageHeading({ title: words.title, lead: words.lead })}
<div class="button-row">${linkButton({ label: words.begin, href: pathIn(lang, '/dao-duc/tu-danh-gia') })}</div>
${sheets.length === 0 ? emptyState({ title: words.none }) : html`${sheets.map((sheet) => oneSheet(sheet, services.today(), lang))}`}</div>`;
  return framed(context, { title: words.title, body });
}

function oneSheet({ filled, version, savedAt }: KeptSheet, today: string, lang: Lang): Html {
  const words = sheetWords(lang);
  const { counts, remedies } = assess(filled, day(today));
  const name = filled.general.name || words.unnamed;
  return html`<section class="section flow"><h2>${name}</h2><p class="soft">${words.saved(formatNumber(version, lang), formatInstant(savedAt, lang))}</p>
<p>${words.counts(formatNumber(counts.met, lang), formatNumber(counts.notMet, lang), formatNumber(counts.open, lang))}</p>
${
  remedies.length === 0
    ? null
    : table<SheetRow>({
        lang,
        caption: words.remedies,
        rows: remedies,
        columns: [
          { heading: words.row, kind: 'main', cell: ({ id }) => id },
          { heading: words.remedy, cell: ({ remedy }) => remedy },
          { heading: words.by, cell: ({ responsible }) => responsible },
          {
            heading: words.due,
            cell: ({ dueOn }) =>
              dueOn === null
                ? ''
                : html`${formatDay(dueOn, lang, today)}${dueOn < today ? html` ${stateTag({ label: words.past, tone: 'danger' })}` : null}`,
          },
        ],
      })
}</section>`;
}

/** Takes what the public tool's result page sends. What the tool would refuse is refused here too: the form is its own. */
async function saveSheet(context: PartyContext, { services }: Workspace): Promise<Reply> {
  const { lang, body, actor, now, requestId } = context;
  const text = (name: string): string => {
    const value = Object.hasOwn(body, name) ? body[name] : '';
    return typeof value === 'string' ? value : '';
  };
  const sheet = text('sheet') === 'research' ? SHEETS.research : SHEETS.framework;
  const asked = (name: string): string => (name.endsWith('-due') ? (dateFrom(body, name) ?? '') : text(name));
  const { filled, errors } = readSheet(sheet, asked);
  if (errors.length > 0) {
    const title = sheetWords(lang).refused;
    const said = errors.map(({ field, text: why }) => html`<li>${field}: ${why[lang]}</li>`);
    return framed(context, { title, status: 422, hasErrors: true, body: html`<h1>${title}</h1><ul>${said}</ul>` });
  }
  await keepSheet(services.database.db, filled, null, { actor, now, requestId });
  return { kind: 'redirect', to: pathIn(lang, HERE), status: 303 };
}
