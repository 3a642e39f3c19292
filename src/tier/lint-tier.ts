import { toDecimal, zero } from '../kernel/decimal/decimal.js';
import { type Finding, repeatedNames } from '../kernel/decision/index.js';
import type { TierPolicy } from './policy.js';

/** What is wrong or suspicious in a tier policy of the right shape. */
export function lintTier({ compute }: TierPolicy): readonly Finding[] {
  const { grades } = compute;
  return [...repeatedNames(grades, 'grade', '/compute/grades'), ...lintShares(grades)];
}

type Grades = TierPolicy['compute']['grades'];

function lintShares(grades: Grades): readonly Finding[] {
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
