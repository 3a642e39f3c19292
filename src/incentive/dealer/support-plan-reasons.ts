import type { DateString } from '../../kernel/calendar/index.js';
import { padded, plain } from '../../kernel/decimal/decimal.js';
import {
  type Label,
  type MeasureLabels,
  measureLabelOf,
  type Reason,
} from '../../kernel/decision/index.js';
import type { IncentiveReasonCode } from '../reasons.js';
import { notCounted } from './dated-entries.js';
import type { DecidedClaim, SupportClaim } from './support-claims.js';
import type { SupportAccount, SupportOutcome } from './support-outcome.js';
import type { ReadySupport } from './support-plan-terms.js';

type Why = Reason<IncentiveReasonCode>;

/** What the reasons about support stand on. */
export interface SupportEvidence {
  readonly outcome: SupportOutcome;
  readonly decided: readonly DecidedClaim[];
  readonly later: readonly SupportClaim[];
  readonly supports: readonly ReadySupport[];
  readonly labels: MeasureLabels | undefined;
  readonly asOf: DateString;
  readonly scale: number;
}

/** Approved = each kind = its claims; then what was refused, and what the support brought. */
export function supportReasons(evidence: SupportEvidence): readonly Why[] {
  const { outcome, asOf, later } = evidence;
  const { currency, approved, kinds, refused } = outcome;
  return [
    {
      code: 'incentive/support',
      figure: approved,
      params: { currency, asOf },
      parts: kinds.map((account) => kindReason(account, evidence)),
    },
    ...refused.map(({ id, amount, cause }) => ({
      code: 'incentive/support-refused' as const,
      params: { id, amount, cause, currency },
      rows: [id],
    })),
    ...kinds.flatMap((account) => effectReason(account, evidence)),
    ...notCounted('incentive/later-lines', later),
  ];
}

function kindReason(account: SupportAccount, { decided, supports, scale }: SupportEvidence): Why {
  const { kind, budget, left, approved } = account;
  const paid = decided.filter(({ claim, refusal, approved: part }) => {
    const isDecided = refusal === null || (refusal === 'over-budget' && !part.isZero());
    return claim.kind === kind && isDecided;
  });
  return {
    code: 'incentive/support-kind',
    figure: approved,
    params: { kind, ...labelOf(kind, supports), budget, left },
    parts: paid.map(({ claim, support, approved: part }) => ({
      code: 'incentive/support-claim',
      figure: padded(part, scale),
      params: {
        id: claim.id,
        amount: String(claim.amount),
        share: support === null ? '0' : plain(support.share),
      },
      rows: [claim.id],
    })),
  };
}

function effectReason(
  { kind, effect }: SupportAccount,
  { supports, labels }: SupportEvidence,
): readonly Why[] {
  if (effect === null) return [];
  const { measure, target, value } = effect;
  const measureLabel = measureLabelOf(labels, measure);
  const named = {
    kind,
    ...labelOf(kind, supports),
    measure,
    ...(measureLabel === null ? {} : { measureLabel }),
  };
  return value === null
    ? [{ code: 'incentive/support-effect-unknown', params: named }]
    : [{ code: 'incentive/support-effect', params: { ...named, value, target } }];
}

function labelOf(kind: string, supports: readonly ReadySupport[]): { readonly label?: Label } {
  const label = supports.find((support) => support.kind === kind)?.label ?? null;
  return label === null ? {} : { label };
}
