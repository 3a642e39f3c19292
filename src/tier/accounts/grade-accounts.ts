import {
  type BatchOptions,
  type DecideOptions,
  type Defined,
  type Rows,
  requireInForce,
} from '../../kernel/decision/index.js';
import { readDecideOptions } from '../../kernel/decision/read-options.js';
import { throwDomain } from '../../kernel/errors/index.js';
import { envelope } from './account-envelope.js';
import { decideAccount } from './decide-account.js';
import type { AccountDecision, AccountGrading } from './decision.js';
import type { AccountFacts } from './facts.js';
import { gradeAll } from './grade-account-population.js';
import { gradeOneByOne } from './grade-account-rows.js';
import type { AccountPolicy } from './policy.js';
import { readAccount } from './read-account.js';
import { readyAccount } from './ready-account.js';

/**
 * Is this customer a key account, with what points, and why not the next grade up?
 *
 * For a policy that asks for the top share of all (such as {@link bigAccount}) use {@link gradeAccounts}: one account alone has no place.
 *
 * Shapes: a figure, a ratio or a word for each measure of the gates and indicators; a SWOT analysis and an account file where there are.
 * Units: points are those of the policy, exact decimals.
 *
 * @param policy - gates, indicators, bands
 * @param facts - what was observed of the account
 * @param options - `asOf`; `explain`: `full` also has every point of the SWOT analysis
 * @returns the grade with points, gates, SWOT and file. Refused by a gate or below every band, it is the grade of the rest. Outcome
 * `null` (reason `tier/account-undecided`) where an unknown measure would decide; `missing` names every measure that was needed
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `tier/needs-population` for a policy with a top share,
 * and `input/…` or `scoring/unknown-grade` for facts that cannot be read
 * @guarantee the same as {@link gradeAccounts} of one; the contributions sum to the points exactly
 * @source house rule: unknown facts deny nothing (Kleene's strong three-valued logic)
 * @example
 * ```ts
 * import { defineAccountPolicy, gradeAccount } from 'clientele/tier';
 * const policy = defineAccountPolicy({
 *   id: 'key', version: '1', effective: { start: '2026-01-01', end: null },
 *   gates: [{ gate: 'profitable', when: { measure: 'marginRate', atLeast: '0.05' } }],
 *   groups: [
 *     { group: 'sales', weight: '0.6', indicators: [{ measure: 'growth', weight: '1', rule: { type: 'bands', upperBound: 'exclusive', bands: [{ upTo: '0', points: '0' }, { upTo: null, points: '100' }] } }] },
 *     { group: 'fit', weight: '0.4', indicators: [{ measure: 'fit', weight: '1', rule: { type: 'grades', grades: { high: '100', low: '20' } } }] },
 *   ],
 *   bands: [{ grade: 'key', from: '80' }, { grade: 'develop', from: '60' }], otherwise: 'not-key',
 * });
 * const account = { id: 'A-1', measures: { marginRate: '0.12', growth: '0.03', fit: 'low' } };
 * const { outcome } = gradeAccount(policy, account, { asOf: '2026-09-30' });
 * [outcome?.grade, outcome?.points];   // => ['develop', '68']
 * outcome?.next;                       // => { grade: 'key', from: '80', distance: '12' }
 * ```
 * @category Tier
 */
export function gradeAccount<G extends string, M extends string>(
  policy: Defined<AccountPolicy<G, M>>,
  facts: AccountFacts<NoInfer<M>>,
  options: DecideOptions,
): AccountDecision<G> {
  const ready = readyAccount(policy as unknown as Defined<AccountPolicy>);
  const { asOf, explain } = readDecideOptions(options);
  requireInForce(policy, asOf, '/options/asOf');
  if (ready.top !== null)
    return throwDomain(
      'tier/needs-population',
      '/policy/top',
      `policy ${policy.id} asks who is in the top share of all accounts, which one account alone does not tell; pass all of them to gradeAccounts`,
      { policy: policy.id },
    );
  const read = readAccount(facts, '/facts');
  const answer = decideAccount(ready, read, null, '/facts', explain);
  return envelope(ready, read.id, answer, asOf) as AccountDecision<G>;
}

/**
 * Which of these customers are key accounts or big accounts, why, and do the top ones bring what we believe?
 *
 * Shapes: as of {@link gradeAccount}. Where the policy asks for the top share, pass every account of the population, each with a figure
 * for the measure that ranks them.
 * Units: points are those of the policy; the top share and what it brings are exact.
 *
 * @param policy - gates, indicators, bands, and perhaps the top share
 * @param accounts - the facts of each account, once
 * @param options - `asOf`; `explain`; `onProgress`
 * @returns one decision per account, in input order, as of {@link gradeAccount}; `summary` has the sizes, and of a top share the places,
 * the part of the total that they bring, and how many accounts it takes to bring the part that is expected. Without a top share an
 * account that cannot be read is a reject
 * @throws {@link ClienteleError} `policy/not-defined`, `policy/not-in-force`, `input/not-iterable`; with a top share one `input` error that lists
 * every row that cannot be read, lacks the measure that ranks, or repeats an id: a population takes all or nothing
 * @guarantee the order of accounts changes no grade; the contributions sum to the points exactly; more points never bring a lower grade
 * @source house rule; for the top share the convention "20 % bring 80 %", which the summary checks against the figures
 * @example
 * ```ts
 * import { bigAccount, defineAccountPolicy, gradeAccounts } from 'clientele/tier';
 * const sales = ['700', '100', '80', '70', '50'];
 * const accounts = sales.map((figure, index) => ({
 *   id: `A-${index}`,
 *   measures: { sales: figure, orders: '30', marginRate: '0.25', shareOfTheirPurchases: '0.6', yearsTogether: '6' },
 * }));
 * const graded = gradeAccounts(defineAccountPolicy(bigAccount), accounts, { asOf: '2026-09-30' });
 * graded.decisions.map(({ outcome }) => outcome?.grade);   // => ['core', 'ordinary', 'ordinary', 'ordinary', 'ordinary']
 * const { top } = graded.summary;
 * [top?.brought?.value, top?.asExpected, top?.needed];     // => [0.7, false, 2]
 * ```
 * @category Tier
 */
export function gradeAccounts<G extends string, M extends string>(
  policy: Defined<AccountPolicy<G, M>>,
  accounts: Rows<AccountFacts<NoInfer<M>>>,
  options: BatchOptions,
): AccountGrading<G> {
  const ready = readyAccount(policy as unknown as Defined<AccountPolicy>);
  const read = readDecideOptions(options);
  requireInForce(policy, read.asOf, '/options/asOf');
  const grading =
    ready.top === null
      ? gradeOneByOne(ready, accounts, read)
      : gradeAll(ready, ready.top, accounts, read);
  return grading as AccountGrading<G>;
}
