import type { Reason } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  type AccountFacts,
  type AccountPolicyDraft,
  bigAccount,
  defineAccountPolicy,
  gradeAccounts,
  keyAccount,
  lintAccountPolicy,
  measureDependence,
} from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { answer, asOf, groupOf } from './small-policy.js';

const said = (reason: Reason | undefined) =>
  reason === undefined
    ? []
    : [en, zhCN].map((locale) =>
        inWords(
          {
            id: 'x',
            outcome: {},
            reasons: [reason],
            policy: { id: 'p', version: '1' },
            asOf,
            missing: [],
          },
          { locale },
        ),
      );
const firstLines = (reason: Reason | undefined) => said(reason).map((text) => text.split('\n')[0]);
const named = { en: 'Gate', 'zh-CN': '条件' };
const gates: AccountPolicyDraft['gates'] = [
  { gate: 'g', label: named, when: { measure: 'm', atLeast: '1' } },
];
const best = { a: '1', b: '1', c: '1' };
const find = (
  code: string,
  { reasons }: Pick<ReturnType<typeof answer>, 'reasons'>,
): Reason | undefined => reasons.find((reason) => reason.code === code);

describe('the answer', () => {
  it.each([
    [best, 'Grade: A; 100 points, at least 80', '客户等级：A，得分 100，达到 80 分'],
    [
      { a: 0, b: 0, c: 0 },
      'Grade: C; 0 points, and the lowest band begins at 50',
      '客户等级：C，得分 0，未达到最低档 50 分',
    ],
    [{}, 'The grade cannot be told yet', '暂时无法定级'],
  ])('%#', (measures, english, chinese) => {
    expect(firstLines(answer({}, measures).reasons[0])).toEqual([english, chinese]);
  });

  it('names what refused', () => {
    const file = { required: [{ part: 'people', field: 'x' }], atLeast: '1' } as const;
    const refused = answer({ gates, file }, { ...best, m: 0 });
    expect(firstLines(refused.reasons[0])).toEqual([
      'Grade: C; refused by the gates, the account file',
      '客户等级：C，未通过：准入条件、客户档案完整度',
    ]);
    expect(firstLines(answer({ otherwise: null, gates }, { ...best, m: 0 }).reasons[0])).toEqual([
      'Grade: none; refused by the gates',
      '客户等级：无，未通过：准入条件',
    ]);
    expect(firstLines(find('tier/account-next', refused))).toEqual([
      'The points are enough for A (80)',
      '得分已达到“A”（80 分）',
    ]);
    expect(said(find('tier/account-file', refused))).toEqual([
      'No account file is given: 0 of 1 field filled in; asked for 100%',
      '未提供客户档案：1 项中已填 0 项，要求完整度 100%',
    ]);
  });

  it.each([
    ['0.5', '30 more points make A (from 80)', '再得 30 分即为“A”（80 分起）'],
    ['0.79', '1 more point makes A (from 80)', '再得 1 分即为“A”（80 分起）'],
  ])('of %s says what is missing', (a, english, chinese) => {
    const one = { groups: [groupOf('g', '1', ['a', '1'])] };
    expect(firstLines(find('tier/account-next', answer(one, { a })))).toEqual([english, chinese]);
  });
});

describe('points', () => {
  it('stand by group and indicator', () => {
    const group = { group: 'g', weight: '1', label: { en: 'Sales', 'zh-CN': '销售' } };
    const groups = [{ ...groupOf('g', '1', ['a', '1']), ...group }];
    const measureLabels = { a: { en: 'Share', 'zh-CN': '占比' } };
    const scored = answer({ groups, measureLabels }, { a: '0.5' });
    expect(said(find('tier/account-points', scored))).toEqual([
      'Points: 50\n  Sales (weight 1): 50\n    Share 0.5 earns 50 points × weight 1: 50',
      '综合得分：50\n  销售（权重 1）：50\n    占比 0.5，得 50 分 × 权重 1：50',
    ]);
  });
});

describe('gates', () => {
  it.each([
    [
      'all',
      1,
      'Gates (all must hold): passed',
      'Gate: met',
      '准入条件（须全部符合）：通过',
      '条件：符合',
    ],
    [
      'any',
      0,
      'Gates (any one is enough): not passed',
      'Gate: not met',
      '准入条件（符合任一项）：未通过',
      '条件：不符合',
    ],
    [
      'all',
      null,
      'Gates (all must hold): cannot be told',
      'Gate: unknown',
      '准入条件（须全部符合）：无法判断',
      '条件：无法判断',
    ],
  ] as const)('%s of %s', (match, m, ...words) => {
    const reason = find('tier/account-gates', answer({ gates, match }, { ...best, m }));
    const lines = said(reason).flatMap((text) => text.split('\n').slice(0, 2));
    expect(lines.map((line) => line.trim())).toEqual(words);
  });
});

describe('the file', () => {
  it('names what is missing', () => {
    const label = { en: 'Buyer', 'zh-CN': '采购负责人' };
    const file = { required: [{ part: 'people', field: 'x', label }] } as const;
    expect(said(find('tier/account-file', answer({ file }, best, { file: {} })))).toEqual([
      'Account file: 0 of 1 field filled in\n  People: Buyer is missing',
      '客户档案：1 项中已填 0 项\n  负责人信息：缺少“采购负责人”',
    ]);
  });
});

describe('a SWOT analysis', () => {
  const item = (text: string, score?: string) => [
    { text, ...(score === undefined ? {} : { score }) },
  ];
  const ask = (swot: AccountFacts['swot']) =>
    said(find('tier/swot', answer({}, best, { swot: swot ?? null }, 'full')));

  it('is said in full', () => {
    const [english, chinese] = ask({
      strengths: item('delivery', '3'),
      weaknesses: item('price', '1'),
      threats: item('a rival', '2'),
    });
    expect(english?.split('\n')).toEqual([
      'SWOT: ST, use our strengths against the threats',
      '  strengths less weaknesses: 2',
      '    strengths, 1 listed: 3',
      '      delivery (3 × weight 1): 3',
      '    weaknesses, 1 listed: -1',
      '      price (1 × weight 1): -1',
      '  opportunities less threats: -2',
      '    opportunities, 0 listed: 0',
      '    threats, 1 listed: -2',
      '      a rival (2 × weight 1): -2',
    ]);
    expect(chinese?.split('\n').slice(0, 4)).toEqual([
      'SWOT：ST，利用优势，化解威胁',
      '  优势减劣势：2',
      '    优势 1 项：3',
      '      delivery（3 分 × 权重 1）：3',
    ]);
  });

  it('says why there is no strategy', () => {
    const [english, chinese] = ask({ strengths: item('brand') });
    expect(english?.split('\n')).toEqual([
      'SWOT: no strategy can be told',
      '  strengths less weaknesses cannot be told, without a score: brand',
      '  No opportunities or threats are listed',
    ]);
    expect(chinese?.split('\n')).toEqual([
      'SWOT：无法得出策略',
      '  优势减劣势无法计算，未打分：brand',
      '  没有列出机会和威胁',
    ]);
  });

  it.each([
    ['SO', '3', '1', '3', '1', 'use our strengths on the opportunities', '发挥优势，抓住机会'],
    [
      'WO',
      '1',
      '3',
      '3',
      '1',
      'overcome our weaknesses to take the opportunities',
      '弥补劣势，争取机会',
    ],
    ['WT', '1', '3', '1', '3', 'limit our weaknesses and avoid the threats', '减少劣势，回避威胁'],
  ])('%s has words', (strategy, s, w, o, t, english, chinese) => {
    const lists = { strengths: s, weaknesses: w, opportunities: o, threats: t };
    const swot = Object.fromEntries(
      Object.entries(lists).map(([side, score]) => [side, item('x', score)]),
    );
    expect(ask(swot).map((text) => text.split('\n')[0])).toEqual([
      `SWOT: ${strategy}, ${english}`,
      `SWOT：${strategy}，${chinese}`,
    ]);
  });
});

describe('the top share', () => {
  const top = (sales: readonly string[], at: number) => {
    const rows = sales.map((figure, index) => ({ id: `k${index}`, measures: { sales: figure } }));
    const policy = defineAccountPolicy({ ...bigAccount, missing: 'zero' });
    const { decisions } = gradeAccounts(policy, rows, { asOf });
    return said(decisions[at]?.reasons.find(({ code }) => code === 'tier/account-top'));
  };

  it('says the place, and what those at the top bring', () => {
    expect(top(['700', '100', '80', '70', '50'], 1)).toEqual([
      'Sales 100 is number 2 of 5 accounts; the top 20% is 1 account; those at the top bring 70% of the total',
      '销售额为 100，在 5 个客户中排名第 2；前 20% 为 1 个客户，头部客户贡献总额的 70%',
    ]);
    expect(top(['0'], 0)).toEqual([
      'Sales 0 is number 1 of 1 account; the top 20% are 0 accounts',
      '销售额为 0，在 1 个客户中排名第 1；前 20% 为 0 个客户',
    ]);
  });
});

describe('dependence', () => {
  const ask = (theirPurchases: string | null, ourSales: string | null) =>
    measureDependence({ sales: '10', theirPurchases, ourSales }).reasons.map((reason) =>
      said(reason),
    );

  it.each([
    [
      '50',
      '50',
      'Both depend on each other: we have 20% of their purchases (dependence from 10%), they are 20% of our sales (from 10%)',
      '双方相互依赖：我方占对方采购的 20%（达到 10% 视为依赖），对方占我方销售的 20%（达到 10% 视为依赖）',
    ],
    [
      '50',
      '1000',
      'They depend on us, we not on them: we have 20% of their purchases (dependence from 10%), they are 1% of our sales (from 10%)',
      '对方依赖我方，我方不依赖对方：我方占对方采购的 20%（达到 10% 视为依赖），对方占我方销售的 1%（达到 10% 视为依赖）',
    ],
    [
      '1000',
      '50',
      'We depend on them, they not on us: we have 1% of their purchases (dependence from 10%), they are 20% of our sales (from 10%)',
      '我方依赖对方，对方不依赖我方：我方占对方采购的 1%（达到 10% 视为依赖），对方占我方销售的 20%（达到 10% 视为依赖）',
    ],
    [
      '1000',
      '1000',
      'Neither depends on the other: we have 1% of their purchases (dependence from 10%), they are 1% of our sales (from 10%)',
      '双方互不依赖：我方占对方采购的 1%（达到 10% 视为依赖），对方占我方销售的 1%（达到 10% 视为依赖）',
    ],
  ])('%#', (theirs, ours, english, chinese) => {
    expect(ask(theirs, ours)).toEqual([[english, chinese]]);
  });

  it('says why it does not exist', () => {
    expect(ask(null, '50')).toEqual([
      ['There is no share of their purchases: nobody told them', '对方采购总额未知，无法计算占比'],
    ]);
    const nothing = measureDependence({ sales: 0, theirPurchases: '50', ourSales: 0 });
    expect(said(nothing.reasons[0])).toEqual([
      'There is no share of our sales: they are zero',
      '我方销售总额为零，无法计算占比',
    ]);
  });
});

describe('errors and findings', () => {
  const inBoth = (reason: unknown) =>
    [en, zhCN].map((locale) => inWords(reason as never, { locale }));

  it('have words', () => {
    const gate = { gate: 'g', when: { all: [] } };
    expect(inBoth(lintAccountPolicy({ ...keyAccount, gates: [gate] })[0])).toEqual([
      'g has no weight, or the same answer for everybody: it decides nothing (at /gates/0/when).',
      '“g”没有权重，或对所有客户结果都相同，不起作用（位置：/gates/0/when）。',
    ]);
    // the least: 0.3 × 0.6 × 20 + 0.2 × 20 + 0.2 × 0.5 × 20 + 0.1 × 30 + 0.2 × 20
    const bands = [{ grade: 'dream', from: '101' }];
    expect(inBoth(lintAccountPolicy({ ...keyAccount, bands })[0])).toEqual([
      'Nobody can get the grade dream (from 101): points go from 16.6 to 100 (at /bands/0/from).',
      '没有客户能达到等级“dream”（101 分起）：得分范围为 16.6 至 100（位置：/bands/0/from）。',
    ]);
    const population = { code: 'tier/needs-population', params: { policy: 'big' }, path: '' };
    expect(firstLines(population)).toEqual([
      'This policy compares customers with each other, so one alone has no grade; pass all of them at once.',
      '该方案在客户之间比较，单个客户无法单独定级；请一次传入全部客户。',
    ]);
    const part = {
      code: 'tier/part-exceeds-whole',
      params: { whole: 'ourSales', amount: '1200', total: '1000' },
    };
    expect(firstLines(part)).toEqual([
      'The sales to the account (1,200) are more than our sales in all (1,000).',
      '对该客户的销售额（1,200）超过我方销售总额（1,000）。',
    ]);
  });
});
