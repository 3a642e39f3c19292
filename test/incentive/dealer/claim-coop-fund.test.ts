import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  type CoopFacts,
  type CoopFundDraft,
  claimCoopFund,
  coopFundTerms,
  defineIncentiveTerms,
  lintIncentiveTerms,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectPartsToSum, isSum } from './sums.js';
import { termsOf } from './terms-of.js';

const rule = { type: 'coop-fund', accrualRate: '0.02', reimbursementRate: '0.5' } as const;
const asOf = '2026-12-31';
const claim = (told: Omit<CoopFacts, 'id'>, more: Partial<CoopFundDraft> = {}, on = asOf) =>
  claimCoopFund(
    defineIncentiveTerms(termsOf<CoopFundDraft>({ ...rule, ...more })),
    { id: 'D-07', ...told },
    { asOf: on },
  );
const bought = (date: string, amount: string) => ({ date, amount });
const spent = (id: string, date: string, amount: string, more: object = {}) => ({
  id,
  date,
  amount,
  ...more,
});

describe('a co-op fund', () => {
  it('pays half of the spending, as far as it reaches', () => {
    const { outcome } = claim({
      purchases: [bought('2026-01-15', '500000')],
      spend: [spent('fair', '2026-03-10', '24000')],
    });
    expect(outcome).toMatchObject({
      fund: '10000.00', // 0.02 × 500,000
      eligible: '12000.00',
      paid: '10000.00',
      unfunded: '2000.00',
      expired: '0.00',
      left: '0.00',
    });
  });

  it('has paid for other spending before', () => {
    const told = {
      purchases: [bought('2026-01-15', '500000')],
      spend: [spent('fair', '2026-03-10', '8000')],
    };
    expect(claim({ ...told, alreadyPaid: '7000' }).outcome).toMatchObject({
      paid: '3000.00',
      unfunded: '1000.00',
      left: '0.00',
    });
    const overdrawn = claim({ ...told, alreadyPaid: '10000.01' });
    expect(overdrawn.outcome).toMatchObject({ paid: '0.00', left: '0.00' });
    expect(overdrawn.reasons[2]?.parts?.at(-1)).toEqual({
      code: 'incentive/fund-overdrawn',
      figure: '0.01',
      params: {},
    });
    expectPartsToSum(overdrawn);
  });

  it('uses the oldest purchases first, and loses what has expired', () => {
    const told = {
      purchases: [bought('2026-06-20', '200000'), bought('2026-01-15', '300000')],
      spend: [spent('fair', '2026-03-10', '8000')],
    };
    const at = (on: string) => claim(told, { expiresAfterMonths: 6 }, on).outcome;
    // 6,000 from January, of which 4,000 were used; it ends with 14 July
    expect(at('2026-07-14')).toMatchObject({ expired: '0.00', left: '6000.00' });
    expect(at('2026-07-15')).toMatchObject({ expired: '2000.00', left: '4000.00' });
    expect(at('2026-12-19')).toMatchObject({ left: '4000.00' });
    expect(at('2026-12-20')).toMatchObject({ expired: '6000.00', left: '0.00' });
  });

  it('does not pay from what had expired on the day of the spending', () => {
    const on = (date: string) =>
      claim(
        { purchases: [bought('2026-01-15', '300000')], spend: [spent('fair', date, '8000')] },
        { expiresAfterMonths: 6 },
      ).outcome;
    expect(on('2026-07-14')).toMatchObject({ paid: '4000.00', expired: '2000.00' });
    expect(on('2026-07-15')).toMatchObject({ paid: '0.00', expired: '6000.00' });
  });

  it('pays earlier spending from later purchases, or does not, as agreed', () => {
    const told = {
      purchases: [bought('2026-06-01', '500000')],
      spend: [spent('fair', '2026-03-10', '8000')],
    };
    expect(claim(told).outcome?.paid).toBe('4000.00');
    expect(claim(told, { earlierSpend: 'not-paid' }).outcome).toMatchObject({
      paid: '0.00',
      unfunded: '4000.00',
      left: '10000.00',
    });
  });

  describe('that paid before', () => {
    const rules = { accrualRate: '0.1', reimbursementRate: '1', expiresAfterMonths: 6 };
    // 100 until 9 July, and 100 until 9 December
    const purchases = [bought('2026-01-10', '1000'), bought('2026-06-10', '1000')];
    const a = { date: '2026-08-01', amount: '100' };

    it.each([{ paid: [a] }, { alreadyPaid: '100' }])('pays nothing twice: %j', (before) => {
      const spend = [spent('b', '2026-08-15', '100')];
      const decision = claim({ purchases, spend, ...before }, rules, '2026-08-31');
      expect(decision.outcome).toMatchObject({
        alreadyPaid: '100.00',
        paid: '0.00',
        expired: '100.00',
        left: '0.00',
      });
      expectPartsToSum(decision);
    });

    it('used the oldest purchases of the day where it is told, the youngest where not', () => {
      const spend = [spent('b', '2026-08-15', '100')];
      const paid = [{ date: '2026-02-01', amount: '100' }];
      const on = (before: object) =>
        claim({ purchases, spend, ...before }, rules, '2026-08-31').outcome;
      expect(on({ paid })).toMatchObject({ paid: '100.00', expired: '0.00', left: '0.00' });
      expect(on({ alreadyPaid: '100' })).toMatchObject({ paid: '0.00', expired: '100.00' });
    });

    it('pays nothing twice either where later purchases pay for no earlier spending', () => {
      const spend = [spent('b', '2026-03-01', '100')];
      const more = { ...rules, earlierSpend: 'not-paid' } as const;
      const on = (before: object) => claim({ purchases, spend, ...before }, more).outcome?.paid;
      expect(on({})).toBe('100.00');
      expect(on({ alreadyPaid: '100' })).toBe('0.00');
      expect(on({ paid: [{ date: '2026-02-01', amount: '100' }] })).toBe('0.00');
      expect(on({ paid: [a] })).toBe('100.00');
    });

    it('is held against the rest of the fund where more was paid than was alive', () => {
      const told = { purchases, spend: [spent('b', '2026-08-15', '80')] };
      const paid = [{ date: '2026-08-01', amount: '150' }];
      expect(claim({ ...told, paid }, rules).outcome).toMatchObject({
        paid: '0.00',
        expired: '50.00',
      });
    });

    it('counts what is known and lies in the life of the terms', () => {
      const paid = [
        { date: '2025-12-31', amount: '1' },
        { date: '2026-09-01', amount: '2' },
      ];
      const decision = claim({ purchases, spend: [], paid }, rules, '2026-08-31');
      expect(decision.outcome?.alreadyPaid).toBe('0.00');
      expect(decision.reasons.slice(-2).map(({ code }) => code)).toEqual([
        'incentive/outside-terms',
        'incentive/later-lines',
      ]);
    });
  });

  it('has thousands of purchases and claims', () => {
    const rows = Array.from({ length: 2000 }, (_, index) => {
      const [month, of] = [String(1 + (index % 12)).padStart(2, '0'), String(1 + (index % 28))];
      return { id: `R-${index}`, date: `2026-${month}-${of.padStart(2, '0')}`, amount: '100' };
    });
    const purchases = rows.map(({ date, amount }) => ({ date, amount }));
    const { outcome } = claim({ purchases, spend: rows }, { expiresAfterMonths: 6 });
    expect(outcome).toMatchObject({ fund: '4000.00', eligible: '100000.00', paid: '4000.00' });
  });

  it('names what it does not pay for, and why', () => {
    const decision = claim(
      {
        purchases: [bought('2026-01-15', '500000'), bought('2025-12-31', '1')],
        spend: [
          spent('fair', '2026-03-10', '100', { activity: 'fair', claimedOn: '2026-04-09' }),
          spent('late', '2026-03-10', '100', { activity: 'fair', claimedOn: '2026-04-10' }),
          spent('dinner', '2026-03-10', '100', { activity: 'dinner', claimedOn: '2026-03-10' }),
          spent('blank', '2026-03-10', '100', { claimedOn: '2026-03-10' }),
          spent('open', '2026-12-10', '100', { activity: 'fair', claimedOn: '2027-01-05' }),
          spent('next', '2027-01-01', '100', { activity: 'fair', claimedOn: '2027-01-01' }),
        ],
      },
      { activities: [{ activity: 'fair' }], claimWithinDays: 30 },
      '2026-12-31',
    );
    expect(decision.outcome?.claims).toEqual([
      { id: 'fair', eligible: '50.00', paid: '50.00', unfunded: '0.00' },
    ]);
    expect(decision.reasons.slice(2).map(({ code, rows }) => [code, rows])).toEqual([
      ['incentive/other-activity', ['blank', 'dinner']],
      ['incentive/claimed-late', ['late']],
      ['incentive/outside-terms', []],
      ['incentive/later-lines', ['open', 'next']],
    ]);
  });

  it('is refused facts that cannot be read', () => {
    const none = { purchases: [], spend: [] };
    const refused = (told: object, code: string, path: string) =>
      expect(() => claim({ ...none, ...told } as never)).toThrow(
        expect.objectContaining({ code, path }) as Error,
      );
    refused(
      { purchases: [bought('2026-01-15', '-1')] },
      'input/out-of-range',
      '/facts/purchases/0/amount',
    );
    refused({ alreadyPaid: '0.005' }, 'decimal/finer-than-scale', '/facts/alreadyPaid');
    const finer = [{ date: '2026-01-15', amount: '0.005' }];
    refused({ paid: finer }, 'decimal/finer-than-scale', '/facts/paid/0/amount');
    refused({ alreadyPaid: '-1' }, 'input/out-of-range', '/facts/alreadyPaid');
    const twice = [spent('a', '2026-01-15', '1'), spent('a', '2026-01-15', '1')];
    refused({ spend: twice }, 'input/repeated-id', '/facts/spend/1/id');
    const undated = () =>
      claim({ ...none, spend: [spent('a', '2026-01-15', '1')] }, { claimWithinDays: 30 });
    expect(undated).toThrow(
      expect.objectContaining({
        code: 'input/required',
        path: '/facts/spend/0/claimedOn',
      }) as Error,
    );
    const early = [spent('a', '2026-01-15', '1', { claimedOn: '2026-01-14' })];
    refused({ spend: early }, 'input/out-of-range', '/facts/spend/0/claimedOn');
  });
});

describe('terms of a co-op fund', () => {
  it.each([
    [{ accrualRate: '1.01' }, 'incentive/share-out-of-range', '/terms/accrualRate'],
    [{ reimbursementRate: '1.5' }, 'incentive/share-out-of-range', '/terms/reimbursementRate'],
    [{ expiresAfterMonths: 0 }, 'policy/wrong-value', '/terms/expiresAfterMonths'],
    [
      { activities: [{ activity: 'fair' }, { activity: 'fair' }] },
      'policy/repeated-name',
      '/terms/activities/1/activity',
    ],
  ])('refuse %j', (more, code, path) => {
    const found = lintIncentiveTerms(termsOf({ ...rule, ...more } as CoopFundDraft));
    expect(found).toMatchObject([{ severity: 'error', code, path }]);
  });

  it('may have shares of one', () => {
    expect(lintIncentiveTerms(termsOf({ ...rule, accrualRate: '1' }))).toEqual([]);
  });

  it('are read again where they were trusted', () => {
    const terms = defineIncentiveTerms(termsOf(rule));
    const told = { id: 'D', purchases: [], spend: [] };
    for (const more of [{ activities: [1] }, { earlierSpend: 1 }, { claimWithinDays: '1' }]) {
      const broken = trustPolicy({ ...terms, terms: { ...terms.terms, ...more } } as never);
      expect(() => claimCoopFund(broken as never, told, { asOf })).toThrow(
        'policy/trusted-but-broken',
      );
    }
  });

  it('have a preset', () => {
    const spend = [spent('F', '2026-03-10', '8000', { activity: 'fair', claimedOn: '2026-03-31' })];
    const told = { id: 'D', purchases: [bought('2026-01-15', '300000')], spend };
    const preset = defineIncentiveTerms(coopFundTerms);
    expect(claimCoopFund(preset, told, { asOf }).outcome?.paid).toBe('4000.00');
  });
});

describe('for any purchases and spending', () => {
  const day = fc
    .integer({ min: 1, max: 12 })
    .map((month) => `2026-${String(month).padStart(2, '0')}-15`);
  const entry = fc.record({
    date: day,
    amount: fc.integer({ min: 0, max: 10_000_000 }).map((cents) => String(cents / 100)),
  });

  it('a second run, told what the first paid, pays no more than one run', () => {
    const whole = fc.record({ date: day, amount: fc.integer({ min: 0, max: 99 }).map(String) });
    const rules = { accrualRate: '1', reimbursementRate: '1', expiresAfterMonths: 3 };
    fc.assert(
      fc.property(
        fc.array(whole, { maxLength: 6 }),
        fc.array(whole, { maxLength: 6 }),
        fc.nat(6),
        fc.constantFrom('paid-later', 'not-paid'),
        (purchases, costs, many, earlierSpend) => {
          const byDate = [...costs].sort((left, right) => (left.date < right.date ? -1 : 1));
          const spend = byDate.map((row, index) => ({ ...row, id: `S-${index}` }));
          const run = (rows: typeof spend, more: object = {}) =>
            claim({ purchases, spend: rows, ...more }, { ...rules, earlierSpend }).outcome;
          const total = Number(run(spend)?.paid);
          const first = run(spend.slice(0, many));
          const dates = new Map(spend.map(({ id, date }) => [id, date]));
          const paid = first?.claims.map((row) => ({ date: dates.get(row.id), amount: row.paid }));
          const second = run(spend.slice(many), { paid });
          expect(Number(first?.paid) + Number(second?.paid)).toBe(total);
          const undated = run(spend.slice(many), { alreadyPaid: first?.paid });
          expect(Number(undated?.paid)).toBeLessThanOrEqual(Number(second?.paid));
        },
      ),
    );
  });

  it('nothing is lost: fund = before + paid + expired + left, eligible = paid + unfunded', () => {
    fc.assert(
      fc.property(
        fc.array(entry, { maxLength: 6 }),
        fc.array(entry, { maxLength: 6 }),
        fc.constantFrom(undefined, 1, 3, 6),
        (purchases, spend, expiresAfterMonths) => {
          const decision = claim(
            { purchases, spend: spend.map((row, index) => ({ ...row, id: `S-${index}` })) },
            expiresAfterMonths === undefined ? {} : { expiresAfterMonths },
          );
          const { outcome } = decision;
          expect(isSum(outcome?.fund, outcome?.paid, outcome?.expired, outcome?.left)).toBe(true);
          expect(isSum(outcome?.eligible, outcome?.paid, outcome?.unfunded)).toBe(true);
          const claims = outcome?.claims ?? [];
          expect(isSum(outcome?.paid, ...claims.map(({ paid }) => paid))).toBe(true);
          expect(isSum(outcome?.eligible, ...claims.map(({ eligible }) => eligible))).toBe(true);
          expectPartsToSum(decision);
        },
      ),
    );
  });
});

it('a fund is said in both languages', () => {
  const decision = claim({
    purchases: [bought('2026-01-15', '500000')],
    spend: [spent('fair', '2026-03-10', '24000')],
  });
  expect(inWords(decision, { locale: en })).toBe(
    [
      'Paid from the fund for 1 claim: CN¥10,000.00',
      '  fair, CN¥12,000.00 of the CN¥24,000 spent can be paid: CN¥10,000.00',
      'Claims that the fund could not pay: CN¥2,000.00',
      'Left in the fund as of Dec 31, 2026: CN¥0.00',
      '  2% of purchases of CN¥500,000 on Jan 15, 2026: CN¥10,000.00',
      '  settled before: CN¥0.00',
      '  paid for spending: -CN¥10,000.00',
    ].join('\n'),
  );
  expect(inWords(decision, { locale: zhCN })).toBe(
    [
      '由基金核销 1 笔费用：¥10,000.00',
      '  费用 fair 支出 ¥24,000，可核销 ¥12,000.00：¥10,000.00',
      '基金不足，未能核销：¥2,000.00',
      '截至2026年12月31日基金余额：¥0.00',
      '  2026年1月15日进货 ¥500,000，按 2% 计提：¥10,000.00',
      '  此前已结算：¥0.00',
      '  核销支出：-¥10,000.00',
    ].join('\n'),
  );
});
