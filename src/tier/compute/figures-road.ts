import { type Decimal, toUnits } from '../../kernel/decimal/decimal.js';
import type { Explain, Reason } from '../../kernel/decision/index.js';
import type { GradeReasonCode } from './decision.js';
import { type BandPieces, bandReasons } from './explain-bands.js';
import { reached, shortOf, unknownFigure, type Which } from './explain-figures.js';
import type { FigureBound } from './figure-bound.js';
import {
  mostScale,
  mostUnits,
  plainShort,
  plainUnits,
  type Scales,
  type ShortFigures,
} from './short-figures.js';
import type { ThresholdBand } from './threshold-band.js';

type Why = Reason<GradeReasonCode>;

/** One bound as whole numbers of units of 10^-scale, by scale; `NaN` where there is no such number. */
interface RoadBound {
  readonly slot: number;
  readonly bound: FigureBound;
  readonly units: readonly number[];
}

interface RoadBand {
  readonly isAll: boolean;
  readonly bounds: readonly RoadBound[];
}

/**
 * The fast road of thresholds whose bands are all figures: short figures as safe integers, nothing copied. It answers exactly as the other
 * road does, or leaves a customer to it.
 */
export interface FiguresRoad {
  readonly bands: readonly RoadBand[];
  readonly pieces: BandPieces;
  readonly measures: readonly string[];
  readonly allowed: readonly Scales[];
}

/** Prepares the road; `null` where a band is a condition. */
export function figuresRoad(
  bands: readonly ThresholdBand[],
  pieces: BandPieces,
): FiguresRoad | null {
  if (bands.some(({ match }) => match === null)) return null;
  const all = bands.flatMap(({ bounds }) => bounds);
  const measures = [...new Set(all.map(({ measure }) => measure))];
  return {
    bands: bands.map(({ match, bounds }) => ({
      isAll: match === 'all',
      bounds: bounds.map((bound) => ({
        slot: measures.indexOf(bound.measure),
        bound,
        units: unitsByScale(bound.least),
      })),
    })),
    pieces,
    measures,
    allowed: measures.map((measure) =>
      scalesOf(all.filter((bound) => bound.measure === measure).map(({ least }) => least)),
    ),
  };
}

function unitsByScale(least: Decimal): readonly number[] {
  return Array.from({ length: mostScale + 1 }, (_, scale) =>
    scale >= least.decimalPlaces() && fits(least, scale)
      ? Number(toUnits(least, scale))
      : Number.NaN,
  );
}

function scalesOf(bounds: readonly Decimal[]): Scales {
  const least = Math.max(...bounds.map((bound) => bound.decimalPlaces()));
  let most = -1;
  while (most < mostScale && bounds.every((bound) => fits(bound, most + 1))) most += 1;
  return { least, most };
}

function fits(bound: Decimal, scale: number): boolean {
  return bound
    .abs()
    .times(10 ** scale)
    .lte(mostUnits);
}

/** The level that the figures reach; below zero where it cannot be told: -1 less the level of the band that is open. */
export function levelOnRoad({ bands }: FiguresRoad, figures: ShortFigures): number {
  for (let level = 0; level < bands.length; level++) {
    const told = toldOf(bands[level] as RoadBand, figures);
    if (told !== 0) return told > 0 ? level : -1 - level;
  }
  return bands.length;
}

/** 1: met; 0: not met; -1: cannot be told, because what is not given would decide. */
function toldOf({ isAll, bounds }: RoadBand, { units, scales }: ShortFigures): -1 | 0 | 1 {
  let isOpen = false;
  for (let at = 0; at < bounds.length; at++) {
    const bound = bounds[at] as RoadBound;
    const figure = units[bound.slot] as number;
    if (Number.isNaN(figure)) isOpen = true;
    else if (figure >= (bound.units[scales[bound.slot] as number] as number) !== isAll)
      return isAll ? 0 : 1;
  }
  return isOpen ? -1 : isAll ? 1 : 0;
}

/** The reasons, as {@link bandReasons} has them. */
export function reasonsOnRoad(
  { bands, pieces }: FiguresRoad,
  figures: ShortFigures,
  told: number,
  explain: Explain,
): readonly Why[] {
  const level = told < 0 ? -1 - told : told;
  return bandReasons(pieces, level, told < 0, explain, (at, which) =>
    linesOnRoad(bands[at] as RoadBand, figures, which),
  );
}

function linesOnRoad({ bounds }: RoadBand, figures: ShortFigures, which: Which): readonly Why[] {
  const { units, scales } = figures;
  const lines: Why[] = [];
  for (let at = 0; at < bounds.length; at++) {
    const { slot, bound, units: leasts } = bounds[at] as RoadBound;
    const figure = units[slot] as number;
    const scale = scales[slot] as number;
    const lacking = (leasts[scale] as number) - figure;
    const isReached = lacking <= 0;
    if (which !== 'all' && isReached !== (which === 'reached')) continue;
    if (Number.isNaN(figure)) lines.push(unknownFigure(bound));
    else if (isReached) lines.push(reached(bound, plainShort(figures, slot)));
    else lines.push(shortOf(bound, plainShort(figures, slot), plainUnits(lacking, scale)));
  }
  return lines;
}

/** The measures that would have been needed. */
export function missingOnRoad(
  { bands }: FiguresRoad,
  { units }: ShortFigures,
  told: number,
): readonly string[] {
  const { bounds } = bands[-1 - told] as RoadBand;
  return bounds.filter(({ slot }) => Number.isNaN(units[slot])).map(({ bound }) => bound.measure);
}
