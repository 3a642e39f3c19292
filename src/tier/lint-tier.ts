import { toDecimal, zero } from '../kernel/decimal/decimal.js';
import type { Finding } from '../kernel/decision/index.js';
import type { TierPolicy } from './policy.js';

/** What is wrong or suspicious in a tier policy of the right shape. */
export function lintTier({ compute }: TierPolicy): readonly Finding[] {
  return [...lintNames(compute.grades), ...lintShares(compute.grades)];
}

type Grades = TierPolicy['compute']['grades'];

function lintNames(grades: Grades): readonly Finding[] {
  return grades.flatMap(({ grade }, index) =>
    grades.findIndex((other) => other.grade === grade) === index
      ? []
      : [
          {
            severity: 'error' as const,
            code: 'policy/repeated-name',
            params: { name: grade },
            path: `/compute/grades/${index}/grade`,
          },
        ],
  );
}

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
