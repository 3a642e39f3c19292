import { foldRows } from 'clientele';
import { type Order, purchaseFold } from 'clientele/value';
import type { ExportedFunction } from '../api/exported-functions.js';
import { partnerLines, rebateState, rebates, rejectingRebateState } from './incentive-samples.js';
import { asOpaque } from './mutate.js';
import { counting, orders } from './samples.js';
import type { Valid } from './valid-arguments.js';

interface FoldMethod extends ExportedFunction {
  readonly valid: Valid;
}

/** The methods of a fold that the package hands out; a state is used up by a call, so each call gets one of its own. */
function methodsOf(
  from: string,
  name: string,
  fold: object,
  valid: Readonly<Record<string, Valid>>,
): readonly FoldMethod[] {
  return Object.entries(fold).map(([method, call]) => {
    const own = valid[method];
    if (own === undefined) throw new Error(`no valid arguments for ${name}().${method}`);
    return { from, name: `${name}().${method}`, call, valid: own };
  });
}

const purchases = purchaseFold(counting);
const state = () => asOpaque(foldRows(purchases, orders));
const rejecting = () =>
  asOpaque(foldRows(purchases, [{ customer: '' } as unknown as Order], { firstIndex: 2 }));

export const foldMethods: readonly FoldMethod[] = [
  ...methodsOf('clientele/value', 'purchaseFold', purchases, {
    empty: [3],
    add: () => [state(), orders[0]],
    merge: () => [state(), rejecting()],
    finish: () => [state()],
  }),
  ...methodsOf('clientele/incentive', 'rebateFold', rebates, {
    empty: [3],
    add: () => [rebateState(), partnerLines[0]],
    merge: () => [rebateState(), rejectingRebateState()],
    finish: () => [rebateState()],
  }),
];
