import type { Period } from '../../kernel/calendar/index.js';
import {
  type Decimal,
  Decimal as Figure,
  padded,
  rounded,
  toNotNegative,
  zero,
} from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { DecideOptions, Decision, Defined } from '../../kernel/decision/index.js';
import { requireBoolean, throwDomain } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { readSettled } from '../settle-measured.js';
import type { IncentiveTerms } from '../terms/policy.js';
import { termsReader } from '../terms/read-terms.js';
import type { CommissionDrawOutcome } from './commission-draw-outcome.js';
import type { CommissionDraw } from './commission-draw-policy.js';
import { type DrawnPeriod, drawReasons } from './draw-reasons.js';
import { type EarnedPeriod, endedPeriods } from './ended-periods.js';
import { decided, readTermsRun } from './terms-run.js';

/** What a seller earned in each period. */
export interface CommissionDrawFacts {
  readonly id: string;
  /** In any order, sharing no day; earnings are negative where commission is taken back. */
  readonly periods: readonly EarnedPeriod[];
  /** What was still to be recovered before the first period. */
  readonly balance?: DecimalInput;
}

/** A draw whose figures were read. */
interface ReadyDraw {
  readonly draw: Decimal;
  readonly isRecoverable: boolean;
}

/** The compiled form of a draw. */
export const readyDraw = /* @__PURE__ */ termsReader(
  'commission-draw',
  ({ draw, recoverable }): ReadyDraw => ({
    draw: toNotNegative(draw, '/terms/draw'),
    isRecoverable: requireBoolean(recoverable, '/terms/recoverable'),
  }),
);

const periodFields: Fields<EarnedPeriod> = {
  start: { type: 'date' },
  end: { type: 'date' },
  earned: { type: 'decimal' },
};

const drawFields: Fields<CommissionDrawFacts> = {
  id: { type: 'id' },
  periods: { type: 'list', of: periodFields },
  balance: { type: 'decimal', sign: 'not-negative', optional: true },
};

/**
 * What is paid in each period under a draw, and what is still to be recovered?
 *
 * Payout = the larger of the draw and what was earned less the open balance. A draw that is not recoverable is a minimum.
 * Earnings and draw are rounded as they come in; from there on nothing is.
 *
 * @param terms - the draw of a period, and whether it is recovered
 * @param facts - what was earned in each period; `balance`: what was open before the first
 * @param options - `asOf`, from the start of the terms on, also after their end: periods that have not ended on that day are not settled; `explain`
 * @returns payout and open balance of each period that ended and began in the life of the terms; what else there was has a reason
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/other-terms`; `input/…` for the facts,
 * `input/not-a-period` and `input/overlapping-periods` for periods, `decimal/finer-than-scale` for the balance,
 * `incentive/balance-not-recoverable` for a balance where nothing is recovered
 * @guarantee recoverable: payouts = earnings + what is open at the end − what was open at the start, so no draw is recovered twice;
 * no payout is below the draw
 * @source definition of a recoverable draw (business-in-a-box glossary); rounding: house rule
 * @example
 * ```ts
 * import { monthOf } from 'clientele/calendar';
 * import { defineIncentiveTerms, recoverableDraw, settleDraw } from 'clientele/incentive';
 * const terms = defineIncentiveTerms(recoverableDraw);
 * const { outcome } = settleDraw(terms, {
 *   id: 'S-1', periods: [{ ...monthOf(2026, 1), earned: '2000' }, { ...monthOf(2026, 2), earned: '5000' }],
 * }, { asOf: '2026-02-28' });
 * outcome?.periods.map(({ payout, balance }) => [payout, balance]);   // => [['3000.00', '1000.00'], ['4000.00', '0.00']]
 * ```
 * @category Incentive
 */
export function settleDraw(
  terms: Defined<IncentiveTerms<CommissionDraw>>,
  facts: CommissionDrawFacts,
  options: DecideOptions,
): Decision<CommissionDrawOutcome, string, IncentiveReasonCode> {
  const run = readTermsRun(readyDraw, terms, options);
  const { rounding, currency, isRecoverable } = run.ready;
  const read = readRecord(drawFields, facts, '/facts', 'the facts');
  const open = readSettled(run.ready, read.balance, '/facts/balance');
  if (!isRecoverable && !open.isZero())
    throwDomain(
      'incentive/balance-not-recoverable',
      '/facts/balance',
      'a draw that is not recoverable leaves nothing to recover; settle the balance under the terms that it comes from',
      {},
    );
  const ended = endedPeriods(terms, read.periods, run.asOf, '/facts/periods');
  const draw = new Figure(rounded(run.ready.draw, rounding));
  const drawn = drawnPeriods(
    { draw, isRecoverable },
    ended.periods,
    open,
    (earned) => new Figure(rounded(earned, rounding)),
  );
  const text = (figure: Decimal) => padded(figure, rounding.scale);
  const outcome: CommissionDrawOutcome = {
    periods: drawn.map(({ start, end, earned, payout, balance }) => ({
      start,
      end,
      earned: text(earned),
      payout: text(payout),
      balance: text(balance),
    })),
    paid: text(drawn.reduce((sum, { payout }) => sum.plus(payout), zero)),
    balance: text(drawn.at(-1)?.balance ?? open),
    currency,
  };
  return decided(run, read.id, outcome, () => [
    ...drawReasons(run, { draw, isRecoverable }, drawn, outcome),
    ...ended.notes,
  ]);
}

function drawnPeriods(
  { draw, isRecoverable }: ReadyDraw,
  periods: readonly (Period & { readonly exact: Decimal })[],
  before: Decimal,
  round: (earned: Decimal) => Decimal,
): readonly DrawnPeriod[] {
  let open = before;
  return periods.map(({ start, end, exact }) => {
    const earned = round(exact);
    const net = earned.minus(open);
    const payout = net.gt(draw) ? net : draw;
    const change = payout.minus(earned);
    if (isRecoverable) open = payout.minus(net);
    return { start, end, exact, earned, payout, change, balance: open };
  });
}
