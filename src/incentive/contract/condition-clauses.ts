import { measureLabelOf } from '../../kernel/decision/index.js';
import type { IncentiveCondition } from '../condition-policy.js';
import type { IncentivePlan } from '../policy.js';
import { type Clause, clause } from './clause.js';
import { figureText } from './figure-text.js';

/** What conditions do, in the order in which they apply, and the limits before or after them. */
export function conditionClauses(plan: IncentivePlan): readonly Clause[] {
  const { conditions, limits, limitsApply, negativeNet, payout, currency } = plan;
  const caps = limits.map((limit, index) =>
    clause('incentive/clause-limit', `/limits/${index}`, {
      type: limit.type,
      amount: limit.type === 'cap-of-measure' ? null : figureText(limit.amount),
      rate: limit.type === 'cap-of-measure' ? figureText(limit.rate) : null,
      ...(payout.type === 'money' ? { currency } : {}),
    }),
  );
  const rules = conditions.flatMap((condition, index) =>
    conditionClause(plan, condition, `/conditions/${index}`),
  );
  const isBoth = caps.length > 0 && rules.length > 0;
  return [
    ...(limitsApply === 'before-conditions' ? [...caps, ...rules] : [...rules, ...caps]),
    ...(isBoth ? [clause('incentive/clause-limits-order', '/limitsApply', { limitsApply })] : []),
    ...(rules.length === 0
      ? []
      : [clause('incentive/clause-negative-net', '/negativeNet', { rule: negativeNet })]),
  ];
}

function conditionClause(
  { measureLabels }: IncentivePlan,
  condition: IncentiveCondition,
  path: string,
): readonly Clause[] {
  const { id, label = null, measure } = condition;
  const measureLabel = measureLabelOf(measureLabels, measure);
  const named = { condition: id, label, measure, measureLabel };
  switch (condition.type) {
    case 'gate':
      return [
        clause('incentive/clause-gate', path, { ...named, atLeast: figureText(condition.atLeast) }),
      ];
    case 'proportional':
      return [clause('incentive/clause-proportional', path, named)];
    case 'forfeit':
      return [clause('incentive/clause-forfeit', path, named)];
    case 'points':
      return [
        clause('incentive/clause-points', path, {
          ...named,
          rate: figureText(condition.rate),
          base: condition.base ?? null,
          baseLabel:
            condition.base === undefined ? null : measureLabelOf(measureLabels, condition.base),
        }),
      ];
    case 'penalty-ladder':
      return condition.ladder.map((share, index) =>
        clause('incentive/clause-penalty', `${path}/ladder/${index}`, {
          ...named,
          times: index + 1,
          isLast: index === condition.ladder.length - 1,
          share: figureText(share),
        }),
      );
    case 'factor-by-band':
      return factorClauses(condition, named, path);
    case 'factor-by-points':
      return condition.points.map(({ at, factor }, index) =>
        clause('incentive/clause-factor-points', `${path}/points/${index}`, {
          ...named,
          at: figureText(at),
          factor: figureText(factor),
          isFirst: index === 0,
          isLast: index === condition.points.length - 1,
          between: condition.between,
          above: condition.above,
        }),
      );
  }
}

/** One clause for each stretch of the figure, with the side on which its bounds lie. */
function factorClauses(
  {
    bands,
    otherwise,
    upperBound,
  }: Extract<IncentiveCondition, { readonly type: 'factor-by-band' }>,
  named: Clause['params'],
  path: string,
): readonly Clause[] {
  const isInclusive = upperBound === 'inclusive';
  const stretches = [...bands, { upTo: null, factor: otherwise }];
  return stretches.map(({ upTo, factor }, index) => {
    const below = bands[index - 1]?.upTo;
    return clause(
      'incentive/clause-factor',
      upTo === null ? `${path}/otherwise` : `${path}/bands/${index}`,
      {
        ...named,
        from: below === undefined ? null : figureText(below),
        fromIncluded: !isInclusive,
        to: upTo === null ? null : figureText(upTo),
        toIncluded: isInclusive,
        factor: figureText(factor),
      },
    );
  });
}
