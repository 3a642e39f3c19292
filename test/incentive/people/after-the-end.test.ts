import { monthOf } from 'clientele/calendar';
import {
  acceleratorCommission,
  awardPrizes,
  commissionOnPayment,
  creditCommission,
  creditCommissions,
  defineIncentiveTerms,
  newSellerRamp,
  rampQuota,
  rateCommission,
  recoverableDraw,
  releaseCommission,
  salesContest,
  settleDraw,
  splitCommission,
} from 'clientele/incentive';
import { describe, expect, it } from 'vitest';

const effective = { start: '2026-01-01', end: '2027-01-01' };
const accelerator = defineIncentiveTerms({ ...acceleratorCommission, effective });
const release = defineIncentiveTerms({ ...commissionOnPayment, effective });
const draw = defineIncentiveTerms({ ...recoverableDraw, effective });
const contest = defineIncentiveTerms({ ...salesContest, effective });
const credit = defineIncentiveTerms({ ...splitCommission, effective });
const ramp = defineIncentiveTerms({ ...newSellerRamp, effective });

const sold = { id: 'S-1', quota: '100000', sales: '130000' };
const invoice = {
  id: 'INV-1',
  commission: '100',
  invoice: '300',
  payments: [
    { id: 'P-1', date: '2026-12-31', amount: '100' },
    { id: 'P-2', date: '2027-02-10', amount: '200' },
  ],
};
const scores = [{ id: 'S-1', score: '100' }];
const sale = { id: 'INV-1', amount: '50000' };
const december = { ...monthOf(2026, 12), earned: '5000' };
const january = { ...monthOf(2027, 1), earned: '9000' };

/** Each decision, by the day on which it is made. */
const decisions: readonly (readonly [string, (asOf: string) => unknown])[] = [
  ['rateCommission', (asOf) => rateCommission(accelerator, sold, { asOf }).outcome],
  ['releaseCommission', (asOf) => releaseCommission(release, invoice, { asOf }).policy],
  ['settleDraw', (asOf) => settleDraw(draw, { id: 'S-1', periods: [] }, { asOf }).outcome],
  ['awardPrizes', (asOf) => awardPrizes(contest, scores, { asOf }).summary],
  ['creditCommission', (asOf) => creditCommission(credit, sale, { asOf }).outcome],
  ['creditCommissions', (asOf) => creditCommissions(credit, [sale], { asOf }).summary],
  ['rampQuota', (asOf) => rampQuota(ramp, { id: 'S-1', sales: '1', month: 1 }, { asOf }).outcome],
];

describe('terms of people after their end', () => {
  it.each(decisions)('%s is refused the day before the start, not after the end', (_, decide) => {
    expect(() => decide('2025-12-31')).toThrow('policy/not-in-force');
    const within = decide('2026-01-01');
    expect(['2026-12-31', '2027-01-01', '2030-01-01'].map(decide)).toEqual([
      within,
      within,
      within,
    ]);
  });

  it('release commission for an invoice that is paid later', () => {
    const at = (asOf: string) => releaseCommission(release, invoice, { asOf }).outcome?.released;
    expect(['2026-12-31', '2027-02-09', '2027-02-10'].map(at)).toEqual([
      '33.33',
      '33.33',
      '100.00',
    ]);
  });

  it('settle the draw of December in January, and none for January', () => {
    const { outcome, reasons } = settleDraw(
      draw,
      { id: 'S-1', periods: [december, january] },
      { asOf: '2027-02-15' },
    );
    expect(outcome?.periods.map(({ start, payout }) => [start, payout])).toEqual([
      ['2026-12-01', '5000.00'],
    ]);
    expect(reasons.at(-1)).toEqual({
      code: 'incentive/periods-outside-terms',
      params: { count: 1 },
    });
  });
});
