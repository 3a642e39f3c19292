import type { Reason } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  creditReferrals,
  defineCollectionPolicy,
  defineNeedPolicy,
  findCollectionDate,
  predictNextNeed,
  steadyUse,
  usualPayDay,
  usualRhythm,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { messageOf } from './message-of.js';

const purchases = [
  { date: '2026-01-01', quantity: '30' },
  { date: '2026-01-31', quantity: '40' },
  { date: '2026-03-12', quantity: '20' },
];
const asOf = '2026-04-02';
const say = (subject: Parameters<typeof inWords>[0]) =>
  [en, zhCN].map((locale) => inWords(subject, { locale }).split('\n'));
const one = (code: string, params: Reason['params'], figure?: string) =>
  say({ code, params, ...(figure === undefined ? {} : { figure }) }).flat();

describe('the next need in words', () => {
  it('is the date with its spread, and what it stands on', () => {
    const need = predictNextNeed(defineNeedPolicy(steadyUse), { id: 'C-1', purchases }, { asOf });
    expect(say(need)).toEqual([
      [
        'Next need on Apr 1, 2026 (Apr 1, 2026 to Apr 1, 2026), expect 30',
        'Overdue by 1 day',
        '70 used up in 70 days, from Jan 1, 2026 to Mar 12, 2026; the last 20 are not in it',
      ],
      [
        '下次需求日：2026年4月1日（2026年4月1日至2026年4月1日之间），预计数量 30',
        '已过 1 天，应该已经用完了',
        '2026年1月1日至2026年3月12日的 70 天内用掉 70；最近一次买的 20 不计在内',
      ],
    ]);
  });

  it('is the rhythm by its median or its mean', () => {
    const by = (method: 'median-gap' | 'mean-gap') =>
      say(
        predictNextNeed(
          defineNeedPolicy({ ...usualRhythm, method, leadDays: 1 }),
          { id: 'C-1', purchases },
          { asOf },
        ),
      ).map((lines) => lines.slice(1));
    expect(by('median-gap')).toEqual([
      [
        'Buys every 35 days, the median of 2 gaps; gaps of 30 to 40 days',
        'Order by Apr 15, 2026: 1 day for delivery, 0 days to spare',
      ],
      [
        '每 35 天购买一次（2 个间隔的中位数）；间隔最短 30 天，最长 40 天',
        '最晚下单日：2026年4月15日（到货 1 天，安全余量 0 天）',
      ],
    ]);
    expect(by('mean-gap')[0]?.[0]).toBe('Buys 2 times in 70 days; gaps of 30 to 40 days');
    expect(by('mean-gap')[1]?.[0]).toBe(
      '70 天内复购 2 次（按平均间隔）；间隔最短 30 天，最长 40 天',
    );
  });

  it('says of returns what no purchase took, if anything', () => {
    const returns = (unmatched: string) => one('value/returns-taken', { returned: '5', unmatched });
    expect(returns('0')).toEqual(['5 returned', '退货 5']);
    expect(returns('2')).toEqual([
      '5 returned, 2 of it not taken from a purchase',
      '退货 5，其中 2 未冲减购买数量',
    ]);
  });

  it('says what cannot be told', () => {
    expect(one('value/too-few-purchases', { purchases: 1, minimum: 3 })).toEqual([
      'No rhythm: 1 day with a purchase, at least 3 are needed',
      '看不出购买节奏：只有 1 个购买日，至少需要 3 个',
    ]);
    expect(one('value/need-fact-missing', { fact: 'dailyUse' })).toEqual([
      'The daily use is not known, and too few purchases tell it',
      '每天消耗量未知，购买记录也太少',
    ]);
  });
});

describe('the collection date in words', () => {
  it('is the date, the habit and the delay', () => {
    const payments = ['2026-01-23', '2026-01-30', '2026-02-06'].map((paid) => ({
      due: '2026-01-22',
      paid,
    }));
    const policy = defineCollectionPolicy({ ...usualPayDay, payDay: 'weekday' });
    const found = findCollectionDate(policy, { id: 'I', due: '2026-04-01', payments }, { asOf });
    expect(say(found)).toEqual([
      [
        'Collect on Apr 3, 2026 (due Apr 1, 2026)',
        'Past due by 1 day',
        'Usually pays on Fridays: 3 of 3 payments',
        'Usually pays 8 days late (median of 3 payments)',
        'Remind on Apr 2, 2026',
      ],
      [
        '建议收款日：2026年4月3日（到期日 2026年4月1日）',
        '已逾期 1 天',
        '习惯在周五付款：3 次付款中有 3 次',
        '3 次付款的中位数为逾期 8 天',
        '提醒日：2026年4月2日',
      ],
    ]);
  });

  it('tells days of the month, early payers and punctual ones', () => {
    const counted = { on: 3, payments: 4 };
    expect(one('value/pay-day', { type: 'month-end', day: 31, ...counted })[0]).toBe(
      'Usually pays at the end of the month: 3 of 4 payments',
    );
    expect(one('value/pay-day', { type: 'month-day', day: 25, ...counted })).toEqual([
      'Usually pays on day 25 of the month: 3 of 4 payments',
      '习惯在每月 25 日付款：4 次付款中有 3 次',
    ]);
    expect(one('value/days-late', { median: -1, payments: 4 })).toEqual([
      'Usually pays 1 day early (median of 4 payments)',
      '4 次付款的中位数为提前 1 天',
    ]);
    expect(one('value/days-late', { median: 0, payments: 4 })).toEqual([
      'Usually pays on the due date (median of 4 payments)',
      '4 次付款的中位数为按期付款',
    ]);
  });

  it('says why payments are no habit', () => {
    const counted = { on: 2, payments: 5, punctual: 2, minimumShare: '0.6', minimum: 3 };
    expect(one('value/no-pay-day', counted)).toEqual([
      'No usual pay day: at most 2 of 5 payments on the same day, 60% are needed (2 paid on the due date show no habit)',
      '没有固定付款日：5 次付款中同一天最多 2 次，需要占 60%（另有 2 次在到期日付款，不作为习惯）',
    ]);
    expect(one('value/no-pay-day', { ...counted, punctual: 0 })[0]).toBe(
      'No usual pay day: at most 2 of 5 payments on the same day, 60% are needed',
    );
    expect(one('value/no-pay-day', { ...counted, punctual: 3 })).toEqual([
      'No usual pay day: 2 of 5 payments made on another day than due, at least 3 are needed',
      '没有固定付款日：5 次付款中只有 2 次不在到期日付款，至少需要 3 次',
    ]);
    expect(one('value/too-few-payments', { payments: 0, minimum: 3 })).toEqual([
      'No payments, so no habit; at least 3 are needed',
      '没有付款记录，看不出习惯；至少需要 3 次',
    ]);
    expect(one('value/too-few-payments', { payments: 2, minimum: 3 })).toEqual([
      'No habit told from 2 payments; at least 3 are needed',
      '只有 2 次付款，看不出习惯；至少需要 3 次',
    ]);
  });
});

describe('referrals in words', () => {
  const rounding = { scale: 2, mode: 'half-even' } as const;
  const options = { asOf, shares: ['1'], several: 'first', rounding } as const;
  const customers = [{ id: 'bob', value: '100', acquisitionCost: '40' }];
  const link = (referrer: string, referred: string) => ({ referrer, referred, date: '2026-02-01' });

  it('are the value brought, by customer', () => {
    const found = creditReferrals({ customers, referrals: [link('ann', 'bob')] }, options);
    expect(say(found.referrers[0]?.reasons ?? [])).toEqual([
      [
        'Value brought by ann: 100.00; 40.00 saved on winning customers',
        '  bob, referred directly: 100.00; 40.00 saved',
      ],
      [
        'ann 带来的推荐价值：100.00；节省获客成本 40.00',
        '  bob（直接推荐）：100.00；节省获客成本 40.00',
      ],
    ]);
  });

  it('that are refused say why', () => {
    expect(one('value/self-referral', { customer: 'bob' })).toEqual([
      'bob cannot refer itself.',
      'bob 不能推荐自己。',
    ]);
    expect(one('value/referral-cycle', { customers: ['ann', 'bob'] })).toEqual([
      'Referrals run in a circle: ann, bob, and back to the first.',
      '推荐关系形成循环：ann、bob，又回到第一个。',
    ]);
  });

  it('after the date asked for do not count yet', () => {
    expect(one('value/referred-later', { date: '2026-07-01' })[0]).toBe(
      'Referred on Jul 1, 2026, after the date asked for',
    );
  });

  it('say to a developer what is wrong with them', () => {
    const message = (...referrals: readonly ReturnType<typeof link>[]) =>
      messageOf(() =>
        creditReferrals(
          { customers: [...customers, { id: 'ann', value: '1' }], referrals },
          options,
        ),
      );
    expect(message(link('bob', 'bob'))).toContain('nobody can refer itself, "bob" does');
    expect(message(link('ann', 'bob'), link('bob', 'ann'))).toContain(
      'must not run in a circle, ["ann","bob"] each refer the next',
    );
  });
});
