import { attempt } from 'clientele';
import { sumDecimals } from 'clientele/decimal';
import { type AccountPolicyDraft, defineAccountPolicy, gradeAccount } from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { answer, asOf, groupOf, small } from './small-policy.js';

describe('points', () => {
  it('are weighed within each group and among the groups', () => {
    const { outcome } = answer({}, { a: '1', b: '0.5', c: '0.25' });
    // 0.6 × (0.5 × 100 + 0.5 × 50) + 0.4 × 25 = 45 + 10
    expect(outcome?.points).toBe('55');
    expect(outcome?.lines).toEqual([
      { group: 'ab', measure: 'a', points: '100', weight: '0.3', contribution: '30' },
      { group: 'ab', measure: 'b', points: '50', weight: '0.3', contribution: '15' },
      { group: 'c', measure: 'c', points: '25', weight: '0.4', contribution: '10' },
    ]);
  });

  it.each([
    ['80', 'A', null],
    ['79.99', 'B', { grade: 'A', from: '80', distance: '0.01' }],
    ['50', 'B', { grade: 'A', from: '80', distance: '30' }],
    ['49.99', 'C', { grade: 'B', from: '50', distance: '0.01' }],
  ])('of %s have the grade %s', (points, grade, next) => {
    const one = { groups: [groupOf('g', '1', ['a', '1'])] };
    const { outcome } = answer(one, { a: { numerator: points, denominator: '100', value: 0 } });
    expect([outcome?.points, outcome?.grade, outcome?.next]).toEqual([points, grade, next]);
  });

  it('below every band have no grade where the policy has none for the rest', () => {
    const { outcome, reasons } = answer({ otherwise: null }, { a: '0', b: '0', c: '0' });
    expect(outcome).toMatchObject({ grade: null, admitted: true, points: '0' });
    expect(reasons[0]?.code).toBe('tier/account-below-bands');
  });
});

describe('an absent indicator', () => {
  const told = { a: '1', c: '0.25' };

  it('refuses the points unless told, and is named', () => {
    const { outcome, missing, reasons } = answer({}, { ...told, b: null });
    expect([outcome, missing]).toEqual([null, ['b']]);
    expect(reasons.map(({ code }) => code)).toEqual([
      'tier/account-undecided',
      'scoring/missing-refused',
    ]);
  });

  it('counts as zero points with its full weight', () => {
    const { outcome, missing } = answer({ missing: 'zero' }, told);
    // 0.3 × 100 + 0.3 × 0 + 0.4 × 25
    expect([outcome?.points, missing]).toEqual(['40', ['b']]);
  });

  it('leaves its weight to the others of its group', () => {
    const { outcome, reasons } = answer({ missing: 'redistribute' }, told);
    // 0.6 × 100 + 0.4 × 25: flat redistribution would give 30/0.7 + 10/0.7 = 57.14…
    expect(outcome?.points).toBe('70');
    expect(outcome?.lines.map(({ weight }) => weight)).toEqual(['0.6', '0', '0.4']);
    expect(reasons[1]?.parts?.[0]?.parts?.[1]?.code).toBe('scoring/missing-redistributed');
  });

  it('of a whole group leaves the weight of the group to the other groups', () => {
    const { outcome } = answer({ missing: 'redistribute' }, { a: '1', b: '0.5' });
    expect(outcome?.points).toBe('75');
  });

  it('of everything leaves nothing to tell', () => {
    const { outcome, missing } = answer({ missing: 'redistribute' }, {});
    expect([outcome, missing]).toEqual([null, ['a', 'b', 'c']]);
  });
});

describe('figures that cannot be read', () => {
  it('have the keys that are known told beside one that is not', () => {
    const odd = { id: 'x', measures: {}, swots: {} } as never;
    const tried = attempt(() => gradeAccount(defineAccountPolicy(small), odd, { asOf }));
    expect(tried.ok ? [] : tried.error.issues.map(({ params }) => params['known'])).toEqual([
      ['id', 'measures', 'swot', 'file'],
    ]);
  });

  it('are refused at their place', () => {
    const grades = {
      groups: [
        {
          group: 'g',
          weight: '1',
          indicators: [
            { measure: 'fit', weight: '1', rule: { type: 'grades', grades: { high: '9' } } },
          ],
        },
      ],
    } satisfies Partial<AccountPolicyDraft>;
    expect(failureOf(() => answer(grades, { fit: 'huge' }))).toEqual({
      kind: 'input',
      code: 'scoring/unknown-grade',
      path: '/facts/measures/fit',
    });
    expect(failureOf(() => answer({}, { a: 'NaN', b: '0', c: '0' }))).toEqual({
      kind: 'input',
      code: 'input/not-a-decimal',
      path: '/facts/measures/a',
    });
  });

  it.each([
    [{ id: '' }, 'input/empty-id', '/facts/id'],
    [{ measures: undefined }, 'input/required', '/facts/measures'],
    [{ rank: 1 }, 'input/unknown-key', '/facts/rank'],
    [{ swot: { strength: [] } }, 'input/unknown-key', '/facts/swot/strength'],
    [{ swot: { threats: [{ text: '' }] } }, 'input/empty-id', '/facts/swot/threats/0/text'],
    [
      { swot: { threats: [{ text: 't', score: '-1' }] } },
      'input/out-of-range',
      '/facts/swot/threats/0/score',
    ],
    [{ file: { basics: [] } }, 'input/not-an-object', '/facts/file/basics'],
    [{ file: { basic: {} } }, 'input/unknown-key', '/facts/file/basic'],
    [{ file: 'yes' }, 'input/not-an-object', '/facts/file'],
  ])('%j is refused', (facts, code, path) => {
    const given = { id: 'x', measures: {}, ...facts } as never;
    const ask = () => gradeAccount(defineAccountPolicy(small), given, { asOf });
    const bare = failureOf(ask);
    expect(bare.kind).toBe('input');
    expect([bare.code, bare.path]).toEqual([code, path]);
  });
});

/** Sums and products of exact fractions, written again without the decimals of the library. */
type Fraction = readonly [top: bigint, bottom: bigint];
const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d, b * c];
const hundredths = (count: number): Fraction => [BigInt(count), 100n];
const total = (list: readonly Fraction[]) => list.reduce(plus, [0n, 1n] as Fraction);

interface DrawnGroup {
  readonly weight: number;
  readonly indicators: readonly { readonly weight: number; readonly figure: number | null }[];
}

/** Whole numbers that sum to 100. */
const hundred = (length: number) =>
  fc.array(fc.nat(99), { minLength: length - 1, maxLength: length - 1 }).map((cuts) => {
    const sorted = [0, ...cuts.sort((x, y) => x - y), 100];
    return sorted.slice(1).map((cut, index) => cut - (sorted[index] ?? 0));
  });

const drawn: fc.Arbitrary<readonly DrawnGroup[]> = fc
  .array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) =>
    fc.record({
      weights: hundred(sizes.length),
      groups: fc.tuple(
        ...sizes.map((size) =>
          fc.record({
            weights: hundred(size),
            figures: fc.array(fc.option(fc.nat(100)), { minLength: size, maxLength: size }),
          }),
        ),
      ),
    }),
  )
  .map(({ weights, groups }) =>
    groups.map((group, index) => ({
      weight: weights[index] ?? 0,
      indicators: group.weights.map((weight, at) => ({
        weight,
        figure: group.figures[at] ?? null,
      })),
    })),
  );

const percent = (count: number) => (count / 100).toFixed(2);
const ask = (groups: readonly DrawnGroup[]) =>
  answer(
    {
      missing: 'redistribute',
      groups: groups.map(({ weight, indicators }, g) =>
        groupOf(
          `g${g}`,
          percent(weight),
          ...indicators.map((one, i) => [`m${g}.${i}`, percent(one.weight)] as const),
        ),
      ),
    },
    Object.fromEntries(
      groups.flatMap(({ indicators }, g) =>
        indicators.map(({ figure }, i) => [`m${g}.${i}`, figure === null ? null : percent(figure)]),
      ),
    ),
  );

describe('shared weights', () => {
  it('give the points that exact fractions give, and contributions that sum to them', () => {
    fc.assert(
      fc.property(drawn, (groups) => {
        const { outcome } = ask(groups);
        const scored = groups.flatMap(({ weight, indicators }) => {
          const present = indicators.filter(({ figure }) => figure !== null);
          const inside = total(present.map((one) => hundredths(one.weight)));
          if (inside[0] === 0n) return [];
          const worth = total(
            present.map((one) => times(hundredths(one.weight), [BigInt(one.figure ?? 0), 1n])),
          );
          return [{ weight: hundredths(weight), points: over(worth, inside) }];
        });
        const outside = total(scored.map(({ weight }) => weight));
        if (outside[0] === 0n) {
          expect(outcome).toBeNull();
          return;
        }
        const worth = total(scored.map(({ weight, points }) => times(weight, points)));
        const [top, bottom] = over(worth, outside);
        // half to even at 20 decimals, as far as a quotient does not end
        const unit = 10n ** 20n;
        const doubled = (2n * top * unit) / bottom;
        const isTie = doubled * bottom === 2n * top * unit && doubled % 2n === 1n;
        const floor = doubled / 2n;
        const rounded =
          doubled % 2n === 0n ? floor : isTie && floor % 2n === 0n ? floor : floor + 1n;
        const text = rounded.toString().padStart(21, '0');
        const decimal = `${text.slice(0, -20)}.${text.slice(-20)}`.replace(/\.?0+$/, '');
        expect(outcome?.points).toBe(decimal);
        expect(sumDecimals(outcome?.lines.map(({ contribution }) => contribution) ?? [])).toBe(
          decimal,
        );
      }),
    );
  });

  it('come out whole where they are whole', () => {
    // (2/3 of 100 + 1/3 of 0) × ½ + (1/3 of 100 + 2/3 of 0) × ½ = 50, the bound of B, though both halves do not end
    const groups = [
      groupOf('x', '0.5', ['a', '0.2'], ['b', '0.1'], ['gone', '0.7']),
      groupOf('y', '0.5', ['c', '0.1'], ['d', '0.2'], ['off', '0.7']),
    ];
    const { outcome } = answer({ missing: 'redistribute', groups }, { a: 1, b: 0, c: 1, d: 0 });
    expect([outcome?.points, outcome?.grade]).toEqual(['50', 'B']);
  });

  it('never lower the grade for a better figure', () => {
    fc.assert(
      fc.property(drawn, fc.nat(), fc.nat(100), (groups, place, rise) => {
        const before = ask(groups).outcome;
        let left = place % groups.flatMap(({ indicators }) => indicators).length;
        const raised = groups.map((group) => ({
          ...group,
          indicators: group.indicators.map((one) => {
            const isIt = left-- === 0;
            const figure = one.figure === null ? null : Math.min(100, one.figure + rise);
            return isIt ? { ...one, figure } : one;
          }),
        }));
        const after = ask(raised).outcome;
        const order = ['C', 'B', 'A'];
        if (before === null || after === null) expect(after).toEqual(before);
        else
          expect(order.indexOf(after.grade ?? '')).toBeGreaterThanOrEqual(
            order.indexOf(before.grade ?? ''),
          );
      }),
    );
  });
});
