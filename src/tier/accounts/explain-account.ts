import { type Decimal, Decimal as Figure, plain } from '../../kernel/decimal/decimal.js';
import { type Label, measureLabelOf, type Reason } from '../../kernel/decision/index.js';
import type { AccountOutcome } from './decision.js';
import type { Findings, Place } from './findings.js';
import type { AccountPolicy } from './policy.js';
import type { ReadyAccount } from './ready-account.js';
import type { AccountAnswerCode } from './reasons.js';

type Why = Reason<AccountAnswerCode>;

/** The answer first, then the points, what is missing to the next band, gates, top share, file and SWOT. */
export function explainAccount(
  ready: ReadyAccount,
  found: Findings,
  outcome: AccountOutcome | null,
): readonly Why[] {
  const { policy } = ready;
  const { composite, gates, place, file, swot } = found;
  return [
    answerReason(ready, found, outcome),
    composite.explain(),
    nextReason(policy, outcome),
    gates.reason,
    place === null ? null : topReason(policy, place),
    file.reason,
    swot?.reason ?? null,
  ].filter((reason) => reason !== null);
}

function answerReason(
  { policy, bounds }: ReadyAccount,
  found: Findings,
  outcome: AccountOutcome | null,
): Why {
  if (outcome === null) return { code: 'tier/account-undecided', params: {} };
  const { grade, points } = outcome;
  const params = { grade, label: labelOf(policy, grade) };
  if (found.admitted === false)
    return { code: 'tier/account-refused', params: { ...params, by: refusedBy(found) } };
  const from = bounds[found.reached ?? 0];
  if (from !== undefined)
    return { code: 'tier/account-grade', params: { ...params, points, from: plain(from) } };
  const last = bounds.at(-1);
  return {
    code: 'tier/account-below-bands',
    params: { ...params, points, from: last === undefined ? null : plain(last) },
  };
}

function refusedBy({ gates, file, place }: Findings): readonly string[] {
  return [
    ...(gates.hold === false ? ['gates'] : []),
    ...(file.holds ? [] : ['file']),
    ...(place?.place.isTop === false ? ['top'] : []),
  ];
}

function labelOf(
  { bands, otherwise, otherwiseLabel }: AccountPolicy,
  grade: string | null,
): Label | null {
  const label =
    grade === otherwise ? otherwiseLabel : bands.find((band) => band.grade === grade)?.label;
  return label ?? null;
}

function nextReason(policy: AccountPolicy, outcome: AccountOutcome | null): Why | null {
  if (outcome === null || outcome.next === null) return null;
  const { grade, from, distance } = outcome.next;
  const label = labelOf(policy, grade);
  return { code: 'tier/account-next', params: { grade, label, from, distance } };
}

function topReason(
  { top, measureLabels }: AccountPolicy,
  { place, value, population, summary }: Place,
): Why {
  const measure = top?.measure ?? '';
  const { brought, quota, size } = summary;
  return {
    code: 'tier/account-top',
    params: {
      measure,
      measureLabel: measureLabelOf(measureLabels, measure),
      value: plain(value),
      ...place,
      population,
      quota,
      size,
      share: String(top?.share ?? ''),
      brought:
        brought === null
          ? null
          : shareText(new Figure(brought.numerator), new Figure(brought.denominator)),
    },
  };
}

/** A share for reading, to four decimals. */
function shareText(top: Decimal, bottom: Decimal): string {
  return plain(top.div(bottom).toDecimalPlaces(4));
}
