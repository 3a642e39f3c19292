import { toDecimal } from '../../kernel/decimal/decimal.js';
import { pointer } from '../../kernel/schema/index.js';
import { type Need, needAtLeast, needOfCondition, noNeed } from './need.js';
import type {
  Bounds,
  CompositeRule,
  ConditionBand,
  FiguresBand,
  ThresholdsRule,
} from './policy.js';

/** The name under which a distance in points of a composite stands. */
export const pointsMeasure = 'points';

/** Is it asked what it takes to get a grade, or to keep it? */
export type Aim = 'enter' | 'keep';

/** What a grade of a rule that looks at each customer alone takes; the grade of who meets no band takes nothing. */
export function needOfGrade(rule: ThresholdsRule | CompositeRule, level: number, aim: Aim): Need {
  const path = `/compute/bands/${level}`;
  if (rule.type === 'composite') {
    const band = rule.bands[level];
    if (band === undefined) return noNeed;
    const keeps = aim === 'keep' && band.keepFrom !== undefined;
    const bound = keeps
      ? toDecimal(band.keepFrom, `${path}/keepFrom`)
      : toDecimal(band.from, `${path}/from`);
    return needAtLeast(pointsMeasure, bound);
  }
  const band = rule.bands[level];
  if (band === undefined) return noNeed;
  return 'when' in band ? needOfConditionBand(band, aim, path) : needOfFigures(band, aim, path);
}

function needOfConditionBand({ when, keepWhen }: ConditionBand, aim: Aim, path: string): Need {
  return aim === 'keep' && keepWhen !== undefined
    ? needOfCondition(keepWhen, false, `${path}/keepWhen`)
    : needOfCondition(when, false, `${path}/when`);
}

function needOfFigures({ match, atLeast, keepAtLeast }: FiguresBand, aim: Aim, path: string): Need {
  const keeps = aim === 'keep' && keepAtLeast !== undefined;
  const bounds: Bounds = keeps ? keepAtLeast : atLeast;
  const at = `${path}/${keeps ? 'keepAtLeast' : 'atLeast'}`;
  return {
    type: match,
    parts: Object.entries(bounds).map(([measure, bound]) =>
      needAtLeast(measure, toDecimal(bound, `${at}/${pointer(measure)}`)),
    ),
  };
}
