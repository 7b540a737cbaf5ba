import type { Route } from '../../../server/index.ts';
import type { Office } from '../../office.ts';
import { LEGAL_READERS, LEGAL_WRITERS, ROUNDS_PATH } from '../legal-frame.ts';
import { CONSOLIDATED_TYPES, consolidatedFile } from './consolidated-download.ts';
import { showConsolidated } from './consolidated-page.ts';
import { save, send, showItem, showItems, withdraw } from './item-pages.ts';
import { openOne, showRounds } from './round-list.ts';
import { close, remind, showRound } from './round-page.ts';

const ONE = `${ROUNDS_PATH}/:round`;
const ROWS = `${ONE}/co-quan/:agency`;

/** The review task: rounds, rows of an agency, sending, consolidation. */
export function roundRoutes(office: Office): Route[] {
  const get = { kind: 'page', method: 'GET', access: LEGAL_READERS, limit: 'read' } as const;
  const post = { kind: 'page', method: 'POST', access: LEGAL_WRITERS, limit: 'write' } as const;
  return [
    { ...get, path: ROUNDS_PATH, handle: (context) => showRounds(office, context) },
    { ...post, path: ROUNDS_PATH, handle: (context) => openOne(office, context) },
    { ...get, path: ONE, handle: (context) => showRound(office, context) },
    { ...post, path: `${ONE}/nhac`, handle: (context) => remind(office, context) },
    { ...post, path: `${ONE}/dong`, handle: (context) => close(office, context) },
    { ...get, path: `${ONE}/tong-hop`, handle: (context) => showConsolidated(office, context) },
    ...CONSOLIDATED_TYPES.map((type): Route => ({
      ...get,
      kind: 'machine',
      path: `${ONE}/tong-hop.${type}`,
      handle: (context) => consolidatedFile(office, context, type),
    })),
    { ...get, path: ROWS, handle: (context) => showItems(office, context) },
    { ...post, path: `${ROWS}/gui`, handle: (context) => send(office, context) },
    { ...get, path: `${ROWS}/moi`, access: LEGAL_WRITERS, handle: (context) => showItem(office, context) },
    { ...post, path: `${ROWS}/moi`, handle: (context) => save(office, context) },
    { ...get, path: `${ROWS}/:item`, access: LEGAL_WRITERS, handle: (context) => showItem(office, context) },
    { ...post, path: `${ROWS}/:item`, handle: (context) => save(office, context) },
    { ...post, path: `${ROWS}/:item/rut`, handle: (context) => withdraw(office, context) },
  ];
}
