import { type GroupMember, parseIncentivePlan, settleGroup } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../kernel/decimal/exact-figures.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { cents, quarterly } from './plans.js';

const plan = (changes: object = {}) =>
  parseIncentivePlan({
    ...quarterly,
    structure: 'all-units',
    bands: [{ from: '100000', to: null, rate: '0.03' }],
    ...changes,
  });
const members = (...measures: readonly string[]): readonly GroupMember[] =>
  measures.map((measure, index) => ({ id: 'abc'[index] ?? '', measure }));
const shares = (...given: Parameters<typeof settleGroup>) =>
  settleGroup(...given).members.map(({ share, alone }) => [share, alone]);

describe('a buying group', () => {
  it('reaches together what nobody reaches alone', () => {
    expect(settleGroup(plan(), members('40000', '35000', '30000'))).toEqual({
      payout: '3150.00',
      measure: '105000.00',
      members: [
        { id: 'a', share: '1200.00', alone: '0.00' },
        { id: 'b', share: '1050.00', alone: '0.00' },
        { id: 'c', share: '900.00', alone: '0.00' },
      ],
    });
  });

  it('shares to the last cent, ties by input order', () => {
    const thirds = plan({ bands: [{ from: '0', to: null, lump: '100' }] });
    expect(shares(thirds, members('1', '1', '1'))).toEqual([
      ['33.34', '100.00'],
      ['33.33', '100.00'],
      ['33.33', '100.00'],
    ]);
  });

  it('may be shared less finely than it is settled', () => {
    const coarse = plan({ shareScale: 0, bands: [{ from: '0', to: null, rate: '0.015' }] });
    expect(settleGroup(coarse, members('70', '30'))).toMatchObject({ payout: '2' });
    expect(shares(coarse, members('70', '30'))).toEqual([
      ['1', '1.05'],
      ['1', '0.45'],
    ]);
  });

  it('of members without a measure shares nothing', () => {
    expect(shares(plan(), members('0', '0'))).toEqual([
      ['0.00', '0.00'],
      ['0.00', '0.00'],
    ]);
    expect(settleGroup(plan(), []).payout).toBe('0.00');
  });

  it('has what a member returned taken back from that member, at the rate of the group', () => {
    const flat = plan({ bands: [{ from: '0', to: null, rate: '0.02' }] });
    expect(shares(flat, members('150', '-20'))).toEqual([
      ['3.00', '3.00'],
      ['-0.40', '0.00'],
    ]);
    const thirds = plan({ bands: [{ from: '0', to: null, lump: '1' }] });
    expect(shares(thirds, members('4', '-1')).map(([share]) => share)).toEqual(['1.33', '-0.33']);
    expect(shares(thirds, members('5', '-1', '-1')).map(([share]) => share)).toEqual([
      '1.67',
      '-0.33',
      '-0.34',
    ]);
  });

  it('shares what it owes back as it shares what it gets', () => {
    const owing = plan({
      bands: [{ from: '0', to: null, rate: '0.01' }],
      negativeMeasure: 'extend-first-band',
    });
    const shared = shares(owing, members('-150', '-50', '100')).map(([share]) => share);
    expect(shared).toEqual(['-1.50', '-0.50', '1.00']);
    const odd = shares(owing, members('-1.5', '-1.5')).map(([share]) => share);
    expect(odd).toEqual(['-0.02', '-0.01']);
  });

  it('shares sum to the payout, each within one unit of its exact share, whatever the measures', () => {
    const list = fc.array(fc.integer({ min: -10_000_000, max: 30_000_000 }), {
      minLength: 1,
      maxLength: 3,
    });
    const terms = {
      bands: [{ from: '0', to: null, rate: '0.03' }],
      negativeMeasure: 'extend-first-band',
    };
    fc.assert(
      fc.property(list, fc.constantFrom(0, 1, 2), (units, shareScale) => {
        const settled = settleGroup(plan({ ...terms, shareScale }), members(...units.map(cents)));
        expect(sumOf(settled.members.map(({ share }) => share))).toBe(sumOf([settled.payout]));
        const total = units.reduce((sum, measure) => sum + measure, 0);
        settled.members.forEach(({ share }, index) => {
          const exact = total === 0 ? 0 : (Number(settled.payout) * (units[index] ?? 0)) / total;
          expect(Math.abs(Number(share) - exact)).toBeLessThan(10 ** -shareScale + 1e-6);
        });
      }),
    );
  });
});

describe('a group that cannot be settled', () => {
  const paidAtZero = plan({ bands: [{ from: '0', to: null, lump: '5' }], lumpAtZero: true });
  it.each<[string, unknown, unknown, string, string, string]>([
    [
      'an id twice',
      plan(),
      [...members('1'), ...members('2')],
      'input',
      'input/repeated-id',
      '/members/1/id',
    ],
    [
      'a measure that is no figure',
      plan(),
      members('1%'),
      'input',
      'input/not-a-decimal',
      '/members/0/measure',
    ],
    [
      'an unknown key',
      plan(),
      [{ id: 'a', measure: '1', share: '1' }],
      'input',
      'input/unknown-key',
      '/members/0/share',
    ],
    [
      'a payout that nobody has a measure for',
      paidAtZero,
      members('0'),
      'domain',
      'decimal/no-weights',
      '/weights',
    ],
    [
      'a payout on measures that cancel out',
      paidAtZero,
      members('5', '-5'),
      'domain',
      'decimal/no-weights',
      '/weights',
    ],
  ])('%s', (_what, agreed, list, kind, code, path) => {
    const call = () => settleGroup(agreed as never, list as never);
    expect(failureOf(call)).toEqual({ kind, code, path });
  });
});
