import { trustPolicy } from 'clientele';
import { en, describe as inWords, zhCN } from 'clientele/explain';
import {
  acceleratorCommission,
  coopFundTerms,
  defineIncentiveTerms,
  type IncentiveTermsDraft,
  interestSubsidyTerms,
  listContractTerms,
  offInvoiceTerms,
  paymentInstrumentTerms,
  rateCommission,
  rightsTerms,
  splitCommission,
  type TermsRuleDraft,
} from 'clientele/incentive';
import { describe, expect, it } from 'vitest';

const envelope = {
  id: 'terms',
  version: '1',
  effective: { start: '2026-01-01', end: '2027-01-01' },
  currency: 'CNY',
  rounding: { scale: 2, mode: 'half-away-from-zero' },
} as const;

/** The sentences of some codes, in English and Chinese by turns. */
function said(draft: IncentiveTermsDraft, ...codes: readonly string[]): readonly string[] {
  const clauses = listContractTerms(defineIncentiveTerms(draft));
  return clauses
    .filter(({ code }) => codes.includes(code.replace('incentive/clause-', '')))
    .flatMap((clause) => [en, zhCN].map((locale) => inWords(clause, { locale })));
}

const terms = (rule: TermsRuleDraft): IncentiveTermsDraft => ({ ...envelope, terms: rule });

describe('what dealer terms say beyond their presets', () => {
  it('interest by value date, in a season, in terms that end', () => {
    const draft = {
      ...interestSubsidyTerms,
      ...envelope,
      terms: {
        ...interestSubsidyTerms.terms,
        rate: '0.036',
        dayCount: 'year-365',
        earnsFrom: 'value-date',
        season: { start: '2026-11-01', end: '2026-12-16' },
      },
    } as const;
    expect(said(draft, 'counted-dates', 'season', 'interest', 'earns-from', 'same-day')).toEqual([
      'Deposits count that are dated in the life of the agreement, on its first and last day too.',
      '日期在有效期内的打款计入，首日和末日均含。',
      'Only deposits from Nov 1, 2026 to Dec 15, 2026 count, both days included.',
      '仅计入2026年11月1日至2026年12月15日的打款，首日和末日均含。',
      'What is paid in and not picked up yet earns simple interest of 3.6% a year, over years of 365 days, by actual days.',
      '已打款尚未提货的余额按年息 3.6%（每年按 365 天计）计单利，天数按实际天数。',
      'A deposit earns from its value date on, that day included; what is picked up earns no longer on the day of the pick-up.',
      '打款自起息日起计息，起息日计入；提货部分自提货当日起不再计息。',
      'What is picked up on the very day from which its deposit would earn earns nothing.',
      '在起息日当日即提货的部分不计息。',
    ]);
  });

  it('each of the agreements of ship and debit, without limits', () => {
    const debit = { type: 'ship-and-debit' } as const;
    const codes = ['debit', 'most-quantity', 'claim-window'];
    expect(said(terms({ ...debit, agreement: 'down-by-amount', amount: '2.5' }), ...codes)).toEqual(
      [
        'For each unit sold CN¥2.5 is claimed.',
        '每件补差 ¥2.5。',
        'Any quantity may be claimed for.',
        '补差数量不限。',
        'A claim may come at any time after the sale.',
        '销售发生后申报不设期限。',
      ],
    );
    expect(said(terms({ ...debit, agreement: 'down-by-rate', rate: '0.1' }), 'debit')).toEqual([
      'For each unit sold 10% of its cost is claimed.',
      '每件按其成本的 10% 补差。',
    ]);
    expect(said(terms({ ...debit, agreement: 'protect-margin', margin: '0.25' }), 'debit')).toEqual(
      [
        'For each unit sold what its margin is short of 25% of the sell price is claimed; a margin of exactly 25% or more claims nothing.',
        '每件补足毛利至售价的 25%；毛利率恰好为 25% 或更高时不补。',
      ],
    );
  });

  it('a fund for anything or nothing, that pays the whole, keeps everything and looks back only', () => {
    const { activities: _activities, expiresAfterMonths: _months, ...rest } = coopFundTerms.terms;
    const fund = { ...rest, reimbursementRate: '1.0', earlierSpend: 'not-paid' } as const;
    const codes = ['activities', 'reimbursement', 'earlier-spend', 'expiry'];
    expect(said(terms(fund), ...codes)).toEqual([
      'The fund pays for anything.',
      '基金使用范围不限。',
      'The fund pays the whole of what is spent, never more than it holds; what takes exactly all that it holds is paid in full.',
      '基金核销支出的全部，以基金余额为限；恰好用完余额的予以全额核销。',
      'Spending is paid out of purchases up to its own day, that day included, and never out of later ones.',
      '支出只能使用截至支出当日（含当日）的进货计提的基金，不能使用以后的。',
      'What a purchase brought is never lost.',
      '计提的基金长期有效。',
    ]);
    expect(said(terms({ ...fund, activities: [] }), 'activities', 'activity')).toEqual([
      'The fund pays for nothing.',
      '基金不用于任何支出。',
    ]);
  });

  it('an instrument that counts later, in part, or never', () => {
    const [cash] = paymentInstrumentTerms.terms.instruments;
    const { label: _label, ...bare } = cash ?? ({} as never);
    const draft = terms({
      type: 'payment-instruments',
      instruments: [
        { ...bare, instrument: 'cheque', valueDate: { daysAfterReceipt: 5 }, collected: 'never' },
        { ...bare, instrument: 'note', collected: 'at-maturity', collectedShare: '0.8' },
      ],
    });
    expect(said(draft, 'value-date', 'collected')).toEqual([
      'Cheque: counts as money 5 days after its receipt.',
      '“cheque”以收到后第 5 天为起息日。',
      'Cheque: never counts as collected.',
      '“cheque”不计入回款。',
      'Note: counts as money on the day of its receipt.',
      '“note”以收到当日为起息日。',
      'Note: 80% of it counts as collected on the day of its maturity.',
      '“note”在到期当日按 80% 计入回款。',
    ]);
  });

  it('a discount for each unit, of some products, on every invoice', () => {
    const draft = terms({
      type: 'off-invoice',
      discount: { perUnit: '2' },
      products: ['paint', 'putty'],
    });
    expect(said(draft, 'off-invoice', 'off-invoice-products', 'off-invoice-when')).toEqual([
      'CN¥2 for each unit is deducted on the invoice.',
      '开票时每件直接扣减 ¥2。',
      'Only lines of these products, by exactly these names: paint, putty',
      '仅限下列名称的产品：paint、putty',
      'It is deducted on every invoice.',
      '每张发票均予扣减。',
    ]);
    expect(said(draft, 'unknown-measure')).toEqual([]);
  });

  it('what a condition asks, in parts that nest, with their places', () => {
    const draft = {
      ...offInvoiceTerms,
      terms: {
        ...offInvoiceTerms.terms,
        when: {
          any: [
            { measure: 'channel', equals: 'shop' },
            { not: { measure: 'returns', below: '3' } },
            { not: { all: [{ measure: 'collectionRate', below: '0.5' }] } },
          ],
        },
      },
    } as const;
    expect(said(draft, 'off-invoice-when')[0]?.split('\n')).toEqual([
      'It is deducted where this holds:',
      '  at least one of these:',
      '    channel is “shop”',
      '    returns of at least 3; exactly 3 is enough',
      '    not this:',
      '      all of these:',
      '        collection rate below 0.5; exactly 0.5 is not below it',
    ]);
    expect(said(draft, 'off-invoice-when')[1]?.split('\n')).toEqual([
      '满足下列条件的发票予以扣减：',
      '  以下至少满足一项：',
      '    “channel”为“shop”',
      '    “returns”不低于 3，恰好为 3 视为满足',
      '    以下不成立：',
      '      以下全部满足：',
      '        “回款率”低于 0.5，恰好为 0.5 不算低于',
    ]);
    const [, , , when] = listContractTerms(defineIncentiveTerms(draft));
    const places = when?.parts?.[0]?.parts?.map(({ params }) => params['place']);
    expect(places).toEqual(['/terms/when/any/0', '/terms/when/any/1', '/terms/when/any/2']);
  });
});

describe('what terms with sellers say beyond their presets', () => {
  const rates = {
    ...acceleratorCommission.terms,
    quota: '100000',
    structure: 'all-units',
    boundary: 'upper-inclusive',
    negativeSales: 'extend-first-band',
    negativeDue: 'carry-forward',
    bands: [
      { from: '0.5', to: '1', rate: '0.02' },
      { from: '1', to: '2', rate: '0.05' },
    ],
  } as const;

  it('rates on one quota, with what exactly each bound earns', () => {
    expect(said(terms(rates), 'seller-quota', 'rates', 'negative-sales', 'earned-back')).toEqual([
      'The quota is CN¥100,000, for a seller with a quota of its own that one.',
      '指标为 ¥100,000；个人另有指标的，以个人指标为准。',
      'The rate depends on attainment: the band reached gives its rate to all sales.',
      '提成率按完成率确定：达到的档位适用于全部销售额。',
      'Where returns exceed sales, the rate of the first band is taken back on the difference.',
      '退货超过销售时，差额按首档提成率扣回。',
      'What was earned before and is not earned any more is set off against later earnings.',
      '此前多计的提成从以后的提成中抵扣。',
    ]);
    expect(
      said(terms(rates), 'band', 'uncovered', 'equality').filter((_, at) => at % 2 === 0),
    ).toEqual([
      'Above 50% up to and including 100%: 2%.',
      'Above 100% up to and including 200%: 5%.',
      'Up to and including 50% no band applies.',
      'Above 200% no band applies.',
      'Exactly 50% lies in no band and pays CN¥0.00.',
      'Exactly 100% lies in the band above 50% up to and including 100% and pays CN¥2,000.00.',
      'Exactly 200% lies in the band above 100% up to and including 200% and pays CN¥10,000.00.',
    ]);
    expect(said(terms(rates), 'equality')[3]).toBe(
      '恰好为 100% 时属于 50% 至 100%（含）的一档，提成为 ¥2,000.00。',
    );
  });

  it('and that is what is earned there', () => {
    const agreed = defineIncentiveTerms(terms(rates) as IncentiveTermsDraft<typeof rates>);
    const equality = listContractTerms(agreed).filter(
      ({ code }) => code === 'incentive/clause-equality',
    );
    for (const { params } of equality) {
      const sales = String(Number(params['at']) * 100_000);
      const { outcome } = rateCommission(agreed, { id: 'S-1', sales }, { asOf: '2026-03-31' });
      expect(outcome?.earned).toBe(params['payout']);
    }
  });

  it('a quota of zero says of no bound what it pays', () => {
    const equality = listContractTerms(
      defineIncentiveTerms(terms({ ...rates, quota: '0' })),
    ).filter(({ code }) => code === 'incentive/clause-equality');
    expect(equality.map(({ params }) => params['payout'])).toEqual([null, null, null]);
  });

  it('a sale that is not credited as a whole', () => {
    const [lead] = splitCommission.terms.credits;
    const draft = terms({
      type: 'commission-credit',
      credits: lead === undefined ? [] : [lead],
    });
    expect(said(draft, 'credit-sum')).toEqual([
      'Those who share a sale are credited with 60% of it; the other 40% is credited to nobody.',
      '分摊比例之和为 60%，其余 40% 不计入任何人。',
    ]);
  });

  it('a release that follows payments without end', () => {
    const draft = terms({ type: 'commission-release', overpayment: 'in-proportion' });
    expect(said(draft, 'overpayment')).toEqual([
      'An invoice paid exactly in full releases the whole commission; beyond that, and below zero, it goes on in proportion.',
      '发票恰好付清时提成全部兑现；超出部分及负数部分按比例继续计算。',
    ]);
  });
});

it('an estimate without a constraint, that takes the highest of the most probable', () => {
  const draft = terms({ type: 'consideration-estimate', method: 'most-likely', ties: 'highest' });
  expect(said(draft, 'estimate', 'constraint')).toEqual([
    'The estimate is the most probable outcome; of equally probable ones the highest.',
    '按最可能发生的结果估计；可能性相同时取金额最高的结果。',
    'The estimate stands as it is; nothing is held back.',
    '按估计金额计入，不作限制。',
  ]);
});

describe('terms of which the sentences are asked', () => {
  const defined = defineIncentiveTerms(rightsTerms);

  it('were defined, or trusted and whole', () => {
    expect(() => listContractTerms({ ...defined } as never)).toThrow('policy/not-defined');
    const travelled = JSON.parse(JSON.stringify(defined));
    expect(listContractTerms(trustPolicy(travelled))).toEqual(listContractTerms(defined));
    for (const broken of [null, {}, { type: 'gift' }, { type: 'rights', rights: [7] }])
      expect(() => listContractTerms(trustPolicy({ ...travelled, terms: broken }))).toThrow(
        'policy/trusted-but-broken',
      );
  });
});
