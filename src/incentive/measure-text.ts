import { type Decimal, padded, plain } from '../kernel/decimal/decimal.js';
import type { DecimalString } from '../kernel/decimal/index.js';
import type { IncentivePlan, LineMeasure } from './policy.js';

/** The measure that is paid on, or that picks the band; `null` where no measure of lines does. */
function lineMeasureOf(
  { tier, pay }: IncentivePlan['basis'],
  what: 'pay' | 'tier',
): LineMeasure | null {
  if (what === 'tier') return typeof tier === 'string' ? tier : null;
  if (pay !== 'increment') return pay;
  return typeof tier === 'string' || tier.type === 'measure' ? null : tier.of;
}

/** The unit of what is paid on, where it is not that of the payout: pieces, or the currency of a plan that pays points or goods. */
export function unitOfMeasure(plan: Pick<IncentivePlan, 'basis' | 'payout' | 'currency'>): {
  readonly unit?: string;
} {
  if (lineMeasureOf(plan.basis, 'pay') === 'quantity') return { unit: 'pieces' };
  return plan.payout.type === 'money' ? {} : { unit: plan.currency };
}

/** A figure of the basis as it is told: money padded to the scale of the plan, everything else plain. */
export function measureText(
  { plan, scale }: { readonly plan: Pick<IncentivePlan, 'basis'>; readonly scale: number },
  what: 'pay' | 'tier',
  figure: Decimal,
): DecimalString {
  const measure = lineMeasureOf(plan.basis, what);
  return measure === null || measure === 'quantity' ? plain(figure) : padded(figure, scale);
}
