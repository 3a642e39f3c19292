import { type Decimal, toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import { checkCondition, compiler } from '../../kernel/decision/index.js';
import {
  requireFilled,
  requireList,
  requireObject,
  requireText,
  requireWord,
} from '../../kernel/errors/index.js';
import { type PointsOf, pointsOf } from '../../scoring/points-rule.js';
import { requireShape } from '../../scoring/require-shape.js';
import { accountFormat } from './account-format.js';
import {
  fileParts,
  gateMatches,
  lineSides,
  missingRules,
  topRoundings,
  topTies,
} from './account-words.js';
import { cardOf } from './card-of.js';
import { lintAccount } from './lint-account.js';
import type {
  AccountIndicator,
  AccountPolicy,
  FileRule,
  IndicatorGroup,
  SwotRule,
  TopShareRule,
} from './policy.js';

/** An indicator made ready. */
export interface ReadyIndicator {
  readonly indicator: AccountIndicator;
  readonly weight: Decimal;
  /** Its part in the whole where every indicator is told: group weight × weight. */
  readonly share: Decimal;
  readonly points: PointsOf;
}

/** A group made ready. */
export interface ReadyGroup {
  readonly group: IndicatorGroup;
  readonly weight: Decimal;
  readonly indicators: readonly ReadyIndicator[];
}

/** A top share made ready. */
export interface ReadyTop {
  readonly rule: TopShareRule;
  readonly share: Decimal;
  readonly brings: Decimal | null;
}

/** An account policy, compiled once. */
export interface ReadyAccount {
  readonly policy: AccountPolicy;
  readonly groups: readonly ReadyGroup[];
  /** The bounds of the bands, from the top down. */
  readonly bounds: readonly Decimal[];
  readonly top: ReadyTop | null;
  readonly fileAtLeast: Decimal | null;
  readonly swot: { readonly internal: Decimal; readonly external: Decimal };
}

/** The compiled form of a defined account policy; of a trusted one everything that is used is read. */
export const readyAccount = /* @__PURE__ */ compiler<AccountPolicy, ReadyAccount>(
  accountFormat,
  'defineAccountPolicy',
  (policy) => {
    requireWords(policy);
    requireGates(policy);
    requireShape(cardOf(policy, null));
    return {
      policy,
      groups: requireFilled(policy.groups, '/groups', 'a list of groups').map((group, index) =>
        readyGroup(group as IndicatorGroup, `/groups/${index}`),
      ),
      bounds: policy.bands.map(({ from }, index) => toDecimal(from, `/bands/${index}/from`)),
      top: policy.top === null ? null : readyTop(policy.top),
      fileAtLeast: readyFile(policy.file),
      swot: readySwot(policy.swot),
    };
  },
  lintAccount,
);

function requireWords({ match, missing, bands, otherwise }: AccountPolicy): void {
  requireWord(match, '/match', gateMatches);
  requireWord(missing, '/missing', missingRules);
  requireFilled(bands, '/bands', 'a list of bands');
  for (const [index, { grade }] of bands.entries())
    requireText(grade, `/bands/${index}/grade`, 'the name of a grade');
  if (otherwise !== null) requireText(otherwise, '/otherwise', 'the name of a grade');
}

/** Asked about no facts, a condition reads all of itself. */
function requireGates({ gates }: AccountPolicy): void {
  requireList(gates, '/gates', 'a list of gates');
  for (const [index, { gate, when }] of gates.entries()) {
    requireText(gate, `/gates/${index}/gate`, 'the name of a gate');
    checkCondition(when, {});
  }
}

function readyGroup(group: IndicatorGroup, path: string): ReadyGroup {
  requireText(group.group, `${path}/group`, 'the name of a group');
  requireFilled(group.indicators, `${path}/indicators`, 'a list of indicators');
  requireShape(cardOf({ bands: [], missing: 'refuse' }, group));
  const outer = toNotNegative(group.weight, `${path}/weight`);
  return {
    group,
    weight: outer,
    indicators: group.indicators.map((indicator, index) => {
      const weight = toNotNegative(indicator.weight, `${path}/indicators/${index}/weight`);
      return {
        indicator,
        weight,
        share: outer.times(weight),
        points: pointsOf(indicator.rule, `${path}/indicators/${index}/rule`),
      };
    }),
  };
}

function readyTop(rule: TopShareRule): ReadyTop {
  requireObject(rule, '/top', 'a top share');
  requireText(rule.measure, '/top/measure', 'the name of a measure');
  requireWord(rule.quotaRounding, '/top/quotaRounding', topRoundings);
  requireWord(rule.ties, '/top/ties', topTies);
  return {
    rule,
    share: toNotNegative(rule.share, '/top/share'),
    brings: rule.brings === null ? null : toNotNegative(rule.brings, '/top/brings'),
  };
}

function readyFile(rule: FileRule): Decimal | null {
  const { required, atLeast } = requireObject(rule, '/file', '{ required, atLeast }');
  for (const [index, field] of requireList(required, '/file/required', 'a list').entries()) {
    const path = `/file/required/${index}`;
    const read = requireObject(field, path, '{ part, field }');
    requireWord(read['part'], `${path}/part`, fileParts);
    requireText(read['field'], `${path}/field`, 'the name of a field');
  }
  return atLeast === null ? null : toNotNegative(atLeast, '/file/atLeast');
}

function readySwot(rule: SwotRule): ReadyAccount['swot'] {
  const read = requireObject(rule, '/swot', '{ internalLine, externalLine, onLine }');
  requireWord(read['onLine'], '/swot/onLine', lineSides);
  return {
    internal: toDecimal(read['internalLine'], '/swot/internalLine'),
    external: toDecimal(read['externalLine'], '/swot/externalLine'),
  };
}
