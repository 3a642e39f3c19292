import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import { throwPolicy } from '../../kernel/errors/index.js';
import { gradesOf } from './grades-of.js';
import type { Bounds, ComputeRule, FiguresBand } from './policy.js';
import type { FigureBy, OwnRule, Reached } from './rule.js';

/** A rule of each customer alone, compiled; `null` for a rule that needs the population. */
export function readyOwnRule(rule: ComputeRule): OwnRule | null {
  if (rule.type !== 'thresholds') return null;
  const bands = rule.bands.map((band, index) =>
    'atLeast' in band ? readBand(band, `/compute/bands/${index}`) : notYet(),
  );
  return {
    of: 'one',
    rule,
    grades: gradesOf(rule),
    measures: [
      ...new Set(bands.flatMap(({ enter, keep }) => [...enter, ...keep].map(([name]) => name))),
    ],
    levelOf: (figureOf, held) => firstMet(bands, figureOf, held),
  };
}

function notYet(): never {
  return throwPolicy('policy/wrong-value', '', 'conditions come next', {});
}

interface ReadyBand {
  readonly match: 'all' | 'any';
  readonly enter: readonly (readonly [string, Decimal])[];
  readonly keep: readonly (readonly [string, Decimal])[];
}

function readBand({ match, atLeast, keepAtLeast }: FiguresBand, path: string): ReadyBand {
  const enter = readBounds(atLeast, `${path}/atLeast`);
  return {
    match,
    enter,
    keep: keepAtLeast === undefined ? enter : readBounds(keepAtLeast, `${path}/keepAtLeast`),
  };
}

function readBounds(bounds: Bounds, path: string): ReadyBand['enter'] {
  return Object.entries(bounds).map(([name, bound]) => [name, toDecimal(bound, `${path}/${name}`)]);
}

function firstMet(bands: readonly ReadyBand[], figureOf: FigureBy, held: number | null): Reached {
  for (const [level, { match, enter, keep }] of bands.entries()) {
    const bounds = held !== null && level >= held ? keep : enter;
    const missing: string[] = [];
    let met = 0;
    for (const [name, bound] of bounds) {
      const figure = figureOf(name);
      if (figure === undefined) missing.push(name);
      else if (figure.gte(bound)) met += 1;
    }
    const isMet = match === 'all' ? met === bounds.length : met > 0;
    if (isMet) return { level, missing: [] };
    const isOpen = match === 'any' || met + missing.length === bounds.length;
    if (isOpen && missing.length > 0) return { level: null, missing };
  }
  return { level: bands.length, missing: [] };
}
