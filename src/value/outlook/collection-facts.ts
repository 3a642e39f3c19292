import type { DateString } from '../../kernel/calendar/index.js';
import type { Fields } from '../../kernel/schema/index.js';

/** An earlier invoice of the customer: when it was due, and when it was paid (`null` while it is open). */
export interface PaidInvoice {
  readonly id?: string;
  readonly due: DateString;
  readonly paid: DateString | null;
}

/** An open invoice, with what its customer did before. Without `due`, it is `invoiced` and `termDays` later. */
export interface CollectionFacts {
  /** Of the open invoice, or of the customer. */
  readonly id: string;
  readonly due?: DateString | null;
  readonly invoiced?: DateString | null;
  readonly termDays?: number | null;
  readonly payments?: readonly PaidInvoice[];
}

const paidFields: Fields<PaidInvoice> = {
  id: { type: 'id', optional: true },
  due: { type: 'date' },
  paid: { type: 'date', nullable: true },
};

/** The fields of {@link CollectionFacts}. */
export const collectionFields: Fields<CollectionFacts> = {
  id: { type: 'id' },
  due: { type: 'date', optional: true, nullable: true },
  invoiced: { type: 'date', optional: true, nullable: true },
  termDays: { type: 'count', optional: true, nullable: true },
  payments: { type: 'list', of: paidFields, optional: true },
};
