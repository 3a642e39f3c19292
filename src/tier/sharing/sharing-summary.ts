import { type Decimal, padded, toOperand, zero } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import type { GradeShare, ResourceSummary } from './decision.js';
import { sumOf } from './give-minimums.js';
import type { SharingReasonCode } from './reasons.js';
import type { SharingRun } from './sharing-run.js';
import { stepsText, wholeSteps } from './whole-steps.js';

/** What belongs to all customers. */
export function summaryOfSharing<G extends string>(run: SharingRun): ResourceSummary<G> {
  const { ready, total, minimums, remainders } = run;
  const shared = sumOf(minimums ?? []) + sumOf(remainders);
  const sharedText = stepsText(shared, ready.step);
  const scale = ready.step.decimalPlaces();
  const unplaced = total.minus(toOperand(sharedText, ''));
  return {
    determined: minimums !== null,
    total: padded(total, scale),
    shared: sharedText,
    unplaced: padded(unplaced, scale),
    lack: padded(lackOf(run), scale),
    grades: gradesOfSharing(run) as Readonly<Record<G, GradeShare>>,
    reasons: explainSharing(run, sharedText, unplaced),
  };
}

/** By how much the minimums exceed the total; zero where they do not. */
export function lackOf({ ready: { step, grades }, customers, total }: SharingRun): Decimal {
  const due = sumOf(customers.map(({ level }) => grades[level]?.minimum ?? 0n));
  const lack = toOperand(stepsText(due, step), '').minus(total);
  return lack.isNegative() ? zero : lack;
}

function gradesOfSharing({
  ready: { step, grades },
  customers,
  minimums,
  remainders,
}: SharingRun): Readonly<Record<string, GradeShare>> {
  const sums = grades.map(() => ({ customers: 0, minimum: 0n, remainder: 0n }));
  customers.forEach(({ level }, place) => {
    const sum = sums[level];
    if (sum === undefined) return;
    sum.customers += 1;
    sum.minimum += minimums?.[place] ?? 0n;
    sum.remainder += remainders[place] ?? 0n;
  });
  return Object.fromEntries(
    sums.map((sum, level) => [
      grades[level]?.grade ?? '',
      {
        customers: sum.customers,
        share: stepsText(sum.minimum + sum.remainder, step),
        minimum: stepsText(sum.minimum, step),
        remainder: stepsText(sum.remainder, step),
      },
    ]),
  );
}

/** The sum of what was shared by minimums and rest, and why something is left. */
function explainSharing(
  run: SharingRun,
  shared: string,
  unplaced: Decimal,
): readonly Reason<SharingReasonCode>[] {
  const { policy, ready, minimums, remainders, total } = run;
  const { unit } = policy;
  const scale = ready.step.decimalPlaces();
  const params = { unit, total: padded(total, scale) };
  if (minimums === null) return [minimumsExceed(run)];
  const whole: Reason<SharingReasonCode> = {
    code: 'tier/resource-shared',
    figure: shared,
    params: { ...params, customers: minimums.length },
    parts: [
      part('tier/share-minimum', stepsText(sumOf(minimums), ready.step), unit),
      part('tier/share-remainder', stepsText(sumOf(remainders), ready.step), unit),
    ],
  };
  return unplaced.isZero() ? [whole] : [whole, explainUnplaced(run, unplaced)];
}

function explainUnplaced(run: SharingRun, unplaced: Decimal): Reason<SharingReasonCode> {
  const { policy, ready, total } = run;
  const { unit } = policy;
  const scale = ready.step.decimalPlaces();
  const { steps } = wholeSteps(total, ready.step);
  const belowStep = total.minus(toOperand(stepsText(steps, ready.step), ''));
  const rest = unplaced.minus(belowStep);
  const why = hasWeight(run) ? 'tier/unplaced-at-maximum' : 'tier/unplaced-without-weight';
  return {
    code: 'tier/resource-unplaced',
    figure: padded(unplaced, scale),
    params: { unit },
    parts: [
      ...(rest.isZero() ? [] : [part(why, padded(rest, scale), unit)]),
      ...(belowStep.isZero()
        ? []
        : [part('tier/unplaced-below-step', padded(belowStep, scale), unit)]),
    ],
  };
}

function hasWeight({ customers, ready: { grades } }: SharingRun): boolean {
  return customers.some(
    ({ weight, level }) => !weight.isZero() && !(grades[level]?.weight.isZero() ?? true),
  );
}

function part(code: SharingReasonCode, figure: string, unit: string): Reason<SharingReasonCode> {
  return { code, figure, params: { unit } };
}

/** Why nothing is shared. */
export function minimumsExceed(run: SharingRun): Reason<SharingReasonCode> {
  const { policy, ready, total } = run;
  const scale = ready.step.decimalPlaces();
  const lack = lackOf(run);
  return {
    code: 'tier/minimums-exceed-total',
    figure: padded(lack, scale),
    params: {
      unit: policy.unit,
      total: padded(total, scale),
      minimums: padded(total.plus(lack), scale),
    },
  };
}
