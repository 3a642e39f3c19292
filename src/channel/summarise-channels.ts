import { readDayNumber, toDayNumber } from '../kernel/calendar/day-number.js';
import type { DateString, Period } from '../kernel/calendar/index.js';
import { readPeriod } from '../kernel/calendar/read-period.js';
import { type Decimal, plain, toDecimal, zero } from '../kernel/decimal/decimal.js';
import { addToSum, type ExactSum, emptySum, totalOf } from '../kernel/decimal/exact-sum.js';
import { type DecimalInput, type Ratio } from '../kernel/decimal/index.js';
import { ratioOfDecimals } from '../kernel/decimal/ratio.js';
import type { Counts, Reason, Reject } from '../kernel/decision/index.js';
import { idOf } from '../kernel/decision/decide-each.js';
import { requireFunction, requireIterable, requireList, requireObject, requireText, throwInput } from '../kernel/errors/index.js';
import { canonicalText } from '../kernel/events/index.js';
import { type Fields, tryRecord } from '../kernel/schema/index.js';
import type { ChannelSale, ChannelSummaries, ChannelSummary } from './facts.js';
import type { ChannelReasonCode } from './reasons.js';

/** The periods to compare, and what was aimed at. */
export interface SummariseChannelsOptions {
  readonly asOf: DateString;
  readonly period: Period;
  /** The period that growth and retention compare with; it must end where `period` starts, or before. */
  readonly prior: Period;
  readonly targets?: readonly { readonly channel: string; readonly target: DecimalInput }[];
  readonly onProgress?: (counts: Counts) => void;
}

/** The fields of a line that a channel sold. */
export const saleFields: Fields<ChannelSale> = {
  id: { type: 'id', optional: true },
  channel: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal' },
  cost: { type: 'decimal', optional: true },
  customer: { type: 'id', optional: true },
};

interface Tally {
  readonly sales: ExactSum;
  readonly priorSales: ExactSum;
  readonly cost: ExactSum;
  hasAllCosts: boolean;
  hasAllCustomers: boolean;
  readonly customers: Set<string>;
  readonly priorCustomers: Set<string>;
}

/**
 * What did each channel do in this period, against its target and against the period before?
 *
 * From sales lines to exact figures and ratios, ready to be scored. Every ratio keeps its two figures; one that does not
 * exist (no base, no target, a cost or a customer that is not told) is `null`, and `undetermined` says why.
 *
 * @param sales - sales lines; returns are negative. With ids, a line that comes twice counts once
 * @param options - `asOf`; `period`; `prior`; `targets` by channel; `onProgress`
 * @returns one row per channel by id, ascending, also for a channel that has only a target; lines that cannot be read, or whose
 * id stands for two different lines, are rejects
 * @throws {@link ClienteleError} `input/not-iterable`, `input/not-a-period`, `input/not-a-date`, `input/not-a-decimal`, `input/repeated-id` for two
 * targets of one channel, `input/out-of-range` where the prior period ends after the period starts
 * @guarantee the sales of all channels sum to the sales of all counted lines; the order of lines changes nothing
 * @example
 * ```ts
 * import { summariseChannels } from 'clientele/channel';
 * import { quarterOf } from 'clientele/calendar';
 * const channels = summariseChannels(
 *   [
 *     { channel: 'east', date: '2026-04-10', amount: '80', cost: '60', customer: 'C-1' },
 *     { channel: 'east', date: '2026-07-10', amount: '100', cost: '75', customer: 'C-1' },
 *   ],
 *   { asOf: '2026-09-30', period: quarterOf(2026, 3), prior: quarterOf(2026, 2), targets: [{ channel: 'east', target: '125' }] },
 * );
 * channels.rows[0]?.completion;      // => { numerator: '100', denominator: '125', value: 0.8 }
 * channels.rows[0]?.growth?.value;   // => 0.25
 * ```
 * @category Channel
 */
export function summariseChannels(sales: Iterable<ChannelSale>, options: SummariseChannelsOptions): ChannelSummaries {
  const known = readOptions(options);
  const tallies = new Map<string, Tally>([...known.targets.keys()].map((channel) => [channel, emptyTally()]));
  const read = readLines(sales, known.onProgress);
  let outside = 0;
  for (const line of read.lines) {
    const day = readDayNumber(line.date);
    const which = day > known.lastDay ? null : within(known.period, day) ? 'now' : within(known.prior, day) ? 'prior' : null;
    if (which === null) outside += 1;
    else count(tallies, line, which);
  }
  const rows = rowsOf(tallies, known.targets);
  return { rows, rejected: read.rejected, counts: read.counts, period: options.period, prior: options.prior, asOf: options.asOf, outside, duplicates: read.duplicates };
}

type Days = { readonly start: number; readonly end: number };

function within({ start, end }: Days, day: number): boolean {
  return start <= day && day < end;
}

function readOptions(options: unknown) {
  const read = requireObject(options, '/options', '{ asOf, period, prior }');
  const period = readPeriod(read['period'], '/options/period');
  const prior = readPeriod(read['prior'], '/options/prior');
  if (prior.end > period.start) throwInput('input/out-of-range', '/options/prior', 'the prior period must end before the period starts', {});
  const { onProgress } = read;
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  return {
    lastDay: toDayNumber(read['asOf'], '/options/asOf'),
    period,
    prior,
    targets: readTargets(read['targets'] ?? []),
    onProgress: onProgress as SummariseChannelsOptions['onProgress'],
  };
}

function readTargets(targets: unknown): ReadonlyMap<string, Decimal> {
  const byChannel = new Map<string, Decimal>();
  Array.from(requireList(targets, '/options/targets', 'a list of targets')).forEach((row, index) => {
    const path = `/options/targets/${index}`;
    const { channel, target } = requireObject(row, path, '{ channel, target }');
    const name = requireText(channel, `${path}/channel`, 'the id of a channel');
    if (byChannel.has(name)) throwInput('input/repeated-id', `${path}/channel`, `channel ${JSON.stringify(name)} has two targets`, { id: name });
    byChannel.set(name, toDecimal(target, `${path}/target`));
  });
  return byChannel;
}

function emptyTally(): Tally {
  return { sales: emptySum(), priorSales: emptySum(), cost: emptySum(), hasAllCosts: true, hasAllCustomers: true, customers: new Set(), priorCustomers: new Set() };
}

/** Reads every line; of lines with one id and one content the first counts, with two contents none does. */
function readLines(sales: unknown, onProgress: SummariseChannelsOptions['onProgress']) {
  const rejected: Reject[] = [];
  const accepted: { readonly index: number; readonly line: ChannelSale }[] = [];
  const contents = new Map<string, Set<string>>();
  let received = 0;
  for (const row of requireIterable(sales, '/sales', 'a list of sales lines')) {
    const index = received++;
    const issues: Reason[] = [];
    const line = tryRecord(saleFields, row, '', issues);
    if (line === null) rejected.push({ index, id: idOf(row), issues });
    else {
      accepted.push({ index, line });
      if (line.id !== undefined) contents.set(line.id, (contents.get(line.id) ?? new Set()).add(canonicalText(line)));
    }
  }
  const seen = new Set<string>();
  const lines: ChannelSale[] = [];
  let duplicates = 0;
  for (const { index, line } of accepted) {
    const { id } = line;
    if (id !== undefined && (contents.get(id)?.size ?? 0) > 1) rejected.push({ index, id, issues: [{ code: 'events/conflicting-id', params: { id }, path: '/id' }] });
    else if (id !== undefined && seen.has(id)) duplicates += 1;
    else lines.push(line);
    if (id !== undefined) seen.add(id);
  }
  rejected.sort((left, right) => left.index - right.index);
  const counts: Counts = { received, accepted: received - rejected.length, rejected: rejected.length };
  onProgress?.(counts);
  return { lines, rejected, counts, duplicates };
}

function count(tallies: Map<string, Tally>, { channel, amount, cost, customer }: ChannelSale, which: 'now' | 'prior'): void {
  let tally = tallies.get(channel);
  if (tally === undefined) tallies.set(channel, (tally = emptyTally()));
  if (customer === undefined) tally.hasAllCustomers = false;
  else (which === 'now' ? tally.customers : tally.priorCustomers).add(customer);
  addToSum(which === 'now' ? tally.sales : tally.priorSales, amount, '/amount');
  if (which === 'prior') return;
  if (cost === undefined) tally.hasAllCosts = false;
  else addToSum(tally.cost, cost, '/cost');
}

function rowsOf(tallies: ReadonlyMap<string, Tally>, targets: ReadonlyMap<string, Decimal>): readonly ChannelSummary[] {
  const all = emptySum();
  for (const { sales } of tallies.values()) addToSum(all, plain(totalOf(sales)), '/amount');
  const total = totalOf(all);
  return [...tallies]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, tally]) => rowOf(id, tally, targets.get(id), total));
}

function rowOf(id: string, tally: Tally, target: Decimal | undefined, total: Decimal): ChannelSummary {
  const sales = totalOf(tally.sales);
  const prior = totalOf(tally.priorSales);
  const undetermined: Reason<ChannelReasonCode>[] = [];
  const ratio = (name: string, top: Decimal, bottom: Decimal | null, code: ChannelReasonCode): Ratio | null => {
    const made = bottom === null ? null : ratioOfDecimals(top, bottom);
    if (made === null) undetermined.push({ code: bottom === null ? code : 'channel/no-base', params: { ratio: name } });
    return made;
  };
  const kept = [...tally.priorCustomers].filter((customer) => tally.customers.has(customer)).length;
  return {
    id,
    sales: plain(sales),
    priorSales: plain(prior),
    customers: tally.customers.size,
    completion: ratio('completion', sales, target ?? null, 'channel/no-target'),
    // Growth over a base of zero or less has no meaning.
    growth: ratio('growth', sales.minus(prior), prior.gt(0) ? prior : zero, 'channel/no-base'),
    marginRate: ratio('marginRate', sales.minus(totalOf(tally.cost)), tally.hasAllCosts ? sales : null, 'channel/no-cost'),
    retention: ratio('retention', toDecimal(kept, ''), tally.hasAllCustomers ? toDecimal(tally.priorCustomers.size, '') : null, 'channel/no-customers'),
    share: ratio('share', sales, total, 'channel/no-base'),
    undetermined,
  };
}
