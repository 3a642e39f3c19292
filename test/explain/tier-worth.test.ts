import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  checkGradingNeed,
  chooseSmallCustomerAction,
  defineGradingCheckPolicy,
  defineProspectPolicy,
  defineSmallCustomerPolicy,
  gradeProspects,
  gradingCheck,
  prospectsByStage,
  smallCustomers,
} from 'clientele/tier';
import { describe, expect, it } from 'vitest';

const asOf = '2026-09-30';
const lines = (subject: Parameters<typeof inWords>[0], locale = en) =>
  inWords(subject, { locale }).split('\n');

describe('the need to grade in words', () => {
  const facts = (values: readonly (string | null)[], managers: number | null = 1) => ({
    id: 'north',
    managers,
    customers: values.map((value, index) => ({
      id: `C-${index}`,
      measures: { value, expectedPurchases: index < 3 ? '2' : null },
    })),
  });
  const draft = { ...gradingCheck, span: { customersPerManager: '3' } };
  const values = ['60', '20', '10', '-6', '4'];

  it('says each check with its figures', () => {
    const need = checkGradingNeed(defineGradingCheckPolicy(draft), facts(values), { asOf });
    expect(lines(need)).toEqual([
      'Grading customers is worth while',
      '  5 customers, more than the 3 that the managers can look after – holds',
      '  expected purchases of at least 2: 3 of 5 customers, not known of 2 customers, at least 50% required – holds',
      '  value: the top 20% of customers hold 60 of 94, with 1 customer below zero counted as zero, at least 50% required – holds',
    ]);
    expect(lines(need, zhCN)).toEqual([
      '值得对客户分级',
      '  客户 5 个，须多于管理幅度 3 个：成立',
      '  预期购买次数不低于 2 的客户：5 个中有 3 个，另有 2 个客户未知，要求占比不低于 50%：成立',
      '  客户价值：前 20% 的客户贡献 60（合计 94），其中 1 个客户为负，按零计，要求不低于 50%：成立',
    ]);
  });

  it('says what cannot be told', () => {
    const gini = { type: 'gini', measure: 'value', atLeast: '0.4' } as const;
    const policy = defineGradingCheckPolicy({ ...draft, values: gini });
    const need = checkGradingNeed(policy, facts([...values, null], null), { asOf });
    expect(lines(need)).toEqual([
      'Cannot tell.',
      'Whether it is worth while to grade customers cannot be told',
      '  6 customers, at 3 for each manager; how many managers there are is not known – cannot be told',
      '  expected purchases of at least 2: 3 of 6 customers, not known of 3 customers, at least 50% required – holds',
      '  value: a Gini coefficient does not exist, not known of 1 customer, with 1 customer below zero, at least 0.4 required – cannot be told',
      'Not given: managers, value',
    ]);
    expect(lines(need, zhCN).slice(1, 3)).toEqual([
      '无法判断是否值得对客户分级',
      '  客户 6 个，每名客户经理可管 3 个，经理人数未知：无法判断',
    ]);
  });
});

describe('prospects in words', () => {
  const { decisions } = gradeProspects(
    defineProspectPolicy(prospectsByStage),
    [
      { id: 'P-1', value: '80000', stage: 'proposal', toSpend: '15000', spent: '30000' },
      { id: 'P-2', value: '80000', probability: '0.1', toSpend: '9000' },
      { id: 'P-3', stage: 'need' },
    ],
    { asOf },
  );

  it('say what is left, and that what was spent does not count', () => {
    expect(decisions.slice(0, 1).flatMap((one) => lines(one))).toEqual([
      'Pursue, grade B: number 1 of 2 by what is left',
      'Expected to be left: CN¥25,000.00',
      '  50%, as of the stage proposal, of CN¥80,000: CN¥40,000.00',
      '  still to be spent: -CN¥15,000.00',
      'For each unit still to be spent about 1.6667 is left',
      'Spent already: CN¥30,000; that is gone either way and does not count',
    ]);
    expect(decisions.slice(0, 1).flatMap((one) => lines(one, zhCN))).toEqual([
      '值得争取，等级：B 级；按净期望值在 2 个潜在客户中排名第 1',
      '净期望值：¥25,000.00',
      '  ¥80,000 × 成交概率 50%（阶段“方案报价”）：¥40,000.00',
      '  尚需投入：-¥15,000.00',
      '每再投入 1，约净得 1.6667',
      '已投入 ¥30,000：属沉没成本，无论是否继续都无法收回，不计入',
    ]);
  });

  it('say who is not pursued, and who cannot be told', () => {
    expect(decisions.slice(1).map((one) => lines(one).slice(0, 2))).toEqual([
      [
        'Do not pursue: less than CN¥0 is expected to be left; number 2 of 2 by what is left',
        'Expected to be left: -CN¥1,000.00',
      ],
      ['Cannot tell.', 'Cannot be told; not known: what it brings, what is still to be spent'],
    ]);
    expect(decisions.slice(1).map((one) => lines(one, zhCN).slice(0, 2))).toEqual([
      ['不值得争取：净期望值低于 ¥0；按净期望值在 2 个潜在客户中排名第 2', '净期望值：-¥1,000.00'],
      ['无法判断。', '无法判断，缺少：成交价值、尚需投入'],
    ]);
  });
});

describe('small customers in words', () => {
  const measures = {
    ...{ value: '-200', revenue: '6000', serviceCost: '1500', potential: '9000' },
    ...{ upgradeProbability: '0.1', latePayments: '4', demandRatio: null, badMouth: '0' },
  };
  const said = (badCustomers: 'by-value' | 'let-go', locale = en) =>
    lines(
      chooseSmallCustomerAction(
        defineSmallCustomerPolicy({ ...smallCustomers, badCustomers }),
        { id: 'C-1', measures },
        { asOf },
      ),
      locale,
    );

  it('say the action with its arithmetic, the findings, and the alternatives', () => {
    const text = said('by-value');
    expect(text.slice(0, 4)).toEqual([
      'Best action: serve at lower cost, worth CN¥450.00 over the horizon',
      '  value as it is, -CN¥200 a year × 3: -CN¥600.00',
      '  gain, 80% of CN¥450 a year × 3: CN¥1,080.00',
      '  cost once: -CN¥30.00',
    ]);
    expect(text.filter((line) => !line.startsWith(' ')).slice(1)).toEqual([
      'Can be upgraded to ordinary: no',
      'Low-profit: yes',
      'Bad customer: yes',
      'Instead: keep as it is, worth -CN¥600.00, CN¥1,050.00 less than the action chosen',
      'Not open: develop to the next grade; the customer cannot be upgraded; it would be worth CN¥260.00',
      'Instead: sell high-margin products, worth -CN¥440.00, CN¥890.00 less than the action chosen',
      'Instead: limit: prepayment, minimum order, worth CN¥300.00, CN¥150.00 less than the action chosen',
      'Instead: let go, worth CN¥0.00, CN¥450.00 less than the action chosen',
    ]);
    expect(text).toContain('  pays late or not at all: yes');
    expect(text).toContain('  demands beyond its value: cannot be told');
    expect(text).toContain('  cost of each year × 3: -CN¥900.00');
  });

  it('say it in Chinese', () => {
    const text = said('by-value', zhCN);
    expect(text.slice(0, 8)).toEqual([
      '最优措施：降低服务成本，期内价值 ¥450.00',
      '  维持现状的价值，每年 -¥200 × 3：-¥600.00',
      '  增益，每年 ¥450 × 概率 80% × 3：¥1,080.00',
      '  一次性成本：-¥30.00',
      '可升级为“普通客户”：否',
      '  潜在年利润为 ¥9,000，要求不低于 ¥5,000：成立',
      '  升级概率为 10%，要求不低于 20%：不成立',
      '低利润客户：是',
    ]);
    expect(text).toContain('劣质客户：是');
    expect(text).toContain('不可采用“培养升级”：客户不具备升级条件；若采用，价值 ¥260.00');
    expect(text).toContain('备选措施“淘汰”：¥0.00，比所选措施少 ¥450.00');
  });

  it('say what letting go by rule costs', () => {
    expect(said('let-go').slice(0, 2)).toEqual([
      'Bad customers are let go by rule: let go, worth CN¥0.00; serve at lower cost would be worth CN¥450.00 more',
      '  the relationship ends: CN¥0.00',
    ]);
    expect(said('let-go')).toContain(
      'Instead: serve at lower cost, worth CN¥450.00, CN¥450.00 more than the action chosen',
    );
    expect(said('let-go', zhCN)[0]).toBe(
      '按规定淘汰劣质客户：淘汰，价值 ¥0.00；“降低服务成本”可多得 ¥450.00',
    );
  });

  it('say what is not known', () => {
    const decision = chooseSmallCustomerAction(
      defineSmallCustomerPolicy(smallCustomers),
      { id: 'C-1', measures: { ...measures, revenue: null, value: '-9000', latePayments: null } },
      { asOf },
    );
    expect(lines(decision)).toContain(
      'The best action cannot be told; not known: revenue of a year, late payments in a year, service asked for over margin',
    );
    expect(lines(decision, zhCN)).toContain('可能采用“推高毛利产品”：价值无法计算，缺少：年销售额');
    expect(lines(decision)).toContain(
      'Perhaps: let go; whether it is open cannot be told, not known: late payments in a year, service asked for over margin; it would be worth CN¥0.00',
    );
  });
});
