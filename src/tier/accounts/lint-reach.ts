import { type Decimal, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import { type PointsSpan, spanOf } from '../compute/points-span.js';
import type { AccountPolicy } from './policy.js';

/** Criteria that change nothing, and bands that nobody or everybody reaches. */
export function lintReach(policy: AccountPolicy): readonly Finding[] {
  return [...lintCriteria(policy), ...lintGates(policy), ...lintReachable(policy)];
}

function warning(
  code: 'tier/dead-criterion' | 'tier/band-out-of-reach',
  path: string,
  params: Finding['params'],
): Finding {
  return { severity: 'warning', code, params, path };
}

/** A criterion of no weight, or with the same points for every figure, decides nothing. */
function lintCriteria({ groups }: AccountPolicy): readonly Finding[] {
  return groups.flatMap((group, at) => {
    const isWeightless = toDecimal(group.weight, '').isZero();
    return group.indicators.flatMap(({ measure, weight, rule }, index) => {
      const path = `/groups/${at}/indicators/${index}`;
      const { least, most } = spanOf(rule);
      const isDead =
        isWeightless || toDecimal(weight, path).isZero() || (most !== null && least.eq(most));
      return isDead ? [warning('tier/dead-criterion', path, { criterion: measure })] : [];
    });
  });
}

/** A gate that asks nothing has one answer for everybody; so has a complete file of which nothing is required. */
function lintGates({ gates, file }: AccountPolicy): readonly Finding[] {
  const dead = gates.flatMap(({ gate, when }, index) =>
    ('all' in when && when.all.length === 0) || ('any' in when && when.any.length === 0)
      ? [warning('tier/dead-criterion', `/gates/${index}/when`, { criterion: gate })]
      : [],
  );
  const asksFile = file.atLeast !== null && !toDecimal(file.atLeast, '').isZero();
  return asksFile && file.required.length === 0
    ? [...dead, warning('tier/dead-criterion', '/file/atLeast', { criterion: 'file' })]
    : dead;
}

/** A band above the most points is never held; one at or below the least points leaves nothing to those under it. */
function lintReachable({ groups, bands }: AccountPolicy): readonly Finding[] {
  const { least, most } = spanOfGroups(groups);
  const bounds = bands.map(({ from }) => toDecimal(from, ''));
  const floor = bounds.findIndex((from) => from.lte(least));
  return bands.flatMap(({ grade }, index) => {
    const from = bounds[index] ?? zero;
    const isOut = (most !== null && from.gt(most)) || (floor >= 0 && index > floor);
    return isOut
      ? [
          warning('tier/band-out-of-reach', `/bands/${index}/from`, {
            grade,
            from: plain(from),
            least: plain(least),
            most: most === null ? null : plain(most),
          }),
        ]
      : [];
  });
}

/** The least and the most of the composite. */
function spanOfGroups(groups: AccountPolicy['groups']): PointsSpan {
  let least = zero;
  let most: Decimal | null = zero;
  for (const group of groups)
    for (const { weight, rule } of group.indicators) {
      const share = toDecimal(group.weight, '').times(toDecimal(weight, ''));
      if (share.isZero()) continue;
      const span = spanOf(rule);
      least = least.plus(span.least.times(share));
      most = most === null || span.most === null ? null : most.plus(span.most.times(share));
    }
  return { least, most };
}
