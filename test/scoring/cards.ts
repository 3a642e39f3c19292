import { parseScorecard, type ScoredFacts, scoreSubjects } from 'clientele/scoring';
import { type Decision, outcomeOf } from '../../src/kernel/decision/index.js';
import type { ScoreOutcome } from '../../src/scoring/decision.js';

export const asOf = '2026-09-30';

const points = (upTo: string | null, figure: string) => ({ upTo, points: figure });

/** The quarterly appraisal form of dealers in China 季度经销商考核表: weights, bands and capped deductions. */
export const dealerForm = {
  id: 'dealer-form',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  missing: 'refuse',
  measures: [
    {
      id: 'salesTargetCompletion',
      rule: { type: 'ratio', zeroBelow: '0.60', maximumPoints: '100' },
    },
    { id: 'mainProductCompletion', rule: { type: 'ratio', maximumPoints: '100' } },
    {
      id: 'orderChangeRate',
      rule: {
        type: 'bands',
        upperBound: 'inclusive',
        bands: [
          points('0.06', '100'),
          points('0.18', '80'),
          points('0.30', '60'),
          points(null, '0'),
        ],
      },
    },
    {
      id: 'forecastDeviation',
      rule: {
        type: 'bands',
        upperBound: 'inclusive',
        bands: [
          points('0.20', '100'),
          points('0.50', '80'),
          points('1.00', '60'),
          points(null, '0'),
        ],
      },
    },
    {
      id: 'informationQuality',
      rule: { type: 'grades', grades: { excellent: '100', good: '80', fair: '60', poor: '0' } },
    },
    { id: 'directSalesRate', rule: { type: 'ratio', maximumPoints: '100' } },
  ],
  weights: {
    type: 'given',
    weights: {
      salesTargetCompletion: '0.5',
      mainProductCompletion: '0.2',
      orderChangeRate: '0.1',
      forecastDeviation: '0.05',
      informationQuality: '0.1',
      directSalesRate: '0.05',
    },
  },
  deductions: [
    { id: 'crossTerritory', each: '3', cap: '6' },
    { id: 'pricePolicy', each: '3', cap: '6' },
    { id: 'latePayment', each: '2', cap: '6' },
  ],
  totalFloor: '0',
  grades: [
    { grade: 'A', from: '90' },
    { grade: 'B', from: '75' },
    { grade: 'C', from: '60' },
    { grade: 'D', from: '0' },
  ],
} as const;

export const dealerValues = {
  salesTargetCompletion: '0.92',
  mainProductCompletion: '0.85',
  orderChangeRate: '0.10',
  forecastDeviation: '0.45',
  informationQuality: 'good',
  directSalesRate: '0.60',
} as const;

/** Scores one subject on a form; what cannot be read fails the test. */
export function scoreOf(form: object, facts: object): Decision<ScoreOutcome> {
  const batch = scoreSubjects(parseScorecard(form), [{ id: 'D-1', ...facts } as ScoredFacts], {
    asOf,
  });
  const [decision] = batch.decisions;
  if (decision === undefined) throw new Error(JSON.stringify(batch.rejected));
  return decision;
}

/** A card of one measure, whose points are the total. */
export function pointsFor(rule: object, figure: unknown): string {
  const form = {
    ...dealerForm,
    measures: [{ id: 'm', rule }],
    weights: { type: 'equal' },
    deductions: [],
    totalFloor: null,
  };
  return outcomeOf(scoreOf(form, { measures: { m: figure } })).total;
}

/** A card of ratios with these weights, without deductions, floor or grades. */
export function ratios(
  weights: Readonly<Record<string, string>> | 'equal',
  ids: readonly string[],
  missing = 'refuse',
) {
  const { deductions: _deductions, totalFloor: _floor, grades: _grades, ...rest } = dealerForm;
  return {
    ...rest,
    missing,
    measures: ids.map((id) => ({ id, rule: { type: 'ratio' } })),
    weights: weights === 'equal' ? { type: 'equal' } : { type: 'given', weights },
  };
}
