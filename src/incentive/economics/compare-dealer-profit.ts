import { type Decimal, plain, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { throwDomain } from '../../kernel/errors/index.js';
import type {
  DealerProfit,
  DealerProfitFacts,
  DealerProfitOptions,
  ProfitGroup,
} from './dealer-profit.js';
import { inCurrency } from './dealer-profit-reasons.js';
import { type PairedLine, pairLines } from './pair-profit-lines.js';
import { type ReadAccount, readAccount } from './read-dealer-profit.js';
import { readProfitOptions } from './read-profit-options.js';
import type { EconomicsReasonCode } from './reasons.js';
import { profitOfAccount } from './report-dealer-profit.js';

type Why = Reason<EconomicsReasonCode>;

/** One line of two accounts. */
export interface ProfitVariance {
  readonly group: ProfitGroup;
  /** `null` where the group is compared as one amount. */
  readonly name: string | null;
  /** What was planned; `null` where the line stands in the actual account only. */
  readonly before: DecimalString | null;
  /** What came of it; `null` where the line stands in the budget only. */
  readonly after: DecimalString | null;
  /** After less before; what is not there counts as nothing. */
  readonly change: DecimalString;
  /** What the change does to the profit: above zero it is favourable, below zero unfavourable. */
  readonly effect: DecimalString;
  readonly verdict: 'favourable' | 'unfavourable' | 'unchanged';
}

/** A budget and what came of it. */
export interface DealerProfitComparison {
  readonly id: string | null;
  readonly before: DealerProfit;
  readonly after: DealerProfit;
  /** Operating profit after less before. */
  readonly variance: DecimalString;
  readonly lines: readonly ProfitVariance[];
  readonly reasons: readonly Reason<EconomicsReasonCode>[];
}

/**
 * Where did the dealer's account come out other than planned (预算与实际对比, 生意回顾)?
 *
 * @param budget - the account as planned; `before` in the answer
 * @param actual - the account as it came; `after` in the answer
 * @param options - as {@link reportDealerProfit}; a name may stand in either account
 * @returns both profits, and the variance line by line. The sign is that of the profit: more income and less cost are favourable and
 * above zero, less income and more cost unfavourable and below zero. A line that stands on one side only is `null` on the
 * other and counts as nothing there. A group that one side tells as one amount and the other by name is compared as one amount
 * @throws {@link ClienteleError} `incentive/other-dealer` when both accounts have an id and the ids differ; `input/…` as {@link reportDealerProfit},
 * at `/budget` or `/actual`
 * @guarantee the effects of the lines sum to the variance, which is the profit after less the profit before; changing sides changes every sign
 * @source house rule: the sign of a variance is its effect on the profit
 * @example
 * ```ts
 * import { compareDealerProfit } from 'clientele/incentive';
 * const budget = { sales: '1000', costOfGoods: '800', incentives: { 'annual-rebate': '30' }, expenses: { freight: '50' } };
 * const actual = { sales: '900', costOfGoods: '700', incentives: { 'annual-rebate': '20' }, expenses: { freight: '60', tax: '5' } };
 * const review = compareDealerProfit(budget, actual);
 * review.variance;                                          // => '-25'
 * review.lines.map(({ effect }) => effect);                 // => ['-100', '100', '-10', '-10', '-5']
 * review.lines.map(({ before }) => before);                 // => ['1000', '800', '30', '50', null]
 * ```
 * @category Incentive
 */
export function compareDealerProfit(
  budget: DealerProfitFacts,
  actual: DealerProfitFacts,
  options: DealerProfitOptions = {},
): DealerProfitComparison {
  const [planned, came] = [readAccount(budget, '/budget'), readAccount(actual, '/actual')];
  requireSameDealer(planned, came);
  const told = readProfitOptions(options, [...planned.lines, ...came.lines]);
  const pairs = pairLines(planned.lines, came.lines);
  const variance = pairs.reduce((sum, { effect }) => sum.plus(effect), zero);
  return {
    id: planned.id ?? came.id,
    before: profitOfAccount(planned, told),
    after: profitOfAccount(came, told),
    variance: plain(variance),
    lines: pairs.map(varianceOf),
    reasons: [varianceReason(variance, pairs, told.currency)],
  };
}

function requireSameDealer({ id: before }: ReadAccount, { id: after }: ReadAccount): void {
  if (before === null || after === null || before === after) return;
  throwDomain(
    'incentive/other-dealer',
    '/actual/id',
    `expected the account of ${before}, received that of ${after}; compare accounts of one dealer`,
    { expected: before, received: after },
  );
}

function varianceOf({ group, name, before, after, effect }: PairedLine): ProfitVariance {
  return {
    group,
    name,
    before: before && plain(before),
    after: after && plain(after),
    change: plain((after ?? zero).minus(before ?? zero)),
    effect: plain(effect),
    verdict: effect.isZero() ? 'unchanged' : effect.lt(0) ? 'unfavourable' : 'favourable',
  };
}

function varianceReason(
  variance: Decimal,
  pairs: readonly PairedLine[],
  currency: string | null,
): Why {
  return {
    code: 'incentive/profit-variance',
    figure: plain(variance),
    params: inCurrency(currency),
    parts: pairs.map(({ group, name, before, after, inTotal, effect }) => ({
      code: 'incentive/line-variance',
      figure: plain(effect),
      params: {
        group,
        ...(name === null ? {} : { name }),
        before: before && plain(before),
        after: after && plain(after),
        ...(inTotal ? { inTotal } : {}),
      },
    })),
  };
}
