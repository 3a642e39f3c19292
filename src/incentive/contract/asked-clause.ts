import { type Condition, type MeasureLabels, measureLabelOf } from '../../kernel/decision/index.js';
import { type Clause, clause } from './clause.js';
import { figureText } from './figure-text.js';

/** What a condition asks, each comparison with what exactly its bound does. */
export function askedClause(
  asked: Condition,
  labels: MeasureLabels | undefined,
  path: string,
): Clause {
  const inner = (parts: readonly Condition[], key: string) =>
    parts.map((part, index) => askedClause(part, labels, `${path}/${key}/${index}`));
  if ('all' in asked) return clause('incentive/clause-all', path, {}, inner(asked.all, 'all'));
  if ('any' in asked) return clause('incentive/clause-any', path, {}, inner(asked.any, 'any'));
  if ('not' in asked) {
    const { not } = asked;
    const opposite = oppositeOf(not);
    return opposite === null
      ? clause('incentive/clause-not', path, {}, [askedClause(not, labels, `${path}/not`)])
      : askedClause(opposite, labels, path);
  }
  const { measure } = asked;
  const named = { measure, measureLabel: measureLabelOf(labels, measure) };
  if ('equals' in asked)
    return clause('incentive/clause-equals', path, { ...named, bound: asked.equals });
  return 'atLeast' in asked
    ? clause('incentive/clause-at-least', path, { ...named, bound: figureText(asked.atLeast) })
    : clause('incentive/clause-below', path, { ...named, bound: figureText(asked.below) });
}

/** What is not at least a bound is below it, and the other way round. */
function oppositeOf(asked: Condition): Condition | null {
  if ('atLeast' in asked) return { measure: asked.measure, below: asked.atLeast };
  return 'below' in asked ? { measure: asked.measure, atLeast: asked.below } : null;
}
