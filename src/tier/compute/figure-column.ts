import { shortMantissa, shortScale } from '../../kernel/decimal/short-decimal.js';
import { shortText } from '../../kernel/decimal/units.js';
import { figuresOfTexts, figuresOfUnits, type RankedFigures } from './ranked-figures.js';

/** Figures that are read one after the other: those of at most 15 digits as numbers, longer ones beside them as text. */
export interface FigureColumn {
  readonly measure: string;
  size: number;
  /** Digits with their sign; NaN for a figure that is absent or stands aside. */
  mantissas: Float64Array;
  scales: Uint8Array;
  readonly aside: Map<number, string>;
}

/** What {@link readShort} says of a text that is not short. */
export const notShort: number = Number.NaN;

/** A column without figures, with room for so many. */
export function emptyColumn(measure: string, room: number): FigureColumn {
  return {
    measure,
    size: 0,
    mantissas: new Float64Array(room),
    scales: new Uint8Array(room),
    aside: new Map(),
  };
}

/** The digits of a text of at most 15 with their sign, or {@link notShort}; zero has no sign. */
export function readShort(text: unknown): number {
  const mantissa = shortMantissa(text);
  if (mantissa >= 0) return mantissa;
  if (typeof text !== 'string' || text.charCodeAt(0) !== 45) return notShort;
  const size = shortMantissa(text.slice(1));
  return size < 0 ? notShort : 0 - size;
}

/** Adds a text that {@link readShort} gave these digits for. */
export function pushShort(column: FigureColumn, mantissa: number, text: string): void {
  const at = column.size++;
  if (at === column.mantissas.length) grow(column);
  column.mantissas[at] = mantissa;
  column.scales[at] = shortScale(text);
}

/** Adds a figure in plain text, or `null` for one that is absent. */
export function pushFigure(column: FigureColumn, text: string | null): void {
  const mantissa = text === null ? notShort : readShort(text);
  if (text !== null && Number.isNaN(mantissa)) column.aside.set(column.size, text);
  pushShort(column, mantissa, text ?? '');
}

function grow(column: FigureColumn): void {
  const room = Math.max(1024, column.mantissas.length * 2);
  const mantissas = new Float64Array(room);
  mantissas.set(column.mantissas);
  const scales = new Uint8Array(room);
  scales.set(column.scales);
  column.mantissas = mantissas;
  column.scales = scales;
}

/** The figures of a column in which none is absent. */
export function figuresOfColumn(column: FigureColumn): RankedFigures {
  const { size, mantissas, scales, aside } = column;
  const scale = mostOf(scales.subarray(0, size));
  if (aside.size === 0) {
    const units = alignUnits(mantissas.subarray(0, size), scales, scale);
    if (units !== null) return figuresOfUnits(units, scale);
  }
  const texts = Array.from({ length: size }, (_, row) => {
    const mantissa = BigInt(aside.has(row) ? 0 : (mantissas[row] as number));
    return aside.get(row) ?? shortText(mantissa, scales[row] as number);
  });
  return figuresOfTexts(texts);
}

function mostOf(scales: Uint8Array): number {
  let most = 0;
  for (const scale of scales) if (scale > most) most = scale;
  return most;
}

/** All on one scale, or `null` where one is not a safe integer there. */
function alignUnits(
  mantissas: Float64Array,
  scales: Uint8Array,
  scale: number,
): Float64Array | null {
  const units = new Float64Array(mantissas.length);
  for (let row = 0; row < units.length; row++) {
    const unit = (mantissas[row] as number) * 10 ** (scale - (scales[row] as number));
    if (!(Math.abs(unit) <= Number.MAX_SAFE_INTEGER)) return null;
    units[row] = unit + 0;
  }
  return units;
}
