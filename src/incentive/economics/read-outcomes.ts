import { type Decimal, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { eachRow, show, throwInput } from '../../kernel/errors/index.js';
import { type Fields, readRecord } from '../../kernel/schema/index.js';

/** What may come, and how probable it is: 0 to 1. */
export interface ConsiderationOutcome {
  readonly amount: DecimalInput;
  readonly probability: DecimalInput;
}

/** What is known of an uncertain consideration; the probabilities sum to exactly 1. */
export interface ConsiderationFacts {
  readonly id: string;
  readonly outcomes: readonly ConsiderationOutcome[];
}

/** An outcome that was read. */
export interface ReadOutcome {
  readonly amount: Decimal;
  readonly chance: Decimal;
}

const outcomeFields: Fields<ConsiderationOutcome> = {
  amount: { type: 'decimal' },
  probability: { type: 'decimal', sign: 'not-negative' },
};

const considerationFields: Fields<ConsiderationFacts> = {
  id: { type: 'id' },
  outcomes: { type: 'list', of: outcomeFields },
};

/** Reads the outcomes, the lowest first; those of one amount are one outcome. */
export function readOutcomes(facts: unknown) {
  const { id, outcomes } = readRecord<ConsiderationFacts>(
    considerationFields,
    facts,
    '/facts',
    'the outcomes',
  );
  const path = '/facts/outcomes';
  const byAmount = new Map<string, ReadOutcome>();
  let sum = zero;
  eachRow(outcomes, 'cannot read the outcomes', (row, index) => {
    const { amount: told, probability } = row as ConsiderationOutcome;
    const [amount, chance] = [toDecimal(told, ''), toDecimal(probability, '')];
    if (chance.gt(1)) refuseChance(probability, `${path}/${index}/probability`);
    sum = sum.plus(chance);
    const known = byAmount.get(plain(amount))?.chance ?? zero;
    byAmount.set(plain(amount), { amount, chance: known.plus(chance) });
  });
  if (!sum.equals(1)) refuseSum(sum, path);
  const rising = [...byAmount.values()].sort((a, b) => a.amount.comparedTo(b.amount));
  return { id, outcomes: rising };
}

function refuseChance(probability: unknown, path: string): never {
  const received = show(probability);
  const params = { received, from: 0, to: 1 };
  return throwInput('input/out-of-range', path, `expected 0 to 1, received ${received}`, params);
}

function refuseSum(sum: Decimal, path: string): never {
  return throwInput(
    'incentive/probabilities-not-one',
    path,
    `the probabilities must sum to exactly 1, they sum to ${plain(sum)}`,
    { sum: plain(sum) },
  );
}
