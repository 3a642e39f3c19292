import { foldRows } from 'clientele';
import {
  forecastRebates,
  parseIncentivePlan,
  rebateFold,
  reportFairness,
  settleRebates,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumOf } from '../kernel/decimal/exact-figures.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { cents, line, quarterly, thirdQuarter } from './plans.js';

const plan = parseIncentivePlan({
  ...quarterly,
  scope: { products: { exclude: ['spares'] } },
  bands: [
    { from: '100', to: '200', rate: '0.01' },
    { from: '200', to: null, rate: '0.03' },
  ],
  structure: 'all-units',
  conditions: [{ id: 'diversion', type: 'forfeit', measure: 'diversions' }],
});
const seller = (
  id: string,
  amount: string,
  more: object = {},
  diversions: string | null = '0',
) => ({
  id,
  lines: amount === '' ? [] : [line('i', amount, more)],
  measures: { diversions },
});

describe('a forecast', () => {
  const scenario = (id: string, amount: string, probability?: string) => ({
    id,
    ...(probability === undefined ? {} : { probability }),
    facts: [seller('D-1', amount), seller('D-2', '')],
  });

  it('tells the cost of each scenario, the range, and what is expected', () => {
    const forecast = forecastRebates(
      plan,
      [scenario('weak', '150', '0.3'), scenario('strong', '500', '0.7')],
      thirdQuarter,
    );
    expect(forecast).toEqual({
      scenarios: [
        {
          id: 'weak',
          probability: '0.3',
          due: '1.50',
          entitlement: '1.50',
          undetermined: 0,
          rejected: [],
          complete: true,
        },
        {
          id: 'strong',
          probability: '0.7',
          due: '15.00',
          entitlement: '15.00',
          undetermined: 0,
          rejected: [],
          complete: true,
        },
      ],
      expected: '10.95',
      least: '1.50',
      most: '15.00',
    });
    expect(forecastRebates(plan, [scenario('only', '150')], thirdQuarter).expected).toBeNull();
  });

  it('expects nothing where partners cannot be read or told, and says which', () => {
    const { facts } = scenario('', '150');
    const broken = { ...facts[0], id: 'D-3', settled: 'x' };
    const told = (list: readonly unknown[]) =>
      forecastRebates(
        plan,
        [
          scenario('weak', '150', '0.5'),
          { id: 'odd', probability: '0.5', facts: list as typeof facts },
        ],
        thirdQuarter,
      );
    const unread = told([...facts, broken, 7]);
    expect([unread.expected, unread.least, unread.most]).toEqual([null, null, null]);
    expect(unread.scenarios.map(({ id, due, complete }) => [id, due, complete])).toEqual([
      ['weak', '1.50', true],
      ['odd', '1.50', false],
    ]);
    expect(unread.scenarios[1]?.rejected).toMatchObject([
      { index: 2, id: 'D-3', issues: [{ code: 'input/not-a-decimal', path: '/settled' }] },
      { index: 3, id: null, issues: [{ code: 'input/not-an-object' }] },
    ]);
    const untold = told([seller('D-1', '150', {}, null)]);
    expect([untold.expected, untold.scenarios[1]?.undetermined]).toEqual([null, 1]);
  });

  it('refuses scenarios that are none, twice, or do not sum to one', () => {
    const forecast = (...list: readonly object[]) =>
      failureOf(() => forecastRebates(plan, list as never, thirdQuarter));
    expect([
      forecast().path,
      forecast(scenario('a', '1'), scenario('a', '1')).code,
      forecast(scenario('a', '1', '0.5'), scenario('b', '1')).code,
      forecast(scenario('a', '1', '0.5'), scenario('b', '1', '0.4')).code,
      forecast(scenario('a', '1', '-0.5')).code,
      failureOf(() => forecastRebates(plan, 5 as never, thirdQuarter)).code,
      forecast({ ...scenario('a', '1'), prob: '1' }),
    ]).toEqual([
      '/scenarios',
      'input/repeated-id',
      'incentive/probabilities-not-one',
      'incentive/probabilities-not-one',
      'input/out-of-range',
      'input/not-a-list',
      { kind: 'input', code: 'input/unknown-key', path: '/scenarios/0/prob' },
    ]);
  });
});

describe('a report of fairness', () => {
  const facts = [
    seller('large', '1000'),
    seller('small', '50'),
    seller('middle', '150'),
    seller('spares', '900', { product: 'spares' }),
    seller('voided', '800', {}, '1'),
    seller('returning', '-20'),
    seller('unknown', '300', {}, null),
    seller('early', '300', { date: '2026-02-01' }),
    seller('idle', ''),
  ];
  const batch = settleRebates(plan, facts, thirdQuarter);

  it('tells effective rates by size and their spread', () => {
    const { groups, spread } = reportFairness(plan, batch, { groups: 2 });
    expect(
      groups.map(({ partners, from, to, measure, entitlement }) => [
        partners,
        from,
        to,
        measure,
        entitlement,
      ]),
    ).toEqual([
      [4, '-20.00', '0.00', '-20.00', '0.00'],
      [4, '50.00', '1000.00', '2000.00', '31.50'],
    ]);
    expect([
      spread?.min.value,
      spread?.median.value,
      spread?.max.value,
      spread?.maxOverMin,
    ]).toEqual([0, 0.005, 0.03, null]);
  });

  it('tells who gets nothing, and why', () => {
    const { excluded, excludedBy } = reportFairness(plan, batch);
    expect(excluded.map(({ id, reason }) => [id, reason.code])).toEqual([
      ['early', 'incentive/outside-period'],
      ['idle', 'incentive/no-lines'],
      ['returning', 'incentive/negative-measure'],
      ['small', 'incentive/below-first-band'],
      ['spares', 'incentive/out-of-scope'],
      ['unknown', 'incentive/measure-missing'],
      ['voided', 'incentive/forfeited'],
    ]);
    expect(excludedBy.map(({ partners }) => partners)).toEqual([1, 1, 1, 1, 1, 1, 1]);
    expect(excluded[3]?.reason.params).toEqual({ measure: '50.00', threshold: '100.00' });
  });

  it('does not depend on the order of partners, and its groups sum to the whole', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 100_000 }).map(cents), { maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.integer({ min: 1, max: 5 }), (list, groups) => {
        const own = list.map((amount, index) => seller(`D-${index}`, amount));
        const one = settleRebates(plan, own, thirdQuarter);
        const report = reportFairness(plan, one, { groups });
        expect(
          reportFairness(plan, settleRebates(plan, [...own].reverse(), thirdQuarter), { groups }),
        ).toEqual(report);
        expect(sumOf(report.groups.map(({ measure }) => measure))).toBe(
          sumOf([one.summary.measure]),
        );
        expect(sumOf(report.groups.map(({ entitlement }) => entitlement))).toBe(
          sumOf([one.summary.entitlement]),
        );
        const counts = report.groups.map(({ partners }) => partners);
        expect(counts.length === 0 || Math.max(...counts) - Math.min(...counts) <= 1).toBe(true);
      }),
    );
  });

  it('reads what a fold decided, and refuses other batches', () => {
    const { partners: _none, ...rest } = { ...thirdQuarter, partners: [] };
    const fold = rebateFold(plan, {
      ...rest,
      partners: [{ id: 'small', measures: { diversions: '0' } }],
    });
    const folded = fold.finish(foldRows(fold, [{ ...line('i', '50'), partner: 'small' }]));
    expect(reportFairness(plan, folded).excluded.map(({ reason }) => reason.code)).toEqual([
      'incentive/below-first-band',
    ]);
    const silent = settleRebates(plan, facts, { ...thirdQuarter, explain: 'none' });
    const other = parseIncentivePlan({ ...quarterly, version: 'other' });
    expect([
      failureOf(() => reportFairness(other as never, batch)).code,
      failureOf(() => reportFairness(plan, silent)).code,
      failureOf(() => reportFairness(plan, batch, { groups: 0 })).code,
      failureOf(() => reportFairness(plan, null as never)).code,
    ]).toEqual([
      'incentive/other-plan',
      'incentive/no-reasons',
      'input/out-of-range',
      'input/not-an-object',
    ]);
    expect(reportFairness(plan, settleRebates(plan, [], thirdQuarter))).toEqual({
      groups: [],
      spread: null,
      excluded: [],
      excludedBy: [],
    });
  });

  it.each([
    [Number.NaN, 'input/not-a-decimal'],
    [-0, 'input/not-a-decimal'],
    [new Map(), 'input/not-an-object'],
    [() => 1, 'input/not-an-object'],
    [undefined, 'input/not-an-object'],
  ])('refuses evidence that no settlement gives: %s', (odd, code) => {
    const [decision] = batch.decisions;
    const withParams = (params: unknown) => ({
      ...batch,
      decisions: [{ ...decision, reasons: [{ code: 'incentive/no-lines', params }] }],
    });
    const path = '/batch/decisions/0/reasons/0/params';
    const refusal = (params: unknown) =>
      failureOf(() => reportFairness(plan, withParams(params) as never));
    expect(refusal({ list: [odd] })).toEqual({ kind: 'input', code, path: `${path}/list/0` });
  });

  it('ends where evidence leads back to itself', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const reasons = [{ code: 'incentive/no-lines', params: circle }];
    const decisions = [{ ...batch.decisions[0], reasons }];
    expect(failureOf(() => reportFairness(plan, { ...batch, decisions } as never)).code).toBe(
      'input/too-deep',
    );
  });

  it('takes figures as long as settlements give them', () => {
    const long = { amount: undefined, quantity: '9'.repeat(40), unitPrice: '9'.repeat(40) };
    const facts = [seller('huge', '1', long)];
    const { groups } = reportFairness(plan, settleRebates(plan, facts, thirdQuarter));
    expect(groups[0]?.measure).toHaveLength(83);
  });
});

it('a misspelt option of a report, entry of a hierarchy or key of a period is refused', () => {
  const batch = settleRebates(plan, [], thirdQuarter);
  const settling = (more: object) =>
    failureOf(() => settleRebates(plan, [], { ...thirdQuarter, ...more }));
  expect([
    failureOf(() => reportFairness(plan, batch, { group: 3 } as never)),
    settling({ hierarchies: { products: [{ id: 'a', parent: null, kids: [] }] } }),
    settling({ period: { ...thirdQuarter.period, foo: 1 } }),
  ]).toEqual([
    { kind: 'input', code: 'input/unknown-key', path: '/options/group' },
    { kind: 'input', code: 'input/unknown-key', path: '/options/hierarchies/products/0/kids' },
    { kind: 'input', code: 'input/unknown-key', path: '/options/period/foo' },
  ]);
});
