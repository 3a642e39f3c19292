import { en, describe as inWords, zhCN } from 'clientele/explain';
import { compareDealerProfit, reportDealerProfit } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account, units, unitsOf } from './accounts.js';

const budget = {
  id: 'D-07',
  sales: '1000',
  costOfGoods: '800',
  incentives: { 'annual-rebate': '30', 'year-end-bonus': '10' },
  expenses: { freight: '50', wages: '20' },
};
const actual = {
  sales: '900',
  costOfGoods: '700',
  incentives: { 'annual-rebate': '30' },
  penalties: '4',
  expenses: { freight: '60', tax: '5', wages: '20' },
};

describe('a budget and what came of it', () => {
  const review = compareDealerProfit(budget, actual, { currency: 'CNY' });

  it('differ line by line, with the sign of the profit', () => {
    // planned 200 + 40 − 70 = 170; came 200 + 30 − 4 − 85 = 141
    expect([review.before.operatingProfit, review.after.operatingProfit]).toEqual(['170', '141']);
    expect(review.variance).toBe('-29');
    expect(
      review.lines.map(({ name, group, before, after, change, effect, verdict }) => [
        ...[name ?? group, before, after, change, effect, verdict],
      ]),
    ).toEqual([
      ['sales', '1000', '900', '-100', '-100', 'unfavourable'],
      ['cost-of-goods', '800', '700', '-100', '100', 'favourable'],
      ['annual-rebate', '30', '30', '0', '0', 'unchanged'],
      ['year-end-bonus', '10', null, '-10', '-10', 'unfavourable'],
      ['penalties', null, '4', '4', '-4', 'unfavourable'],
      ['freight', '50', '60', '10', '-10', 'unfavourable'],
      ['wages', '20', '20', '0', '0', 'unchanged'],
      ['tax', null, '5', '5', '-5', 'unfavourable'],
    ]);
  });

  it('compare a group in all where only one side has names', () => {
    const { lines, reasons } = compareDealerProfit(budget, { ...actual, expenses: '61' });
    expect(lines.at(-1)).toEqual({
      group: 'expenses',
      name: null,
      before: '70',
      after: '61',
      change: '-9',
      effect: '9',
      verdict: 'favourable',
    });
    expect(inWords(reasons, { locale: en }).split('\n').at(-1)).toBe(
      '  expenses in all: 70 planned, 61 actual, effect 9 (favourable)',
    );
  });

  it('are said in both languages', () => {
    const lines = (locale: typeof en) => inWords(review.reasons, { locale }).split('\n');
    expect(lines(en).filter((_, index) => [0, 4, 5, 7].includes(index))).toEqual([
      'The dealer’s profit against the budget: -CN¥29 (unfavourable)',
      '  year-end bonus: CN¥10 planned, none actual, effect -CN¥10 (unfavourable)',
      '  penalties: not planned, CN¥4 actual, effect -CN¥4 (unfavourable)',
      '  wages: CN¥20 planned, CN¥20 actual, effect CN¥0 (no effect)',
    ]);
    expect(lines(zhCN).filter((_, index) => [0, 4, 5, 7].includes(index))).toEqual([
      '经销商利润与预算的差异：-¥29（不利）',
      '  年终奖励：预算 ¥10，无实际，对利润的影响 -¥10（不利）',
      '  扣罚：无预算，实际 ¥4，对利润的影响 -¥4（不利）',
      '  人员工资：预算 ¥20，实际 ¥20，对利润的影响 ¥0（无影响）',
    ]);
  });

  it('take names for the break-even from either side', () => {
    const options = { fixedIncentives: ['year-end-bonus'], variableExpenses: ['tax'] };
    const { before, after } = compareDealerProfit(budget, actual, options);
    expect(before.breakEvenSales).toBe('260.86956521739130434783'); // 60 × 1000 ÷ 230
    expect(after.breakEvenSales).toBe('336'); // 84 × 900 ÷ 225
  });

  it('must be those of one dealer', () => {
    expect(() => compareDealerProfit(budget, { ...actual, id: 'D-08' })).toThrow(
      expect.objectContaining({ code: 'incentive/other-dealer', path: '/actual/id' }) as Error,
    );
    expect(compareDealerProfit({ ...budget, id: 'D-08' }, actual).id).toBe('D-08');
  });

  it.each([
    [{ ...budget, sales: 'x' }, actual, '/budget/sales'],
    [budget, { ...actual, sales: 'x' }, '/actual/sales'],
  ])('are refused at the side that is wrong', (before, after, path) => {
    expect(() => compareDealerProfit(before, after)).toThrow(
      expect.objectContaining({ code: 'input/not-a-decimal', path }) as Error,
    );
  });
});

it('variances sum to the variance of the profit, and turn their sign with the sides', () => {
  fc.assert(
    fc.property(account, account, (left, right) => {
      const { variance, lines, reasons } = compareDealerProfit(left, right);
      const profits = [left, right].map((one) => units(reportDealerProfit(one).operatingProfit));
      expect(units(variance)).toBe((profits[1] ?? 0n) - (profits[0] ?? 0n));
      expect(unitsOf(lines.map(({ effect }) => effect))).toBe(units(variance));
      expect(unitsOf(reasons[0]?.parts?.map(({ figure }) => figure) ?? [])).toBe(units(variance));
      const back = compareDealerProfit(right, left).lines;
      expect(back.map(({ effect }) => units(effect)).sort()).toEqual(
        lines.map(({ effect }) => -units(effect)).sort(),
      );
    }),
  );
});
