import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import { compiler } from '../../kernel/decision/index.js';
import { requireWhole, requireWord, throwInput } from '../../kernel/errors/index.js';
import { otherwiseRules, payDayHabits, tieRules } from './collection-bounds.js';
import { collectionFormat } from './collection-format.js';
import type { CollectionPolicy } from './collection-policy.js';
import { lintCollection } from './lint-collection.js';
import { businessDayMoves, mostDaysAhead } from './need-bounds.js';

/** A collection policy with its figures read. */
export interface ReadyCollection
  extends Pick<
    CollectionPolicy,
    'payDay' | 'minimumPayments' | 'ties' | 'otherwise' | 'remindDays' | 'businessDay'
  > {
  readonly minimumShare: Decimal;
}

/** What a collection policy comes to; of one that was trusted every field is looked at. */
export const readyCollection = /* @__PURE__ */ compiler<CollectionPolicy, ReadyCollection>(
  collectionFormat,
  'defineCollectionPolicy',
  (policy) => ({
    payDay: requireWord(policy.payDay, '/payDay', payDayHabits),
    minimumPayments: requireWhole(policy.minimumPayments, '/minimumPayments', 1, 1000),
    minimumShare: readShare(policy.minimumShare),
    ties: requireWord(policy.ties, '/ties', tieRules),
    otherwise: requireWord(policy.otherwise, '/otherwise', otherwiseRules),
    remindDays:
      policy.remindDays === null
        ? null
        : requireWhole(policy.remindDays, '/remindDays', 0, mostDaysAhead),
    businessDay: requireWord(policy.businessDay, '/businessDay', businessDayMoves),
  }),
  lintCollection,
);

function readShare(value: unknown): Decimal {
  const share = toDecimal(value, '/minimumShare');
  if (share.gt(0)) return share;
  return throwInput('input/out-of-range', '/minimumShare', 'expected a share above zero');
}
