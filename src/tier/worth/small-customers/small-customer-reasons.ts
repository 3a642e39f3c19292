import { padded, plain } from '../../../kernel/decimal/decimal.js';
import { measureLabelOf, measureLabelsOf, type Reason } from '../../../kernel/decision/index.js';
import { type Choice, netOf, type ValuedAction } from './choose-action.js';
import type { SmallCustomerReasonCode } from './decision.js';
import type { UpgradeSide } from './find-upgrade.js';
import type { Judged, JudgedAction } from './judge-customer.js';
import type { ReadySmallCustomers } from './ready-small-customers.js';
import type { ActionValue } from './value-action.js';

type Why = Reason<SmallCustomerReasonCode>;

/** Why an action was chosen: its value in parts, what was found of the customer, and every other action with its value. */
export function smallCustomerReasons(
  judged: Judged,
  choice: Choice,
  ready: ReadySmallCustomers,
): readonly Why[] {
  const chosen = 'chosen' in choice ? choice.chosen : null;
  const others = judged.actions.filter((one) => one !== chosen);
  return [
    'chosen' in choice ? chosenReason(choice, ready) : undeterminedReason(choice.missing, ready),
    upgradeReason(judged, ready),
    {
      code: 'tier/low-profit',
      params: { holds: judged.lowProfit.holds },
      parts: [judged.lowProfit.reason],
    },
    badReason(judged),
    ...others.map((one) => otherReason(one, chosen, ready)),
  ];
}

function undeterminedReason(
  missing: readonly string[],
  { measureLabels }: ReadySmallCustomers,
): Why {
  return {
    code: 'tier/action-undetermined',
    params: { missing, ...measureLabelsOf(measureLabels, missing) },
  };
}

function chosenReason(
  { chosen, best }: Extract<Choice, { chosen: unknown }>,
  ready: ReadySmallCustomers,
): Why {
  const valued = valuedAs(chosen, chosen.value, ready);
  if (best === null) return { code: 'tier/action-chosen', ...valued };
  const { scale } = ready.rounding;
  return {
    ...valued,
    code: 'tier/let-go-by-rule',
    params: {
      ...valued.params,
      best: best.action.action,
      bestLabel: best.action.label,
      behind: padded(best.value.net.minus(chosen.value.net), scale),
    },
  };
}

/** What an action is worth, in four parts; a part that the action does not have is left out, as it is zero. */
function valuedAs(
  { action }: JudgedAction,
  value: ActionValue,
  { rounding: { scale }, years, currency }: ReadySmallCustomers,
) {
  const figure = (part: 'valueNow' | 'gain' | 'yearlyCost' | 'cost') => padded(value[part], scale);
  const span = { years: plain(years) };
  const chance = { probability: plain(value.probability), gain: plain(value.yearlyGain) };
  const parts: readonly Why[] = [
    {
      code: 'tier/value-now',
      figure: figure('valueNow'),
      params: { ...span, value: plain(value.value), ends: action.type === 'let-go' },
    },
    { code: 'tier/action-gain', figure: figure('gain'), params: { ...span, ...chance } },
    { code: 'tier/action-yearly-cost', figure: figure('yearlyCost'), params: span },
    { code: 'tier/action-cost', figure: figure('cost'), params: {} },
  ];
  return {
    figure: padded(value.net, scale),
    params: { ...named({ action }), currency, ...span },
    path: action.path,
    parts: parts.filter(
      ({ code, figure: text }) => code === 'tier/value-now' || /[1-9]/.test(String(text)),
    ),
  };
}

function named({ action: { action, label } }: Pick<JudgedAction, 'action'>) {
  return { action, label };
}

function upgradeReason({ upgrade }: Judged, ready: ReadySmallCustomers): Why {
  const { grade, label } = ready.upgrade;
  const side = (
    code: 'tier/upgrade-potential' | 'tier/upgrade-probability',
    one: UpgradeSide,
  ): Why => ({
    code,
    params: {
      measure: one.measure,
      measureLabel: one.measure === null ? null : measureLabelOf(ready.measureLabels, one.measure),
      value: one.value === null ? null : plain(one.value),
      bound: plain(one.bound),
      holds: one.holds,
      currency: ready.currency,
    },
  });
  return {
    code: 'tier/upgradable',
    params: { grade, label, holds: upgrade.holds },
    path: '/upgrade',
    parts: [
      side('tier/upgrade-potential', upgrade.potential),
      side('tier/upgrade-probability', upgrade.probability),
    ],
  };
}

function badReason({ bad, signs }: Judged): Why {
  return {
    code: 'tier/bad-customer',
    params: { holds: bad },
    path: '/bad',
    parts: signs.map(({ sign: { sign, label }, answer }, index) => ({
      code: 'tier/bad-sign',
      params: { sign, label: label ?? null, holds: answer.holds },
      path: `/bad/${index}`,
      parts: [answer.reason],
    })),
  };
}

/** An action that was not chosen: what it is worth, and how far behind, or why it is not open. */
function otherReason(
  one: JudgedAction,
  chosen: ValuedAction | null,
  ready: ReadySmallCustomers,
): Why {
  const net = netOf(one);
  const { value, open, when, action } = one;
  const asked = when === null || when.holds === true ? [] : [when.reason];
  if (!('net' in value)) {
    const params = {
      ...named(one),
      missing: value.missing,
      ...measureLabelsOf(ready.measureLabels, value.missing),
    };
    const code = open === false ? 'tier/action-closed' : 'tier/action-value-unknown';
    return { code, params: { ...params, why: whyClosed(one) }, path: action.path, parts: asked };
  }
  const valued = valuedAs(one, value, ready);
  if (open !== true) {
    const code = open === false ? 'tier/action-closed' : 'tier/action-open-unknown';
    const params = {
      ...valued.params,
      why: whyClosed(one),
      missing: one.missing,
      ...measureLabelsOf(ready.measureLabels, one.missing),
    };
    return { ...valued, code, params, parts: [...valued.parts, ...asked] };
  }
  const behind =
    chosen === null || net === null
      ? null
      : padded(chosen.value.net.minus(net), ready.rounding.scale);
  return { ...valued, code: 'tier/action-alternative', params: { ...valued.params, behind } };
}

function whyClosed({ action, when }: JudgedAction): string {
  if (when?.holds === false) return 'condition';
  return { serve: 'condition', upgrade: 'not-upgradable', 'let-go': 'not-bad' }[action.type];
}
