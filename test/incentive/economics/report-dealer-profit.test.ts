import { attempt } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import { type DealerProfitFacts, reportDealerProfit } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { account, units, unitsOf } from './accounts.js';

const facts = {
  id: 'D-07',
  sales: '1200000',
  costOfGoods: '1000000',
  incentives: { 'quarterly-rebate': '30000', 'off-season-subsidy': '9600' },
  support: { advertising: '8000' },
  penalties: '5000',
  expenses: { wages: '60000', freight: '30000', 'card fees': '2600' },
  capital: '400000',
} as const;

describe('the profit of a dealer', () => {
  it('is markup, net incentives and support less expenses', () => {
    // 200000 + (39600 − 5000) + 8000 − 92600 = 150000
    expect(reportDealerProfit(facts)).toMatchObject({
      id: 'D-07',
      grossProfit: '200000',
      incentives: '39600',
      netIncentives: '34600',
      operatingIncome: '234600',
      support: '8000',
      expenses: '92600',
      operatingProfit: '150000',
      grossMargin: { numerator: '200000', denominator: '1200000' },
      expenseRatio: { numerator: '92600', denominator: '1200000' },
      capitalTurnover: { numerator: '1200000', denominator: '400000', value: 3 },
      returnOnCapital: { numerator: '150000', denominator: '400000', value: 0.375 },
    });
  });

  it('takes an expense and a penalty as one amount or by name', () => {
    const one = reportDealerProfit({ ...facts, expenses: '92600', penalties: { diversion: 5000 } });
    expect(one.operatingProfit).toBe('150000');
    expect(one.lines.filter(({ group }) => group === 'expenses')).toEqual([
      { group: 'expenses', name: null, amount: '92600', effect: '-92600' },
    ]);
    expect(one.reasons[0]?.parts?.map(({ figure }) => figure)).toEqual([
      ...['234600', '8000', '-92600'],
    ]);
    expect(one.reasons[0]?.parts?.[0]?.parts?.map(({ figure }) => figure)).toEqual([
      ...['200000', '39600', '-5000'],
    ]);
  });

  it('has no ratio over nothing, and says so', () => {
    const none = reportDealerProfit({
      sales: '0',
      costOfGoods: '0',
      incentives: {},
      expenses: '5',
    });
    expect(none).toMatchObject({
      id: null,
      operatingProfit: '-5',
      capital: null,
      grossMargin: null,
      expenseRatio: null,
      capitalTurnover: null,
      returnOnCapital: null,
      breakEvenSales: null,
    });
    expect(none.reasons.slice(1).map(({ params }) => params['ratio'] ?? params['why'])).toEqual([
      ...['no-sales', 'gross-margin', 'expense-ratio', 'capital-turnover', 'return-on-capital'],
    ]);
    expect(reportDealerProfit({ ...facts, capital: 0 }).capitalTurnover).toBeNull();
  });

  it('keeps a name that is none elsewhere', () => {
    const expenses = JSON.parse('{ "__proto__": "7", "constructor": "1" }') as { tax: string };
    const { lines } = reportDealerProfit({ ...facts, expenses });
    expect(lines.filter(({ group }) => group === 'expenses').map(({ name }) => name)).toEqual([
      ...['__proto__', 'constructor'],
    ]);
  });
});

describe('the break-even', () => {
  const plainFacts = {
    sales: '1000',
    costOfGoods: '800',
    incentives: { a: '50' },
    expenses: '100',
  };
  const breakEven = (
    more: Partial<DealerProfitFacts>,
    options?: Parameters<typeof reportDealerProfit>[1],
  ) => reportDealerProfit({ ...plainFacts, ...more }, options).breakEvenSales;

  it('lets margin and incentives go with sales, and expenses stay', () => {
    expect(breakEven({})).toBe('400'); // 100 ÷ (250 ÷ 1000)
    expect(breakEven({ penalties: '25' })).toBe('500'); // 125 ÷ 0.25
    expect(breakEven({ support: { venue: '50' } })).toBe('200'); // 50 ÷ 0.25
  });

  it('lets what is said to stay stay, and what is said to go go', () => {
    expect(breakEven({}, { fixedIncentives: ['a'] })).toBe('250'); // (100 − 50) ÷ 0.2
    expect(
      breakEven({ expenses: { freight: '50', wages: '50' } }, { variableExpenses: ['freight'] }),
    ).toBe('250'); // 50 ÷ (200 ÷ 1000)
  });

  it('is told to 20 decimals, or rounded where that is asked for', () => {
    const third = { sales: '1000', costOfGoods: '700', incentives: {}, expenses: '100' }; // 100000 ÷ 300
    expect(breakEven(third)).toBe('333.33333333333333333333');
    expect(breakEven(third, { rounding: { scale: 2, mode: 'ceiling' } })).toBe('333.34');
  });

  it('exists from the first profit on sales on', () => {
    expect(breakEven({ costOfGoods: '1049.99' })).toBe('10000000'); // 100 ÷ 0.00001
    expect(breakEven({ costOfGoods: '1050' })).toBeNull();
    expect(breakEven({ expenses: '0' })).toBe('0');
    expect(breakEven({ expenses: '0', support: { gifts: '0.01' } })).toBeNull();
    expect(breakEven({ sales: '-1' })).toBeNull();
  });

  it('is where the profit is nothing', () => {
    const amount = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(amount, amount, amount, amount, (sales, cost, rebate, expense) => {
        const at = (figures: readonly number[]) =>
          reportDealerProfit({
            sales: String(figures[0]),
            costOfGoods: String(figures[1]),
            incentives: { rebate: String(figures[2]) },
            expenses: String(expense),
          });
        const found = at([sales, cost, rebate]).breakEvenSales;
        fc.pre(found !== null);
        const share = Number(found) / sales;
        const gain = share * (sales - cost + rebate) - expense;
        expect(Math.abs(gain)).toBeLessThan(1e-6 * expense);
      }),
    );
  });
});

describe('the lines of an account', () => {
  it('sum to the profit, as do the parts at every level', () => {
    fc.assert(
      fc.property(account, (one) => {
        const { lines, operatingProfit, reasons } = reportDealerProfit(one);
        expect(units(operatingProfit)).toBe(unitsOf(lines.map(({ effect }) => effect)));
        const open = [...reasons];
        for (const reason of open) {
          if (reason.parts === undefined) continue;
          expect(units(reason.figure)).toBe(unitsOf(reason.parts.map(({ figure }) => figure)));
          open.push(...reason.parts);
        }
      }),
    );
  });
});

describe('an account that cannot be read', () => {
  it.each([
    [{ sales: 'NaN' }, 'input/not-a-decimal', '/facts/sales'],
    [{ sales: undefined }, 'input/required', '/facts/sales'],
    [{ expenses: undefined }, 'input/required', '/facts/expenses'],
    [{ expenses: null }, 'input/not-a-decimal', '/facts/expenses'],
    [{ expenses: ['1'] }, 'input/not-an-object', '/facts/expenses'],
    [{ expenses: new Map([['tax', '1']]) }, 'input/not-an-object', '/facts/expenses'],
    [{ incentives: '5' }, 'input/not-an-object', '/facts/incentives'],
    [{ incentives: { rebate: null } }, 'input/not-a-decimal', '/facts/incentives/rebate'],
    [{ incentives: { rebate: [] } }, 'input/not-a-decimal', '/facts/incentives/rebate'],
    [{ incentives: { 'a/b': '1e5' } }, 'input/not-a-decimal', '/facts/incentives/a~1b'],
    [{ penalties: { '': '5' } }, 'input/empty-id', '/facts/penalties/'],
    [{ capital: 0.1 + 0.2 }, 'decimal/number-not-exact', '/facts/capital'],
    [{ turnover: '5' }, 'input/unknown-key', '/facts/turnover'],
  ])('is refused: %j', (more, code, path) => {
    expect(() => reportDealerProfit({ ...facts, ...more } as never)).toThrow(
      expect.objectContaining({ code, path, kind: 'input' }) as Error,
    );
  });

  it('says that no expense is named where they are told as one amount', () => {
    const tried = attempt(() =>
      reportDealerProfit({ ...facts, expenses: '5' }, { variableExpenses: ['freight'] }),
    );
    const issues = tried.ok ? [] : tried.error.issues;
    expect(issues[0]?.params).toEqual({ received: '"freight"' });
    expect(tried.ok ? '' : tried.error.message).toContain('none of the expenses has a name');
    expect(inWords(issues, { locale: en })).not.toContain('known:');
  });

  it.each([
    [{ fixedIncentives: ['annual-rebate'] }, 'input/not-one-of', '/options/fixedIncentives/0'],
    [{ variableExpenses: ['wages', 5] }, 'input/not-one-of', '/options/variableExpenses/1'],
    [{ variableExpenses: 'wages' }, 'input/not-a-list', '/options/variableExpenses'],
    [{ currency: 5 }, 'input/not-a-text', '/options/currency'],
    [{ scale: 5 }, 'input/unknown-key', '/options/scale'],
  ])('has options that are refused: %j', (options, code, path) => {
    expect(() => reportDealerProfit(facts, options as never)).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });
});

describe('the words', () => {
  const { reasons } = reportDealerProfit(facts, { currency: 'CNY' });
  it('say the account in both languages', () => {
    expect(inWords(reasons, { locale: en }).split('\n')).toEqual([
      'The dealer’s profit: CN¥150,000',
      '  operating income, the markup and net incentives: CN¥234,600',
      '    markup, sales less cost of goods: CN¥200,000',
      '      sales: CN¥1,200,000',
      '      cost of goods: -CN¥1,000,000',
      '    incentives in all: CN¥39,600',
      '      quarterly rebate: CN¥30,000',
      '      off-season subsidy: CN¥9,600',
      '    penalties: -CN¥5,000',
      '  support in all: CN¥8,000',
      '    advertising support: CN¥8,000',
      '  expenses in all: -CN¥92,600',
      '    wages: -CN¥60,000',
      '    freight: -CN¥30,000',
      '    card fees: -CN¥2,600',
      expect.stringMatching(
        /^Sales of CN¥448,747\.9131\d+ break even: they earn the CN¥89,600 that/,
      ), // 89600 × 1200000 ÷ 239600
    ]);
    expect(inWords(reasons, { locale: zhCN }).split('\n').slice(0, 15)).toEqual([
      '经销商利润：¥150,000',
      '  经营利润（加价毛利与返利奖励，扣除扣罚）：¥234,600',
      '    加价毛利（销售收入减进货成本）：¥200,000',
      '      销售收入：¥1,200,000',
      '      进货成本：-¥1,000,000',
      '    返利与奖励合计：¥39,600',
      '      季度返利：¥30,000',
      '      淡季补贴：¥9,600',
      '    扣罚：-¥5,000',
      '  厂家支持合计：¥8,000',
      '    报广支持：¥8,000',
      '  费用合计：-¥92,600',
      '    人员工资：-¥60,000',
      '    运输费：-¥30,000',
      '    项目“card fees”：-¥2,600',
    ]);
  });

  it('say a loss, and what does not exist', () => {
    const loss = reportDealerProfit({
      sales: '10',
      costOfGoods: '9',
      incentives: {},
      expenses: '4',
    });
    expect(inWords(loss.reasons, { locale: en })).toMatch(/^The dealer’s loss: 3\n/);
    expect(inWords(loss.reasons, { locale: zhCN })).toContain(
      '无法计算资金回报率：资金占用为零或未提供',
    );
    const none = reportDealerProfit({ ...facts, costOfGoods: '2000000' });
    expect(inWords(none.reasons, { locale: en })).toContain('No sales break even');
    expect(inWords(none.reasons, { locale: zhCN })).toContain('没有保本点：多卖也不增加收益');
  });
});
