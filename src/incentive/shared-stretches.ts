import type { Period } from '../kernel/calendar/index.js';
import { throwInput } from '../kernel/errors/index.js';
import type { SettlementRun } from './settlement-run.js';

/** Days on which the periods of two plans begin and end together, with the places of those periods, the second not included. */
export interface SharedStretch extends Period {
  readonly before: readonly [number, number];
  readonly after: readonly [number, number];
}

type Runs = readonly Pick<SettlementRun, 'period'>[];

/** The shortest stretches that whole periods of both plans fill; refuses periods that are not the same days. */
export function sharedStretches(before: Runs, after: Runs, path: string): readonly SharedStretch[] {
  const stretches: SharedStretch[] = [];
  let [own, other] = [0, 0];
  while (own < before.length || other < after.length) {
    const first = [own, other] as const;
    const start = before[own]?.period.start ?? '';
    if (after[other]?.period.start !== start) throwDiffer(start, after[other]?.period.start, path);
    let end = before[own++]?.period.end ?? '';
    let otherEnd = after[other++]?.period.end ?? '';
    while (end !== otherEnd) {
      const isBehind = end < otherEnd;
      const next = (isBehind ? before[own++] : after[other++])?.period;
      if (next?.start !== (isBehind ? end : otherEnd)) return throwDiffer(end, otherEnd, path);
      if (isBehind) end = next.end;
      else otherEnd = next.end;
    }
    stretches.push({ start, end, before: [first[0], own], after: [first[1], other] });
  }
  return stretches;
}

function throwDiffer(before: string, after: string | undefined, path: string): never {
  return throwInput(
    'incentive/periods-differ',
    path,
    'the periods of both plans must be the same days together, or costs of different days are compared; list the periods of the same stretch',
    { before: before === '' ? null : before, after: after ?? null },
  );
}
