import {
  type Finding,
  measuresOfCondition,
  repeatedNames,
} from '../../../kernel/decision/index.js';
import { lintFraction } from '../read-fraction.js';
import type { ActionProbability, SmallCustomerPolicy } from './policy.js';

/** What is wrong or suspicious in a small customer policy of the right shape. */
export function lintSmallCustomers(policy: SmallCustomerPolicy): readonly Finding[] {
  const { upgrade, bad, actions } = policy;
  return [
    ...repeatedNames(bad, 'sign', '/bad'),
    ...repeatedNames(actions, 'action', '/actions'),
    ...lintProbability(upgrade.probability, '/upgrade/probability'),
    ...lintFraction(upgrade.minimumProbability, '/upgrade/minimumProbability'),
    ...actions.flatMap(({ probability }, index) =>
      lintProbability(probability, `/actions/${index}/probability`),
    ),
    ...lintChoice(policy),
    ...lintSigns(policy),
  ];
}

/** A sign that looks at nothing but the value takes a low profit for harm. */
function lintSigns({ bad, value }: SmallCustomerPolicy): readonly Finding[] {
  return bad.flatMap(({ sign, when }, index): readonly Finding[] => {
    const measures = measuresOfCondition(when);
    if (measures.length !== 1 || measures[0] !== value) return [];
    const params = { name: sign, measure: value };
    const path = `/bad/${index}/when`;
    return [{ severity: 'warning', code: 'tier/low-profit-as-bad', params, path }];
  });
}

function lintProbability(probability: ActionProbability, path: string): readonly Finding[] {
  return typeof probability === 'object' ? [] : lintFraction(probability, path);
}

/** There is always something to do: with a good customer, and with a bad one that is let go by rule. */
function lintChoice({ bad, badCustomers, actions }: SmallCustomerPolicy): readonly Finding[] {
  const path = '/actions';
  const isOpen = (type: string) =>
    actions.some((action) => action.type === type && action.when === null);
  const letGo = actions.findIndex(({ type }) => type === 'let-go');
  const needsLetGo = badCustomers === 'let-go' && !isOpen('let-go');
  return [
    ...(isOpen('serve') ? [] : [error('tier/no-open-action', path)]),
    ...(needsLetGo ? [error('tier/no-let-go', path)] : []),
    ...(letGo >= 0 && bad.length === 0
      ? [
          {
            severity: 'warning',
            code: 'tier/let-go-unreachable',
            params: { action: actions[letGo]?.action ?? '' },
            path: `${path}/${letGo}`,
          } as const,
        ]
      : []),
  ];
}

function error(code: string, path: string): Finding {
  return { severity: 'error', code, params: {}, path };
}
