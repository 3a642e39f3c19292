import { toDayNumber } from '../kernel/calendar/day-number.js';
import type { DateString } from '../kernel/calendar/index.js';
import { type DecideOptions, type Policy, requireInForce } from '../kernel/decision/index.js';
import { type ReadOptions, readDecideOptions } from '../kernel/decision/read-options.js';
import { requireObject } from '../kernel/errors/index.js';

/** The date of the question; with `knownBy`, only what was recorded up to that day is known. */
export interface ReplayOptions extends DecideOptions {
  readonly knownBy?: DateString;
}

/** The options of a replay, read. */
export interface Known extends ReadOptions {
  readonly asOf: DateString;
  readonly knownBy?: DateString;
}

/** Reads the options of a replay; the lifecycle has to be in force on the day of the question. */
export function readReplayOptions(lifecycle: Policy, options: unknown): Known {
  const read = readDecideOptions(options, ['knownBy']);
  requireInForce(lifecycle, read.asOf, '/options/asOf');
  const { knownBy } = requireObject(options, '/options', '{ asOf }');
  if (knownBy === undefined) return read;
  toDayNumber(knownBy, '/options/knownBy');
  return { ...read, knownBy: knownBy as DateString };
}
