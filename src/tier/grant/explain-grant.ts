import { fromDayNumber, readDayNumber } from '../../kernel/calendar/day-number.js';
import { plain } from '../../kernel/decimal/decimal.js';
import {
  type JsonValue,
  type Label,
  measureLabelOf,
  type Reason,
} from '../../kernel/decision/index.js';
import type { Answered } from './answered.js';
import type { Begun } from './begin-course.js';
import type { GradeDistance, GrantedOutcome } from './decision.js';
import { dateOrNull } from './distance-to.js';
import { figuresOver } from './measure.js';
import type { Granted, Overlays } from './overlay.js';
import type { GrantReasonCode } from './reasons.js';
import type { Course, Step } from './standing.js';

/** What the reasons are made from. */
export interface Explained extends Answered {
  readonly begun: Begun;
  readonly outcome: GrantedOutcome;
  readonly granted: readonly Granted[];
  readonly overlays: Overlays;
}

type Lines = readonly Reason<GrantReasonCode>[];

/** Why: the grade, what the figures say, what the stages did last, what lies over it, and how far it is. `full` tells every stage since the beginning, with the events. */
export function explainGrant(explained: Explained): Lines {
  const { begun, outcome } = explained;
  return [
    grantedLine(explained),
    computedLine(explained),
    ...stepLines(explained),
    ...overlayLines(explained),
    ...distanceLine(explained, 'tier/to-next', outcome.next),
    ...distanceLine(explained, 'tier/to-keep', outcome.keep),
    ...counted('tier/duplicate-events', begun.duplicates),
    ...counted('tier/later-events', begun.later),
    ...(begun.unasked.length > 0
      ? [{ code: 'tier/unasked-figures' as const, params: { measures: begun.unasked } }]
      : []),
  ];
}

function counted(code: GrantReasonCode, count: number): Lines {
  return count > 0 ? [{ code, params: { count } }] : [];
}

function grantedLine({ outcome, ready }: Explained): Reason<GrantReasonCode> {
  const { grade, since, end, source } = outcome;
  return {
    code: 'tier/granted',
    params: { grade, label: labelOf(ready, grade), since, end, source },
  };
}

function computedLine(explained: Explained): Reason<GrantReasonCode> {
  const { outcome, ready, begun, day } = explained;
  const { computed, window } = outcome;
  const params = {
    grade: computed,
    label: computed === null ? null : labelOf(ready, computed),
    ...window,
  };
  const start = readDayNumber(window.start);
  return {
    code: 'tier/computed-in-window',
    params,
    ...evidence(explained, { start, end: day + 1, day, carried: begun.course.carried }, null),
  };
}

const grants: readonly GrantReasonCode[] = ['tier/begun', 'tier/upgraded', 'tier/dropped'];

/** The steps of the last day on which a stage did something, and the one that gave the grade by rule. */
function stepLines(explained: Explained): Lines {
  const { steps } = explained.begun.course;
  const last = steps.at(-1)?.day;
  const given = steps.findLastIndex(({ code }) => grants.includes(code));
  return steps
    .filter(
      ({ day }, index) => explained.known.explain === 'full' || day === last || index === given,
    )
    .map((step) => stepLine(explained, step));
}

function stepLine(explained: Explained, step: Step): Reason<GrantReasonCode> {
  const { code, day, params, start, end } = step;
  const told: Record<string, JsonValue> = { date: fromDayNumber(day) };
  for (const [name, value] of Object.entries(params))
    Object.assign(told, said(explained, name, value));
  if (start < end) Object.assign(told, { start: fromDayNumber(start), end: dateOrNull(end) });
  const about = code === 'tier/upgraded' ? params['to'] : (params['from'] ?? params['grade']);
  return {
    code,
    params: told,
    ...(start < end
      ? evidence(
          explained,
          step,
          typeof about === 'number' ? about : null,
          code === 'tier/upgraded',
        )
      : {}),
  };
}

const gradeParams = ['grade', 'from', 'to', 'found'];
const dayParams = ['on', 'until'];

/** Places of grades become names with their labels, day numbers dates. */
function said(
  { ready, policy }: Explained,
  name: string,
  value: string | number | null,
): Record<string, JsonValue> {
  if (name === 'measure')
    return { measure: value, measureLabel: measureLabelOf(policy.measureLabels, String(value)) };
  if (typeof value !== 'number') return { [name]: value };
  if (dayParams.includes(name)) return { [name]: dateOrNull(value) };
  if (!gradeParams.includes(name)) return { [name]: value };
  const named = ready.compute.grades[value];
  const label = name === 'grade' ? 'label' : `${name}Label`;
  return { [name]: named?.grade ?? null, [label]: named?.label ?? null };
}

/** The figures that a stage looked at, with the bounds of the grade it is about, and the events that count where everything is told. */
function evidence(
  { ready, policy, begun, known }: Explained,
  { start, end, day, carried }: Pick<Step, 'start' | 'end' | 'day' | 'carried'>,
  level: number | null,
  entered = false,
): Pick<Reason<GrantReasonCode>, 'parts' | 'rows'> {
  const { course } = begun;
  const figureOf = figuresOver(course, start, end, carried, day + 1);
  const band = level === null ? undefined : ready.bands[level];
  const parts = ready.compute.measures.flatMap((measure): Lines => {
    const figure = figureOf(measure);
    if (figure === undefined) return [];
    const bounds = entered ? band?.enter : band?.keep;
    const bound = bounds?.find(([name]) => name === measure)?.[1];
    const measureLabel = measureLabelOf(policy.measureLabels, measure);
    const params = {
      measure,
      measureLabel,
      value: plain(figure),
      bound: bound === undefined ? null : plain(bound),
    };
    return [{ code: 'tier/measured', params }];
  });
  const full = known.explain === 'full';
  return {
    ...(parts.length > 0 ? { parts } : {}),
    ...(full ? { rows: rowsOf(course, start, end, day) } : {}),
  };
}

/** The ids of the events that count in [start, end), as known at the close of a day. */
function rowsOf({ ledger }: Course, start: number, end: number, day: number): readonly string[] {
  const [from, to] = [fromDayNumber(start), dateOrNull(end) ?? '9999-99'];
  const own = ledger.events.filter(({ date }) => date >= from && date < to).map(({ id }) => id);
  const moved = ledger.moved
    .filter((event) => event.day >= start && event.day < end && event.known <= day)
    .map(({ id }) => id);
  return [...own, ...moved];
}

function overlayLines({ granted, overlays, ready }: Explained): Lines {
  const last = granted.at(-1);
  if (last === undefined) return [];
  const grade = ready.compute.grades[last.level]?.grade ?? '';
  const label = labelOf(ready, grade);
  if (last.source === 'lifetime') {
    const start = overlays.lifetimes
      .filter(({ level }) => level === last.level)
      .map((one) => one.start);
    return [
      { code: 'tier/lifetime', params: { grade, label, date: fromDayNumber(Math.min(...start)) } },
    ];
  }
  const { assigned } = last;
  if (assigned === null) return [];
  const { told, madeGood, end } = assigned;
  const params = {
    grade,
    label,
    start: told.start,
    end: Number.isFinite(end) ? dateOrNull(end) : null,
    source: told.source ?? 'manual',
    by: told.by ?? null,
    why: told.why ?? null,
  };
  const lines: Reason<GrantReasonCode>[] = [
    { code: last.source === 'pin' ? 'tier/pinned' : 'tier/floor', params },
  ];
  if (madeGood !== null)
    lines.push({
      code: 'tier/made-good',
      params: { grade, label, date: fromDayNumber(madeGood), end: params.end },
    });
  return lines;
}

function distanceLine(
  { ready, policy }: Explained,
  code: 'tier/to-next' | 'tier/to-keep',
  distance: GradeDistance | null,
): Lines {
  if (distance === null) return [];
  const { grade, met, deadline } = distance;
  const isTold = Object.keys(distance.distance).length > 0;
  const anyOne = isAnyOne(ready, grade) && Object.keys(distance.distance).length > 1;
  const params = { grade, label: labelOf(ready, grade), met, isTold, anyOne, deadline };
  const parts = Object.entries(distance.distance).map(([measure, lacking]) => ({
    code: 'tier/lacking' as const,
    params: {
      measure,
      measureLabel: measureLabelOf(policy.measureLabels, measure),
      distance: lacking,
    },
  }));
  return [{ code, params, ...(parts.length > 0 ? { parts } : {}) }];
}

/** Is any one of the figures of its band enough? */
function isAnyOne({ levelOf, bands }: Answered['ready'], grade: string): boolean {
  return bands[levelOf.get(grade) ?? -1]?.match === 'any';
}

function labelOf({ compute }: Answered['ready'], grade: string): Label | null {
  return compute.grades.find((named) => named.grade === grade)?.label ?? null;
}
