import { type Decimal, toDecimal, toNotNegative } from '../../kernel/decimal/decimal.js';
import type { Label } from '../../kernel/decision/index.js';
import { requireFilled, requireObject, requireText } from '../../kernel/errors/index.js';
import { termsReader } from '../terms/read-terms.js';
import type { SupportKind } from './support-plan-policy.js';

/** One kind of support whose figures were read. */
export interface ReadySupport {
  readonly kind: string;
  readonly label: Label | null;
  readonly budget: Decimal;
  readonly share: Decimal;
  readonly effect: { readonly measure: string; readonly target: Decimal } | null;
}

/** The compiled form of a support plan. */
export const readySupport = termsReader('support-plan', (rule) => ({
  supports: requireFilled(rule.supports, '/terms/supports', 'a list of supports').map(
    (support, index) => readSupport(support, `/terms/supports/${index}`),
  ),
}));

function readSupport(support: unknown, path: string): ReadySupport {
  const { kind, label, budget, share, effect } = requireObject(
    support,
    path,
    'a kind of support',
  ) as unknown as SupportKind;
  return {
    kind: requireText(kind, `${path}/kind`, 'the name of a kind'),
    label: label ?? null,
    budget: toNotNegative(budget, `${path}/budget`),
    share: toNotNegative(share, `${path}/share`),
    effect: effect === undefined ? null : readEffect(effect, `${path}/effect`),
  };
}

function readEffect(effect: unknown, path: string) {
  const { measure, target } = requireObject(effect, path, '{ measure, target }');
  return {
    measure: requireText(measure, `${path}/measure`, 'the name of a measure'),
    target: toDecimal(target, `${path}/target`),
  };
}
