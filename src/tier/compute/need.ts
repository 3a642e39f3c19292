import { type Decimal, isDecimalText, plain, toDecimal } from '../../kernel/decimal/decimal.js';
import type { Condition } from '../../kernel/decision/index.js';
import type { FigureBy } from './rule.js';

/** One comparison of a measure. `equals` and `differs` compare the figure as text. */
interface Leaf {
  readonly measure: string;
  readonly side: 'at-least' | 'below';
  readonly bound: Decimal;
}

interface Same {
  readonly measure: string;
  readonly side: 'equals' | 'differs';
  readonly bound: string;
}

/** What it takes: comparisons, all of several needs, or any one of them. */
export type Need =
  | { readonly type: 'one'; readonly leaf: Leaf | Same }
  | { readonly type: 'all' | 'any'; readonly parts: readonly Need[] };

/** A comparison that was made. */
export interface Compared {
  readonly measure: string;
  readonly side: Leaf['side'] | Same['side'];
  readonly value: Decimal;
  readonly bound: Decimal | string;
  /** What has to be added to the figure, below zero where it has to fall; `null` where no one figure says it. */
  readonly distance: Decimal | null;
}

/** What came of a need. */
export interface Lack {
  /** `null`: an unknown measure keeps it from being told, or what is lacking. */
  readonly met: boolean | null;
  readonly missing: readonly string[];
  readonly reached: readonly Compared[];
  /** Nothing where the need is met. */
  readonly lacking: readonly Compared[];
}

/** Needs nothing: always met. */
export const noNeed: Need = { type: 'all', parts: [] };

/** The figure has to reach the bound. */
export function needAtLeast(measure: string, bound: Decimal): Need {
  return { type: 'one', leaf: { measure, side: 'at-least', bound } };
}

const flipped = {
  'at-least': 'below',
  below: 'at-least',
  equals: 'differs',
  differs: 'equals',
} as const;

/** A condition as a need; `not` goes down to the comparisons (De Morgan). */
export function needOfCondition(condition: Condition, negated: boolean, path: string): Need {
  if ('not' in condition) return needOfCondition(condition.not, !negated, `${path}/not`);
  if ('all' in condition || 'any' in condition) {
    const word = 'all' in condition ? 'all' : 'any';
    const parts = 'all' in condition ? condition.all : condition.any;
    return {
      type: negated ? (word === 'all' ? 'any' : 'all') : word,
      parts: parts.map((part, index) => needOfCondition(part, negated, `${path}/${word}/${index}`)),
    };
  }
  const { measure } = condition;
  if ('equals' in condition) {
    const side = negated ? 'differs' : 'equals';
    return { type: 'one', leaf: { measure, side, bound: condition.equals } };
  }
  const [word, plainSide] =
    'atLeast' in condition ? (['atLeast', 'at-least'] as const) : (['below', 'below'] as const);
  const bound = toDecimal(
    'atLeast' in condition ? condition.atLeast : condition.below,
    `${path}/${word}`,
  );
  return {
    type: 'one',
    leaf: { measure, side: negated ? flipped[plainSide] : plainSide, bound },
  };
}

/** Is the need met, and what is lacking? An unknown measure counts where it would decide, or would be among what is lacking. */
export function lackOf(need: Need, figureOf: FigureBy): Lack {
  if (need.type === 'one') return lackOfOne(need.leaf, figureOf);
  const parts = need.parts.map((part) => lackOf(part, figureOf));
  const isMet =
    need.type === 'all'
      ? parts.every(({ met }) => met === true)
      : parts.some(({ met }) => met === true);
  const missing = isMet ? [] : [...new Set(parts.flatMap((part) => part.missing))];
  return {
    met: isMet ? true : missing.length > 0 ? null : false,
    missing,
    reached: parts.flatMap(({ reached }) => reached),
    lacking: isMet
      ? []
      : oneOfEach(
          parts.flatMap(({ lacking }) => lacking),
          need.type,
        ),
  };
}

function lackOfOne(leaf: Leaf | Same, figureOf: FigureBy): Lack {
  const { measure } = leaf;
  const value = figureOf(measure);
  if (value === undefined) return { met: null, missing: [measure], reached: [], lacking: [] };
  const { met, distance } = compareOne(leaf, value);
  const compared = { ...leaf, value, distance };
  return {
    met,
    missing: [],
    reached: met ? [compared] : [],
    lacking: met ? [] : [compared],
  };
}

function compareOne(
  leaf: Leaf | Same,
  value: Decimal,
): Pick<Compared, 'distance'> & { met: boolean } {
  switch (leaf.side) {
    case 'at-least':
      return { met: value.gte(leaf.bound), distance: leaf.bound.minus(value) };
    case 'below':
      return { met: value.lt(leaf.bound), distance: leaf.bound.minus(value) };
    case 'equals':
      return { met: plain(value) === leaf.bound, distance: distanceToText(leaf.bound, value) };
    case 'differs':
      return { met: plain(value) !== leaf.bound, distance: null };
  }
}

/** A text may be a figure after all; one that is written otherwise than figures are is never equal. */
function distanceToText(bound: string, value: Decimal): Decimal | null {
  if (!isDecimalText(bound)) return null;
  const read = toDecimal(bound, '');
  return plain(read) === bound ? read.minus(value) : null;
}

/** One comparison for each measure: of several the one that asks most where all are needed, and least where any one is enough. */
function oneOfEach(lacking: readonly Compared[], type: 'all' | 'any'): readonly Compared[] {
  const kept = new Map<string, Compared>();
  for (const one of lacking) {
    const before = kept.get(one.measure);
    if (before === undefined || asksRather(one, before, type)) kept.set(one.measure, one);
  }
  return [...kept.values()];
}

function asksRather({ distance }: Compared, before: Compared, type: 'all' | 'any'): boolean {
  if (distance === null || before.distance === null) return before.distance === null;
  const more = distance.abs().comparedTo(before.distance.abs());
  return type === 'all' ? more > 0 : more < 0;
}
