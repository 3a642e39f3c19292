import {
  type Decimal,
  Decimal as Figure,
  rounded,
  toDecimal,
} from '../../../kernel/decimal/decimal.js';
import type { ProspectFacts } from './facts.js';
import type { ReadyProspects } from './ready-prospects.js';

/** The figures of a prospect. */
export interface Weighed {
  readonly facts: ProspectFacts;
  readonly probability: Decimal;
  /** Whether the probability is that of its stage. */
  readonly isOfStage: boolean;
  readonly value: Decimal;
  readonly expected: Decimal;
  readonly cost: Decimal;
  readonly net: Decimal;
}

/** A prospect of which something is not known. */
export interface Unweighed {
  readonly facts: ProspectFacts;
  readonly missing: readonly string[];
}

/** Probability × value less what is still to be spent; what was spent is not looked at. */
export function weighProspect(facts: ProspectFacts, ready: ReadyProspects): Weighed | Unweighed {
  const found = probabilityOf(facts, ready);
  const value = facts.value ?? null;
  const toSpend = facts.toSpend ?? null;
  if (found === null || value === null || toSpend === null)
    return {
      facts,
      missing: [
        ...(found === null ? ['probability'] : []),
        ...(value === null ? ['value'] : []),
        ...(toSpend === null ? ['toSpend'] : []),
      ],
    };
  const worth = toDecimal(value, '');
  const expected = new Figure(rounded(found.probability.times(worth), ready.rounding));
  const cost = toDecimal(toSpend, '');
  return { facts, ...found, value: worth, expected, cost, net: expected.minus(cost) };
}

function probabilityOf({ probability, stage }: ProspectFacts, ready: ReadyProspects) {
  const own = probability ?? null;
  const ofStage = ready.stages.get(stage ?? '')?.probability ?? null;
  const isOfStage = ofStage !== null && (ready.probability === 'stage-first' || own === null);
  if (isOfStage) return { probability: ofStage, isOfStage };
  return own === null ? null : { probability: toDecimal(own, ''), isOfStage };
}
