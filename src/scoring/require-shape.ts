import { toNotNegative } from '../kernel/decimal/decimal.js';
import {
  pointer,
  requireFilled,
  requireObject,
  requireText,
  requireWord,
} from '../kernel/errors/index.js';
import type { PointsRule, Scorecard } from './policy.js';

/** Reads what compiling a scorecard does not read and scoring will use; a trusted one may hold anything. */
export function requireShape({ missing, measures, weights, deductions, grades }: Scorecard): void {
  requireWord(missing, '/missing', ['refuse', 'zero', 'redistribute']);
  if (requireWord(weights.type, '/weights/type', ['given', 'equal']) === 'given')
    requireWeights((weights as Extract<Scorecard['weights'], { type: 'given' }>).weights);
  requireFilled(measures, '/measures', 'a list of measures');
  for (const [index, { id, rule }] of measures.entries()) {
    requireText(id, `/measures/${index}/id`, 'the name of a measure');
    requireRule(rule, `/measures/${index}/rule`);
  }
  for (const [index, { id, each, cap }] of deductions.entries()) {
    requireText(id, `/deductions/${index}/id`, 'the name of a deduction');
    toNotNegative(each, `/deductions/${index}/each`);
    if (cap !== null) toNotNegative(cap, `/deductions/${index}/cap`);
  }
  for (const [index, { grade }] of grades.entries())
    requireText(grade, `/grades/${index}/grade`, 'the name of a grade');
}

function requireWeights(weights: unknown): void {
  const given = requireObject(weights, '/weights/weights', 'weights by measure');
  for (const [name, weight] of Object.entries(given))
    toNotNegative(weight, `/weights/weights/${pointer(name)}`);
}

function requireRule(rule: PointsRule, path: string): void {
  requireWord(rule.type, `${path}/type`, ['ratio', 'bands', 'grades']);
  if (rule.type === 'bands') {
    requireWord(rule.upperBound, `${path}/upperBound`, ['inclusive', 'exclusive']);
    requireFilled(rule.bands, `${path}/bands`, 'a list of bands');
  }
  if (rule.type === 'grades') requireObject(rule.grades, `${path}/grades`, 'points by grade');
  if (rule.type === 'ratio' && rule.maximumPoints !== undefined)
    toNotNegative(rule.maximumPoints, `${path}/maximumPoints`);
}
