import { toDayNumber } from '../kernel/calendar/day-number.js';
import type { DateString, Period } from '../kernel/calendar/index.js';
import { type DayPeriod, fromDays, readPeriod } from '../kernel/calendar/read-period.js';
import { type Decimal, toNotNegative } from '../kernel/decimal/decimal.js';
import type { DecimalInput } from '../kernel/decimal/index.js';
import type { Counts } from '../kernel/decision/index.js';
import {
  requireFunction,
  requireList,
  requireObject,
  requireText,
  show,
  throwInput,
} from '../kernel/errors/index.js';

/** The periods to compare, and what was aimed at. */
export interface SummariseChannelsOptions {
  readonly asOf: DateString;
  readonly period: Period;
  /** The period that growth and retention compare with; it must end where `period` starts, or before. */
  readonly prior: Period;
  /** What each channel should sell in `period`, zero or more. */
  readonly targets?: readonly { readonly channel: string; readonly target: DecimalInput }[];
  /** Called with the counts so far, every 65,536 rows and at the end. */
  readonly onProgress?: (counts: Counts) => void;
}

/** {@link SummariseChannelsOptions} that were read. */
export interface SummaryOptions {
  readonly asOf: DateString;
  readonly lastDay: number;
  readonly period: DayPeriod;
  readonly prior: DayPeriod;
  readonly targets: ReadonlyMap<string, Decimal>;
  readonly onProgress: SummariseChannelsOptions['onProgress'];
}

/** Reads the options of a summary from outside. */
export function readSummaryOptions(options: unknown): SummaryOptions {
  const given = requireObject(options, '/options', '{ asOf, period, prior }');
  const lastDay = toDayNumber(given['asOf'], '/options/asOf');
  const period = readPeriod(given['period'], '/options/period');
  const prior = readPeriod(given['prior'], '/options/prior');
  if (prior.end > period.start)
    throwInput(
      'input/out-of-range',
      '/options/prior',
      `expected a prior period that ends by ${fromDays(period.start, period.end).start}, where the period starts, received one that ends on ${fromDays(prior.start, prior.end).end}`,
    );
  const { targets = [], onProgress } = given;
  if (onProgress !== undefined) requireFunction(onProgress, '/options/onProgress');
  return {
    asOf: given['asOf'] as DateString,
    lastDay,
    period,
    prior,
    targets: readTargets(targets),
    onProgress: onProgress as SummariseChannelsOptions['onProgress'],
  };
}

function readTargets(targets: unknown): ReadonlyMap<string, Decimal> {
  const byChannel = new Map<string, Decimal>();
  Array.from(requireList(targets, '/options/targets', 'a list of targets')).forEach(
    (row, index) => {
      const path = `/options/targets/${index}`;
      const { channel, target } = requireObject(row, path, '{ channel, target }');
      const id = requireText(channel, `${path}/channel`, 'the id of a channel');
      if (byChannel.has(id))
        throwInput('input/repeated-id', `${path}/channel`, `channel ${show(id)} has two targets`, {
          id,
        });
      byChannel.set(id, toNotNegative(target, `${path}/target`));
    },
  );
  return byChannel;
}
