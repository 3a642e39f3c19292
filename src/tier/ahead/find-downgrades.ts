import type { DateString } from '../../kernel/calendar/index.js';
import { decideEach } from '../../kernel/decision/decide-each.js';
import {
  type Batch,
  type BatchOptions,
  type DecideOptions,
  type Decision,
  type Defined,
  type Rows,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { type ReadOptions, readDecideOptions } from '../../kernel/decision/read-options.js';
import { requireObject } from '../../kernel/errors/index.js';
import type { NamedGrade } from '../compute/grades-of.js';
import type { MemberFacts } from '../grant/facts.js';
import type { GrantReasonCode } from '../grant/reasons.js';
import { requireOwnRule } from '../grant/replay-grade.js';
import { requireReadyGrant } from '../grant/replay-options.js';
import type { TierPolicy } from '../policy.js';
import { readyTier } from '../ready-tier.js';
import { anyTime } from './any-time.js';
import { downgradeReasons } from './downgrade-reasons.js';
import { type DowngradeOutcome, type Foresight, foresee } from './foresee.js';
import { type LookAhead, readWithin } from './read-within.js';
import type { AheadReasonCode } from './reasons.js';

/** How far ahead {@link findDowngrade} looks. */
export interface DowngradeOptions extends DecideOptions {
  /** Reviews up to this long after `asOf` are looked at. */
  readonly within: LookAhead;
}

/** What belongs to all members. */
export interface DowngradeSummary<Grade extends string = string> {
  /** How many will hold a lower grade, by the grade held now. */
  readonly losing: Readonly<Record<Grade, number>>;
  /** How many keep what they have. */
  readonly keeping: number;
  /** How many cannot be told. */
  readonly untold: number;
}

/** A decision about a downgrade that may come. */
export type DowngradeDecision<G extends string = string> = Decision<
  DowngradeOutcome<G>,
  string,
  AheadReasonCode | GrantReasonCode
>;

/**
 * Will this member lose its grade soon, on which day, and what would keep it?
 *
 * Replays the history on to the coming reviews as if nothing more happened: what leaves a window until then is gone, and what
 * grace, tenure, floors and pins hold is held. What is asked of a member on the day itself is told by {@link replayGrade}.
 *
 * @param policy - how grades are computed and granted, by a rule that looks at each customer alone
 * @param member - when the member joined, and all that happened up to `asOf`; later events are not looked at
 * @param options - `asOf`; `within`: `{ days }`, `{ weeks }` or `{ months }`; `explain`
 * @returns the grade held, whether a lower one comes (`loses`), which and from which day; with `drop`, the first drop by rule: the day
 * of the review, the day it takes effect, and what is lacking of the figures as they will stand, with the last day that counts. A drop may
 * be there and lose nothing, where a floor, a pin or a lifetime grade holds; and a grade may be lost without one, where a floor or
 * pin ends. Outcome `null` where the replay cannot tell
 * @throws {@link ClienteleError} what {@link replayGrade} throws; `input/unknown-key`, `input/not-a-whole-number`, `input/out-of-range` for `within`;
 * `calendar/out-of-range` beyond the year 9999
 * @guarantee what is foretold is what {@link replayGrade} says on that day, if nothing more happens
 * @source house rule; after the event `TierWillDowngrade` of Talon.One
 * @example
 * ```ts
 * import { defineTierPolicy, findDowngrade } from 'clientele/tier';
 * const club = defineTierPolicy({
 *   id: 'club', version: '1', effective: { start: '2024-01-01', end: null },
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [{ grade: 'gold', match: 'all', atLeast: { spend: '500' } }] },
 *   grant: { window: { type: 'rolling-months', months: 12 }, review: { type: 'months', months: 12 }, upgrade: 'immediate', downgrade: 'full' },
 * });
 * const member = { id: 'C-1', joined: '2024-01-01', events: [
 *   { id: 'e1', date: '2024-03-31', measures: { spend: '500' } }, { id: 'e2', date: '2024-09-01', measures: { spend: '120' } } ] };
 * const { outcome } = findDowngrade(club, member, { asOf: '2025-04-15', within: { months: 12 } });
 * [outcome?.grade, outcome?.loses, outcome?.on, outcome?.to];   // => ['gold', true, '2026-03-31', 'base']
 * outcome?.drop?.keep;   // => { grade: 'gold', met: false, distance: { spend: '500' }, deadline: '2026-03-30' }
 * ```
 * @category Tier
 */
export function findDowngrade<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  member: MemberFacts<NoInfer<G>, NoInfer<M>>,
  options: DowngradeOptions,
): DowngradeDecision<G> {
  const asked = askedOf(policy as unknown as Defined<TierPolicy>, options, 'findDowngrade');
  return decideOne(asked, member) as DowngradeDecision<G>;
}

/**
 * Whose grades are in danger, so that we can warn them in time?
 *
 * The plural of {@link findDowngrade}.
 *
 * @param policy - how grades are computed and granted, by a rule that looks at each customer alone
 * @param members - the history of each member, once
 * @param options - as {@link findDowngrade}, with `onProgress`
 * @returns one decision per member, in input order; a member that cannot be read, or whose id was there before, is a reject; `summary`
 * counts who loses by the grade held now
 * @throws {@link ClienteleError} what {@link findDowngrade} throws for the policy and the options
 * @guarantee received = accepted + rejected; losing, keeping and untold are all that were accepted
 * @example
 * ```ts
 * import { defineTierPolicy, findDowngrades } from 'clientele/tier';
 * const club = defineTierPolicy({
 *   id: 'club', version: '1', effective: { start: '2024-01-01', end: null },
 *   compute: { type: 'thresholds', otherwise: 'base', bands: [{ grade: 'gold', match: 'all', atLeast: { spend: '500' } }] },
 *   grant: { window: { type: 'calendar', unit: 'year' }, review: 'year', upgrade: 'immediate', downgrade: 'full' },
 * });
 * const members = ['600', '450'].map((spend, index) => ({ id: `C-${index}`, joined: '2024-01-01',
 *   held: { grade: 'gold' as const, since: '2025-01-01', end: '2026-01-01' }, events: [{ id: 'e1', date: '2025-05-05', measures: { spend } }] }));
 * findDowngrades(club, members, { asOf: '2025-11-22', within: { days: 60 } }).summary;   // => { losing: { gold: 1, base: 0 }, keeping: 1, untold: 0 }
 * ```
 * @category Tier
 */
export function findDowngrades<G extends string, M extends string>(
  policy: Defined<TierPolicy<G, M>>,
  members: Rows<MemberFacts<NoInfer<G>, NoInfer<M>>>,
  options: DowngradeOptions & BatchOptions,
): Batch<DowngradeOutcome<G>, DowngradeSummary<G>, AheadReasonCode | GrantReasonCode> {
  const asked = askedOf(policy as unknown as Defined<TierPolicy>, options, 'findDowngrades');
  const decided = decideEach(members, '/members', 'a list of members', asked.onProgress, (row) =>
    decideOne(asked, row),
  );
  return {
    ...decided,
    summary: summaryOf(asked.grades, decided.decisions),
    policy: refOf(asked.policy),
    asOf: asked.asOf,
  } as unknown as ReturnType<typeof findDowngrades<G, M>>;
}

interface Asked extends ReadOptions {
  readonly policy: Defined<TierPolicy>;
  /** The same without its days, because it is asked about days to come. */
  readonly free: Defined<TierPolicy>;
  readonly grades: readonly NamedGrade[];
  readonly asOf: DateString;
  readonly last: number;
}

function askedOf(policy: Defined<TierPolicy>, options: unknown, what: string): Asked {
  const tier = readyTier(policy);
  requireReadyGrant(tier, policy);
  const { within, ...rest } = requireObject(options, '/options', '{ asOf, within }');
  const read = readDecideOptions(rest);
  requireInForce(policy, read.asOf, '/options/asOf');
  const { grades } = requireOwnRule(tier.compute, what);
  const last = readWithin(within, read.asOf);
  return { ...read, policy, free: anyTime(policy), grades, last };
}

function decideOne(asked: Asked, member: unknown): DowngradeDecision {
  const { policy, free, grades, asOf, last, explain } = asked;
  const foreseen: Foresight = foresee(free, grades, member as MemberFacts, asOf, last);
  const { id, outcome, missing, reasons } = foreseen;
  const told = outcome === null ? reasons : downgradeReasons(outcome, grades, policy.measureLabels);
  return {
    id,
    outcome,
    reasons: explain === 'none' ? [] : told,
    policy: refOf(policy),
    asOf,
    missing,
  };
}

function summaryOf(
  grades: readonly NamedGrade[],
  decisions: readonly DowngradeDecision[],
): DowngradeSummary {
  const losing = new Map(grades.map(({ grade }) => [grade, 0]));
  let keeping = 0;
  let untold = 0;
  for (const { outcome } of decisions)
    if (outcome === null) untold += 1;
    else if (outcome.loses) losing.set(outcome.grade, (losing.get(outcome.grade) ?? 0) + 1);
    else keeping += 1;
  return { losing: Object.fromEntries(losing), keeping, untold };
}
