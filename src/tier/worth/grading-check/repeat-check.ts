import { type Decimal, Decimal as Figure, plain } from '../../../kernel/decimal/decimal.js';
import { ratioOfDecimals } from '../../../kernel/decimal/ratio.js';
import type { RepeatAnswer } from './decision.js';
import type { ReadyGradingCheck } from './ready-grading-check.js';

/**
 * Customers that are expected to come again. What is not known decides only where it could turn the answer: enough known ones
 * are enough, and too few with all the unknown ones are too few.
 */
export function checkRepeat(
  figures: readonly (Decimal | null)[],
  { atLeast, share }: ReadyGradingCheck['purchases'],
): RepeatAnswer {
  const customers = figures.length;
  const reached = figures.filter((figure) => figure?.gte(atLeast) === true).length;
  const unknown = figures.filter((figure) => figure === null).length;
  const needed = share.times(customers);
  const hasEnough = (count: number) => new Figure(count).gte(needed);
  return {
    check: 'purchases',
    holds:
      customers === 0
        ? null
        : hasEnough(reached)
          ? true
          : hasEnough(reached + unknown)
            ? null
            : false,
    reached,
    unknown,
    share: ratioOfDecimals(new Figure(reached), new Figure(customers)),
    wanted: plain(share),
    margin: customers === 0 ? null : plain(new Figure(reached).minus(needed)),
  };
}
