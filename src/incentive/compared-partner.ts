import { type Decimal, padded, zero } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import type { Reason } from '../kernel/decision/index.js';
import type { IncentiveReasonCode } from './reasons.js';
import type { SettledPeriods } from './settle-periods.js';
import type { SettlementRun } from './settlement-run.js';

type Why = Reason<IncentiveReasonCode>;

/** What a change of plan costs, over all partners that can be told under both. */
export interface CompareSummary {
  /** Cost after less cost before. */
  readonly change: DecimalString;
  readonly costBefore: DecimalString;
  readonly costAfter: DecimalString;
  readonly winners: number;
  readonly losers: number;
  readonly unchanged: number;
  /** Partners that cannot be told under one of the plans. */
  readonly undetermined: number;
  readonly unit: string;
}

/** One partner under both plans. */
export interface Compared {
  readonly id: string;
  readonly before: Decimal | null;
  readonly after: Decimal | null;
  readonly reasons: readonly Why[];
}

/** Why a partner gets more or less: the change of each period; or why it cannot be told. */
export function reasonsOf(
  runs: readonly SettlementRun[],
  before: SettledPeriods,
  after: SettledPeriods,
  scale: number,
): readonly Why[] {
  const open = [...before.decisions, ...after.decisions].filter(({ outcome }) => outcome === null);
  if (before.due === null || after.due === null)
    return open.flatMap(({ reasons }) => reasons.slice(0, 1));
  const change = (one: Decimal, other: Decimal, params: Why['params']): Why => ({
    code: 'incentive/changed',
    figure: padded(other.minus(one), scale),
    params: { ...params, before: padded(one, scale), after: padded(other, scale) },
  });
  const parts = runs.map(({ period }, index) =>
    change(dueOf(before, index), dueOf(after, index), { ...period }),
  );
  return [{ ...change(before.due, after.due, {}), parts }];
}

function dueOf({ decisions }: SettledPeriods, index: number): Decimal {
  const due = decisions[index]?.outcome?.due;
  return due === undefined ? zero : zero.plus(due);
}

/** The costs of all partners that can be told, and who wins and loses. */
export function summariseCompared(
  compared: readonly Compared[],
  unit: string,
  scale: number,
): CompareSummary {
  let costBefore = zero;
  let costAfter = zero;
  const tally = { winners: 0, losers: 0, unchanged: 0, undetermined: 0 };
  for (const { before, after } of compared) {
    if (before === null || after === null) tally.undetermined += 1;
    else {
      costBefore = costBefore.plus(before);
      costAfter = costAfter.plus(after);
      tally[after.gt(before) ? 'winners' : after.lt(before) ? 'losers' : 'unchanged'] += 1;
    }
  }
  const text = (amount: Decimal) => padded(amount, scale);
  return {
    change: text(costAfter.minus(costBefore)),
    costBefore: text(costBefore),
    costAfter: text(costAfter),
    ...tally,
    unit,
  };
}
