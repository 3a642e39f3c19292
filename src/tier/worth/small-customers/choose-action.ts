import type { Decimal } from '../../../kernel/decimal/decimal.js';
import { invariant } from '../../../kernel/errors/index.js';
import type { Judged, JudgedAction } from './judge-customer.js';
import type { SmallCustomerPolicy } from './policy.js';
import type { ActionValue } from './value-action.js';

/** An action whose value is known. */
export type ValuedAction = JudgedAction & { readonly value: ActionValue };

/** The action chosen, or what is missing to choose. */
export type Choice =
  | {
      readonly chosen: ValuedAction;
      /** What is worth most, where the rule lets go of a bad customer whatever it is worth; else `null`. */
      readonly best: ValuedAction | null;
    }
  | { readonly missing: readonly string[] };

/** The net value of an action; `null` where it is not known. */
export function netOf({ value }: JudgedAction): Decimal | null {
  return 'net' in value ? value.net : null;
}

/** The action worth most among those open; of equal ones the first. What is not known stands in the way only where it could win. */
export function chooseAction(
  { actions, bad, badMissing }: Judged,
  rule: SmallCustomerPolicy['badCustomers'],
): Choice {
  if (rule === 'by-value') return bestOf(actions);
  if (bad === null) return { missing: unique(badMissing) };
  const lets = actions.filter(({ action }) => action.type === 'let-go');
  const choice = bestOf(bad ? lets : actions.filter((one) => !lets.includes(one)));
  if (!bad || 'missing' in choice) return choice;
  const all = bestOf(actions);
  const best = 'chosen' in all && all.chosen !== choice.chosen ? all.chosen : null;
  return { ...choice, best };
}

function bestOf(actions: readonly JudgedAction[]): Choice {
  const rivals = actions.filter(({ open }) => open !== false);
  const untold = rivals.filter((one) => one.open === true && !isValued(one));
  const sure = rivals.filter((one) => one.open === true).filter(isValued);
  const [first] = sure;
  if (first === undefined && untold.length === 0)
    throw invariant('a small customer policy has no action for a customer');
  const best = sure.reduce<ValuedAction | undefined>(
    (found, one) => (found === undefined || one.value.net.gt(found.value.net) ? one : found),
    undefined,
  );
  const unsettled = rivals.filter((one) => one.open === null && couldWin(one, best, actions));
  const chosen = best;
  if (chosen === undefined || untold.length > 0 || unsettled.length > 0)
    return { missing: missingOf([...untold, ...unsettled]) };
  return { chosen, best: null };
}

function isValued(one: JudgedAction): one is ValuedAction {
  return 'net' in one.value;
}

/** Would it be taken if it were open? */
function couldWin(
  one: JudgedAction,
  best: ValuedAction | undefined,
  actions: readonly JudgedAction[],
): boolean {
  if (best === undefined || !isValued(one)) return true;
  const order = one.value.net.comparedTo(best.value.net);
  return order > 0 || (order === 0 && actions.indexOf(one) < actions.indexOf(best));
}

function missingOf(actions: readonly JudgedAction[]): readonly string[] {
  return unique(
    actions.flatMap(({ missing, value }) => [
      ...missing,
      ...('missing' in value ? value.missing : []),
    ]),
  );
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
