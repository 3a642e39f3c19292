import type { ConditionAnswer } from '../../../kernel/decision/index.js';
import { type AskedMeasures, allHold, anyHolds, askCondition } from './ask-condition.js';
import { findUpgrade, type UpgradeFinding } from './find-upgrade.js';
import type { BadSign } from './policy.js';
import type { ReadyAction, ReadySmallCustomers } from './ready-small-customers.js';
import { type ActionValue, figuresOf, type UnknownValue, valueAction } from './value-action.js';

/** An action for one customer: is it open to it, and what is it worth? */
export interface JudgedAction {
  readonly action: ReadyAction;
  readonly open: boolean | null;
  /** What its own condition came to; `null`: it has none. */
  readonly when: ConditionAnswer | null;
  /** What would have been needed to tell whether it is open. */
  readonly missing: readonly string[];
  readonly value: ActionValue | UnknownValue;
}

/** What was found about one customer. */
export interface Judged {
  readonly upgrade: UpgradeFinding;
  readonly lowProfit: ConditionAnswer;
  readonly bad: boolean | null;
  readonly signs: readonly { readonly sign: BadSign; readonly answer: ConditionAnswer }[];
  readonly badMissing: readonly string[];
  readonly actions: readonly JudgedAction[];
}

/** Upgradable? Low-profit? Bad? And what is each action worth? */
export function judgeCustomer(ready: ReadySmallCustomers, asked: AskedMeasures): Judged {
  const upgrade = findUpgrade(ready, asked);
  const signs = ready.bad.map((sign) => ({ sign, answer: askCondition(sign.when, asked) }));
  const bad = anyHolds(signs.map(({ answer }) => answer.holds));
  const badMissing = bad === null ? signs.flatMap(({ answer }) => answer.missing) : [];
  const gates = {
    serve: { holds: true, missing: [] },
    upgrade,
    'let-go': { holds: bad, missing: badMissing },
  };
  const actions = ready.actions.map((action): JudgedAction => {
    const gate = gates[action.type];
    const when = action.when === null ? null : askCondition(action.when, asked);
    const open = allHold([gate.holds, when === null ? true : when.holds]);
    const missing = open === null ? [...gate.missing, ...(when?.missing ?? [])] : [];
    const figures = figuresOf(asked.measures, `${asked.at}/measures`);
    return { action, open, when, missing, value: valueAction(action, ready, figures) };
  });
  return {
    upgrade,
    lowProfit: askCondition(ready.lowProfit, asked),
    bad,
    signs,
    badMissing,
    actions,
  };
}
