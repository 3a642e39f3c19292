import type { DateString } from '../../kernel/calendar/index.js';
import type { DecimalInput } from '../../kernel/decimal/index.js';
import type { Fields } from '../../kernel/schema/index.js';

/** One line of what was bought; a return is negative. With an `id`, a line that comes twice counts once. */
export interface NeedPurchase {
  readonly id?: string;
  readonly date: DateString;
  readonly quantity: DecimalInput;
}

/**
 * What is known of one customer, or of one customer and product under an id of your making: what was bought, and, where
 * somebody counted, the stock in hand at the close of a day.
 */
export interface NeedFacts {
  readonly id: string;
  readonly purchases?: readonly NeedPurchase[];
  readonly stock?: DecimalInput | null;
  readonly countedOn?: DateString | null;
  /** Units used a day, where it is known otherwise than from purchases. */
  readonly dailyUse?: DecimalInput | null;
}

const purchaseFields: Fields<NeedPurchase> = {
  id: { type: 'id', optional: true },
  date: { type: 'date' },
  quantity: { type: 'decimal' },
};

/** The fields of {@link NeedFacts}. */
export const needFields: Fields<NeedFacts> = {
  id: { type: 'id' },
  purchases: { type: 'list', of: purchaseFields, optional: true },
  stock: { type: 'decimal', sign: 'not-negative', optional: true, nullable: true },
  countedOn: { type: 'date', optional: true, nullable: true },
  dailyUse: { type: 'decimal', sign: 'not-negative', optional: true, nullable: true },
};
