import { type Decimal, Decimal as Figure, plain, zero } from '../../../kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../../kernel/decimal/ratio.js';
import { ascendingUnits, exactUnits } from '../../../kernel/numerics/exact-units.js';
import { giniOf } from '../../../kernel/numerics/inequality.js';
import type { GiniAnswer, TopShareAnswer } from './decision.js';
import type { ReadyGradingCheck } from './ready-grading-check.js';

/** How unequal the values are, by the measure that the policy chose. */
export function checkValues(
  figures: readonly (Decimal | null)[],
  rule: ReadyGradingCheck['values'],
): TopShareAnswer | GiniAnswer {
  const known = figures.filter((figure) => figure !== null);
  const negative = known.filter((figure) => figure.isNegative()).length;
  const unknown = figures.length - known.length;
  const isOpen = unknown > 0 || (negative > 0 && rule.negative === 'undecided');
  const values = isOpen ? [] : known.map((figure) => (figure.isNegative() ? zero : figure));
  const told = { check: 'values', wanted: plain(rule.atLeast), unknown, negative } as const;
  return rule.top === null
    ? { ...told, type: 'gini', ...giniAnswer(values, rule.atLeast) }
    : { ...told, type: 'top-share', ...topShareAnswer(values, rule.top, rule.atLeast) };
}

function topShareAnswer(values: readonly Decimal[], top: Decimal, atLeast: Decimal) {
  const total = values.reduce((sum, value) => sum.plus(value), zero);
  const held = heldByTop(values, top);
  const share = ratioOfDecimals(held, total);
  if (share === null) return { holds: null, share, margin: null };
  const margin = held.minus(total.times(atLeast));
  return { holds: margin.gte(0), share, margin: plain(margin) };
}

/** The largest, and a part of the next one where the fraction is no whole number of customers: a straight line on the Lorenz curve. */
function heldByTop(values: readonly Decimal[], top: Decimal): Decimal {
  const descending = [...values].sort((left, right) => right.comparedTo(left));
  const count = top.times(values.length);
  const whole = count.floor().toNumber();
  const rest = count.minus(whole).times(descending[whole] ?? zero);
  return descending.slice(0, whole).reduce((sum, value) => sum.plus(value), rest);
}

function giniAnswer(values: readonly Decimal[], atLeast: Decimal) {
  const { units, total } = exactUnits(values.map(plain));
  if (total === 0n) return { holds: null, gini: null, margin: null };
  const { gini } = giniOf(ascendingUnits(units), total);
  const margin = new Figure(gini).minus(atLeast).toNumber() + 0;
  return { holds: margin >= 0, gini, margin };
}
