import type { GroupedLines } from './group-lines.js';
import type { Counting } from './read-options.js';

/** The purchases of one customer in order of days; room that is used for one customer after the other. */
export interface NetDays {
  size: number;
  readonly days: Int32Array;
  readonly lines: Int32Array;
  /** Money in units: safe integers. */
  readonly nets: Float64Array;
}

/** Room for the customer with the most lines. */
export function roomForDays(starts: Int32Array): NetDays {
  let most = 0;
  for (let place = 1; place < starts.length; place++)
    most = Math.max(most, (starts[place] as number) - (starts[place - 1] as number));
  return {
    size: 0,
    days: new Int32Array(most),
    lines: new Int32Array(most),
    nets: new Float64Array(most),
  };
}

/** Adds the lines of each day; says `false` where a sum is too large for safe integers. */
export function addDays(
  { days, units }: GroupedLines,
  [start, end]: readonly [number, number],
  { occasion, lastDay }: Counting,
  into: NetDays,
): boolean {
  const isNetted = occasion === 'net-day' || occasion === 'net-of-returns';
  into.size = 0;
  let at = start;
  while (at < end) {
    const day = days[at] as number;
    const from = at;
    let net = 0;
    for (; at < end && days[at] === day; at++) {
      net += units[at] as number;
      if (!Number.isSafeInteger(net)) return false;
    }
    if (net <= 0 && isNetted) {
      if (occasion === 'net-of-returns')
        takeBack(into, -net, day > lastDay ? lastDay : Number.NEGATIVE_INFINITY);
      continue;
    }
    const place = into.size++;
    into.days[place] = day;
    into.lines[place] = at - from;
    into.nets[place] = net;
  }
  return true;
}

/** Takes what came back off the purchases after a day, the last one first. */
function takeBack(into: NetDays, returned: number, after: number): void {
  let back = returned;
  while (back > 0 && into.size > 0 && (into.days[into.size - 1] as number) > after) {
    const last = into.size - 1;
    const net = into.nets[last] as number;
    if (net > back) into.nets[last] = net - back;
    else into.size = last;
    back -= net;
  }
}
