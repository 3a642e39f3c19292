import { type Decimal, toNotNegative, zero } from '../../kernel/decimal/decimal.js';
import type { Label } from '../../kernel/decision/index.js';
import { requireList, requireObject, requireText, requireWord } from '../../kernel/errors/index.js';
import { termsReader } from '../terms/read-terms.js';
import type { CommissionShare } from './commission-credit-policy.js';

/** Credits whose figures were read. */
export interface ReadyCredits {
  readonly credits: readonly {
    readonly id: string;
    readonly kind: CommissionShare['kind'];
    readonly share: Decimal;
    readonly rate: Decimal;
    readonly label: Label | null;
  }[];
  /** The sum of the shares of the split credits. */
  readonly split: Decimal;
}

/** The compiled form of terms of commission credit. */
export const readyCredits = /* @__PURE__ */ termsReader(
  'commission-credit',
  ({ credits }): ReadyCredits => {
    const path = '/terms/credits';
    const read = requireList(credits, path, 'a list of credits').map((credit, index) =>
      readCredit(credit, `${path}/${index}`),
    );
    const split = read.reduce(
      (sum, { kind, share }) => (kind === 'split' ? sum.plus(share) : sum),
      zero,
    );
    return { credits: read, split };
  },
);

function readCredit(credit: unknown, path: string): ReadyCredits['credits'][number] {
  const { id, kind, share, rate, label } = requireObject(credit, path, '{ id, kind, share, rate }');
  return {
    id: requireText(id, `${path}/id`, 'a name'),
    kind: requireWord(kind, `${path}/kind`, ['split', 'roll-up']),
    share: toNotNegative(share, `${path}/share`),
    rate: toNotNegative(rate, `${path}/rate`),
    label: label === undefined ? null : (label as Label),
  };
}
