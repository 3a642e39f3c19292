import type { DateString } from '../../kernel/calendar/index.js';
import { Decimal, padded, plain } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import type { ReadyTerms } from '../terms/read-terms.js';
import { notCounted, notCountedByDate } from './dated-entries.js';
import type { ReadySubsidy, SubsidyAmounts } from './interest-subsidy-amounts.js';
import type { PrepaymentPickup, SortedDeposits } from './prepayment-facts.js';
import { roundedPart, settledPart } from './reason-parts.js';

type Why = Reason<IncentiveReasonCode>;

/** What the reasons of a subsidy stand on. */
export interface SubsidyEvidence {
  readonly terms: { readonly currency: string };
  readonly ready: ReadyTerms<ReadySubsidy>;
  readonly asOf: DateString;
  readonly amounts: SubsidyAmounts;
  readonly deposits: SortedDeposits;
  readonly pickups: readonly PrepaymentPickup[];
}

/** Due = interest of each stretch + rounding − settled; then what did not count. */
export function subsidyReasons(evidence: SubsidyEvidence): readonly Why[] {
  const { terms, ready, asOf, amounts, deposits, pickups } = evidence;
  const { outcome, beyond } = amounts;
  const { rate, dayCount, rounding } = ready;
  return [
    {
      code: 'incentive/subsidy',
      figure: outcome.due,
      params: { currency: terms.currency, asOf, rate: plain(rate), dayCount },
      parts: [
        ...interestParts(evidence),
        ...roundedPart(
          outcome.subsidy,
          amounts.counted.map(({ interest }) => interest),
          rounding,
        ),
        settledPart(outcome.settled, rounding.scale),
      ],
    },
    ...(beyond.isZero()
      ? []
      : [
          {
            code: 'incentive/beyond-balance' as const,
            params: { amount: padded(beyond, rounding.scale), currency: terms.currency },
          },
        ]),
    ...notCounted('incentive/out-of-season', deposits.outOfSeason),
    ...notCounted('incentive/earns-nothing', deposits.idle),
    ...notCounted('incentive/not-yet-earning', deposits.waiting),
    ...notCounted('incentive/outside-terms', deposits.outside),
    ...notCountedByDate({
      counted: [],
      outside: [],
      later: [...deposits.later, ...pickups.filter(({ date }) => date > asOf)],
    }),
  ];
}

function interestParts({ amounts, ready }: SubsidyEvidence): readonly Why[] {
  const { scale } = ready.rounding;
  return amounts.counted.flatMap(({ balance, interest }, index): readonly Why[] => {
    const segment = amounts.outcome.segments[index];
    if (balance.isZero() || segment === undefined) return [];
    const { start, end, days, balance: amount } = segment;
    const params = { start, end, days, amount };
    return [{ code: 'incentive/interest', figure: padded(new Decimal(interest), scale), params }];
  });
}
