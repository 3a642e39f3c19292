import {
  type Decimal,
  readRounding,
  toDecimal,
  toNotNegative,
  zero,
} from '../../../kernel/decimal/decimal.js';
import type { Rounding } from '../../../kernel/decimal/index.js';
import { compiler, type Label } from '../../../kernel/decision/index.js';
import { requireText, requireWord } from '../../../kernel/errors/index.js';
import { readFraction } from '../read-fraction.js';
import { lintProspects } from './lint-prospects.js';
import { type NamedProspectGrade, prospectGradesOf } from './named-grades.js';
import {
  type ProspectPolicy,
  probabilityRules,
  prospectQuotaRoundings,
  prospectRankings,
  prospectTies,
} from './policy.js';
import { prospectFormat } from './prospect-format.js';

/** A stage with its probability read. */
export interface ReadyStage {
  readonly probability: Decimal;
  readonly label: Label | null;
}

/** How those worth pursuing are graded, from the top down. */
export type ReadyGrades =
  | { readonly type: 'thresholds'; readonly from: readonly Decimal[] }
  | {
      readonly type: 'shares';
      /** Running sums. */
      readonly upTo: readonly Decimal[];
      readonly quotaRounding: (typeof prospectQuotaRoundings)[number];
    };

/** A prospect policy with its figures read. */
export interface ReadyProspects
  extends Pick<ProspectPolicy, 'currency' | 'probability' | 'rankBy' | 'ties'> {
  readonly rounding: Rounding;
  readonly stages: ReadonlyMap<string, ReadyStage>;
  readonly minimumNet: Decimal;
  readonly grades: readonly NamedProspectGrade[];
  readonly rule: ReadyGrades;
}

/** What a prospect policy comes to; of one that was trusted every field is looked at. */
export const readyProspects = /* @__PURE__ */ compiler<ProspectPolicy, ReadyProspects>(
  prospectFormat,
  'defineProspectPolicy',
  (policy) => ({
    currency: requireText(policy.currency, '/currency', 'a currency'),
    rounding: readRounding(policy.rounding, '/rounding'),
    stages: new Map(
      policy.stages.map(({ stage, label, probability }, index) => [
        requireText(stage, `/stages/${index}/stage`, 'the name of a stage'),
        {
          probability: readFraction(probability, `/stages/${index}/probability`),
          label: label ?? null,
        },
      ]),
    ),
    probability: requireWord(policy.probability, '/probability', probabilityRules),
    minimumNet: toDecimal(policy.minimumNet, '/minimumNet'),
    rankBy: requireWord(policy.rankBy, '/rankBy', prospectRankings),
    ties: requireWord(policy.ties, '/ties', prospectTies),
    rule: readRule(policy.grades),
    grades: prospectGradesOf(policy).map(({ grade, label }) => ({
      grade: requireText(grade, '/grades', 'the name of a grade'),
      ...(label === undefined ? {} : { label }),
    })),
  }),
  lintProspects,
);

function readRule(grades: ProspectPolicy['grades']): ReadyGrades {
  if (requireWord(grades.type, '/grades/type', ['thresholds', 'shares']) === 'thresholds') {
    const { bands } = grades as Extract<ProspectPolicy['grades'], { type: 'thresholds' }>;
    const from = bands.map((band, index) => toDecimal(band.from, `/grades/bands/${index}/from`));
    return { type: 'thresholds', from };
  }
  const shares = grades as Extract<ProspectPolicy['grades'], { type: 'shares' }>;
  let sum = zero;
  const upTo = shares.grades.map(({ share }, index) => {
    sum = sum.plus(toNotNegative(share, `/grades/grades/${index}/share`));
    return sum;
  });
  const path = '/grades/quotaRounding';
  const quotaRounding = requireWord(shares.quotaRounding, path, prospectQuotaRoundings);
  return { type: 'shares', upTo, quotaRounding };
}
