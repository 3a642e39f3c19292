import { type Decimal, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { Finding } from '../../kernel/decision/index.js';
import { gradesOf } from './grades-of.js';
import { lintGradeNames } from './lint-grade-names.js';
import { lintThresholds } from './lint-thresholds.js';
import type { AbcRule, ComputeRule, ForPopulation, GridAxis, PercentilesRule } from './policy.js';
import type { ComputeErrorCode } from './reasons.js';

/** What is wrong or suspicious in a rule that needs the population; nothing of the other rules. */
export function lintPopulationRule(rule: ComputeRule): readonly Finding[] {
  switch (rule.type) {
    case 'pyramid':
      return [...lintShares(rule.grades.map(named), '/compute/grades'), ...lintFallback(rule)];
    case 'percentiles':
      return [...lintQuantiles(rule), ...lintFallback(rule)];
    case 'abc':
      return [...lintAbc(rule), ...lintFallback(rule)];
    case 'grid':
      return [
        ...lintAxis(rule.rows, '/compute/rows/levels'),
        ...lintAxis(rule.columns, '/compute/columns/levels'),
        ...lintFallback(rule),
      ];
    default:
      return [];
  }
}

interface Share {
  readonly name: string;
  readonly share: string | number;
}

function named({
  grade,
  share,
}: {
  readonly grade: string;
  readonly share: string | number;
}): Share {
  return { name: grade, share };
}

function lintShares(levels: readonly Share[], path: string): readonly Finding[] {
  const shares = levels.map(({ share }, index) => toDecimal(share, `${path}/${index}/share`));
  const sum = shares.reduce((total, share) => total.plus(share), zero);
  if (!sum.equals(1)) return [finding('error', 'tier/shares-not-one', path, { sum: plain(sum) })];
  return shares.flatMap((share, index) => {
    const grade = levels[index]?.name ?? '';
    return share.isZero()
      ? [finding('warning', 'tier/empty-share', `${path}/${index}/share`, { grade })]
      : [];
  });
}

/** An axis of which every level is a share; what mixes shares and figures is no matter of shares. */
function lintAxis({ levels }: GridAxis, path: string): readonly Finding[] {
  const shares = levels.flatMap((level) =>
    'share' in level ? [{ name: level.level, share: level.share }] : [],
  );
  return shares.length === levels.length ? lintShares(shares, path) : [];
}

function lintQuantiles({ grades }: PercentilesRule): readonly Finding[] {
  const at = (index: number) => `/compute/grades/${index}/from`;
  const shares = grades.map(({ from }, index) => toDecimal(from, at(index)));
  const last = shares.length - 1;
  return shares.flatMap((share, index): readonly Finding[] => {
    const before = shares[index - 1];
    const from = plain(share);
    if (share.gt(1)) {
      const grade = grades[index]?.grade ?? '';
      return [finding('error', 'tier/quantile-above-one', at(index), { grade, from })];
    }
    if (before !== undefined && share.gte(before))
      return [steps('tier/quantiles-not-falling', at(index), before, share)];
    return index === last && !share.isZero()
      ? [finding('error', 'tier/quantiles-end-above-zero', at(index), { from })]
      : [];
  });
}

function lintAbc({ grades }: AbcRule): readonly Finding[] {
  const at = (index: number) => `/compute/grades/${index}/upTo`;
  const shares = grades.map(({ upTo }, index) => toDecimal(upTo, at(index)));
  const last = shares.length - 1;
  return shares.flatMap((share, index): readonly Finding[] => {
    const before = shares[index - 1];
    if (before !== undefined && share.lte(before))
      return [steps('tier/abc-not-rising', at(index), before, share)];
    return index === last && !share.equals(1)
      ? [finding('error', 'tier/abc-not-one', at(index), { upTo: plain(share) })]
      : [];
  });
}

function steps(code: ComputeErrorCode, path: string, before: Decimal, after: Decimal): Finding {
  return finding('error', code, path, { before: plain(before), after: plain(after) });
}

/** The fallback is sound in itself, grades by the same grades, and is not written for nothing. */
function lintFallback(rule: ComputeRule & ForPopulation): readonly Finding[] {
  const { fallback, minimumPopulation } = rule;
  if (fallback === null) return [];
  const known = new Set(gradesOf(rule).map(({ grade }) => grade));
  const bands = '/compute/fallback/bands';
  const named = gradesOf(fallback);
  const foreign = named.flatMap(({ grade }, index) => {
    const path =
      index < fallback.bands.length ? `${bands}/${index}/grade` : '/compute/fallback/otherwise';
    return known.has(grade)
      ? []
      : [finding('error', 'tier/fallback-unknown-grade', path, { grade })];
  });
  const never =
    minimumPopulation === 0
      ? [finding('warning', 'tier/fallback-never-used', '/compute/fallback', {})]
      : [];
  return [
    ...lintGradeNames(fallback, '/compute/fallback'),
    ...foreign,
    ...lintThresholds(fallback, '/compute/fallback'),
    ...never,
  ];
}

function finding(
  severity: Finding['severity'],
  code: ComputeErrorCode,
  path: string,
  params: Finding['params'],
): Finding {
  return { severity, code, params, path };
}
