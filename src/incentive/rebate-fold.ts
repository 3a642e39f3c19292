import { INVALID_KEY, readDateKey } from '../kernel/calendar/date-key.js';
import type { Period } from '../kernel/calendar/index.js';
import { zero } from '../kernel/decimal/decimal.js';
import { idOf } from '../kernel/decision/decide-each.js';
import { type DecideOptions, type Defined, type Reason, refOf } from '../kernel/decision/index.js';
import { invariant, requireWhole } from '../kernel/errors/index.js';
import type { Fold } from '../kernel/events/index.js';
import { requireOtherState } from '../kernel/events/require-other-state.js';
import { countEasyLine } from './count-easy-line.js';
import { countPartnerLine, type FoldRun } from './count-partner-line.js';
import type { RebateBatch, RebateDecision } from './decision.js';
import { easyMantissa, NOT_EASY } from './easy-line.js';
import type { Hierarchies } from './facts.js';
import { channelsOf, measuredSlots } from './fold-channels.js';
import { type PartnerLine, readPartnerLine } from './fold-line.js';
import { scopeTest } from './fold-scope.js';
import type { IncentivePlan } from './policy.js';
import { type FoldPartner, readPartners } from './read-partners.js';
import type { IncentiveReasonCode } from './reasons.js';
import {
  emptyRebateState,
  mergeRebateStates,
  type RebateState,
  requireRebateState,
  uncountedWords,
} from './rebate-state.js';

import { recentNames } from './recent-names.js';
import { settleMeasured, summariseRebates } from './settle-measured.js';

import { readRun } from './settlement-run.js';

/** The date of the run, the period it settles, and what is known of partners beside their lines. */
export interface RebateFoldOptions<M extends string = string> extends DecideOptions {
  readonly period: Period;
  readonly hierarchies?: Hierarchies;
  /** Partners are decided about whether or not a line names them; those that only lines name have no measures and nothing settled. */
  readonly partners?: Iterable<FoldPartner<M>>;
}

/**
 * How do I settle more lines than fit, in a stream or in workers?
 *
 * The one-call form for partners whose lines are at hand is {@link settleRebates}; on the same lines, both give the same
 * outcomes. Memory: O(partners × measures of the basis), plus the rejects; no line is kept. So a repeated id is not noticed:
 * remove repeated lines before. For the same reason `of` is not looked up (under `when-sold` a return has to tell `soldOn`), and reasons tell counts and sums of lines but not
 * their ids, at any level; settle single partners again with {@link settleRebate} to open them down to the lines.
 *
 * @param plan - what was agreed
 * @param options - `asOf`; `period`: exactly one period of the plan; `partners`: what was settled before and the figures that conditions
 * look at, by partner; `explain`, `hierarchies` as for {@link settleRebate}
 * @returns a fold from lines with a `partner` to a batch: one decision a partner, in the order of ids; a line that cannot be read is a
 * reject, and the others of its partner count
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `incentive/wrong-period`, `incentive/period-not-begun`,
 * `input/…` for the options, `input/repeated-id` for a partner told twice, `decimal/finer-than-scale` for what was settled
 * @guarantee any split of the lines, merged in any order, gives the same batch, to the byte; received = accepted + rejected
 * @example
 * ```ts
 * import { foldRows } from 'clientele';
 * import { quarterOf } from 'clientele/calendar';
 * import { defineIncentivePlan, rebateFold } from 'clientele/incentive';
 * const plan = defineIncentivePlan({
 *   id: 'quarterly', version: '1', effective: { start: '2026-01-01', end: null },
 *   currency: 'CNY', period: 'quarter', basis: 'net-amount', structure: 'all-units', boundary: 'lower-inclusive',
 *   bands: [{ from: '0', to: '100', rate: '0.01' }, { from: '100', to: null, rate: '0.02' }],
 *   negativeDue: 'claw-back', rounding: { scale: 2, mode: 'half-even' },
 * });
 * const fold = rebateFold(plan, { asOf: '2026-10-10', period: quarterOf(2026, 3), partners: [{ id: 'D-1', settled: '0.50' }] });
 * const batch = fold.finish(foldRows(fold, [
 *   { id: 'i-1', partner: 'D-1', date: '2026-07-03', type: 'sale', amount: '80' },
 *   { id: 'i-2', partner: 'D-2', date: '2026-08-19', type: 'sale', amount: '20' },
 *   { id: 'i-3', partner: 'D-1', date: '2026-09-02', type: 'sale', amount: '40' },
 *   { id: 'i-4', partner: 'D-2', date: '2026-02-30', type: 'sale', amount: '5' },
 * ]));
 * batch.decisions.map(({ id, outcome }) => [id, outcome?.due]);   // => [['D-1', '1.90'], ['D-2', '0.20']]
 * batch.rejected.map(({ index, issues }) => [index, issues[0]?.code]);   // => [[3, 'input/not-a-date']]
 * ```
 * @category Incentive
 */
export function rebateFold<M extends string>(
  plan: Defined<IncentivePlan<M>>,
  options: RebateFoldOptions<NoInfer<M>>,
): Fold<PartnerLine, RebateState, RebateBatch> {
  const fold = foldRun(plan as Defined<IncentivePlan>, options);
  const channels = fold.channels.length;
  const read = (state: unknown, path: string) => requireRebateState(state, path, channels);
  // The state checked last: a loop hands in the same one for every row.
  let known: RebateState | null = null;
  return {
    empty: (firstIndex = 0) =>
      emptyRebateState(requireWhole(firstIndex, '/firstIndex', 0, Number.MAX_SAFE_INTEGER)),
    add: (state, row) => {
      if (state !== known) {
        known = read(state, '/state');
        fold.recentPlaces.names.fill('');
      }
      return addLine(fold, state, row);
    },
    merge: (left, right) => {
      const states = [read(left, '/left'), read(right, '/right')] as const;
      requireOtherState(left, right);
      return mergeRebateStates(...states, channels);
    },
    finish: (state) => finish(fold, read(state, '/state')),
  };
}

function foldRun(plan: Defined<IncentivePlan>, options: RebateFoldOptions): FoldRun {
  const run = readRun(plan, options, { more: ['partners'] });
  const channels = channelsOf(plan);
  const byOwnDate = plan.event === 'invoice' && plan.returnsCount === 'when-returned';
  const mix = channels.find(({ scope }) => scope !== null)?.scope ?? null;
  return {
    run,
    currency: plan.currency,
    channels,
    needsQuantity: channels.some(({ measure }) => measure === 'quantity'),
    inScope: scopeTest(run.readScope, plan.scope),
    inMix: mix === null ? null : scopeTest(run.readScope, mix),
    partners: readPartners(run, options.partners ?? []),
    start: readDateKey(run.window.start),
    end: readDateKey(run.window.end),
    asOf: readDateKey(run.asOf),
    byOwnDate,
    recentPlaces: recentNames(0),
    isEasy: byOwnDate && channels.length === 1 && channels[0]?.measure === 'net-amount',
  };
}

function addLine(fold: FoldRun, state: RebateState, row: PartnerLine): RebateState {
  const { currency } = fold;
  const index = state.nextIndex++;
  const { counts } = state;
  counts.received += 1;
  const isRecord = typeof row === 'object' && row !== null;
  if (fold.isEasy && isRecord && countEasyLine(fold, state, row)) {
    counts.accepted += 1;
    return state;
  }
  const day = isRecord ? readDateKey(row.date) : INVALID_KEY;
  const mantissa = day === INVALID_KEY ? NOT_EASY : easyMantissa(row, currency);
  const line = mantissa === NOT_EASY ? readPartnerLine(row, currency) : row;
  const issues = isLine(line) ? countPartnerLine(fold, state, line, day, mantissa) : line;
  if (issues === null) counts.accepted += 1;
  else {
    counts.rejected += 1;
    state.rejected.push({ index, id: idOf(row), issues });
  }
  return state;
}

function isLine(line: PartnerLine | readonly Reason[]): line is PartnerLine {
  return !Array.isArray(line);
}

function finish(fold: FoldRun, state: RebateState): RebateBatch {
  const { run, partners } = fold;
  const ids = [...new Set([...partners.keys(), ...state.places.keys()])].sort(byText);
  const decisions = ids.map((id) => settlePartner(fold, state, id));
  return {
    decisions,
    rejected: [...state.rejected].sort((left, right) => left.index - right.index),
    counts: { ...state.counts },
    summary: summariseRebates(run, decisions),
    policy: refOf(run.plan),
    asOf: run.asOf,
  };
}

function byText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

function settlePartner(fold: FoldRun, state: RebateState, id: string): RebateDecision {
  const { run, channels, partners } = fold;
  const sums = 2 * channels.length;
  const width = sums + uncountedWords.length;
  // A place beyond the last has no figures: a partner without lines.
  const place = state.places.get(id) ?? state.places.size;
  const lines = state.lines.slice(place * width, (place + 1) * width);
  const told = partners.get(id);
  return settleMeasured(run, {
    id,
    settled: told?.settled ?? zero,
    measures: told?.measures,
    membership: told?.membership ?? {},
    measureOf: (measure, scope) => {
      const number = channels.findIndex((one) => one.measure === measure && one.scope === scope);
      const channel = channels[number];
      if (channel === undefined) throw invariant(`the fold does not sum ${measure}`);
      const [added = 0, taken = 0] = lines.slice(2 * number);
      return measuredSlots(run, channel, state, place * sums + 2 * number, [added, taken]);
    },
    notes: notesOf(lines.slice(sums)),
  });
}

const noteCodes = {
  outside: 'incentive/outside-period',
  unscoped: 'incentive/out-of-scope',
  undated: 'incentive/no-event-date',
  later: 'incentive/later-lines',
} as const satisfies Record<(typeof uncountedWords)[number], IncentiveReasonCode>;

function notesOf(counts: readonly number[]): readonly Reason<IncentiveReasonCode>[] {
  return uncountedWords.flatMap((word, place) => {
    const count = counts[place] ?? 0;
    return count === 0 ? [] : [{ code: noteCodes[word], params: { count } }];
  });
}
