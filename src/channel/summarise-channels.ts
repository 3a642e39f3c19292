import { readDayNumber } from '../kernel/calendar/day-number.js';
import { fromDays } from '../kernel/calendar/read-period.js';
import type { Decimal } from '../kernel/decimal/decimal.js';
import { addDecimalToSum, emptySum, totalOf } from '../kernel/decimal/exact-sum.js';
import { idOf } from '../kernel/decision/decide-each.js';
import type { Reason, Reject, Rows } from '../kernel/decision/index.js';
import { requireIterable } from '../kernel/errors/index.js';
import {
  addDistinctLine,
  countDistinctLines,
  type DistinctLines,
} from '../kernel/events/distinct-lines.js';
import { type Fields, tryRecord } from '../kernel/schema/index.js';
import { channelRow } from './channel-row.js';
import { addSale, type ChannelTally, emptyTally, type Side } from './channel-tally.js';
import type { ChannelSale, ChannelSummaries, ChannelSummary } from './facts.js';
import {
  readSummaryOptions,
  type SummariseChannelsOptions,
  type SummaryOptions,
} from './summary-options.js';

/** The fields of a line that a channel sold. */
export const saleFields: Fields<ChannelSale> = {
  id: { type: 'id', optional: true },
  channel: { type: 'id' },
  date: { type: 'date' },
  amount: { type: 'decimal' },
  cost: { type: 'decimal', optional: true },
  customer: { type: 'id', optional: true },
};

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
 * targets of one channel, `input/out-of-range` where the prior period ends after the period starts or a target is negative
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
export function summariseChannels(
  sales: Rows<ChannelSale>,
  options: SummariseChannelsOptions,
): ChannelSummaries {
  const known = readSummaryOptions(options);
  const { asOf, period, prior, targets } = known;
  const { lines, duplicates, rejected, counts } = readLines(sales, known.lastDay, known.onProgress);
  const tallies = new Map([...targets.keys()].map((channel) => [channel, emptyTally()]));
  let outside = 0;
  for (const line of lines) {
    const side = sideOf(known, line);
    if (side === null) outside += 1;
    else addSale(tallyFor(tallies, line.channel), line, side);
  }
  return {
    rows: rowsOf(tallies, targets),
    rejected,
    counts,
    period: fromDays(period.start, period.end),
    prior: fromDays(prior.start, prior.end),
    asOf,
    outside,
    duplicates,
  };
}

const progressEvery = 65_536;

/** Reads every line; a line with an id counts once, or not at all where its id stands for two different lines. */
function readLines(
  sales: unknown,
  lastDay: number,
  onProgress: SummariseChannelsOptions['onProgress'],
) {
  // What is not yet known as of the date must not change what is: not even by being in conflict with it.
  const isLater = ({ date }: ChannelSale) => readDayNumber(date) > lastDay;
  const unnamed: ChannelSale[] = [];
  const named: DistinctLines<ChannelSale> = new Map();
  const rejected: Reject[] = [];
  let received = 0;
  const counts = () => ({
    received,
    accepted: received - rejected.length,
    rejected: rejected.length,
  });
  for (const row of requireIterable(sales, '/sales', 'a list of sales lines')) {
    const index = received++;
    const issues: Reason[] = [];
    const line = tryRecord(saleFields, row, '', issues);
    if (line === null) rejected.push({ index, id: idOf(row), issues });
    else if (line.id === undefined || isLater(line)) unnamed.push(line);
    else addDistinctLine(named, line.id, line, index);
    if (received % progressEvery === 0) onProgress?.(counts());
  }
  const { lines, duplicates, conflicts } = countDistinctLines(named);
  for (const conflict of conflicts) rejected.push(conflict);
  rejected.sort((left, right) => left.index - right.index);
  onProgress?.(counts());
  return { lines: unnamed.concat(lines), duplicates, rejected, counts: counts() };
}

/** `null` for a line outside both periods, or not yet known. */
function sideOf({ lastDay, period, prior }: SummaryOptions, { date }: ChannelSale): Side | null {
  const day = readDayNumber(date);
  if (day > lastDay) return null;
  if (period.start <= day && day < period.end) return 'now';
  return prior.start <= day && day < prior.end ? 'prior' : null;
}

function tallyFor(tallies: Map<string, ChannelTally>, channel: string): ChannelTally {
  const known = tallies.get(channel);
  if (known !== undefined) return known;
  const tally = emptyTally();
  tallies.set(channel, tally);
  return tally;
}

function rowsOf(
  tallies: ReadonlyMap<string, ChannelTally>,
  targets: ReadonlyMap<string, Decimal>,
): readonly ChannelSummary[] {
  const all = emptySum();
  for (const { now } of tallies.values()) addDecimalToSum(all, totalOf(now.sales));
  const total = totalOf(all);
  return [...tallies]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([id, tally]) => channelRow(id, tally, targets.get(id), total));
}
