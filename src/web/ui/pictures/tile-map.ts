import { scaleQuantize } from 'd3-scale';
import { html } from '../html.ts';
import type { Html } from '../html.ts';
import { formatNumber, texts } from '../text.ts';
import type { Lang } from '../text.ts';
import { bars } from './bar-chart.ts';
import { pictureFrame } from './picture-frame.ts';

export interface Tile {
  readonly name: string;
  /** Two or three letters in the tile. */
  readonly short: string;
  readonly value: number;
  readonly column: number;
  readonly row: number;
  readonly href?: string;
}

export interface TileMapOptions {
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  readonly tiles: readonly Tile[];
  readonly valueHeading: string;
}

const SIDE = 40;
const GAP = 3;

/** A map of equal squares, one a province, darker where there is more; the small ones are as visible as the large. */
export function tileMap(options: TileMapOptions): Html {
  const { lang, tiles } = options;
  const columns = Math.max(...tiles.map((tile) => tile.column)) + 1;
  const rows = Math.max(...tiles.map((tile) => tile.row)) + 1;
  const most = Math.max(1, ...tiles.map((tile) => tile.value));
  const shade = scaleQuantize([0, most], [1, 2, 3, 4]);
  const linked = tiles.some((tile) => tile.href !== undefined);
  const size = { width: columns * SIDE, height: rows * SIDE };
  const inside = tiles.map((tile) => drawTile(tile, tile.value === 0 ? 0 : shade(tile.value), lang));
  const label = `${options.title}. ${options.description}`;
  const drawing = linked
    ? html`<svg class="tile-map" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="group" aria-label="${label}">${inside}</svg>`
    : html`<svg class="tile-map" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}" role="img" aria-label="${label}">${inside}</svg>`;
  return pictureFrame({
    lang,
    title: options.title,
    description: options.description,
    beside: largest(options),
    picture: html`<div>${drawing}${scale(most, lang)}</div>`,
    columns: [
      {
        heading: texts(lang).picture.province,
        cell: (tile: Tile) => (tile.href === undefined ? tile.name : html`<a href="${tile.href}">${tile.name}</a>`),
        kind: 'main',
      },
      { heading: options.valueHeading, cell: (tile: Tile) => formatNumber(tile.value, lang), kind: 'number' },
    ],
    rows: byValue(tiles),
  });
}

/** The first eight by value, as bars. */
function largest(options: TileMapOptions): Html {
  return bars({
    lang: options.lang,
    title: options.title,
    nameHeading: texts(options.lang).picture.province,
    valueHeading: options.valueHeading,
    bars: byValue(options.tiles)
      .slice(0, 8)
      .map((tile) => ({
        label: tile.name,
        value: tile.value,
        ...(tile.href === undefined ? {} : { href: tile.href }),
      })),
  });
}

function byValue(tiles: readonly Tile[]): readonly Tile[] {
  return tiles.toSorted((a, b) => b.value - a.value || a.name.localeCompare(b.name, 'vi'));
}

function drawTile(tile: Tile, shade: number, lang: Lang): Html {
  const [x, y] = [tile.column * SIDE, tile.row * SIDE];
  const text = `${tile.name}: ${formatNumber(tile.value, lang)}`;
  const box = html`<title>${text}</title><rect x="${x + GAP / 2}" y="${y + GAP / 2}" width="${SIDE - GAP}" height="${SIDE - GAP}" rx="4"/><text x="${x + SIDE / 2}" y="${y + SIDE / 2 + 4.5}" text-anchor="middle" aria-hidden="true">${tile.short}</text>`;
  if (tile.href === undefined) return html`<g class="tile tile-${shade}">${box}</g>`;
  return html`<a class="tile tile-${shade}" href="${tile.href}" aria-label="${text}">${box}</a>`;
}

function scale(most: number, lang: Lang): Html {
  return html`<p class="map-scale soft small" aria-hidden="true"><span>0</span><svg viewBox="0 0 120 12" width="120" height="12">${[
    0, 1, 2, 3, 4,
  ].map(
    (shade) => html`<g class="tile tile-${shade}"><rect x="${shade * 24}" width="22" height="12" rx="2"/></g>`,
  )}</svg><span>${formatNumber(most, lang)}</span></p>`;
}
