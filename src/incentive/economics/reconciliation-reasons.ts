import { type Decimal, plain } from '../../kernel/decimal/decimal.js';
import type { JsonValue, Reason } from '../../kernel/decision/index.js';
import type { AgeBucket } from './age-buckets.js';
import { inCurrency } from './dealer-profit-reasons.js';
import { type OpenItem, openOf } from './open-item.js';
import type { ReadReconcileOptions } from './read-reconciliation.js';
import type { EconomicsReasonCode } from './reasons.js';
import type { ReconciledTotals } from './reconciled-totals.js';
import type { SettledCredits } from './settle-credits.js';

type Why = Reason<EconomicsReasonCode>;
type Params = Readonly<Record<string, JsonValue>>;

function why(code: EconomicsReasonCode, figure: Decimal, params: Params = {}): Why {
  return { code, figure: plain(figure), params };
}

function idsOf(items: readonly OpenItem[]): readonly string[] {
  return items.map(({ id }) => id);
}

/** Entitled = credited + set off + outstanding by age; received = credited + over-credited + unmatched; and what was not counted. */
export function reconciliationReasons(
  settled: SettledCredits,
  totals: ReconciledTotals,
  buckets: readonly AgeBucket[],
  { asOf, currency }: ReadReconcileOptions,
): readonly Why[] {
  const money = inCurrency(currency);
  const { entitled, credited, setOff, outstanding, received, owedBack } = totals;
  const open: Why = {
    ...why('incentive/outstanding', outstanding),
    parts: buckets.flatMap(agedReason),
  };
  return [
    {
      ...why('incentive/entitled', entitled, { ...money, asOf }),
      parts: [
        why('incentive/credited', credited),
        ...(setOff.isZero() ? [] : [why('incentive/set-off', setOff)]),
        open,
      ],
    },
    {
      ...why('incentive/received', received, { ...money, asOf }),
      parts: [
        why('incentive/credited', credited),
        ...overReasons(settled),
        ...unmatchedReasons(settled),
      ],
    },
    ...(owedBack.isZero() ? [] : [why('incentive/owed-back', owedBack, money)]),
    ...laterReason('entitlements', settled.later.entitlements, money),
    ...laterReason('credits', settled.later.credits, money),
  ];
}

function agedReason({ from, to, entitlements, outstanding }: AgeBucket): readonly Why[] {
  return entitlements.length === 0
    ? []
    : [{ ...why('incentive/aged', outstanding, { from, to }), rows: idsOf(entitlements) }];
}

function overReasons({ over }: SettledCredits): readonly Why[] {
  return [...over].map(([credit, { id }]) => ({
    ...why('incentive/over-credited', credit.open, { id: credit.id, of: id }),
    rows: [credit.id],
  }));
}

function unmatchedReasons({ unmatched }: SettledCredits): readonly Why[] {
  return [...unmatched].map(([credit, reason]) => ({
    ...why('incentive/unmatched', credit.open, { id: credit.id, of: credit.of, why: reason }),
    rows: [credit.id],
  }));
}

function laterReason(what: string, items: readonly OpenItem[], money: Params): readonly Why[] {
  return items.length === 0
    ? []
    : [
        {
          ...why('incentive/later-entries', openOf(items), { ...money, what, count: items.length }),
          rows: idsOf(items),
        },
      ];
}
