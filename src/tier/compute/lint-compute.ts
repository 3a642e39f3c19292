import { toDecimal, zero } from '../../kernel/decimal/decimal.js';
import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import { gradesOf } from './grades-of.js';
import { lintOwnRule } from './lint-own-rule.js';
import type { ComputeRule } from './policy.js';

/** What is wrong or suspicious in a rule of the right shape. */
export function lintCompute(rule: ComputeRule): readonly Finding[] {
  const where = rule.type === 'thresholds' || rule.type === 'composite' ? 'bands' : 'grades';
  return [
    ...repeatedNames(gradesOf(rule), 'grade', `/compute/${where}`),
    ...(rule.type === 'pyramid' ? lintShares(rule.grades) : []),
    ...lintOwnRule(rule),
  ];
}

type Shares = readonly { readonly grade: string; readonly share: string | number }[];

function lintShares(grades: Shares): readonly Finding[] {
  const shares = grades.map(({ share }, index) =>
    toDecimal(share, `/compute/grades/${index}/share`),
  );
  const sum = shares.reduce((total, share) => total.plus(share), zero);
  if (!sum.equals(1))
    return [
      {
        severity: 'error',
        code: 'tier/shares-not-one',
        params: { sum: sum.toFixed() },
        path: '/compute/grades',
      },
    ];
  return shares.flatMap((share, index) =>
    share.isZero()
      ? [
          {
            severity: 'warning' as const,
            code: 'tier/empty-share',
            params: { grade: grades[index]?.grade ?? '' },
            path: `/compute/grades/${index}/share`,
          },
        ]
      : [],
  );
}
