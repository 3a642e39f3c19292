import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import { requireObject } from '../../kernel/errors/index.js';
import type { Bounds } from '../compute/policy.js';
import type { ReadyRule } from '../compute/rule.js';
import type { GrantRule } from './policy.js';
import { requireGrant } from './require-grant.js';

/** What it takes, measure by measure. */
export type ReadyBounds = readonly (readonly [string, Decimal])[];

/** What a band that asks for figures takes to enter and to keep. */
export interface ReadyBand {
  readonly match: 'all' | 'any';
  readonly enter: ReadyBounds;
  readonly keep: ReadyBounds;
}

/** A lifetime grade, compiled. */
export interface ReadyLifetime {
  readonly level: number;
  readonly atLeast: ReadyBounds;
  readonly heldMonths: number;
}

/** The rule that grants grades over time, compiled. */
export interface ReadyGrant {
  readonly rule: GrantRule;
  readonly compute: ReadyRule;
  /** Place of each grade by name, 0 is the top. */
  readonly levelOf: ReadonlyMap<string, number>;
  readonly lowest: number;
  /** The bands by level, where they ask for figures; `undefined` for others and for the lowest grade. */
  readonly bands: readonly (ReadyBand | undefined)[];
  readonly lifetime: readonly ReadyLifetime[];
  readonly types: ReadonlySet<string> | null;
}

/** Reads what a replay needs of the rule. */
export function readyGrant(rule: GrantRule, compute: ReadyRule): ReadyGrant {
  requireGrant(rule);
  const levelOf = new Map(compute.grades.map(({ grade }, level) => [grade, level]));
  return {
    rule,
    compute,
    levelOf,
    lowest: compute.grades.length - 1,
    bands: readBands(compute),
    lifetime: rule.lifetime.map(({ grade, atLeast, heldMonths }, index) => ({
      level: levelOf.get(grade) ?? 0,
      atLeast: readBounds(atLeast, `/grant/lifetime/${index}/atLeast`),
      heldMonths,
    })),
    types: rule.qualifyingTypes === null ? null : new Set(rule.qualifyingTypes),
  };
}

function readBands({ rule }: ReadyRule): ReadyGrant['bands'] {
  if (rule.type !== 'thresholds') return [];
  return rule.bands.map((band, index) => {
    if (!('atLeast' in band)) return undefined;
    const enter = readBounds(band.atLeast, `/compute/bands/${index}/atLeast`);
    const keep =
      band.keepAtLeast === undefined
        ? enter
        : readBounds(band.keepAtLeast, `/compute/bands/${index}/keepAtLeast`);
    return { match: band.match, enter, keep };
  });
}

function readBounds(bounds: Bounds, path: string): ReadyBounds {
  return Object.entries(requireObject(bounds, path, 'figures by measure')).flatMap(
    ([name, bound]) =>
      bound === undefined ? [] : [[name, toDecimal(bound, `${path}/${name}`)] as const],
  );
}
