import { type Decimal, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import { type Finding, repeatedNames } from '../../kernel/decision/index.js';
import type { Phrase } from '../../kernel/errors/index.js';
import { lintCard } from '../../scoring/lint-scorecard.js';
import { cardOf } from './card-of.js';
import { lintReach } from './lint-reach.js';
import type { AccountPolicy, FileRule, IndicatorGroup, TopShareRule } from './policy.js';

/** What is wrong or suspicious in an account policy of the right shape. */
export function lintAccount(policy: AccountPolicy): readonly Finding[] {
  const errors = [
    ...repeatedNames(policy.gates, 'gate', '/gates'),
    ...repeatedNames(policy.groups, 'group', '/groups'),
    ...lintWeights(policy.groups, '/groups'),
    ...policy.groups.flatMap((group, index) => lintGroup(policy, group, index)),
    ...lintBands(policy),
    ...lintTop(policy.top),
    ...lintFile(policy.file),
  ];
  return errors.length > 0 ? errors : lintReach(policy);
}

function error(code: string, path: string, params: Finding['params']): Finding {
  return { severity: 'error', code, params, path };
}

/** Weights of one list sum to exactly 1. */
function lintWeights(
  weighted: readonly { readonly weight: DecimalInput }[],
  path: string,
): readonly Finding[] {
  const sum = weighted.reduce(
    (total: Decimal, { weight }, index) => total.plus(toDecimal(weight, `${path}/${index}/weight`)),
    zero,
  );
  return sum.eq(1) ? [] : [error('scoring/weights-not-one', path, { sum: plain(sum) })];
}

/** The indicators of a group, by the rules of a scorecard, at their own places. */
function lintGroup(
  { missing }: AccountPolicy,
  group: IndicatorGroup,
  at: number,
): readonly Finding[] {
  const path = `/groups/${at}/indicators`;
  const found = lintCard(cardOf({ bands: [], missing }, group)).map((finding) => ({
    ...finding,
    path: (finding.path ?? '').replace(/^\/measures(\/\d+)\/id$/, '/measures$1/measure'),
  }));
  return [
    ...found.map((finding) => ({ ...finding, path: finding.path.replace('/measures', path) })),
    ...lintWeights(group.indicators, path),
  ];
}

/** Bands by the rules of the grades of a scorecard; the grade of the rest may not be one of them. */
function lintBands(policy: AccountPolicy): readonly Finding[] {
  const { bands, otherwise } = policy;
  const found = lintCard(cardOf(policy, null)).map((finding) => ({
    ...finding,
    path: (finding.path ?? '').replace('/grades', '/bands'),
  }));
  return bands.some(({ grade }) => grade === otherwise)
    ? [...found, error('policy/repeated-name', '/otherwise', { name: otherwise })]
    : found;
}

function lintTop(top: TopShareRule | null): readonly Finding[] {
  if (top === null) return [];
  return [...atMostOne(top.share, '/top/share'), ...atMostOne(top.brings, '/top/brings')];
}

function atMostOne(part: DecimalInput | null, path: string): readonly Finding[] {
  if (part === null || toDecimal(part, path).lte(1)) return [];
  const expected: Phrase = 'at most 1';
  return [error('policy/wrong-value', path, { expected, received: String(part) })];
}

/** No field of a part is required twice. */
function lintFile({ required, atLeast }: FileRule): readonly Finding[] {
  const seen = new Set<string>();
  const repeated = required.flatMap(({ part, field }, index): readonly Finding[] => {
    const name = `${part}/${field}`;
    const isRepeated = seen.has(name);
    seen.add(name);
    const path = `/file/required/${index}/field`;
    return isRepeated ? [error('policy/repeated-name', path, { name: field })] : [];
  });
  return [...repeated, ...atMostOne(atLeast, '/file/atLeast')];
}
