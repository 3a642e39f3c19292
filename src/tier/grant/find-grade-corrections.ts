import { toDayNumber } from '../../kernel/calendar/day-number.js';
import type { DateString } from '../../kernel/calendar/index.js';
import {
  type Decision,
  type Defined,
  type Label,
  type Reason,
  refOf,
} from '../../kernel/decision/index.js';
import { requireObject } from '../../kernel/errors/index.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import type { GradeStretch, GrantedOutcome } from './decision.js';
import type { MemberEvent, MemberFacts } from './facts.js';
import { readMember } from './read-member.js';
import type { GrantReasonCode } from './reasons.js';
import { requireOwnRule } from './replay-grade.js';
import { replayMember } from './replay-member.js';
import { type GradeReplayOptions, readReplayOptions, requireReadyGrant } from './replay-options.js';

/** A stretch of days that has another grade than was thought. */
export interface GradeCorrection<Grade extends string = string> {
  readonly start: DateString;
  /** The first day on which both agree again; `null`: they do not, up to the day asked for. */
  readonly end: DateString | null;
  readonly before: Grade;
  readonly after: Grade;
}

/** What became known late, and what it changes. */
export interface CorrectionOutcome<Grade extends string = string> {
  readonly corrections: readonly GradeCorrection<Grade>[];
  /** The ids of the events that became known in between, those that count by date. */
  readonly events: readonly string[];
  /** How many floors and pins became known in between. */
  readonly assignments: number;
  /** The grade on the last day, as it was thought and as it is. */
  readonly before: Grade;
  readonly after: Grade;
}

/** Two days of knowledge about one history. */
export interface CorrectionOptions extends GradeReplayOptions {
  /** The day whose knowledge the earlier answer stood on. */
  readonly before: DateString;
}

/**
 * What do late events change of the grades that were told?
 *
 * The history as it was known on one day, against what is known now: a correction to act on, not a silent rewrite. An entry that was wrong
 * is corrected by another of its own id (a return, a booking back); the same id with other content is a conflict.
 *
 * @param policy - how grades are computed and granted
 * @param member - the whole log, with `recordedOn` where something became known later than it happened
 * @param options - `asOf`; `before`: the day whose knowledge was used; `knownBy`: that of now, `asOf` unless told; `explain`
 * @returns every stretch of days with another grade than was thought, and the ids that became known; none where nothing changes. Outcome `null` where
 * one of the two answers cannot be told, with the reasons of that one
 * @throws {@link ClienteleError} as {@link replayGrade}
 * @guarantee outside the stretches both histories agree on every day
 * @example An order of May that was booked in July
 * ```ts
 * import { defineTierPolicy, findGradeCorrections } from 'clientele/tier';
 * const club = defineTierPolicy({
 *   id: 'club', version: '1', effective: { start: '2024-01-01', end: null },
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [{ grade: 'gold', match: 'all', atLeast: { spend: '500' } }] },
 *   grant: { window: { type: 'rolling-months', months: 12 }, review: { type: 'months', months: 12 }, upgrade: 'immediate', downgrade: 'full' },
 * });
 * const member = { id: 'C-1', joined: '2024-01-01', events: [
 *   { id: 'e1', date: '2024-03-31', measures: { spend: '300' } },
 *   { id: 'e2', date: '2024-05-20', measures: { spend: '200' }, recordedOn: '2024-07-02' } ] };
 * const { outcome } = findGradeCorrections(club, member, { asOf: '2024-07-31', before: '2024-06-30' });
 * outcome?.corrections;   // => [{ start: '2024-05-20', end: null, before: 'base', after: 'gold' }]
 * outcome?.events;        // => ['e2']
 * ```
 * @category Tier
 */
export function findGradeCorrections<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  member: MemberFacts<NoInfer<G>, NoInfer<M>>,
  options: CorrectionOptions,
): Decision<CorrectionOutcome<G>, string, GrantReasonCode> {
  const asked = policy as unknown as Defined<TierPolicy>;
  const tier = readyTier(asked);
  const ready = requireReadyGrant(tier, asked);
  const known = readReplayOptions(asked, options, ['before']);
  const { before } = requireObject(options, '/options', '{ asOf, before }');
  toDayNumber(before, '/options/before');
  const rule = requireOwnRule(tier.compute, 'findGradeCorrections');
  const replay = (knownBy: string) =>
    replayMember(asked, ready, rule, member, { ...known, knownBy }, '/member');
  const then = replay(before as string);
  const now = replay(known.knownBy);
  const untold = [then, now].find(({ outcome }) => outcome === null);
  const shared = { id: now.id, policy: refOf(asked), asOf: known.asOf };
  if (untold !== undefined || then.outcome === null || now.outcome === null)
    return {
      ...shared,
      outcome: null,
      reasons: untold?.reasons ?? [],
      missing: untold?.missing ?? [],
    };
  const read = readMember(member, '/member', ready.levelOf, asked.id);
  const outcome = correctionOf(then.outcome, now.outcome, read, {
    asOf: known.asOf,
    before: before as string,
    knownBy: known.knownBy,
  });
  const reasons = known.explain === 'none' ? [] : reasonsOf(outcome, labelsOf(tier.compute.grades));
  return { ...shared, outcome, reasons, missing: now.missing } as Decision<
    CorrectionOutcome<G>,
    string,
    GrantReasonCode
  >;
}

interface Between {
  readonly asOf: string;
  readonly before: string;
  readonly knownBy: string;
}

function correctionOf(
  then: GrantedOutcome,
  now: GrantedOutcome,
  { events, floors = [], pins = [] }: MemberFacts,
  between: Between,
): CorrectionOutcome {
  const came = events.filter(
    ({ date, recordedOn = date }) => date <= between.asOf && isBetween(recordedOn, between),
  );
  return {
    corrections: differences(then.history, now.history),
    events: idsOf(came),
    assignments: [...floors, ...pins].filter(
      ({ start, recordedOn = start }) => start <= between.asOf && isBetween(recordedOn, between),
    ).length,
    before: then.grade,
    after: now.grade,
  };
}

function isBetween(recordedOn: string, { before, knownBy }: Between): boolean {
  return recordedOn > before && recordedOn <= knownBy;
}

function idsOf(events: readonly MemberEvent[]): readonly string[] {
  return [...new Set(events.map(({ id }) => id))].sort((one, other) => (one < other ? -1 : 1));
}

/** The stretches of days on which two histories of one member differ. */
function differences(
  then: readonly GradeStretch[],
  now: readonly GradeStretch[],
): readonly GradeCorrection[] {
  const starts = [...new Set([...then, ...now].map(({ start }) => start))].sort();
  const found: { start: string; end: string | null; before: string; after: string }[] = [];
  for (const start of starts) {
    const [before, after] = [gradeOn(then, start), gradeOn(now, start)];
    const last = found.at(-1);
    const isOpen = last !== undefined && last.end === null;
    if (isOpen && last.before === before && last.after === after) continue;
    if (isOpen) last.end = start;
    if (before !== after) found.push({ start, end: null, before, after });
  }
  return found;
}

function gradeOn(history: readonly GradeStretch[], date: string): string {
  return history.findLast(({ start }) => start <= date)?.grade ?? '';
}

function labelsOf(grades: readonly { readonly grade: string; readonly label: Label | null }[]) {
  return new Map(grades.map(({ grade, label }) => [grade, label]));
}

function reasonsOf(
  { corrections, events, assignments }: CorrectionOutcome,
  labels: ReadonlyMap<string, Label | null>,
): readonly Reason<GrantReasonCode>[] {
  const lines: Reason<GrantReasonCode>[] = corrections.map(({ start, end, before, after }) => ({
    code: 'tier/corrected',
    params: {
      start,
      end,
      before,
      beforeLabel: labels.get(before) ?? null,
      after,
      afterLabel: labels.get(after) ?? null,
    },
  }));
  if (corrections.length === 0) lines.push({ code: 'tier/nothing-corrected', params: {} });
  const count = events.length + assignments;
  if (count > 0) lines.push({ code: 'tier/became-known', params: { count }, rows: events });
  return lines;
}
