import { type Decimal, plain, toDecimal, zero } from '../kernel/decimal/decimal.js';
import { requireList, show, throwInput } from '../kernel/errors/index.js';
import { requireOnly } from './require-only.js';

/** An outcome whose figures were read. */
export interface ReadOutcome {
  readonly measure: Decimal;
  readonly chance: Decimal;
}

/** Reads what is known while the period runs; outcomes, where they are told or asked for, have probabilities that sum to one. */
export function readAccrualFacts(facts: unknown, asksForOutcomes: boolean) {
  const { movements, outcomes } = requireOnly(facts, '/facts', ['movements', 'outcomes']);
  const path = '/facts/movements';
  return {
    movements: Array.from(requireList(movements, path, 'the movements so far'), (movement, index) =>
      toDecimal(movement, `${path}/${index}`),
    ),
    outcomes: outcomes === undefined && !asksForOutcomes ? [] : readOutcomes(outcomes),
  };
}

function readOutcomes(outcomes: unknown): readonly ReadOutcome[] {
  const path = '/facts/outcomes';
  const list = requireList(outcomes, path, 'a list of { measure, probability }');
  const read = Array.from(list, (outcome, index) => readOutcome(outcome, `${path}/${index}`));
  const sum = read.reduce((total, { chance }) => total.plus(chance), zero);
  if (sum.equals(1)) return read;
  return throwInput(
    'incentive/probabilities-not-one',
    path,
    `the probabilities must sum to exactly 1, they sum to ${plain(sum)}`,
    { sum: plain(sum) },
  );
}

function readOutcome(outcome: unknown, path: string): ReadOutcome {
  const { measure, probability } = requireOnly(outcome, path, ['measure', 'probability']);
  const chance = toDecimal(probability, `${path}/probability`);
  if (chance.isNegative() || chance.gt(1))
    throwInput(
      'input/out-of-range',
      `${path}/probability`,
      `expected 0 to 1, received ${show(probability)}`,
      { received: show(probability), from: 0, to: 1 },
    );
  return { measure: toDecimal(measure, `${path}/measure`), chance };
}
