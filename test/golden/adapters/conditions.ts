import { parseIncentivePlan } from 'clientele/incentive';
import { inputOf, keysOf, listOf, recordOf } from '../format-keys.js';
import { figureOf, lineOf, planOf, settledOf } from '../incentive.js';

export const kind = 'incentive/conditions';

/** The figure that points are taken of, by a name that no fact of a case has. */
const base = 'pointsBase of the case';

/**
 * The base payout is a sum that is paid on in full, also below zero. That the end result is not below zero, whatever it
 * began with, is a least amount in the words of the library.
 */
export function answer(input: unknown): unknown {
  const { plan, basePayout, ...told } = inputOf(input, ['basePayout', 'facts'], ['pointsBase']);
  const { conditions, negativeNet } = keysOf('policy', plan, ['negativeNet', 'conditions']);
  const defined = parseIncentivePlan(
    planOf({
      structure: 'all-units',
      boundary: 'lower-inclusive',
      bands: [{ from: '0', to: null, rate: '1' }],
      conditions: listOf('policy', conditions, conditionOf),
      negativeMeasure: 'extend-first-band',
      negativeNet,
      limits: negativeNet === 'zero' ? [{ type: 'floor', amount: '0' }] : [],
    }),
  );
  const measures = measuresOf(told['facts'], told['pointsBase']);
  const lines = [lineOf('base', 'sale', basePayout)];
  const { outcome, reasons } = settledOf(defined, { lines, measures });
  if (outcome === null) return { undetermined: true };
  const effects = (reasons[0]?.parts ?? []).flatMap(({ params, figure }) =>
    typeof params['condition'] === 'string' ? [[params['condition'], figure] as const] : [],
  );
  return { payout: outcome.entitlement, effects: Object.fromEntries(effects) };
}

/** A fact that is `null` is one that is missing. */
function measuresOf(facts: unknown, pointsBase: unknown): object {
  const told = Object.entries(recordOf('input', facts));
  return Object.fromEntries([
    ...told.filter(([, fact]) => fact !== null).map(([name, fact]) => [name, figureOf(fact)]),
    ...(pointsBase === undefined ? [] : [[base, figureOf(pointsBase)]]),
  ]);
}

/** The terms of each type of condition; what the format does not know is left to the library without any. */
const ownKeys: Readonly<Record<string, readonly string[]>> = {
  gate: ['atLeast'],
  proportional: [],
  'factor-by-band': ['bands', 'otherwise'],
  points: ['rate'],
  forfeit: [],
  'penalty-ladder': ['ladder'],
};

function conditionOf(condition: unknown): unknown {
  const type = String(recordOf('policy', condition)['type']);
  const own = Object.hasOwn(ownKeys, type) ? (ownKeys[type] ?? []) : [];
  const required = ['id', 'type', 'fact', ...own];
  const { fact: measure, ...rest } = keysOf('policy', condition, required);
  return { ...rest, measure, ...(type === 'points' ? { base } : {}) };
}
