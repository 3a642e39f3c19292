import { Decimal, plain } from '../kernel/decimal/decimal.js';
import { totalOf } from '../kernel/decimal/exact-sum.js';
import type { Ratio } from '../kernel/decimal/index.js';
import { ratioOfDecimals } from '../kernel/decimal/ratio.js';
import type { Reason } from '../kernel/decision/index.js';
import { buyersOf, type ChannelTally } from './channel-tally.js';
import type { ChannelSummary } from './facts.js';
import type { ChannelRatio, ChannelReasonCode } from './reasons.js';

/** A numerator over a denominator, or the code that says which fact is missing. */
type Question = readonly [ChannelRatio, Decimal, Decimal | ChannelReasonCode];

/** The figures and ratios of one channel; `total` is what all channels sold. */
export function channelRow(
  id: string,
  tally: ChannelTally,
  target: Decimal | undefined,
  total: Decimal,
): ChannelSummary {
  const sales = totalOf(tally.now.sales);
  const prior = totalOf(tally.prior.sales);
  const buyers = buyersOf(tally.now);
  const priorBuyers = buyersOf(tally.prior);
  const kept = [...priorBuyers].filter((customer) => buyers.has(customer)).length;
  const { ratios, undetermined } = answer([
    ['completion', sales, target ?? 'channel/no-target'],
    // Growth over a base of zero or less has no meaning.
    ['growth', sales.minus(prior), prior.gt(0) ? prior : 'channel/no-base'],
    ['marginRate', sales.minus(totalOf(tally.cost)), tally.hasAllCosts ? sales : 'channel/no-cost'],
    [
      'retention',
      new Decimal(kept),
      tally.hasAllCustomers ? new Decimal(priorBuyers.size) : 'channel/no-customers',
    ],
    ['share', sales, total],
  ]);
  return {
    id,
    sales: plain(sales),
    priorSales: plain(prior),
    customers: buyers.size,
    ...ratios,
    undetermined,
  };
}

/** Every ratio, `null` where it does not exist, and why not. */
function answer(questions: readonly Question[]) {
  const undetermined: Reason<ChannelReasonCode>[] = [];
  const ratios = questions.map(([name, top, bottom]): readonly [ChannelRatio, Ratio | null] => {
    const isTold = typeof bottom !== 'string';
    const ratio = isTold ? ratioOfDecimals(top, bottom) : null;
    if (ratio === null)
      undetermined.push({ code: isTold ? 'channel/no-base' : bottom, params: { ratio: name } });
    return [name, ratio];
  });
  return { ratios: Object.fromEntries(ratios) as Record<ChannelRatio, Ratio | null>, undetermined };
}
