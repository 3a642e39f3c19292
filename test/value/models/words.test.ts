import { attempt } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  definePurchaseModel,
  fitBgNbd,
  fitGammaGamma,
  fitMbgNbd,
  fitNbd,
  fitSbg,
  predictPurchases,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { cdnow } from './cdnow.js';

const say = (subject: Parameters<typeof inWords>[0]) =>
  [en, zhCN].map((locale) => inWords(subject, { locale }));
const row = (repeats: number, lastAge: number, age: number, weight: number) => ({
  ...{ repeats, lastAge, age, weight },
});
const inWeeks = (...rows: readonly ReturnType<typeof row>[]) => ({ unit: 'week', rows }) as const;

describe('in words', () => {
  it('a model stands on its customers, and on one of them', () => {
    expect(say(fitMbgNbd(cdnow()).reasons)).toEqual([
      'MBG/NBD fitted to 2,357 customers, 946 of whom bought again\nOne customer with 21 repeat purchases moves alpha by 1.08 standard errors',
      'MBG/NBD 模型已拟合：客户 2,357 个，其中复购客户 946 个\n单个客户影响过大：一个复购 21 次的客户使参数 alpha 移动 1.08 个标准误',
    ]);
  });

  it('there is no model of customers who never came back', () => {
    expect(say(fitBgNbd(inWeeks(row(0, 0, 10, 500))).reasons)).toEqual([
      'BG/NBD: the figures do not tell r, alpha, a, b (nobody bought a second time)\n0 customers bought again, at least 10 are needed',
      'BG/NBD 模型：数据不足以确定参数 r、alpha、a、b（没有客户复购）\n复购客户只有 0 个，至少需要 10 个',
    ]);
    expect(say(fitSbg({ initial: 10, lost: [3] }).reasons)[1]).toBe(
      'sBG（移位贝塔几何） 模型：数据不足以确定参数 alpha、beta（只有一次购买机会或一次续约）',
    );
  });

  it('nor of those who are all the same', () => {
    expect(say(fitNbd(inWeeks(row(4, 20, 30, 100))).reasons)).toEqual([
      'NBD: the fit improves without end as r, alpha run to zero or infinity; the figures lack what these parameters describe',
      'NBD 模型：参数 r、alpha 趋于零或无穷大时拟合仍在改善，数据中没有这些参数所描述的现象',
    ]);
  });

  it('spend that goes with frequency, or has no mean', () => {
    const [english, chinese] = say([
      { code: 'value/spend-frequency-correlated', params: { correlation: 0.4567, most: 0.3 } },
      { code: 'value/mean-undefined', params: { p: 0.1, q: 0.8, repeats: 1 } },
      { code: 'value/mean-undefined', params: { q: 0.8 } },
      { code: 'value/not-converged', params: { model: 'bg-bb', evaluations: 412 } },
    ]).map((text) => text.split('\n'));
    expect(english).toEqual([
      'Spend and purchase frequency are correlated (0.46); the spend model assumes that they are not',
      'No expected spend exists for a customer with 1 repeat purchase: spend varies too much between customers',
      'No mean spend exists for a customer without repeat purchases: spend varies too much between customers',
      'BG/BB: the search did not settle after 412 evaluations',
    ]);
    expect(chinese).toEqual([
      '客单价与购买频次相关（相关系数 0.46），而消费模型假定二者无关',
      '复购 1 次的客户没有期望客单价：客户之间的消费差异过大',
      '未复购的客户没有平均客单价：客户之间的消费差异过大',
      'BG/BB 模型：计算 412 次后仍未收敛',
    ]);
    const rows = [{ repeats: 2, meanRepeatSpend: 10 }];
    expect(say(fitGammaGamma({ rows }).reasons)[0]).toContain('1 customer bought again');
  });

  it('what cannot be read', () => {
    const parameters = { r: 1, alpha: 1, a: 1, b: 1 };
    const model = definePurchaseModel({ model: 'bg-nbd', unit: 'week', parameters });
    const tried = attempt(() =>
      predictPurchases(model, inWeeks(row(2, 0, 30, 1)), { horizon: { weeks: 1 } }),
    );
    expect(tried.ok ? [] : say(tried.error)).toEqual([
      'No customer has 2 repeat purchases with the last one at age 0 of 30 (at /customers/rows/0).',
      '复购 2 次、最后一次购买时客龄 0、当前客龄 30，这样的购买记录不可能存在（位置：/customers/rows/0）。',
    ]);
    const none = attempt(() =>
      predictPurchases({} as typeof model, inWeeks(), { horizon: { weeks: 1 } }),
    );
    expect(none.ok ? [] : say(none.error)).toEqual([
      'Not a fitted or defined model: an object (at /model).',
      '不是拟合或定义得到的模型：对象（位置：/model）。',
    ]);
  });
});
