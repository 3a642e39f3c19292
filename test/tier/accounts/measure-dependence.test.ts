import { measureDependence } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const traded = { sales: '300', theirPurchases: '500', ourSales: '6000' };

describe('dependence', () => {
  it('is two shares, their sum and their difference', () => {
    expect(measureDependence(traded)).toEqual({
      shareOfTheirPurchases: { numerator: '300', denominator: '500', value: 0.6 },
      shareOfOurSales: { numerator: '300', denominator: '6000', value: 0.05 },
      // 0.6 ± 0.05, over 500 × 6000
      joint: { numerator: '1950000', denominator: '3000000', value: 0.65 },
      asymmetry: { numerator: '1650000', denominator: '3000000', value: 0.55 },
      reading: 'theirs',
      reasons: [
        {
          code: 'tier/dependence',
          params: {
            reading: 'theirs',
            theirs: '0.6',
            ours: '0.05',
            theirsFrom: '0.1',
            oursFrom: '0.1',
          },
        },
      ],
    });
  });

  it.each([
    ['10', '100', '100', 'mutual'],
    ['9.99', '100', '100', 'neither'],
    ['10', '100', '100.01', 'theirs'],
    ['10', '100.01', '100', 'ours'],
    ['0', '100', '100', 'neither'],
  ])('of %s in %s and %s is %s', (sales, theirPurchases, ourSales, reading) => {
    expect(measureDependence({ sales, theirPurchases, ourSales }).reading).toBe(reading);
  });

  it.each([
    [{ theirsFrom: '0.6', oursFrom: '0.05' }, 'mutual'],
    [{ theirsFrom: '0.61' }, 'neither'],
    [{ theirsFrom: 0, oursFrom: 1 }, 'theirs'],
  ])('from %j on is %s', (options, reading) => {
    expect(measureDependence(traded, options).reading).toBe(reading);
  });

  it.each([
    [{ theirPurchases: null }, [['theirPurchases', 'not-told']]],
    [{ sales: '0', theirPurchases: '0' }, [['theirPurchases', 'zero']]],
    [
      { sales: '0', theirPurchases: null, ourSales: '0.00' },
      [
        ['theirPurchases', 'not-told'],
        ['ourSales', 'zero'],
      ],
    ],
  ])('of %j does not exist, and says why', (change, why) => {
    const found = measureDependence({ ...traded, ...change });
    expect([found.joint, found.asymmetry, found.reading]).toEqual([null, null, null]);
    expect(found.reasons.map(({ params }) => [params['whole'], params['why']])).toEqual(why);
    expect(found.shareOfOurSales === null).toBe(why.length === 2);
  });

  it.each([
    [{ sales: '500.01' }, 'domain', 'tier/part-exceeds-whole', '/facts/theirPurchases'],
    [{ ourSales: '299' }, 'domain', 'tier/part-exceeds-whole', '/facts/ourSales'],
    [{ sales: '-1' }, 'input', 'input/out-of-range', '/facts/sales'],
    [{ sales: null }, 'input', 'input/not-a-decimal', '/facts/sales'],
    [{ ourSales: undefined }, 'input', 'input/required', '/facts/ourSales'],
    [{ total: '1' }, 'input', 'input/unknown-key', '/facts/total'],
  ])('of %j is refused', (change, kind, code, path) => {
    expect(failureOf(() => measureDependence({ ...traded, ...change } as never))).toEqual({
      kind,
      code,
      path,
    });
  });

  it.each([
    [{ theirsFrom: '1.1' }, 'input/out-of-range', '/options/theirsFrom'],
    [{ oursFrom: '-0.1' }, 'input/out-of-range', '/options/oursFrom'],
    [{ from: '0.1' }, 'input/unknown-key', '/options/from'],
  ])('from %j on means nothing', (options, code, path) => {
    expect(failureOf(() => measureDependence(traded, options as never))).toMatchObject({
      code,
      path,
    });
  });

  const amounts = fc
    .tuple(fc.integer({ min: 0, max: 1000 }), fc.nat(1000), fc.nat(1000))
    .filter(([sales, more, other]) => sales + more > 0 && sales + other > 0);

  it('is the same in another unit, and no share falls with more sales', () => {
    fc.assert(
      fc.property(amounts, fc.nat(50), ([sales, more, other], rise) => {
        const at = (unit: number, extra = 0) =>
          measureDependence({
            sales: (sales + extra) * unit,
            theirPurchases: (sales + more + 50) * unit,
            ourSales: (sales + other + 50) * unit,
          });
        const { shareOfTheirPurchases, shareOfOurSales, asymmetry, reading } = at(1);
        const scaled = at(1000);
        expect([scaled.shareOfTheirPurchases?.value, scaled.reading]).toEqual([
          shareOfTheirPurchases?.value,
          reading,
        ]);
        const raised = at(1, rise);
        expect(raised.shareOfOurSales?.value).toBeGreaterThanOrEqual(shareOfOurSales?.value ?? 2);
        expect(raised.shareOfTheirPurchases?.value).toBeGreaterThanOrEqual(
          shareOfTheirPurchases?.value ?? 2,
        );
        const difference = (shareOfTheirPurchases?.value ?? 0) - (shareOfOurSales?.value ?? 0);
        expect(asymmetry?.value).toBeCloseTo(difference, 12);
      }),
    );
  });
});
