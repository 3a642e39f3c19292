import { plain, toDecimal } from '../kernel/decimal/decimal.js';
import type { DecimalInput } from '../kernel/decimal/index.js';
import type { Finding } from '../kernel/decision/index.js';
import { finding } from './lint-finding.js';
import { lintFloors } from './lint-limits.js';
import type { IncentivePlan } from './policy.js';

/** Terms that are legal, but most often not meant: percentages in place of fractions, limits that contradict each other, idle words. */
export function lintTerms(plan: IncentivePlan): readonly Finding[] {
  return [...lintPercentages(plan), ...lintFloors(plan.limits), ...lintIdle(plan)];
}

/** A factor above this is most often a percentage. */
const largestFactor = 3;

/** A ratio or a gate from here to a hundred is most often one. */
export const leastPercentage = 10;

function lintPercentages({ basis: { tier }, bands, conditions, limits }: IncentivePlan) {
  const isRatio = typeof tier !== 'string' && tier.type !== 'measure';
  return [
    ...(typeof tier !== 'string' && tier.type === 'growth' ? lintNewPartner(tier) : []),
    ...(isRatio ? bands.flatMap(({ from }, index) => asRatio(from, `/bands/${index}/from`)) : []),
    ...limits.flatMap((limit, index) =>
      limit.type === 'cap-of-measure' ? asRate(limit.rate, `/limits/${index}/rate`) : [],
    ),
    ...conditions.flatMap((condition, index) => lintCondition(condition, `/conditions/${index}`)),
  ];
}

function lintNewPartner({
  nonPositiveBaseline: rule,
}: {
  readonly nonPositiveBaseline: string | { readonly newPartnerRate: DecimalInput };
}) {
  return typeof rule === 'string'
    ? []
    : asRate(rule.newPartnerRate, '/basis/tier/nonPositiveBaseline/newPartnerRate');
}

function lintCondition(condition: IncentivePlan['conditions'][number], path: string) {
  switch (condition.type) {
    case 'factor-by-band':
      return [
        ...condition.bands.flatMap(({ factor }, index) =>
          asFactor(factor, `${path}/bands/${index}/factor`),
        ),
        ...asFactor(condition.otherwise, `${path}/otherwise`),
      ];
    case 'factor-by-points':
      return condition.points.flatMap(({ factor }, index) =>
        asFactor(factor, `${path}/points/${index}/factor`),
      );
    case 'gate':
      return asRatio(condition.atLeast, `${path}/atLeast`);
    default:
      return [];
  }
}

/** A rate of one and more pays more than was sold; most often a percentage was typed where a fraction belongs. */
export function asRate(rate: DecimalInput, path: string): readonly Finding[] {
  return toDecimal(rate, path).gte(1)
    ? [finding('warning', 'incentive/rate-above-one', path, { rate: String(rate) })]
    : [];
}

function asFactor(factor: DecimalInput, path: string): readonly Finding[] {
  return percentage(toDecimal(factor, path).gt(largestFactor), factor, path);
}

function asRatio(bound: DecimalInput, path: string): readonly Finding[] {
  const figure = toDecimal(bound, path);
  return percentage(figure.gte(leastPercentage) && figure.lte(100), bound, path);
}

/** A share that stands for a hundred times what is usual is most often a percentage. */
export function percentage(isOdd: boolean, value: DecimalInput, path: string): readonly Finding[] {
  if (!isOdd) return [];
  const fraction = plain(toDecimal(value, path).div(100));
  return [
    finding('warning', 'incentive/looks-like-percentage', path, { value: String(value), fraction }),
  ];
}

/** What is told and looked at by nothing: somebody meant another structure. */
function lintIdle({
  structure,
  partial,
  lumpAtZero,
  bands,
  basis,
}: IncentivePlan): readonly Finding[] {
  const hasLump = ({ lump }: (typeof bands)[number]) =>
    lump !== undefined && !toDecimal(lump, '/bands').isZero();
  const [first] = bands;
  const paysAtZero =
    typeof basis.tier === 'string'
      ? first !== undefined && toDecimal(first.from, '/bands/0/from').isZero() && hasLump(first)
      : bands.some(hasLump);
  return [
    ...(partial === 'up' && structure !== 'per-increment' ? ['partial'] : []),
    ...(lumpAtZero && !paysAtZero ? ['lumpAtZero'] : []),
  ].map((key) => finding('warning', 'incentive/term-unused', `/${key}`, { key, structure }));
}
