import { readWindow } from '../../kernel/calendar/read-window.js';
import { toDecimal } from '../../kernel/decimal/decimal.js';
import {
  type Batch,
  type BatchOptions,
  compiler,
  type Decision,
  type Defined,
  type Rows,
  refOf,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { requireObject, requireWord } from '../../kernel/errors/index.js';
import { numberOf } from './finite-number.js';
import { lintProfile, valueParts } from './lint-profile.js';
import { profileFormat } from './profile-format.js';
import type { ValueLevel, ValuePart, ValueProfilePolicy } from './profile-policy.js';
import { profileReasons, type ToldLevel } from './profile-reasons.js';
import { type Measured, readValueFacts } from './read-value-facts.js';
import type { LifetimeReasonCode } from './reasons.js';
import { levellerOf } from './value-levels.js';
import type { ValueFacts, ValueProfile, ValueProfileSummary } from './value-profile.js';

const readyProfile = /* @__PURE__ */ compiler<
  ValueProfilePolicy,
  { readonly window: ValueProfilePolicy['window'] }
>(
  profileFormat,
  'defineValueProfilePolicy',
  (policy) => {
    for (const part of valueParts) {
      const rule = requireObject(policy[part], `/${part}`, '{ type, middle, high }');
      requireWord(rule['type'], `/${part}/type`, ['thresholds', 'quantiles']);
      toDecimal(rule['middle'], `/${part}/middle`);
      toDecimal(rule['high'], `/${part}/high`);
    }
    return { window: readWindow(policy.window, '/window') };
  },
  lintProfile,
);

/**
 * What is each customer worth now, what could be won, and what is to come (现实价值、潜在价值、长期价值)?
 *
 * Profiles the whole population at once, for a quantile has no meaning for one customer alone. It makes no grades; those take the levels, or the figures.
 *
 * Shapes: of each customer what is known of margins, wallet, lifetime value from any model, and purchases over the window of the policy.
 * Units: amounts in one currency; the wallet for one period, the same for all.
 *
 * @param policy - the window of present value, and where middle and high begin
 * @param facts - one row per customer; what is absent is not known
 * @param options - `asOf`: the last day that counts; `explain` (`full` tells where the levels begin), `onProgress`
 * @returns one decision per customer, in input order. A part that is not known is `null`, as is its level, and its fact is named in `missing`; the outcome is `null` where no
 * part is known. `summary` counts the levels and has the cuts
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, and one `input` error that lists every row that cannot be read (`value/ours-above-spend`,
 * `calendar/joined-after`, …) or whose id is repeated: a population takes all or nothing
 * @guarantee equal figures get equal levels, and a larger figure never a lower one; the order of rows changes nothing; an unknown part changes no level of another customer
 * @source house rule
 * @example
 * ```ts
 * import { defineValueProfilePolicy, profileCustomers, valueProfileByQuantiles } from 'clientele/value';
 * const present = { type: 'thresholds', middle: '1000', high: '5000' } as const;
 * const policy = defineValueProfilePolicy({ ...valueProfileByQuantiles, id: 'ours', present });
 * const margins = [{ date: '2026-05-04', margin: '5000' }];
 * const wallet = [{ id: 'paper', spend: '9000', ours: '8000' }];
 * const [known, unknown] = profileCustomers(policy, [{ id: 'C-1', margins, wallet }, { id: 'C-2' }], { asOf: '2026-09-30' }).decisions;
 * [known?.outcome?.present, known?.outcome?.levels.present, known?.outcome?.potential?.gap];   // => ['5000', 'high', '1000']
 * known?.missing;                                                                             // => ['longTerm', 'purchases']
 * unknown?.outcome;                                                                           // => null
 * ```
 * @category Value
 */
export function profileCustomers(
  policy: Defined<ValueProfilePolicy>,
  facts: Rows<ValueFacts>,
  options: BatchOptions,
): Batch<ValueProfile, ValueProfileSummary, LifetimeReasonCode> {
  const { window } = readyProfile(policy);
  const { asOf, explain, onProgress } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  const population = readValueFacts(facts, window, asOf);
  const levellers = byPart((part) => {
    const figures = population.map((customer) => customer.figures[part]);
    return levellerOf(
      policy[part],
      figures.filter((figure) => figure !== null),
    );
  });
  const sizes = byPart(() => ({ high: 0, middle: 0, low: 0, unknown: 0 }));
  const told = (levels: Readonly<Record<ValuePart, ValueLevel | null>>) =>
    byPart(
      (part): ToldLevel => ({
        level: levels[part],
        ...(explain === 'full' ? { rule: policy[part].type, ...levellers[part].cuts } : {}),
      }),
    );
  const decisions = population.map(
    (measured): Decision<ValueProfile, string, LifetimeReasonCode> => {
      const levels = byPart((part) => levellers[part].level(measured.figures[part]));
      for (const part of valueParts) sizes[part][levels[part] ?? 'unknown'] += 1;
      return {
        id: measured.id,
        outcome: outcomeOf(measured, levels),
        reasons: explain === 'none' ? [] : profileReasons(measured, told(levels)),
        policy: refOf(policy),
        asOf,
        missing: measured.missing,
      };
    },
  );
  const counts = { received: population.length, accepted: population.length, rejected: 0 };
  onProgress?.(counts);
  const summary = { sizes, cuts: byPart((part) => levellers[part].cuts) };
  return { decisions, rejected: [], counts, summary, policy: refOf(policy), asOf };
}

function byPart<T>(of: (part: ValuePart) => T): Readonly<Record<ValuePart, T>> {
  return {
    present: of('present'),
    potential: of('potential'),
    longTerm: of('longTerm'),
    frequency: of('frequency'),
  };
}

function outcomeOf(
  { present, potential, figures }: Measured,
  levels: Readonly<Record<ValuePart, ValueLevel | null>>,
): ValueProfile | null {
  if (valueParts.every((part) => figures[part] === null)) return null;
  const { longTerm, frequency } = figures;
  return {
    present: present?.amount ?? null,
    potential: potential && {
      gap: potential.gap,
      incremental: potential.incremental,
      crossSelling: potential.crossSelling,
      share: potential.share,
    },
    longTerm: longTerm && numberOf(longTerm),
    frequency: frequency && numberOf(frequency),
    levels,
  };
}
