import {
  defineScorecard,
  parseScorecard,
  type ScoredFacts,
  scoreSubjects,
} from 'clientele/scoring';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeOf, trustPolicy } from '../../src/kernel/decision/index.js';
import { sumOf } from '../kernel/decimal/exact-figures.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { brokenSums } from '../support/broken-sums.js';
import { asOf, dealerForm, dealerValues, ratios, scoreOf } from './cards.js';

const totalOf = (form: object, facts: object) => outcomeOf(scoreOf(form, facts)).total;

describe('the appraisal form of dealers 季度经销商考核表', () => {
  const decision = scoreOf(dealerForm, {
    measures: dealerValues,
    deductions: { crossTerritory: 3, pricePolicy: 1, latePayment: 2 },
  });
  const outcome = outcomeOf(decision);

  it('comes to 86 less 13, grade C', () => {
    expect(outcome).toMatchObject({ subtotal: '86', total: '73', grade: 'C' });
    expect(
      outcome.lines.map(({ measure, points, contribution }) => [measure, points, contribution]),
    ).toEqual([
      ['salesTargetCompletion', '92', '46'],
      ['mainProductCompletion', '85', '17'],
      ['orderChangeRate', '80', '8'],
      ['forecastDeviation', '80', '4'],
      ['informationQuality', '80', '8'],
      ['directSalesRate', '60', '3'],
    ]);
    expect(outcome.deductions).toEqual([
      { deduction: 'crossTerritory', points: '6' },
      { deduction: 'pricePolicy', points: '3' },
      { deduction: 'latePayment', points: '4' },
    ]);
  });

  it('says why: contributions, then deductions, then the grade', () => {
    const [total, grade] = decision.reasons;
    expect(total).toMatchObject({ code: 'scoring/total', figure: '73', params: {} });
    expect(total?.parts?.map(({ code, figure }) => [code, figure])).toEqual([
      ['scoring/contribution', '46'],
      ['scoring/contribution', '17'],
      ['scoring/contribution', '8'],
      ['scoring/contribution', '4'],
      ['scoring/contribution', '8'],
      ['scoring/contribution', '3'],
      ['scoring/deduction', '-6'],
      ['scoring/deduction', '-3'],
      ['scoring/deduction', '-4'],
    ]);
    expect(total?.parts?.[0]?.params).toEqual({
      measure: 'salesTargetCompletion',
      label: null,
      measured: '0.92',
      points: '92',
      weight: '0.5',
    });
    expect(total?.parts?.[6]?.params).toEqual({
      deduction: 'crossTerritory',
      label: null,
      times: 3,
      each: '3',
      cap: '6',
    });
    expect(grade).toEqual({
      code: 'scoring/grade',
      params: { grade: 'C', label: null, from: '60', total: '73' },
    });
  });

  it('is the same from a form that travelled', () => {
    const card = trustPolicy<ReturnType<typeof parseScorecard>>(
      JSON.parse(JSON.stringify(parseScorecard(dealerForm))),
    );
    const facts = [
      {
        id: 'D-1',
        measures: dealerValues,
        deductions: { crossTerritory: 3, pricePolicy: 1, latePayment: 2 },
      },
    ];
    expect(scoreSubjects(card, facts, { asOf }).decisions[0]).toEqual(decision);
  });
});

describe('deductions', () => {
  const taken = (cap: string | null, times: number | undefined) => {
    const form = { ...dealerForm, deductions: [{ id: 'd', each: '2.5', cap }] };
    const deductions = times === undefined ? {} : { d: times };
    return outcomeOf(scoreOf(form, { measures: dealerValues, deductions })).deductions[0]?.points;
  };

  it.each([
    ['below the cap', '10', 3, '7.5'],
    ['on the cap', '10', 4, '10'],
    ['above the cap', '10', 5, '10'],
    ['without a cap', null, 1000, '2500'],
    ['that never applied', '10', 0, '0'],
    ['that nobody told', '10', undefined, '0'],
    ['with a cap of zero', '0', 3, '0'],
  ])('%s', (_what, cap, times, points) => {
    expect(taken(cap, times)).toBe(points);
  });

  it('that took nothing leave no reason', () => {
    const { reasons } = scoreOf(dealerForm, { measures: dealerValues });
    expect(reasons[0]?.parts?.map(({ code }) => code)).not.toContain('scoring/deduction');
  });
});

describe('the floor of the total', () => {
  const form = {
    ...ratios('equal', ['m']),
    deductions: [{ id: 'd', each: '1', cap: null }],
    totalFloor: '40',
  };

  it.each([
    [49, '41', false],
    [50, '40', false],
    [51, '40', true],
    [90, '40', true],
  ])('after %i deductions from 90 is %s', (d, total, isLifted) => {
    const decision = scoreOf(form, { measures: { m: '0.9' }, deductions: { d } });
    expect(outcomeOf(decision).total).toBe(total);
    const lift = decision.reasons[0]?.parts?.find(({ code }) => code === 'scoring/floor');
    expect(lift).toEqual(
      isLifted
        ? { code: 'scoring/floor', figure: String(d - 50), params: { floor: '40' } }
        : undefined,
    );
  });

  it('is not there unless told', () => {
    const { totalFloor: _floor, ...open } = form;
    expect(totalOf(open, { measures: { m: '0.1' }, deductions: { d: 30 } })).toBe('-20');
  });
});

describe('grades', () => {
  const form = { ...ratios('equal', ['m']), grades: dealerForm.grades.slice(0, 3) };

  it.each([
    ['0.899999', 'B'],
    ['0.9', 'A'],
    ['0.900001', 'A'],
    ['0.6', 'C'],
    ['0.5999', null],
  ])('of %s is %s', (m, grade) => {
    expect(outcomeOf(scoreOf(form, { measures: { m } })).grade).toBe(grade);
  });

  it('below all of them there is a reason instead', () => {
    expect(scoreOf(form, { measures: { m: '0.1' } }).reasons[1]).toEqual({
      code: 'scoring/no-grade',
      params: { total: '10', grades: 3 },
    });
  });

  it('are counted in the summary, also those that nobody has', () => {
    const card = defineScorecard({ ...dealerForm, missing: 'zero' });
    const rows = ['1', '1', '0.1'].map((figure, index) => ({
      id: String(index),
      measures: {
        salesTargetCompletion: figure,
        mainProductCompletion: figure,
        orderChangeRate: '0',
        forecastDeviation: '0',
        informationQuality: 'excellent',
        directSalesRate: figure,
      },
    }));
    expect(scoreSubjects(card, rows, { asOf }).summary.sizes).toEqual({ A: 2, B: 0, C: 0, D: 1 });
  });
});

describe('measures that are missing', () => {
  const { mainProductCompletion: _gone, ...present } = dealerValues;

  it('refused: no score can be told', () => {
    for (const measures of [present, { ...dealerValues, mainProductCompletion: null }]) {
      const decision = scoreOf(dealerForm, { measures });
      expect(decision.outcome).toBeNull();
      expect(decision.missing).toEqual(['mainProductCompletion']);
      expect(decision.reasons).toEqual([
        { code: 'scoring/missing-refused', params: { missing: ['mainProductCompletion'] } },
      ]);
    }
  });

  it('zero: no points, at full weight', () => {
    const decision = scoreOf({ ...dealerForm, missing: 'zero' }, { measures: present });
    expect(outcomeOf(decision)).toMatchObject({ total: '69', grade: 'C' });
    expect(decision.missing).toEqual(['mainProductCompletion']);
    expect(decision.reasons[0]?.parts?.[1]).toMatchObject({
      code: 'scoring/missing-zero',
      figure: '0',
      params: { measured: null, points: '0', weight: '0.2' },
    });
  });

  it('redistributed: the other weights are divided by their sum (86.25, grade B)', () => {
    const decision = scoreOf({ ...dealerForm, missing: 'redistribute' }, { measures: present });
    const outcome = outcomeOf(decision);
    expect(outcome).toMatchObject({ subtotal: '86.25', total: '86.25', grade: 'B' });
    expect(outcome.lines.map(({ weight, contribution }) => [weight, contribution])).toEqual([
      ['0.625', '57.5'],
      ['0', '0'],
      ['0.125', '10'],
      ['0.0625', '5'],
      ['0.125', '10'],
      ['0.0625', '3.75'],
    ]);
    expect(decision.missing).toEqual(['mainProductCompletion']);
    expect(decision.reasons[0]?.parts?.[1]?.code).toBe('scoring/missing-redistributed');
  });

  it('zero: a subject of whom nothing is known scores nothing', () => {
    const decision = scoreOf({ ...dealerForm, missing: 'zero' }, { measures: {} });
    expect(outcomeOf(decision)).toMatchObject({ total: '0', grade: 'D' });
    expect(decision.missing).toHaveLength(6);
  });

  it.each([
    ['nothing is known', {}],
    ['only what has no weight is known', { b: '1' }],
  ])('redistributed: cannot be told where %s', (_what, measures) => {
    const decision = scoreOf(ratios({ a: '1', b: '0' }, ['a', 'b'], 'redistribute'), { measures });
    expect(decision.outcome).toBeNull();
    expect(decision.missing).toContain('a');
    expect(decision.reasons[0]?.code).toBe('scoring/missing-refused');
  });

  it('none are named where none are missing', () => {
    expect(scoreOf(dealerForm, { measures: dealerValues }).missing).toEqual([]);
  });
});

describe('weights that do not end', () => {
  it('three equal full scores are a full score', () => {
    const form = { ...ratios('equal', ['a', 'b', 'c']), grades: [{ grade: 'full', from: '100' }] };
    const decision = scoreOf(form, { measures: { a: '1', b: '1', c: '1' } });
    expect(outcomeOf(decision)).toMatchObject({ total: '100', grade: 'full' });
    expect(sumOf(outcomeOf(decision).lines.map(({ weight }) => weight))).toBe('1');
    expect(brokenSums(decision.reasons)).toEqual([]);
  });

  it('redistributed sevenths reach a bound that the exact quotient reaches', () => {
    const weights = { a: '0.3', b: '0.3', c: '0.1', d: '0.3' };
    const form = ratios(weights, ['a', 'b', 'c', 'd'], 'redistribute');
    // (0.3 × 60 + 0.3 × 60 + 0.1 × 95) ÷ 0.7
    expect(totalOf(form, { measures: { a: '0.6', b: '0.6', c: '0.95' } })).toBe('65');
  });

  it('a total that does not end has twenty decimals', () => {
    expect(
      totalOf(ratios('equal', ['a', 'b', 'c']), { measures: { a: '1', b: '1', c: '0' } }),
    ).toBe(`66.${'6'.repeat(19)}7`);
  });
});

describe('a batch of subjects', () => {
  const card = parseScorecard(dealerForm);
  const facts: readonly unknown[] = [
    { id: 'D-1', measures: dealerValues },
    { id: 'D-2', measures: { ...dealerValues, salesTargetCompletion: '0.599' } },
    { id: 'D-1', measures: dealerValues },
    { id: 'D-3', measures: { ...dealerValues, saleTargetCompletion: '1' } },
    { id: 'D-4', measures: { ...dealerValues, informationQuality: 'great' } },
    { id: 'D-5', measures: dealerValues, deductions: { lateDelivery: 1 } },
    { id: 'D-6', measures: { ...dealerValues, directSalesRate: 'good' } },
    { id: 'D-7', measures: { ...dealerValues, directSalesRate: Number.NaN } },
    { id: 'D-8', measures: dealerValues, deductions: { latePayment: -1 } },
    { id: 'D-9', measures: dealerValues, deductions: { latePayment: 1.5 } },
    { id: 'D-10' },
  ];
  const batch = scoreSubjects(card, facts as readonly ScoredFacts[], { asOf });

  it('scores each as alone, in input order', () => {
    expect(batch.decisions.map(({ id, outcome }) => [id, outcome?.total])).toEqual([
      ['D-1', '86'],
      ['D-2', '40'],
    ]);
    expect(batch.decisions[0]).toEqual(scoreOf(dealerForm, { measures: dealerValues }));
    expect(batch.policy).toEqual({ id: 'dealer-form', version: '1' });
  });

  it('sets aside what cannot be read', () => {
    expect(
      batch.rejected.map(({ index, id, issues }) => [index, id, issues[0]?.code, issues[0]?.path]),
    ).toEqual([
      [2, 'D-1', 'input/repeated-id', '/id'],
      [3, 'D-3', 'scoring/unknown-measure', '/measures/saleTargetCompletion'],
      [4, 'D-4', 'scoring/unknown-grade', '/measures/informationQuality'],
      [5, 'D-5', 'scoring/unknown-deduction', '/deductions/lateDelivery'],
      [6, 'D-6', 'input/not-a-decimal', '/measures/directSalesRate'],
      [7, 'D-7', 'input/not-a-decimal', '/measures/directSalesRate'],
      [8, 'D-8', 'input/not-a-whole-number', '/deductions/latePayment'],
      [9, 'D-9', 'input/not-a-whole-number', '/deductions/latePayment'],
      [10, 'D-10', 'input/required', '/measures'],
    ]);
    expect(batch.counts).toEqual({ received: 11, accepted: 2, rejected: 9 });
  });

  it('knows no name that the form does not have, not even one that every object has', () => {
    const rows = ['toString', '__proto__'].map((name) => ({
      id: name,
      measures: JSON.parse(`{"${name}":"1"}`) as object,
    }));
    expect(
      scoreSubjects(card, rows, { asOf }).rejected.map(({ issues }) => issues[0]?.code),
    ).toEqual(['scoring/unknown-measure', 'scoring/unknown-measure']);
  });

  it('has the same outcome at every level of explanation', () => {
    const outcomes = (['none', 'reasons', 'full'] as const).map((explain) =>
      scoreSubjects(card, facts as readonly ScoredFacts[], { asOf, explain }).decisions.map(
        ({ reasons, ...rest }) => ({ ...rest, told: reasons.length > 0 && explain !== 'none' }),
      ),
    );
    expect(outcomes[0]?.every(({ told }) => !told)).toBe(true);
    expect(outcomes[2]).toEqual(outcomes[1]);
    expect(outcomes[0]?.map(({ outcome }) => outcome)).toEqual(
      outcomes[1]?.map(({ outcome }) => outcome),
    );
  });

  it('is refused as a whole where the arguments are none', () => {
    const score = (form: unknown, rows: unknown, options: unknown) =>
      failureOf(() => scoreSubjects(form as never, rows as never, options as never));
    expect(score(dealerForm, [], { asOf })).toMatchObject({ code: 'policy/not-defined' });
    expect(score(card, [], { asOf: '2025-12-31' })).toMatchObject({ code: 'policy/not-in-force' });
    expect(score(card, {}, { asOf })).toMatchObject({ code: 'input/not-iterable' });
    expect(score(card, [], {})).toMatchObject({ code: 'input/not-a-date' });
  });

  it('refuses a document that was trusted and is no form', () => {
    const { measures: _measures, ...rest } = card;
    const broken = trustPolicy(rest) as never;
    expect(failureOf(() => scoreSubjects(broken, [], { asOf })).code).toBe(
      'policy/trusted-but-broken',
    );
  });
});

describe('for any form and any figures', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'] as const;
  const figure = fc.option(
    fc.integer({ min: -50, max: 200 }).map((points) => String(points / 100)),
    { nil: null },
  );
  const facts = fc.record({
    measures: fc.record({ a: figure, b: figure, c: figure, d: figure, e: figure }),
    deductions: fc.record({ x: fc.nat(5), y: fc.nat(5) }),
  });
  const given = fc
    .array(fc.integer({ min: 0, max: 25 }), { minLength: 4, maxLength: 4 })
    .map((parts) => [...parts, 100 - parts.reduce((sum, part) => sum + part, 0)])
    .map((parts) =>
      Object.fromEntries(ids.map((id, index) => [id, String((parts[index] ?? 0) / 100)])),
    );
  const forms = fc
    .record({
      weights: fc.oneof(given, fc.constant('equal' as const)),
      missing: fc.constantFrom('refuse', 'zero', 'redistribute'),
      totalFloor: fc.constantFrom(null, '0', '50'),
      cap: fc.constantFrom(null, '4'),
    })
    .map(({ weights, missing, totalFloor, cap }) => ({
      ...ratios(weights, ids, missing),
      totalFloor,
      deductions: [
        { id: 'x', each: '2.5', cap },
        { id: 'y', each: '0.1', cap: null },
      ],
    }));

  it('contributions less deductions and the lift of the floor sum to the total', () => {
    fc.assert(
      fc.property(forms, facts, (form, told) => {
        const { outcome, reasons } = scoreOf(form, told);
        expect(brokenSums(reasons)).toEqual([]);
        if (outcome === null) return;
        expect(sumOf(outcome.lines.map(({ contribution }) => contribution))).toBe(outcome.subtotal);
        expect(sumOf(outcome.lines.map(({ weight }) => weight))).toBe('1');
      }),
    );
  });

  it('the order of measures changes no total and no grade', () => {
    fc.assert(
      fc.property(forms, facts, (form, told) => {
        const turned = { ...form, measures: [...form.measures].reverse() };
        const measures = Object.fromEntries(Object.entries(told.measures).reverse());
        const { outcome } = scoreOf(form, told);
        const other = scoreOf(turned, { ...told, measures }).outcome;
        expect(other && [other.total, other.subtotal]).toEqual(
          outcome && [outcome.total, outcome.subtotal],
        );
      }),
    );
  });

  it('a total over whole hundredths is the exact weighted mean, rounded once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(150), { minLength: 1, maxLength: 9 }), (figures) => {
        const names = figures.map((_, index) => `m${index}`);
        const measures = Object.fromEntries(
          names.map((name, index) => [name, (figures[index] ?? 0) / 100]),
        );
        const sum = figures.reduce((total, points) => total + points, 0);
        const total = Number(totalOf(ratios('equal', names), { measures }));
        expect(total).toBeCloseTo(sum / figures.length, 10);
        if (sum % figures.length === 0) expect(total).toBe(sum / figures.length);
      }),
    );
  });
});
