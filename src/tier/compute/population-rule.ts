import { type Decimal, toNotNegative, zero } from '../../kernel/decimal/decimal.js';
import { requireText, requireWhole, requireWord, throwPolicy } from '../../kernel/errors/index.js';
import { gradesOf } from './grades-of.js';
import { placeCustomers, quotasOf } from './place-customers.js';
import { type ComputeRule, type PyramidRule, quotaRoundings, tieRules } from './policy.js';
import type { PopulationRule } from './rule.js';

/** A rule of a population, compiled. */
export function readyPopulationRule(rule: ComputeRule): PopulationRule {
  if (rule.type !== 'pyramid')
    return throwPolicy('policy/wrong-value', '/compute/type', 'comes next', {});
  const shares = runningShares(rule);
  return {
    of: 'population',
    rule,
    grades: gradesOf(rule),
    measures: [rule.measure],
    levelsOf: (members) => {
      if (members.length < rule.minimumPopulation) return null;
      const ranked = members.map(({ id, figureOf }) => ({
        id,
        value: figureOf(rule.measure) ?? zero,
      }));
      const quotas = quotasOf(rule, shares, members.length);
      return placeCustomers(ranked, rule.ties, quotas).map(({ level }) => level);
    },
  };
}

/** The running sums of the shares, exact. */
export function runningShares(compute: PyramidRule): readonly Decimal[] {
  requireText(compute.measure, '/compute/measure', 'the name of a measure');
  requireWord(compute.quotaRounding, '/compute/quotaRounding', quotaRoundings);
  requireWord(compute.ties, '/compute/ties', tieRules);
  requireWhole(compute.minimumPopulation, '/compute/minimumPopulation', 0, 2 ** 53);
  let sum = zero;
  return compute.grades.map(({ grade, share }, index) => {
    requireText(grade, `/compute/grades/${index}/grade`, 'the name of a grade');
    sum = sum.plus(toNotNegative(share, `/compute/grades/${index}/share`));
    return sum;
  });
}
