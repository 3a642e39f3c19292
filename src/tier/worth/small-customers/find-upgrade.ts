import type { Decimal } from '../../../kernel/decimal/decimal.js';
import { type AskedMeasures, allHold } from './ask-condition.js';
import type { ReadySmallCustomers } from './ready-small-customers.js';
import { figuresOf } from './value-action.js';

/** One side of the question whether a customer can be upgraded. */
export interface UpgradeSide {
  /** The name of the measure; `null`: fixed by the policy. */
  readonly measure: string | null;
  readonly value: Decimal | null;
  readonly bound: Decimal;
  readonly holds: boolean | null;
}

/** Can it be upgraded? */
export interface UpgradeFinding {
  readonly holds: boolean | null;
  readonly potential: UpgradeSide;
  readonly probability: UpgradeSide;
  readonly missing: readonly string[];
}

/** Could the customer reach the next grade, and is that likely enough? */
export function findUpgrade(
  { upgrade }: ReadySmallCustomers,
  { measures, at }: AskedMeasures,
): UpgradeFinding {
  const side = (
    measure: string | null,
    read: (figures: ReturnType<typeof figuresOf>) => Decimal,
    bound: Decimal,
  ) => {
    const figures = figuresOf(measures, `${at}/measures`);
    const figure = read(figures);
    const value = figures.missing.size > 0 ? null : figure;
    return { measure, value, bound, holds: value === null ? null : value.gte(bound) };
  };
  const { probability: chance } = upgrade;
  const potential = side(
    upgrade.potential,
    (own) => own.figure(upgrade.potential),
    upgrade.atLeast,
  );
  const probability = side(
    typeof chance === 'string' ? chance : null,
    (own) => own.probability(chance),
    upgrade.minimumProbability,
  );
  const holds = allHold([potential.holds, probability.holds]);
  const open = [potential, probability].filter((one) => one.holds === null);
  return {
    holds,
    potential,
    probability,
    missing: holds === null ? open.map(({ measure }) => measure ?? '') : [],
  };
}
