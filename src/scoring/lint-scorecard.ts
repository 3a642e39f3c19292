import { type Decimal, toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { DecimalInput } from '../kernel/decimal/index.js';
import { type Finding, repeatedNames } from '../kernel/decision/index.js';
import { pointer } from '../kernel/schema/index.js';
import type { Scorecard } from './policy.js';

/** What is wrong in a scorecard of the right shape. */
export function lintCard(card: Scorecard): readonly Finding[] {
  return [
    ...repeatedNames(card.measures, 'id', '/measures'),
    ...repeatedNames(card.deductions, 'id', '/deductions'),
    ...repeatedNames(card.grades, 'grade', '/grades'),
    ...lintWeights(card),
    ...lintBands(card),
    ...lintGrades(card),
  ];
}

function error(code: string, path: string, params: Finding['params']): Finding {
  return { severity: 'error', code, params, path };
}

/** Given weights are for exactly the measures of the card and sum to exactly 1. */
function lintWeights({ measures, weights }: Scorecard): readonly Finding[] {
  if (weights.type === 'equal') return [];
  const given: Readonly<Record<string, DecimalInput>> = weights.weights;
  const unknown = Object.keys(given)
    .filter((name) => !measures.some(({ id }) => id === name))
    .map((name) =>
      error('scoring/weight-unknown', `/weights/weights/${pointer(name)}`, { measure: name }),
    );
  const absent = measures
    .filter(({ id }) => !Object.hasOwn(given, id))
    .map(({ id }) => error('policy/required', `/weights/weights/${pointer(id)}`, { key: id }));
  if (unknown.length + absent.length > 0) return [...unknown, ...absent];
  const sum = Object.entries(given).reduce(
    (total, [name, weight]) => total.plus(toDecimal(weight, `/weights/weights/${pointer(name)}`)),
    zero,
  );
  return sum.equals(1)
    ? []
    : [error('scoring/weights-not-one', '/weights/weights', { sum: sum.toFixed() })];
}

/** Upper bounds ascend, and only the last band is open. */
function lintBands({ measures }: Scorecard): readonly Finding[] {
  return measures.flatMap(({ rule }, measure) => {
    if (rule.type !== 'bands') return [];
    return rule.bands.flatMap(({ upTo }, index) => {
      const path = `/measures/${measure}/rule/bands/${index}/upTo`;
      const before = rule.bands[index - 1]?.upTo;
      const isLast = index === rule.bands.length - 1;
      const fits = isLast
        ? upTo === null
        : upTo !== null &&
          (before === undefined ||
            before === null ||
            toDecimal(before, path).lt(toDecimal(upTo, path)));
      return fits
        ? []
        : [
            error('scoring/bands-not-ascending', path, {
              upTo: upTo === null ? null : String(upTo),
              last: isLast,
            }),
          ];
    });
  });
}

function lintGrades({ grades }: Scorecard): readonly Finding[] {
  let above: Decimal | undefined;
  return grades.flatMap(({ from, grade }, index) => {
    const bound = toDecimal(from, `/grades/${index}/from`);
    const fits = above === undefined || bound.lt(above);
    above = bound;
    return fits
      ? []
      : [
          error('scoring/grades-not-descending', `/grades/${index}/from`, {
            grade,
            from: String(from),
          }),
        ];
  });
}
