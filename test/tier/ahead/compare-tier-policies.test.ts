import { en, describe as say, zhCN } from 'clientele/explain';
import {
  compareTierPolicies,
  customerPyramid,
  defineTierPolicy,
  parseTierPolicy,
} from 'clientele/tier';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const asOf = '2026-09-30';
const envelope = { id: 'p', version: '1', effective: { start: '2026-01-01', end: null } } as const;
const bands = (gold: string, silver: string) =>
  [
    {
      grade: 'gold',
      label: { en: 'Gold', 'zh-CN': '金卡' },
      match: 'all',
      atLeast: { spend: gold },
    },
    { grade: 'silver', match: 'all', atLeast: { spend: silver } },
  ] as const;
const now = defineTierPolicy({
  ...envelope,
  compute: { type: 'thresholds', otherwise: 'base', bands: bands('500', '200') },
});
const draft = defineTierPolicy({
  ...envelope,
  version: 'draft',
  effective: { start: '2027-01-01', end: '2028-01-01' },
  compute: { type: 'thresholds', otherwise: 'base', bands: bands('400', '300') },
});
const customersOf = (...spends: readonly string[]) =>
  spends.map((spend, index) => ({ id: `C-${index}`, measures: { spend } }));

describe('two policies over one population', () => {
  // 600 stays gold; 450 rises from silver to gold; 250 falls from silver to base; 350 stays silver; 100 stays base
  const compared = compareTierPolicies(now, draft, customersOf('600', '450', '250', '350', '100'), {
    asOf,
    costs: { gold: '30', silver: '10.5' },
  });

  it('give the migration matrix, the movers and the costs', () => {
    expect(compared.summary).toEqual({
      migration: {
        gold: { gold: 1, silver: 0, base: 0 },
        silver: { gold: 1, silver: 1, base: 1 },
        base: { gold: 0, silver: 0, base: 1 },
      },
      entered: { gold: 0, silver: 0, base: 0 },
      left: { gold: 0, silver: 0, base: 0 },
      ungraded: 0,
      undetermined: 0,
      movers: 2,
      up: 1,
      down: 1,
      sizes: { before: { gold: 1, silver: 3, base: 1 }, after: { gold: 2, silver: 1, base: 2 } },
      // before 30 + 3 × 10.5, after 2 × 30 + 10.5
      cost: { before: '61.5', after: '70.5', change: '9' },
    });
    expect(compared.before).toEqual({ id: 'p', version: '1' });
    expect(compared.after).toEqual({ id: 'p', version: 'draft' });
    expect(compared.counts).toEqual({ received: 5, accepted: 5, rejected: 0 });
  });

  it('give one line for each customer, with reasons for movers only', () => {
    expect(
      compared.lines.map(({ id, before, after }) => [id, before?.grade, after?.grade]),
    ).toEqual([
      ['C-0', 'gold', 'gold'],
      ['C-1', 'silver', 'gold'],
      ['C-2', 'silver', 'base'],
      ['C-3', 'silver', 'silver'],
      ['C-4', 'base', 'base'],
    ]);
    expect(compared.lines.map(({ reasons }) => reasons.map(({ code }) => code))).toEqual([
      [],
      ['tier/moved'],
      ['tier/moved'],
      [],
      [],
    ]);
    const [reason] = compared.lines[1]?.reasons ?? [];
    expect(reason?.params).toMatchObject({ before: 'silver', after: 'gold' });
    expect(
      reason?.parts?.map(({ code, params }) => [code, params['grade'], params['version']]),
    ).toEqual([
      ['tier/graded-before', 'silver', '1'],
      ['tier/graded-after', 'gold', 'draft'],
    ]);
  });

  it('leave out the reasons where none are wanted', () => {
    const quick = compareTierPolicies(now, draft, customersOf('450'), { asOf, explain: 'none' });
    expect(quick.lines[0]?.reasons).toEqual([]);
    expect(quick.summary.up).toBe(1);
  });

  it('say why in both languages', () => {
    const reasons = compared.lines[1]?.reasons ?? [];
    const decision = { id: 'C-1', outcome: null, reasons, policy: now, asOf, missing: [] };
    expect(say(decision, { locale: en })).toContain('Moves from silver to Gold');
    expect(say(decision, { locale: en })).toContain('After (policy p draft): Gold');
    expect(say(decision, { locale: zhCN })).toContain('由“silver”变为“金卡”');
  });
});

describe('a customer without a grade', () => {
  const none = (spend: string) =>
    parseTierPolicy({
      ...envelope,
      compute: { type: 'thresholds', bands: [{ grade: 'gold', match: 'all', atLeast: { spend } }] },
    });

  it('enters and leaves, and any grade is higher than none', () => {
    const { summary } = compareTierPolicies(
      none('500'),
      none('400'),
      customersOf('450', '100', '600'),
      { asOf },
    );
    expect(summary).toMatchObject({
      entered: { gold: 1 },
      left: { gold: 0 },
      ungraded: 1,
      movers: 1,
      up: 1,
      down: 0,
    });
    const back = compareTierPolicies(none('400'), none('500'), customersOf('450'), { asOf });
    expect(back.summary).toMatchObject({ entered: { gold: 0 }, left: { gold: 1 }, up: 0, down: 1 });
  });

  it('is something else than one that cannot be told', () => {
    const rows = [{ id: 'a', measures: {} }, ...customersOf('450')];
    const { summary, lines } = compareTierPolicies(none('500'), none('400'), rows, { asOf });
    expect(summary).toMatchObject({ undetermined: 1, ungraded: 0, entered: { gold: 1 } });
    expect(lines[0]).toMatchObject({ before: null, after: null });
    expect(lines[0]?.reasons.map(({ code }) => code)).toEqual([
      'tier/graded-before',
      'tier/graded-after',
    ]);
    expect(lines[1]).toMatchObject({ before: { grade: null }, after: { grade: 'gold' } });
  });
});

describe('policies with other grades', () => {
  it('have a matrix, but no up and down', () => {
    const { summary } = compareTierPolicies(
      defineTierPolicy({
        ...customerPyramid,
        compute: { ...customerPyramid.compute, measure: 'spend' },
      }),
      now,
      customersOf('600', '100'),
      { asOf },
    );
    expect([summary.up, summary.down, summary.movers]).toEqual([null, null, 2]);
    expect(summary.sizes.before).toEqual({ important: 0, main: 0, ordinary: 1, small: 1 });
    expect(summary.migration.ordinary).toEqual({ gold: 1, silver: 0, base: 0 });
  });
});

describe('costs', () => {
  const withCosts = (start: string, end: string | null) =>
    parseTierPolicy({
      ...envelope,
      compute: now.compute,
      entitlements: [
        {
          id: 'visits',
          type: 'visit-cadence',
          better: 'more',
          values: { gold: '12', silver: '4' },
          costs: { gold: '120', silver: '40' },
          effective: { start, end },
        },
        {
          id: 'gift',
          type: 'other',
          better: 'having',
          values: { gold: true },
          costs: { gold: '0.5' },
        },
      ],
    });
  const costBefore = (start: string, end: string | null) =>
    compareTierPolicies(withCosts(start, end), now, customersOf('600', '250'), { asOf }).summary
      .cost?.before;

  it.each([
    ['2026-09-30', null, '160.5'],
    ['2026-10-01', null, '0.5'],
    ['2026-01-01', '2026-09-30', '0.5'],
    ['2026-01-01', '2026-10-01', '160.5'],
  ])('of an entitlement from %s to %s count on its days: %s', (start, end, cost) => {
    expect(costBefore(start, end)).toBe(cost);
  });

  it('outside the life of the policy are those of its nearest day', () => {
    const policy = withCosts('2026-01-01', '2026-06-01');
    const old = compareTierPolicies(policy, now, customersOf('600'), { asOf: '2025-09-30' });
    expect(old.summary.cost?.before).toBe('120.5');
  });

  it('are null where nobody tells any', () => {
    expect(compareTierPolicies(now, draft, customersOf('600'), { asOf }).summary.cost).toBeNull();
  });

  it.each([
    [{ platinum: '1' }, 'input/unknown-key', '/options/costs/platinum'],
    [{ gold: '-1' }, 'input/out-of-range', '/options/costs/gold'],
    [{ gold: 'NaN' }, 'input/not-a-decimal', '/options/costs/gold'],
  ])('%j are refused', (costs, code, path) => {
    const call = () => compareTierPolicies(now, draft, [], { asOf, costs: costs as never });
    expect(failureOf(call)).toEqual({ kind: 'input', code, path });
  });
});

describe('bad rows', () => {
  const rows = [
    ...customersOf('600'),
    { id: 'C-0', measures: {} },
    { id: 'x', measures: { spend: 'NaN' } },
  ] as never;

  it('are rejected once, where customers are looked at alone', () => {
    const compared = compareTierPolicies(now, draft, rows, { asOf });
    expect(compared.counts).toEqual({ received: 3, accepted: 1, rejected: 2 });
    expect(compared.rejected.map(({ index, id }) => [index, id])).toEqual([
      [1, 'C-0'],
      [2, 'x'],
    ]);
  });

  it('refuse the whole, where a population is graded', () => {
    const pyramid = defineTierPolicy({
      ...customerPyramid,
      compute: { ...customerPyramid.compute, measure: 'spend' },
    });
    expect(failureOf(() => compareTierPolicies(now, pyramid, rows, { asOf }))).toMatchObject({
      kind: 'input',
    });
  });
});

describe('any population', () => {
  const spends = fc.array(fc.integer({ min: 0, max: 700 }).map(String), { maxLength: 30 });
  const values = fc.tuple(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 0, max: 700 }));
  const policyOf = ([gold, silver]: readonly [number, number]) =>
    defineTierPolicy({
      ...envelope,
      compute: {
        type: 'thresholds',
        otherwise: 'base',
        bands: bands(String(gold), String(silver)),
      },
    });

  it('is counted once in the matrix, and a policy compared with itself moves nobody', () => {
    fc.assert(
      fc.property(spends, values, values, (list, one, other) => {
        const customers = customersOf(...list);
        const { summary, lines } = compareTierPolicies(policyOf(one), policyOf(other), customers, {
          asOf,
        });
        const total = Object.values(summary.migration).flatMap((row) => Object.values(row));
        expect(total.reduce((sum, size) => sum + size, 0)).toBe(list.length);
        expect((summary.up ?? 0) + (summary.down ?? 0)).toBe(summary.movers);
        expect(lines.filter(({ before, after }) => before?.grade !== after?.grade)).toHaveLength(
          summary.movers,
        );
        expect(
          compareTierPolicies(policyOf(one), policyOf(one), customers, { asOf }).summary.movers,
        ).toBe(0);
      }),
    );
  });
});
