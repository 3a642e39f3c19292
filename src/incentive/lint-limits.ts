import { type Decimal, plain, toDecimal } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import { finding } from './lint-finding.js';
import type { IncentivePlan, PayoutLimit } from './policy.js';

type Limits = IncentivePlan['limits'];

/** The lowest fixed amount that a payout is capped at. */
export function lowestCap(limits: Limits): Decimal | null {
  return lowestOf(limits, (limit) => (limit.type === 'cap' ? limit.amount : null));
}

/** The lowest share of the measure that a payout is capped at. */
function lowestShare(limits: Limits): Decimal | null {
  return lowestOf(limits, (limit) => (limit.type === 'cap-of-measure' ? limit.rate : null));
}

function lowestOf(
  limits: Limits,
  figureOf: (limit: PayoutLimit) => Parameters<typeof toDecimal>[0] | null,
): Decimal | null {
  return limits.reduce<Decimal | null>((lowest, limit, place) => {
    const told = figureOf(limit);
    if (told === null) return lowest;
    const figure = toDecimal(told, `/limits/${place}`);
    return lowest?.lte(figure) ? lowest : figure;
  }, null);
}

/** A floor above the lowest cap contradicts it; above the lowest share of the measure it does so for small measures. */
export function lintFloors(limits: Limits): readonly Finding[] {
  const cap = lowestCap(limits);
  const rate = lowestShare(limits);
  return limits.flatMap((limit, place) => {
    if (limit.type !== 'floor') return [];
    const path = `/limits/${place}/amount`;
    const floor = toDecimal(limit.amount, path);
    const contradicts = (params: Finding['params']) =>
      finding('warning', 'incentive/limits-contradict', path, { ...params, floor: plain(floor) });
    return [
      ...(cap !== null && floor.gt(cap) ? [contradicts({ cap: plain(cap) })] : []),
      ...(rate !== null && floor.gt(0) ? [contradicts(shareParams(floor, rate))] : []),
    ];
  });
}

function shareParams(floor: Decimal, rate: Decimal): Finding['params'] {
  const below = rate.isZero() ? null : plain(floor.div(rate).toDecimalPlaces(20));
  return { rate: plain(rate), below };
}
