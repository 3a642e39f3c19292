import {
  definePurchaseModel,
  fitBgNbd,
  fitMbgNbd,
  fitNbd,
  fitParetoNbd,
  measureHoldout,
  summarisePurchases,
} from 'clientele/value';
import { describe, expect, it } from 'vitest';
import { cdnow } from './cdnow.js';

const horizon = { weeks: 39 };

describe('the hold-out of CDNOW', () => {
  // Sums and errors per customer of a 30-digit implementation of the papers' formulas at the polished maximum.
  it.each([
    ['NBD', fitNbd, 2929.82029, 1.04102],
    ['BG/NBD', fitBgNbd, 1653.4087, 0.78545],
    ['MBG/NBD', fitMbgNbd, 1576.7283, 0.7648],
    ['Pareto/NBD', fitParetoNbd, 1665.51311, 0.7545],
  ] as const)('by the %s', (_name, run, expected, error) => {
    const { outcome } = run(cdnow());
    if (outcome === null) throw new Error('no model');
    const figures = measureHoldout(outcome, cdnow(), { horizon });
    expect(figures.customers).toBe(2357);
    expect(figures.actual).toBe(1882);
    expect(figures.expected).toBeCloseTo(expected, 3);
    expect(figures.meanAbsoluteError).toBeCloseTo(error, 4);
    for (const name of ['customers', 'actual', 'expected'] as const)
      expect(figures.groups.reduce((sum, group) => sum + group[name], 0)).toBeCloseTo(
        figures[name],
        6,
      );
  });

  it('knows its length from purchases with a hold-out', () => {
    const buys = ['2026-01-01', '2026-01-15', '2026-02-10', '2026-03-04'];
    const orders = buys.map((date) => ({ customer: 'C-1', date, amount: '5' }));
    const counting = { asOf: '2026-01-31', unit: 'day', occasion: 'every-line' } as const;
    const held = summarisePurchases(orders, { ...counting, holdoutEnd: '2026-03-31' });
    const parameters = { r: 1, alpha: 10 };
    const model = definePurchaseModel({ model: 'nbd', unit: 'day', parameters });
    // (r + x) t ÷ (α + T) with x = 1, T = 30, t = 59
    const figures = measureHoldout(model, held);
    expect([figures.actual, figures.expected]).toEqual([2, expect.closeTo((2 * 59) / 40, 12)]);
    const plain = summarisePurchases(orders, counting);
    expect(() => measureHoldout(model, plain as never)).toThrow('holdoutPurchases');
  });

  it('has no mean over a group without customers', () => {
    const model = fitBgNbd(cdnow()).outcome;
    if (model === null) throw new Error('no model');
    const { groups } = measureHoldout(model, cdnow(), { horizon, groups: [0, 1000] });
    expect(groups[1]).toEqual({
      ...{ from: 1000, to: null, customers: 0, actual: 0, expected: 0 },
      ...{ meanAbsoluteError: null, rootMeanSquaredError: null },
    });
  });

  it.each([[[]], [[1, 2]], [[0, 2, 2]], [[0, 1.5]]])('cannot be grouped at %j', (groups) => {
    const model = fitNbd(cdnow()).outcome;
    if (model === null) throw new Error('no model');
    expect(() => measureHoldout(model, cdnow() as never, { horizon, groups })).toThrow(
      '/options/groups',
    );
  });
});
