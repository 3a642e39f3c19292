import type { Reason } from '../../kernel/decision/index.js';
import type { GradeReasonCode } from './decision.js';
import type { LinesOf } from './explain-bands.js';
import { reached, shortOf, unknownFigure } from './explain-figures.js';
import type { FiguresRoad, RoadBand, RoadBound } from './figures-road.js';
import { plainShort, plainUnits, type ShortFigures } from './short-figures.js';

type Why = Reason<GradeReasonCode>;

/**
 * What is asked of the customer whose figures were read last. Customers with the same figure share a frozen line, as far as it is remembered:
 * counts and rates come again and again.
 */
export function linesOnRoad({ bands }: FiguresRoad, figures: ShortFigures): LinesOf {
  const { units, scales } = figures;
  const memories: (LineMemory | undefined)[] = [];
  const found: Why[] = [];
  return (level, which) => {
    const { bounds } = bands[level] as RoadBand;
    let size = 0;
    for (let at = 0; at < bounds.length; at++) {
      const bound = bounds[at] as RoadBound;
      const { place, slot } = bound;
      const figure = units[slot] as number;
      const isReached = figure >= (bound.units[scales[slot] as number] as number);
      if (which !== 'all' && isReached !== (which === 'reached')) continue;
      if (place < mostMemories && !Number.isNaN(figure)) {
        memories[place] ??= lineMemory();
        found[size] = rememberedLine(bound, figures, memories[place] as LineMemory);
      } else found[size] = makeLine(bound, figures);
      size += 1;
    }
    return firstOf(found, size);
  };
}

/** A list of just that length: one that grew would keep room for more. */
function firstOf(list: readonly Why[], size: number): readonly Why[] {
  const [first, second, third] = list as readonly [Why, Why, Why];
  if (size === 1) return [first];
  if (size === 2) return [first, second];
  return size === 3 ? [first, second, third] : list.slice(0, size);
}

/** The lines of one bound that were made last, by figure. */
interface LineMemory {
  readonly units: Float64Array;
  readonly scales: Uint8Array;
  /** 1: more than one customer has it, so it is frozen. */
  readonly shared: Uint8Array;
  readonly lines: (Why | undefined)[];
}

/** How many lines a memory holds (a power of two), and how many bounds have one. */
const remembers = 512;
const mostMemories = 32;

function lineMemory(): LineMemory {
  return {
    units: new Float64Array(remembers).fill(Number.NaN),
    scales: new Uint8Array(remembers),
    shared: new Uint8Array(remembers),
    lines: new Array<Why | undefined>(remembers).fill(undefined),
  };
}

function rememberedLine(
  bound: RoadBound,
  figures: ShortFigures,
  { units, scales, shared, lines }: LineMemory,
): Why {
  const figure = figures.units[bound.slot] as number;
  const scale = figures.scales[bound.slot] as number;
  const place = figure & (remembers - 1);
  const known = lines[place];
  if (known !== undefined && units[place] === figure && scales[place] === scale) {
    if (shared[place] === 0) {
      Object.freeze(known.params);
      Object.freeze(known);
      shared[place] = 1;
    }
    return known;
  }
  const made = makeLine(bound, figures);
  lines[place] = made;
  units[place] = figure;
  scales[place] = scale;
  shared[place] = 0;
  return made;
}

function makeLine({ slot, bound, units }: RoadBound, figures: ShortFigures): Why {
  const figure = figures.units[slot] as number;
  if (Number.isNaN(figure)) return unknownFigure(bound);
  const scale = figures.scales[slot] as number;
  const lacking = (units[scale] as number) - figure;
  const value = plainShort(figures, slot);
  return lacking <= 0 ? reached(bound, value) : shortOf(bound, value, plainUnits(lacking, scale));
}
