import { type Decimal, padded, plain, readRounding, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalString } from '../../kernel/decimal/index.js';
import type { Reason } from '../../kernel/decision/index.js';
import { requireText } from '../../kernel/errors/index.js';
import { requireOnly } from '../require-only.js';
import { inCurrency } from './dealer-profit-reasons.js';
import { readRevenue } from './read-revenue.js';
import type { EconomicsReasonCode } from './reasons.js';
import type {
  RecognisedPeriod,
  RecognisedRevenue,
  RevenueFacts,
  RevenueOptions,
} from './revenue.js';
import { type PeriodAmounts, revenueAmounts } from './revenue-amounts.js';
import { revenueEntries } from './revenue-entries.js';

type Why = Reason<EconomicsReasonCode>;
type Text = (amount: Decimal) => DecimalString;

/**
 * What is revenue now, and what may have to be refunded, while a rebate is still uncertain (可变对价)?
 *
 * Revenue to date is re-estimated on the whole; what that changes for earlier units is caught up in the period (累计追补). No price is
 * rounded on the way. Nothing is posted: the entries are data. One figure for the estimate gives {@link estimateConsideration}.
 *
 * @param facts - `periods` in order, each with `units` (or a share of completion) and either `estimatedUnitPrice`, or `estimatedTotal` for
 * `estimatedTotalUnits`, as estimated at its end; `billedUnitPrice`, the price on the invoices
 * @param options - `rounding` of the amounts to date; `currency` for the words
 * @returns for each period its revenue, of which catch-up, the refund liability at its end, and entries on `receivable`, `revenue` and
 * `refund-liability`. Without `billedUnitPrice` there is no liability, and what is earned is receivable
 * @throws {@link ClienteleError} `incentive/no-estimate`, `incentive/two-estimates` for a period with neither or both estimates; `input/…` for the rest,
 * `input/out-of-range` for a total of units that is not above zero
 * @guarantee revenue of the periods sums to revenue to date; billed to date = revenue to date + refund liability; debits equal credits;
 * estimates that never change catch nothing up, but for rounding
 * @source IFRS 15.51, 15.55 (refund liability), 15.87 to 88 (changes of the price); ASC 606-10-32-42 to 45
 * @example
 * ```ts
 * import { recogniseRevenue } from 'clientele/incentive';
 * const { periods } = recogniseRevenue({ billedUnitPrice: '480', periods: [
 *   { units: '75', estimatedUnitPrice: '480' }, { units: '225', estimatedUnitPrice: '432' },
 * ] });
 * periods.map(({ revenue }) => revenue);                    // => ['36000', '93600']
 * periods.map(({ catchUp }) => catchUp);                    // => ['0', '-3600']
 * periods.map(({ refundLiability }) => refundLiability);    // => ['0', '14400']
 * ```
 * @category Incentive
 */
export function recogniseRevenue(
  facts: RevenueFacts,
  options: RevenueOptions = {},
): RecognisedRevenue {
  const { id, price, periods } = readRevenue(facts);
  const { rounding: told, currency } = requireOnly(options, '/options', ['rounding', 'currency']);
  const rounding = told === undefined ? null : readRounding(told, '/options/rounding');
  const money =
    currency === undefined
      ? {}
      : inCurrency(requireText(currency, '/options/currency', 'a currency'));
  const text: Text = (amount) =>
    rounding === null ? plain(amount) : padded(amount, rounding.scale);
  const amounts = revenueAmounts(periods, price, rounding);
  return {
    id,
    periods: amounts.map((period) => periodText(period, text)),
    revenue: text(amounts.at(-1)?.revenueToDate ?? zero),
    reasons: revenueReasons(amounts, text, money),
  };
}

function liabilityOf({ billedToDate, revenueToDate }: PeriodAmounts): Decimal | null {
  return billedToDate === null ? null : billedToDate.minus(revenueToDate);
}

function periodText(period: PeriodAmounts, text: Text): RecognisedPeriod {
  const { revenue, ofPeriod, catchUp, revenueToDate, billedToDate } = period;
  const liability = liabilityOf(period);
  return {
    revenue: text(revenue),
    ofPeriod: text(ofPeriod),
    catchUp: text(catchUp),
    revenueToDate: text(revenueToDate),
    billedToDate: billedToDate && text(billedToDate),
    refundLiability: liability && text(liability),
    entries: revenueEntries(period, text),
  };
}

/** Revenue = its periods = units of the period + catch-up; and what is left of the invoices. */
function revenueReasons(
  amounts: readonly PeriodAmounts[],
  text: Text,
  money: { readonly currency?: string },
): readonly Why[] {
  const last = amounts.at(-1);
  const liability = last === undefined ? null : liabilityOf(last);
  return [
    {
      code: 'incentive/revenue',
      figure: text(last?.revenueToDate ?? zero),
      params: money,
      parts: amounts.map((period, index) => periodReason(period, index + 1, text)),
    },
    ...(liability === null
      ? []
      : [
          {
            code: 'incentive/refund-liability' as const,
            figure: text(liability),
            params: { ...money, billed: text(last?.billedToDate ?? zero) },
          },
        ]),
  ];
}

function periodReason(
  { revenue, units, ofPeriod, catchUp }: PeriodAmounts,
  period: number,
  text: Text,
): Why {
  const caught: Why = { code: 'incentive/catch-up', figure: text(catchUp), params: {} };
  return {
    code: 'incentive/period-revenue',
    figure: text(revenue),
    params: { period },
    parts: [
      {
        code: 'incentive/revenue-of-units',
        figure: text(ofPeriod),
        params: { units: plain(units) },
      },
      ...(catchUp.isZero() ? [] : [caught]),
    ],
  };
}
