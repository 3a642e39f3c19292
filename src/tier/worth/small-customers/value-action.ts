import {
  type Decimal,
  Decimal as Figure,
  rounded,
  toDecimal,
  zero,
} from '../../../kernel/decimal/decimal.js';
import type { ConditionFacts } from '../../../kernel/decision/index.js';
import { pointer } from '../../../kernel/errors/index.js';
import { readFraction } from '../read-fraction.js';
import type {
  ReadyAction,
  ReadyProbability,
  ReadySmallCustomers,
  ReadyTerm,
} from './ready-small-customers.js';

/** What an action is worth over the horizon: four parts, each rounded, that add up to it. */
export interface ActionValue {
  /** What the customer brings as it is; zero where the relationship ends. */
  readonly valueNow: Decimal;
  /** Probability × gain of a year × years. */
  readonly gain: Decimal;
  /** Below zero where it costs something. */
  readonly yearlyCost: Decimal;
  /** Below zero where it costs something. */
  readonly cost: Decimal;
  readonly net: Decimal;
  readonly probability: Decimal;
  /** Of one year. */
  readonly value: Decimal;
  readonly yearlyGain: Decimal;
}

/** The measures that would have been needed. */
export interface UnknownValue {
  readonly missing: readonly string[];
}

/** The figures of a customer; what is asked for and not there is noted. */
export interface Figures {
  figure(measure: string): Decimal;
  probability(value: ReadyProbability): Decimal;
  sum(terms: readonly ReadyTerm[]): Decimal;
  readonly missing: ReadonlySet<string>;
}

/** Reads the figures of one customer; `path` is where its measures stand. */
export function figuresOf(measures: ConditionFacts, path: string): Figures {
  const missing = new Set<string>();
  const find = <T>(measure: string, read: (value: unknown, path: string) => T, none: T): T => {
    const value = Object.hasOwn(measures, measure) ? (measures[measure] ?? null) : null;
    if (value !== null) return read(value, `${path}/${pointer(measure)}`);
    missing.add(measure);
    return none;
  };
  const figure = (measure: string) => find(measure, (value, at) => toDecimal(value, at), zero);
  return {
    figure,
    probability: (value) => (typeof value === 'string' ? find(value, readFraction, zero) : value),
    sum: (terms) =>
      terms.reduce(
        (sum, term) =>
          sum.plus('amount' in term ? term.amount : term.times.times(figure(term.measure))),
        zero,
      ),
    missing,
  };
}

/** What an action is worth for a customer, or what is missing to tell. */
export function valueAction(
  { type, probability, gain, yearlyCost, cost }: ReadyAction,
  { rounding, years, value }: ReadySmallCustomers,
  figures: Figures,
): ActionValue | UnknownValue {
  const money = (amount: Decimal) => new Figure(rounded(amount, rounding));
  const keeps = type !== 'let-go';
  const own = keeps ? figures.figure(value) : zero;
  const chance = figures.probability(probability);
  const yearlyGain = figures.sum(gain);
  const parts = {
    valueNow: money(own.times(years)),
    gain: money(chance.times(yearlyGain).times(years)),
    yearlyCost: money(figures.sum(yearlyCost).times(years).negated()),
    cost: money(figures.sum(cost).negated()),
  };
  if (figures.missing.size > 0) return { missing: [...figures.missing] };
  const net = parts.valueNow.plus(parts.gain).plus(parts.yearlyCost).plus(parts.cost);
  return { ...parts, net, probability: chance, value: own, yearlyGain };
}
