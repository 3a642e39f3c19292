import { compareDecimals, isDecimal } from 'clientele/decimal';
import { parseTierPolicy, replayGrade } from 'clientele/tier';
import { throwPolicy } from '../../../src/kernel/errors/index.js';
import { keysOf, listOf } from '../format-keys.js';

export const kind = 'tier/timeline';

const effective = { start: '0001-01-01', end: null };

export function answer(input: unknown): unknown {
  const taken = keysOf(
    'input',
    input,
    ['joined', 'events', 'ask'],
    ['policy', 'held', 'floors', 'pins'],
  );
  const policy = parseTierPolicy(policyOf(taken['policy']));
  const member = memberOf(taken) as never;
  const on = (asOf: unknown) => replayGrade(policy, member, { asOf: asOf as string }).outcome;
  const asked = listOf('input', taken['ask'], (date) => date);
  // The facts are read, whatever is asked.
  on(taken['joined']);
  const outcomes = asked.map(on);
  if (outcomes.includes(null)) return { undetermined: true };
  return {
    answers: outcomes.map((outcome, index) => ({
      on: asked[index],
      tier: outcome?.grade,
      validUntil: outcome?.end,
    })),
  };
}

function policyOf(told: unknown): unknown {
  const { tiers, window, upgrade, downgrade, validity, restartOnUpgrade, graceMonths } = keysOf(
    'policy',
    told,
    ['tiers', 'window', 'upgrade', 'downgrade', 'validity', 'restartOnUpgrade', 'graceMonths'],
  );
  const [lowest, ...higher] = listOf('policy', tiers, tierOf);
  const otherwise = lowestOf(lowest, higher[0]?.['atLeast']);
  return {
    id: 'case',
    version: '1',
    effective,
    compute: {
      type: 'thresholds',
      bands: higher.reverse().map(({ tier, atLeast, keepAtLeast }) => ({
        grade: tier,
        match: 'all',
        atLeast: { amount: atLeast },
        ...(keepAtLeast === undefined ? {} : { keepAtLeast: { amount: keepAtLeast } }),
      })),
      otherwise,
    },
    grant: {
      window: windowOf(window),
      review: reviewOf(validity),
      upgrade,
      downgrade: downgrade === 'to-base' ? null : downgrade,
      restartOnUpgrade,
      graceMonths,
    },
  };
}

function tierOf(told: unknown) {
  return keysOf('policy', told, ['tier', 'atLeast'], ['keepAtLeast']);
}

/** The lowest tier asks for nothing; the library has no field for its bound, which is always 0, below all others. */
function lowestOf(told: Readonly<Record<string, unknown>> | undefined, above: unknown): unknown {
  const { tier, atLeast, keepAtLeast = '0' } = told ?? {};
  if (!isDecimal(atLeast) || compareDecimals(atLeast, '0') !== 0 || !isDecimal(keepAtLeast))
    throwPolicy('policy/wrong-value', '/tiers/0/atLeast', 'the lowest tier begins at 0');
  if (isDecimal(above) && compareDecimals(above, '0') <= 0)
    throwPolicy('policy/wrong-value', '/tiers/1/atLeast', 'the bounds rise from 0');
  return tier;
}

function windowOf(told: unknown): unknown {
  const { kind: type } = keysOf('policy', told, ['kind'], ['months']);
  switch (type) {
    case 'rolling-months':
      return { type, months: keysOf('policy', told, ['kind', 'months'])['months'] };
    case 'calendar-year':
      return { type: 'calendar', unit: 'year', ...without(told) };
    case 'since-join':
      return { type: 'since-joined', ...without(told) };
    default:
      return { type, ...without(told) };
  }
}

function reviewOf(told: unknown): unknown {
  const { kind: type } = keysOf('policy', told, ['kind'], ['months', 'extraYears']);
  switch (type) {
    case 'months':
      return { type, months: keysOf('policy', told, ['kind', 'months'])['months'] };
    case 'end-of-calendar-year':
      return {
        type: 'calendar',
        unit: 'year',
        extra: keysOf('policy', told, ['kind', 'extraYears'])['extraYears'],
      };
    case 'next-anniversary':
      return { type: 'anniversary', ...without(told) };
    case 'none':
      return { type: 'never', ...without(told) };
    default:
      return { type };
  }
}

/** Nothing but its kind stands there. */
function without(told: unknown): object {
  keysOf('policy', told, ['kind']);
  return {};
}

function memberOf({ joined, events, held, floors, pins }: Readonly<Record<string, unknown>>) {
  return {
    id: 'case',
    joined,
    events: listOf('input', events, eventOf),
    ...(held === undefined ? {} : { held: heldOf(held) }),
    ...(floors === undefined ? {} : { floors: listOf('input', floors, assignmentOf) }),
    ...(pins === undefined ? {} : { pins: listOf('input', pins, assignmentOf) }),
  };
}

function eventOf(told: unknown, index: number): unknown {
  const { date, amount, ...more } = keysOf('input', told, ['date', 'amount'], ['qualifies']);
  return { id: `e${index}`, date, measures: { amount }, ...more };
}

function heldOf(told: unknown): unknown {
  const { tier, since, until } = keysOf('input', told, ['tier', 'since', 'until']);
  return { grade: tier, since, end: until ?? undefined };
}

function assignmentOf(told: unknown): unknown {
  const { tier, from, until } = keysOf('input', told, ['tier', 'from', 'until']);
  return { grade: tier, start: from, end: until, recordedOn: from };
}
