import { Decimal, padded, plain } from '../../kernel/decimal/decimal.js';
import type { CommissionCreditOutcome } from './commission-credit-outcome.js';
import type { ReadyCredits } from './ready-credits.js';
import { roundedReasons } from './rounded-reasons.js';
import type { TermsRun, Why } from './terms-run.js';

/** What one person earns on one sale. */
export interface Credited {
  readonly credit: ReadyCredits['credits'][number];
  readonly credited: Decimal;
  readonly exact: Decimal;
  readonly earning: Decimal;
}

/** Earned = what each earns = its share at its rate, and what rounding did to it. */
export function creditReasons(
  run: TermsRun<ReadyCredits>,
  earnings: readonly Credited[],
  { amount, unassigned, earned }: CommissionCreditOutcome,
): readonly Why[] {
  const { currency, split } = run.ready;
  const whole: Why = {
    code: 'incentive/commission',
    figure: earned,
    params: { amount, currency },
    parts: earnings.map((one) => creditReason(run, one)),
  };
  if (new Decimal(unassigned).isZero()) return [whole];
  const params = { split: plain(split), currency };
  return [whole, { code: 'incentive/credit-unassigned', figure: unassigned, params }];
}

function creditReason(
  { ready: { rounding } }: TermsRun<ReadyCredits>,
  { credit, credited, exact, earning }: Credited,
): Why {
  const change = roundedReasons(exact, earning, rounding);
  const { id, kind, label, share, rate } = credit;
  return {
    code: kind === 'split' ? 'incentive/split-credit' : 'incentive/roll-up-credit',
    figure: padded(earning, rounding.scale),
    params: {
      person: id,
      label,
      share: plain(share),
      rate: plain(rate),
      credited: padded(credited, rounding.scale),
    },
    ...(change.length === 0
      ? {}
      : {
          parts: [
            {
              code: 'incentive/before-rounding' as const,
              figure: padded(exact, rounding.scale),
              params: {},
            },
            ...change,
          ],
        }),
  };
}
