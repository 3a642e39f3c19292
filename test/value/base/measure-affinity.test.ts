import { attempt } from 'clientele';
import { sumDecimals } from 'clientele/decimal';
import { en, describe as say, zhCN } from 'clientele/explain';
import {
  type AffinityOptions,
  type CategoryLine,
  defineLabelPolicy,
  labelCustomers,
  measureAffinity,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const line = (customer: string, category: string, amount: string, id?: string): CategoryLine => ({
  ...{ customer, category, amount },
  ...(id === undefined ? {} : { id }),
});
const rowOf = (lines: readonly CategoryLine[], id: string, options: AffinityOptions = {}) =>
  measureAffinity(lines, options).rows.find((row) => row.id === id);
const indexes = (lines: readonly CategoryLine[], id: string, options?: AffinityOptions) =>
  rowOf(lines, id, options)?.categories.map(({ category, index }) => [category, index?.value]);

// All: tea 60, rice 120, salt 20, together 200. A spent 50: tea 40, rice 10.
const lines = [
  ...[line('A', 'tea', '40'), line('A', 'rice', '10')],
  ...[line('B', 'tea', '20'), line('B', 'rice', '110'), line('B', 'salt', '20')],
];

describe('the index', () => {
  it('is the share of the customer over the share of all, exactly', () => {
    // tea: (40/50) / (60/200) = 8000/3000; rice: (10/50) / (120/200) = 2000/6000
    expect(rowOf(lines, 'A')?.categories).toEqual([
      {
        ...{ category: 'tea', lines: 1, spend: '40', why: null },
        share: { numerator: '40', denominator: '50', value: 0.8 },
        index: { numerator: '8000', denominator: '3000', value: 8 / 3 },
      },
      {
        ...{ category: 'rice', lines: 1, spend: '10', why: null },
        share: { numerator: '10', denominator: '50', value: 0.2 },
        index: { numerator: '2000', denominator: '6000', value: 1 / 3 },
      },
    ]);
  });

  it('of the average customer is 1, which is no preference', () => {
    const row = rowOf([line('A', 'tea', '6'), line('B', 'tea', '60')], 'A');
    expect(row?.categories[0]?.index?.value).toBe(1);
    expect(row?.preferred).toEqual([]);
  });

  it('comes with what it was compared with', () => {
    const { categories, spend } = measureAffinity(lines);
    expect(categories).toEqual([
      {
        category: 'rice',
        customers: 2,
        spend: '120',
        share: { numerator: '120', denominator: '200', value: 0.6 },
      },
      {
        category: 'salt',
        customers: 1,
        spend: '20',
        share: { numerator: '20', denominator: '200', value: 0.1 },
      },
      {
        category: 'tea',
        customers: 2,
        spend: '60',
        share: { numerator: '60', denominator: '200', value: 0.3 },
      },
    ]);
    expect(spend).toBe('200');
  });
});

describe('what a customer prefers', () => {
  it('is above average, highest first, and so many at most', () => {
    const wide = [...lines, line('A', 'salt', '30')];
    // A: tea 40/80 against 60/230 = 1.92, salt 30/80 against 50/230 = 1.73, rice below 1
    expect(rowOf(wide, 'A')?.preferred).toEqual(['tea', 'salt']);
    expect(rowOf(wide, 'A', { mostPreferred: 1 })?.preferred).toEqual(['tea']);
  });

  it('needs lines of its own where that is asked for', () => {
    const twice = [line('A', 'tea', '20'), line('A', 'tea', '20'), ...lines.slice(1)];
    const options = { minimumCategoryLines: 2 };
    expect(rowOf(lines, 'A', options)?.preferred).toEqual([]);
    expect(rowOf(twice, 'A', options)?.preferred).toEqual(['tea']);
  });

  it('of equal indexes is the first by name', () => {
    const even = [line('A', 'b', '5'), line('A', 'a', '5'), line('B', 'c', '10')];
    expect(rowOf(even, 'A')?.preferred).toEqual(['a', 'b']);
  });
});

describe('too little evidence', () => {
  it.each([
    [{ minimumLines: 2 }, true],
    [{ minimumLines: 3 }, false],
    [{ minimumSpend: '50' }, true],
    [{ minimumSpend: '50.01' }, false],
  ])('with %j is enough: %s', (options, isEnough) => {
    const row = rowOf(lines, 'A', options);
    expect(row?.why === null).toBe(isEnough);
    expect(row?.preferred).toEqual(isEnough ? ['tea'] : null);
    expect(row?.categories.every(({ index }) => (index !== null) === isEnough)).toBe(true);
  });

  it('counts no returns, and says what is lacking', () => {
    const row = rowOf([...lines, line('A', 'rice', '-1')], 'A', {
      minimumLines: 3,
      categories: ['tea'],
    });
    expect(row?.why).toEqual({
      code: 'value/too-little-evidence',
      params: { lines: 2, minimumLines: 3, spend: '49', minimumSpend: '0' },
    });
    expect(row?.measures).toEqual({ preferred: null, 'affinity:tea': null, 'share:tea': null });
    expect(say(row?.why ?? [], { locale: en })).toBe(
      'Too little is known: 2 lines for 49, where 3 for 0 are asked for.',
    );
    expect(say(row?.why ?? [], { locale: zhCN })).toBe(
      '数据不足：只有 2 行、金额 49，至少需要 3 行、金额 0。',
    );
  });
});

describe('returns', () => {
  const returned = [...lines, line('A', 'salt', '-30')];

  it('of more than was bought count as nothing, or as they are', () => {
    expect(indexes(returned, 'A')).toEqual([
      ['tea', 8 / 3],
      ['rice', 1 / 3],
      ['salt', 0],
    ]);
    // kept: A has 20 in all; all together 170, salt −10
    const kept = rowOf(returned, 'A', { negativeNet: 'keep' });
    expect(
      kept?.categories.map(({ category, share, index, why }) => [
        category,
        share?.value,
        index?.value,
        why?.code,
      ]),
    ).toEqual([
      ['tea', 2, 340 / 60, undefined],
      ['rice', 0.5, 85 / 120, undefined],
      ['salt', -1.5, undefined, 'value/no-population-share'],
    ]);
    expect(say(kept?.categories[2]?.why ?? [], { locale: en })).toBe(
      'All customers together spent nothing on salt.',
    );
  });

  it('of everything leave nothing to say', () => {
    const row = rowOf([line('A', 'tea', '5'), line('A', 'tea', '-5'), line('B', 'tea', '1')], 'A');
    expect(row).toMatchObject({
      spend: '0',
      preferred: null,
      why: { code: 'value/no-positive-spend' },
    });
    const nobody = measureAffinity([line('A', 'tea', '-5')]);
    expect(nobody.categories).toEqual([{ category: 'tea', customers: 0, spend: '0', share: null }]);
  });
});

describe('measures for labels', () => {
  it('are rounded down, so that none reaches a bound that it does not', () => {
    const { measures } = rowOf(lines, 'A', { categories: ['tea', 'rice', 'salt', 'silk'] }) ?? {};
    expect(measures).toEqual({
      preferred: 'tea',
      'affinity:tea': '2.666666',
      'share:tea': '0.8',
      'affinity:rice': '0.333333',
      'share:rice': '0.2',
      // bought none of what others buy, which is known; nobody buys silk
      ...{ 'affinity:salt': '0', 'share:salt': '0' },
      ...{ 'affinity:silk': null, 'share:silk': '0' },
    });
  });

  it('give labels of preference', () => {
    const policy = defineLabelPolicy({
      id: 'taste',
      version: '1',
      effective: { start: '2026-01-01', end: null },
      dimensions: [
        {
          id: 'preference',
          type: 'multiple',
          labels: [
            { id: 'tea', when: { measure: 'affinity:tea', atLeast: '1.2' } },
            { id: 'salt', when: { measure: 'affinity:salt', atLeast: '1.2' } },
          ],
        },
      ],
    });
    const { rows } = measureAffinity(lines, { categories: ['tea', 'salt'] });
    const facts = rows.map(({ id, measures }) => ({ id, measures }));
    const { decisions } = labelCustomers(policy, facts, { asOf: '2026-09-30' });
    // B: salt 20/150 against 20/200 = 1.33
    expect(decisions.map(({ outcome }) => outcome?.labels.preference)).toEqual([['tea'], ['salt']]);
  });
});

describe('lines', () => {
  it('are rejected with their reasons, and counted once by id', () => {
    const found = measureAffinity([
      line('A', 'tea', '5', '1'),
      line('A', 'tea', '5', '1'),
      line('A', 'tea', '5', '2'),
      line('A', 'rice', '5', '2'),
      line('A', '', '5'),
      line('__proto__', '__proto__', '5'),
    ]);
    expect(found.rejected.map(({ index, issues }) => [index, issues[0]?.code])).toEqual([
      [2, 'events/conflicting-id'],
      [3, 'events/conflicting-id'],
      [4, 'input/empty-id'],
    ]);
    expect(found.counts).toEqual({ received: 6, accepted: 3, rejected: 3 });
    expect(found.duplicates).toBe(1);
    expect(found.rows.map(({ id, spend }) => [id, spend])).toEqual([
      ['A', '5'],
      ['__proto__', '5'],
    ]);
  });

  it.each([
    [{ minimumLines: -1 }, 'input/out-of-range', '/options/minimumLines'],
    [{ minimumSpend: '-1' }, 'input/out-of-range', '/options/minimumSpend'],
    [{ mostPreferred: 0 }, 'input/out-of-range', '/options/mostPreferred'],
    [{ negativeNet: 'drop' }, 'input/not-one-of', '/options/negativeNet'],
    [{ categories: 'tea' }, 'input/not-a-list', '/options/categories'],
    [{ categories: [''] }, 'input/not-a-text', '/options/categories/0'],
    [{ minimum: 1 }, 'input/unknown-key', '/options/minimum'],
  ])('are not read with options %j', (options, code, path) => {
    const tried = attempt(() => measureAffinity([], options as never));
    expect(tried.ok ? null : tried.error).toMatchObject({ code, path });
  });

  it('are walked with progress', () => {
    const told: unknown[] = [];
    measureAffinity(lines, { onProgress: (counts) => told.push(counts) });
    expect(told).toEqual([{ received: 5, accepted: 5, rejected: 0 }]);
  });
});

describe('properties', () => {
  const some = fc.array(
    fc
      .tuple(
        fc.constantFrom('A', 'B', 'C', 'D'),
        fc.constantFrom('tea', 'rice', 'salt'),
        fc.integer({ min: -300, max: 900 }),
      )
      .map(([customer, category, cents]) => line(customer, category, (cents / 100).toFixed(2))),
    { maxLength: 25 },
  );

  it('the order of lines changes nothing; money adds up', () => {
    fc.assert(
      fc.property(some, fc.constantFrom('zero' as const, 'keep'), (list, negativeNet) => {
        const found = measureAffinity(list, { negativeNet, categories: ['tea'] });
        expect(measureAffinity([...list].reverse(), { negativeNet, categories: ['tea'] })).toEqual(
          found,
        );
        expect(sumDecimals(found.rows.map(({ spend }) => spend))).toBe(found.spend);
        expect(sumDecimals(found.categories.map(({ spend }) => spend))).toBe(found.spend);
      }),
    );
  });

  it('indexes of a category, weighted by what each customer spent, average 1', () => {
    fc.assert(
      fc.property(some, (list) => {
        const { rows, categories, spend } = measureAffinity(list);
        for (const { category, spend: all } of categories) {
          if (Number(all) === 0) continue;
          const weighed = rows.map(
            (row) =>
              (row.categories.find((one) => one.category === category)?.index?.value ?? 0) *
              (Number(row.spend) / Number(spend)),
          );
          expect(weighed.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        }
      }),
    );
  });

  it('what is preferred has an index above 1, and its rounded figure is never above the exact one', () => {
    fc.assert(
      fc.property(some, (list) => {
        for (const row of measureAffinity(list, { categories: ['tea', 'rice', 'salt'] }).rows)
          for (const { category, index } of row.categories) {
            const isPreferred = row.preferred?.includes(category) ?? false;
            expect(isPreferred).toBe(index !== null && index.value > 1);
            const shown = row.measures[`affinity:${category}`];
            if (index !== null) {
              expect(Number(shown)).toBeLessThanOrEqual(index.value);
              expect(Number(shown)).toBeGreaterThan(index.value - 1.000_01e-6);
            }
          }
      }),
    );
  });
});
