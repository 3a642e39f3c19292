import { type Decimal, one, plain, toDecimal, zero } from '../../kernel/decimal/decimal.js';
import type { Reason } from '../../kernel/decision/index.js';
import { sumOf } from '../../scoring/divide-all.js';
import type { SwotOutcome, SwotStrategy } from './decision.js';
import type { Swot, SwotItem } from './facts.js';
import type { ReadyAccount } from './ready-account.js';
import type { AccountAnswerCode } from './reasons.js';

type Why = Reason<AccountAnswerCode>;
type Side = keyof Swot;

/** What a SWOT analysis comes to, and why. */
export interface SwotAnswer {
  readonly outcome: SwotOutcome;
  readonly reason: Why;
}

/** Strengths less weaknesses, opportunities less threats, and the strategy that follows. */
export function weighSwot(
  { swot: lines, policy }: ReadyAccount,
  swot: Swot,
  isFull: boolean,
): SwotAnswer {
  const internal = axis(swot, 'strengths', 'weaknesses', isFull);
  const external = axis(swot, 'opportunities', 'threats', isFull);
  const isAbove = (figure: Decimal, line: Decimal) =>
    figure.gt(line) || (figure.eq(line) && policy.swot.onLine === 'above');
  const strategy: SwotStrategy | null =
    internal.figure === null || external.figure === null
      ? null
      : `${isAbove(internal.figure, lines.internal) ? 'S' : 'W'}${
          isAbove(external.figure, lines.external) ? 'O' : 'T'
        }`;
  const outcome = {
    internal: textOf(internal.figure),
    external: textOf(external.figure),
    strategy,
  };
  const params = {
    ...outcome,
    internalLine: plain(lines.internal),
    externalLine: plain(lines.external),
  };
  return {
    outcome,
    reason: { code: 'tier/swot', params, parts: [internal.reason, external.reason] },
  };
}

function textOf(figure: Decimal | null): string | null {
  return figure === null ? null : plain(figure);
}

/** One axis: what speaks for, less what speaks against. Nothing listed, or an item without a score, cannot be told. */
function axis(swot: Swot, plus: Side, minus: Side, isFull: boolean) {
  const sides = [sideOf(swot, plus, one, isFull), sideOf(swot, minus, one.negated(), isFull)];
  const count = sides.reduce((sum, side) => sum + side.count, 0);
  const unscored = sides.flatMap((side) => side.unscored);
  const isTold = count > 0 && unscored.length === 0;
  const figure = isTold ? sumOf(sides.map(({ sum }) => sum)) : null;
  const reason: Why = {
    code: 'tier/swot-axis',
    ...(figure === null ? {} : { figure: plain(figure) }),
    params: { plus, minus, count, unscored },
    ...(isTold ? { parts: sides.map((side) => side.reason) } : {}),
  };
  return { figure, reason };
}

function sideOf(swot: Swot, side: Side, sign: Decimal, isFull: boolean) {
  const items = swot[side] ?? [];
  const weighed = items.map((item) => ({ item, worth: worthOf(item).times(sign) }));
  const sum = sumOf(weighed.map(({ worth }) => worth));
  const reason: Why = {
    code: 'tier/swot-side',
    figure: plain(sum),
    params: { side, count: items.length },
    ...(isFull ? { parts: weighed.map(({ item, worth }) => itemReason(item, worth)) } : {}),
  };
  const unscored = items.flatMap(({ text, score }) => (score === undefined ? [text] : []));
  return { count: items.length, sum, unscored, reason };
}

function worthOf({ score, weight }: SwotItem): Decimal {
  if (score === undefined) return zero;
  return toDecimal(score, '').times(weight === undefined ? one : toDecimal(weight, ''));
}

function itemReason({ text, score, weight }: SwotItem, worth: Decimal): Why {
  return {
    code: 'tier/swot-item',
    figure: plain(worth),
    params: {
      text,
      score: String(score ?? ''),
      weight: weight === undefined ? '1' : String(weight),
    },
  };
}
