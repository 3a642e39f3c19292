import { subtractDecimals, sumDecimals } from 'clientele/decimal';
import { measureDeliveredValue, type OfferFacts } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { issuesOf } from './issues-of.js';

const offer = (id: string, benefits: readonly string[], costs: readonly string[]): OfferFacts => {
  const [product = '0', service = '0', personnel = '0', image = '0'] = benefits;
  const [money = '0', time = '0', effort = '0', psychic = '0'] = costs;
  return {
    id,
    benefits: { product, service, personnel, image },
    costs: { money, time, effort, psychic },
  };
};
const compare = { offer: 'a', with: 'b' };

describe('what offers deliver', () => {
  // Kotler's tractor: parity 90,000, durability 7,000, reliability 6,000, service 5,000, warranty 2,000, price 100,000.
  const tractors = [offer('a', ['103000', '7000'], ['100000']), offer('b', ['90000'], ['90000'])];

  it('adds up value and cost', () => {
    const { offers, comparison } = measureDeliveredValue(tractors, { compare });
    expect(offers[0]).toMatchObject({
      id: 'a',
      totalValue: '110000',
      totalCost: '100000',
      difference: '10000',
      ratio: { numerator: '110000', denominator: '100000', value: 1.1 },
    });
    expect(comparison).toMatchObject({ offer: 'a', with: 'b', advantage: '10000' });
    expect(comparison?.parts).toEqual([
      { term: 'product', advantage: '13000' },
      { term: 'service', advantage: '7000' },
      { term: 'personnel', advantage: '0' },
      { term: 'image', advantage: '0' },
      { term: 'money', advantage: '-10000' },
      { term: 'time', advantage: '0' },
      { term: 'effort', advantage: '0' },
      { term: 'psychic', advantage: '0' },
    ]);
    expect(measureDeliveredValue(tractors).comparison).toBeNull();
  });

  it('has no ratio to a cost of zero, and says so', () => {
    const [gift] = measureDeliveredValue([offer('gift', ['80', '0', '0', '20'], [])]).offers;
    expect([gift?.difference, gift?.ratio]).toEqual(['100', null]);
    expect(gift?.reasons[1]).toEqual({ code: 'value/no-cost', params: { id: 'gift' } });
  });

  it('takes terms of either sign', () => {
    const [odd] = measureDeliveredValue([offer('a', ['-5', '1'], ['2', '-1'])]).offers;
    expect([odd?.totalValue, odd?.totalCost, odd?.difference]).toEqual(['-4', '1', '-5']);
  });
});

describe('offers that cannot be read', () => {
  const good = offer('a', ['1'], ['1']);
  it.each([
    [[], 'input/out-of-range', '/offers'],
    ['abc', 'input/not-iterable', '/offers'],
    [[{ ...good, price: '1' }], 'input/unknown-key', '/offers/0/price'],
    [[{ ...good, id: '' }], 'input/empty-id', '/offers/0/id'],
    [[{ ...good, id: 5 }], 'input/not-a-text', '/offers/0/id'],
    [[good, good], 'input/repeated-id', '/offers/1/id'],
    [[{ ...good, benefits: { product: '1' } }], 'input/required', '/offers/0/benefits/service'],
    [[{ id: 'a', benefits: good.benefits }], 'input/not-an-object', '/offers/0/costs'],
    [
      [{ ...good, costs: { ...good.costs, energy: '1' } }],
      'input/unknown-key',
      '/offers/0/costs/energy',
    ],
    [
      [{ ...good, costs: { ...good.costs, time: 'NaN' } }],
      'input/not-a-decimal',
      '/offers/0/costs/time',
    ],
  ])('%# are refused', (offers, code, path) => {
    const failure = failureOf(() => measureDeliveredValue(offers as never));
    expect([failure.kind, failure.code, failure.path]).toEqual(['input', code, path]);
  });

  it('are all listed', () => {
    const rows = [{ ...good, id: '' }, good, { ...good, benefits: null }];
    expect(issuesOf(() => measureDeliveredValue(rows as never))).toEqual([
      ['input/empty-id', '/offers/0/id'],
      ['input/not-an-object', '/offers/2/benefits'],
    ]);
  });

  it.each([
    [{ compare: { offer: 'a', with: 'c' } }, 'input/not-one-of', '/options/compare/with'],
    [{ compare: { offer: 'a' } }, 'input/not-one-of', '/options/compare/with'],
    [{ compare: { ...compare, by: 'x' } }, 'input/unknown-key', '/options/compare/by'],
    [{ compare: null }, 'input/not-an-object', '/options/compare'],
    [{ rival: 'b' }, 'input/unknown-key', '/options/rival'],
  ])('%j cannot be compared', (options, code, path) => {
    const offers = [good, offer('b', ['1'], ['1'])];
    const failure = failureOf(() => measureDeliveredValue(offers, options as never));
    expect([failure.code, failure.path]).toEqual([code, path]);
  });
});

describe('properties', () => {
  const amount = fc.tuple(fc.integer(), fc.nat(99)).map(([units, cents]) => `${units}.${cents}`);
  const four = fc.array(amount, { minLength: 4, maxLength: 4 });
  const two = fc
    .tuple(four, four, four, four)
    .map(([benefits, costs, others, prices]) => [
      offer('a', benefits, costs),
      offer('b', others, prices),
    ]);

  it('parts add up to the difference and to the advantage', () => {
    fc.assert(
      fc.property(two, (offers) => {
        const { offers: delivered, comparison } = measureDeliveredValue(offers, { compare });
        for (const { reasons, difference, totalValue, totalCost } of delivered) {
          const figures = reasons[0]?.parts?.map((part) => String(part.figure)) ?? [];
          expect(sumDecimals(figures)).toBe(difference);
          expect(subtractDecimals(totalValue, totalCost)).toBe(difference);
        }
        const [ours, theirs] = delivered.map(({ difference }) => difference);
        expect(comparison?.advantage).toBe(subtractDecimals(ours ?? '', theirs ?? ''));
        expect(sumDecimals(comparison?.parts.map(({ advantage }) => advantage) ?? [])).toBe(
          comparison?.advantage,
        );
        const back = measureDeliveredValue(offers, { compare: { offer: 'b', with: 'a' } });
        expect(back.comparison?.advantage).toBe(subtractDecimals('0', comparison?.advantage ?? ''));
      }),
    );
  });
});
