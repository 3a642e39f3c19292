import { en, describe as say, zhCN } from 'clientele/explain';
import {
  customerPyramid,
  customerPyramidProfiles,
  defineTierPolicy,
  eightyTwenty,
  gradeCustomers,
  lintTierPolicy,
  presentPotentialGrid,
} from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { asOf, policyOf } from './rules.js';

const facts = [
  { id: 'a', measures: { value: '60', potential: '1' } },
  { id: 'b', measures: { value: '30', potential: '5' } },
  { id: 'c', measures: { value: '10', potential: '2' } },
];
const both = (answer: Parameters<typeof say>[0]) =>
  [en, zhCN].map((locale) => say(answer, { locale }).split('\n'));

describe('words of population rules', () => {
  it('of an axis by figure beside one by share: the distance is to the bound, whoever holds the level', () => {
    const policy = policyOf({
      type: 'grid',
      rows: {
        measure: 'value',
        levels: [
          { level: 'high', atLeast: '500' },
          { level: 'low', atLeast: null },
        ],
      },
      columns: { measure: 'potential', levels: [{ level: 'all', share: '1' }] },
      grades: [{ grade: 'A' }, { grade: 'B' }],
      cells: [['A'], ['B']],
    });
    const rich = { id: 'r', measures: { value: '900', potential: '0' } };
    for (const others of [[], [rich]]) {
      const { decisions } = gradeCustomers(policy, [facts[0] as (typeof facts)[0], ...others], {
        asOf,
      });
      const [english, chinese] = both(decisions[0] as (typeof decisions)[0]);
      expect(english?.[1]).toBe('value is low: 60; 440 more reaches high');
      expect(chinese?.[1]).toBe('value 为 60，属“low”；再增加 440，即达到“high”');
    }
  });

  it('of 80/20', () => {
    const { decisions } = gradeCustomers(
      defineTierPolicy(eightyTwenty),
      facts.map(({ id, measures: { value } }) => ({ id, measures: { value } })),
      { asOf },
    );
    expect(decisions.map(({ outcome }) => outcome?.grade)).toEqual(['vital', 'vital', 'other']);
    expect(both(decisions[1] as (typeof decisions)[0])).toMatchInlineSnapshot(`
      [
        [
          "Grade: vital few",
          "value 30 is number 2 of 3 customers",
          "Before this place the customers have 60 of 100 of value; vital few holds while that is below 80%",
        ],
        [
          "客户等级：关键少数",
          "value 为 30，在 3 个客户中排名第 2",
          "该名次之前，value 合计 60，总计 100；累计占比低于 80% 的为“关键少数”",
        ],
      ]
    `);
    expect(both(decisions[2] as (typeof decisions)[0])).toMatchInlineSnapshot(`
      [
        [
          "Grade: others",
          "value 10 is number 3 of 3 customers",
          "Before this place the customers have 90 of 100 of value; others takes the rest",
          "20 more of value draws level with the last of the grade vital few (30)",
        ],
        [
          "客户等级：其他客户",
          "value 为 10，在 3 个客户中排名第 3",
          "该名次之前，value 合计 90，总计 100；其余客户均为“其他客户”",
          "value 再增加 20，即与“关键少数”的最后一名（30）持平",
        ],
      ]
    `);
  });

  it('of present value and potential', () => {
    const { decisions } = gradeCustomers(defineTierPolicy(presentPotentialGrid), facts, { asOf });
    // Half of three is 1.5, rounded to 2: a and b are high in value, b and c in potential.
    expect(decisions.map(({ outcome }) => outcome?.grade)).toEqual([
      'to-hold',
      'valuable',
      'to-grow',
    ]);
    expect(both(decisions[0] as (typeof decisions)[0])).toMatchInlineSnapshot(`
      [
        [
          "Grade: to hold",
          "present value is high: 60, number 1 of 3",
          "potential is low: 1, number 3 of 3; 1 more draws level with the last of high",
        ],
        [
          "客户等级：重点维系客户",
          "现实价值为 60，在 3 个客户中排名第 1，属“高”",
          "潜在价值为 1，在 3 个客户中排名第 3，属“低”；再增加 1，即与“高”的最后一名持平",
        ],
      ]
    `);
  });

  it('of percentiles, and of a fallback', () => {
    const rule = {
      type: 'percentiles' as const,
      measure: 'value',
      grades: [
        { grade: 'top', from: '0.5' },
        { grade: 'rest', from: '0' },
      ],
    };
    const list = facts.map(({ id, measures: { value } }) => ({ id, measures: { value } }));
    const told = gradeCustomers(policyOf(rule), list, { asOf }).decisions[2];
    expect(told === undefined ? [] : both(told)).toMatchInlineSnapshot(`
      [
        [
          "Grade: rest",
          "value 10 is number 3 of 3 customers",
          "rest starts from the quantile 0 of value, which is 10",
          "20 more of value draws level with the last of the grade top (30)",
        ],
        [
          "客户等级：rest",
          "value 为 10，在 3 个客户中排名第 3",
          "“rest”从 value 的 0 分位数（10）起算",
          "value 再增加 20，即与“top”的最后一名（30）持平",
        ],
      ]
    `);
    const fallback = {
      type: 'thresholds' as const,
      bands: [{ grade: 'top', match: 'all' as const, atLeast: { value: '50' } }],
      otherwise: 'rest',
    };
    const few = gradeCustomers(policyOf({ ...rule, minimumPopulation: 9, fallback }), list, {
      asOf,
    });
    const why = few.decisions[0]?.reasons.find(({ code }) => code === 'tier/fallback');
    expect(why === undefined ? [] : both(why)).toMatchInlineSnapshot(`
      [
        [
          "There are 3 customers, fewer than the 9 that the rule asks for, so that the fixed thresholds graded",
        ],
        [
          "只有 3 个客户，不足规则要求的 9 个，改按固定门槛分级",
        ],
      ]
    `);
  });

  it('of a total of zero', () => {
    const none = [{ id: 'a', measures: { value: '0' } }];
    const [decision] = gradeCustomers(defineTierPolicy(eightyTwenty), none, { asOf }).decisions;
    expect(decision === undefined ? [] : both(decision)).toMatchInlineSnapshot(`
      [
        [
          "Cannot tell.",
          "value sums to zero, so that nobody has a share of it",
        ],
        [
          "无法判断。",
          "value 合计为零，无法计算占比",
        ],
      ]
    `);
  });
});

describe('presets', () => {
  it.each([
    ['80/20', eightyTwenty],
    ['grid', presentPotentialGrid],
    ['pyramid', customerPyramid],
  ])('%s has no finding', (_what, preset) => {
    expect(lintTierPolicy(preset)).toEqual([]);
    expect(lintTierPolicy(JSON.parse(JSON.stringify(preset)))).toEqual([]);
  });

  it('the profiles are those of the levels, each trait once, with words in both languages', () => {
    expect(customerPyramidProfiles.map(({ grade }) => grade)).toEqual(
      customerPyramid.compute.grades.map(({ grade }) => grade),
    );
    for (const { traits } of customerPyramidProfiles) {
      expect(traits.map(({ trait }) => trait)).toEqual([
        'price-sensitivity',
        'growth',
        'loyalty',
        'advocacy',
      ]);
      for (const { label } of traits) expect(label['zh-CN']).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(Object.isFrozen(customerPyramidProfiles[0]?.traits[0]?.label)).toBe(true);
  });
});
