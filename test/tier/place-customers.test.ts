import type { Reason } from 'clientele';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Customer, grade, gradeEach, gradesOf, population, sizesOf } from './pyramid.js';

/** The grade above and the distance to it, as the reasons tell them. */
const toNext = ({ reasons }: { readonly reasons: readonly Reason[] }) => {
  const found = reasons.find(({ code }) => code === 'tier/distance-to-next')?.params;
  return found === undefined ? undefined : [found['grade'], found['distance']];
};

describe('quotas cumulate before they are rounded', () => {
  it.each([
    [1000, [10, 190, 300, 500]],
    [100, [1, 19, 30, 50]],
    [50, [1, 9, 15, 25]],
    [37, [0, 7, 12, 18]],
    [3, [0, 1, 1, 1]],
    [1, [0, 0, 1, 0]],
    [0, [0, 0, 0, 0]],
  ])('1/19/30/50 of %i customers', (size, sizes) => {
    expect(sizesOf(size)).toEqual(sizes);
  });

  it('cuts every running sum where told, so that the top of fifty stays empty', () => {
    expect(sizesOf(50, { quotaRounding: 'floor' })).toEqual([0, 10, 15, 25]);
  });

  it('fills every running sum up where told', () => {
    expect(sizesOf(37, { quotaRounding: 'ceiling' })).toEqual([1, 7, 11, 18]);
  });

  it.each([
    ['half-away-from-zero', 49, 0],
    ['half-away-from-zero', 50, 1],
    ['half-away-from-zero', 51, 1],
    ['floor', 99, 0],
    ['floor', 100, 1],
    ['floor', 101, 1],
    ['ceiling', 99, 1],
    ['ceiling', 100, 1],
    ['ceiling', 101, 2],
  ] as const)('one per cent by %s of %i customers is %i', (quotaRounding, size, top) => {
    expect(sizesOf(size, { quotaRounding })[0]).toBe(top);
  });

  it('sees that 0.1 and 0.2 are exactly 0.3', () => {
    const grades = gradesOf({ a: '0.1', b: '0.2', c: '0.7' });
    expect(sizesOf(10, { grades, quotaRounding: 'ceiling' })).toEqual([1, 2, 7]);
  });

  it('tells the quotas apart from the sizes', () => {
    const all = population(5).map(({ id }) => ({ id, value: '7' }));
    const { summary } = grade(all);
    expect(summary.quotas).toEqual({ important: 0, main: 1, ordinary: 3, small: 5 });
    expect(summary.sizes).toEqual({ important: 0, main: 5, ordinary: 0, small: 0 });
  });

  it('gives a grade without a share to nobody', () => {
    const grades = gradesOf({ a: '0.5', none: '0', b: '0.5' });
    expect(sizesOf(4, { grades })).toEqual([2, 0, 2]);
  });
});

describe('ties', () => {
  const grades = gradesOf({ A: '0.2', B: '0.3', C: '0.5' });
  const customers = ['100', '90', '90', '90', '70', '60', '50', '40', '30', '20'].map(
    (value, index) => ({ id: 'abcdefghij'.charAt(index), value }),
  );
  const inGrade = (ties: 'all-up' | 'all-down' | 'by-id') =>
    customers.map(({ id }) => gradeEach(customers, { grades, ties })[id]).join('');

  it.each([
    ['all-up', 'AAAABCCCCC'],
    ['all-down', 'ABBBBCCCCC'],
    ['by-id', 'AABBBCCCCC'],
  ] as const)('%s', (ties, expected) => {
    expect(inGrade(ties)).toBe(expected);
  });

  it.each([
    ['all-up', { k1: 'A', k10: 'A', k2: 'A', k3: 'A' }],
    ['all-down', { k1: 'C', k10: 'C', k2: 'C', k3: 'C' }],
    ['by-id', { k1: 'A', k10: 'B', k2: 'C', k3: 'C' }],
  ] as const)('a group over every cut goes %s', (ties, expected) => {
    const equal = ['k2', 'k10', 'k3', 'k1'].map((id) => ({ id, value: '5' }));
    const shares = gradesOf({ A: '0.25', B: '0.25', C: '0.5' });
    expect(gradeEach(equal, { grades: shares, ties })).toEqual(expected);
  });

  it('are told by exact value, however it is written', () => {
    const near = [
      { id: 'x', value: '0.30000000000000004' },
      { id: 'y', value: '0.3' },
      { id: 'z', value: '0.300' },
    ];
    const shares = gradesOf({ top: '0.34', rest: '0.66' });
    expect(gradeEach(near, { grades: shares })).toEqual({ x: 'top', y: 'rest', z: 'rest' });
  });

  it('give the rank that the rule says', () => {
    const ranks = (ties: 'all-up' | 'all-down' | 'by-id') =>
      grade(customers.slice(0, 4), { grades, ties }).decisions.map(({ outcome }) => outcome?.rank);
    expect(ranks('all-up')).toEqual([1, 2, 2, 2]);
    expect(ranks('all-down')).toEqual([1, 4, 4, 4]);
    expect(ranks('by-id')).toEqual([1, 2, 3, 4]);
  });
});

describe('cuts and distances', () => {
  const grades = gradesOf({ A: '0.25', B: '0.25', C: '0.5' });
  const customers = ['90', '40.50', '40', '-10'].map((value, index) => ({
    id: `c${index}`,
    value,
  }));

  it('the cut of a grade is the lowest figure that holds it', () => {
    expect(grade(customers, { grades }).summary.cuts).toEqual({ A: '90', B: '40.5', C: '-10' });
  });

  it('the distance leads to the lowest holder of the grade above', () => {
    const { decisions } = grade(customers, { grades });
    expect(decisions.map(toNext)).toEqual([undefined, ['A', '49.5'], ['B', '0.5'], ['B', '50.5']]);
  });

  it('there is neither where the grade above is empty', () => {
    const { decisions, summary } = grade(population(2), { quotaRounding: 'floor' });
    expect(summary.cuts).toEqual({ important: null, main: null, ordinary: '2', small: '1' });
    expect(decisions.map(toNext)[0]).toBeUndefined();
  });
});

describe('properties', { timeout: 30_000 }, () => {
  const written = fc
    .tuple(fc.integer({ min: -6, max: 6 }), fc.constantFrom('', '.0', '.50'))
    .map(([whole, end]) => `${whole}${end}`);
  const customers = fc
    .uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 25 })
    .chain((ids) =>
      fc.tuple(...ids.map((id) => written.map((value): Customer => ({ id, value })))),
    );
  /** Shares in ten-thousandths, summing to one. */
  const shares = fc
    .array(fc.nat(10_000), { maxLength: 5 })
    .map((cuts) => [...cuts, 10_000].sort((left, right) => left - right))
    .map((cuts) => cuts.map((cut, index) => cut - (cuts[index - 1] ?? 0)));
  const change = fc
    .record({
      shares,
      quotaRounding: fc.constantFrom('half-away-from-zero' as const, 'floor', 'ceiling'),
      ties: fc.constantFrom('all-up' as const, 'all-down', 'by-id'),
    })
    .map(({ shares: parts, ...rest }) => ({
      ...rest,
      parts,
      grades: parts.map((part, index) => ({ grade: `g${index}`, share: shareText(part) })),
    }));
  const shareText = (part: number) =>
    `${Math.floor(part / 10_000)}.${String(part % 10_000).padStart(4, '0')}`;
  type Change = typeof change extends fc.Arbitrary<infer C> ? C : never;
  const applied = (list: readonly Customer[], { parts: _parts, ...rule }: Change) =>
    grade(list, rule);

  /** The rule again, by counting: whole hundredths and whole ten-thousandths only. */
  function naive(list: readonly Customer[], { parts, ties, quotaRounding }: Change) {
    const cents = (value: string | number) => BigInt(Math.round(Number(value) * 100));
    const size = BigInt(list.length);
    const extra = { floor: 0n, ceiling: 9_999n, 'half-away-from-zero': 5_000n }[quotaRounding];
    const quotas = parts.map((_, index) => {
      const running = parts.slice(0, index + 1).reduce((sum, part) => sum + part, 0);
      return Number((BigInt(running) * size + extra) / 10_000n);
    });
    return list.map(({ id, value }) => {
      const better = list.filter((other) => cents(other.value) > cents(value)).length;
      const equal = list.filter((other) => cents(other.value) === cents(value));
      const within = equal.filter((other) => other.id <= id).length;
      const rank = better + { 'all-up': 1, 'all-down': equal.length, 'by-id': within }[ties];
      return { rank, grade: `g${quotas.findIndex((quota) => rank <= quota)}` };
    });
  }

  it('agrees with counting in whole numbers', () => {
    fc.assert(
      fc.property(customers, change, (list, rule) => {
        const found = applied(list, rule).decisions.map(({ outcome }) => outcome);
        expect(found).toMatchObject(naive(list, rule));
      }),
    );
  });

  it('shuffling the customers changes no grade', () => {
    fc.assert(
      fc.property(customers, change, fc.infiniteStream(fc.nat()), (list, rule, keys) => {
        const shuffled = list
          .map((customer) => ({ customer, key: keys.next().value ?? 0 }))
          .sort((left, right) => left.key - right.key)
          .map(({ customer }) => customer);
        const sorted = (given: readonly Customer[]) =>
          [...applied(given, rule).decisions].sort((left, right) => (left.id < right.id ? -1 : 1));
        expect(sorted(shuffled)).toEqual(sorted(list));
        expect(applied(shuffled, rule).summary).toEqual(applied(list, rule).summary);
      }),
    );
  });

  it('a higher figure never has a lower grade, nor a customer who gains', () => {
    const levels = (list: readonly Customer[], rule: Change) =>
      applied(list, rule).decisions.map(({ outcome }) => Number(outcome?.grade?.slice(1)));
    fc.assert(
      fc.property(customers, change, fc.nat(24), (list, rule, which) => {
        const before = levels(list, rule);
        list.forEach((one, index) => {
          list.forEach((other, against) => {
            if (Number(one.value) > Number(other.value))
              expect(before[index]).toBeLessThanOrEqual(before[against] ?? -1);
          });
        });
        if (which >= list.length) return;
        const raised = list.map((customer, index) =>
          index === which ? { ...customer, value: Number(customer.value) + 2.5 } : customer,
        );
        expect(levels(raised, rule)[which]).toBeLessThanOrEqual(before[which] ?? -1);
      }),
    );
  });

  it('the sizes reach every quota with all-up, keep within it with all-down, and meet it by id', () => {
    fc.assert(
      fc.property(customers, change, (list, rule) => {
        const { sizes, quotas } = applied(list, rule).summary;
        let running = 0;
        for (const name of Object.keys(sizes)) {
          running += sizes[name] ?? 0;
          const quota = quotas?.[name] ?? 0;
          if (rule.ties !== 'all-down') expect(running).toBeGreaterThanOrEqual(quota);
          if (rule.ties !== 'all-up') expect(running).toBeLessThanOrEqual(quota);
        }
        expect(running).toBe(list.length);
      }),
    );
  });

  it('equal customers have one grade unless ids decide', () => {
    fc.assert(
      fc.property(customers, change, (list, rule) => {
        fc.pre(rule.ties !== 'by-id');
        const gradeOf = new Map<number, string | null | undefined>();
        applied(list, rule).decisions.forEach(({ outcome }, index) => {
          const value = Number(list[index]?.value);
          expect(outcome?.grade).toBe(gradeOf.get(value) ?? outcome?.grade);
          gradeOf.set(value, outcome?.grade);
        });
      }),
    );
  });
});
