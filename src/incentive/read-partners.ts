import type { Decimal } from '../kernel/decimal/decimal.js';
import type { Measures } from '../kernel/decision/index.js';
import { requireIterable, show, throwInput } from '../kernel/errors/index.js';
import { type Fields, readRecord } from '../kernel/schema/index.js';
import type { RebateFacts } from './facts.js';
import { type Membership, readMembership } from './member-run.js';
import { readSettled } from './settle-measured.js';
import type { SettlementRun } from './settlement-run.js';

/** What is known of a partner beside its lines. */
export type FoldPartner<M extends string = string> = Omit<RebateFacts<M>, 'lines'>;

/** A partner that was read. */
export interface ReadPartner {
  readonly settled: Decimal;
  readonly measures: Measures | undefined;
  readonly membership: Membership;
}

const partnerFields: Fields<FoldPartner> = {
  id: { type: 'id' },
  settled: { type: 'decimal', optional: true },
  joined: { type: 'date', optional: true },
  left: { type: 'date', optional: true },
  measures: { type: 'measures', optional: true },
};

/** Reads the partners, each once. */
export function readPartners(
  run: SettlementRun,
  partners: unknown,
): ReadonlyMap<string, ReadPartner> {
  const path = '/options/partners';
  const known = new Map<string, ReadPartner>();
  let index = 0;
  for (const partner of requireIterable(partners, path, 'a list of partners')) {
    const at = `${path}/${index++}`;
    const { id, settled, measures, ...member } = readRecord<FoldPartner>(
      partnerFields,
      partner,
      at,
      'a partner',
    );
    if (known.has(id))
      throwInput('input/repeated-id', `${at}/id`, `the partner ${show(id)} stands twice`, { id });
    known.set(id, {
      settled: readSettled(run, settled, `${at}/settled`),
      measures,
      membership: readMembership(member, at),
    });
  }
  return known;
}
