import { readObject, readOptions } from '../../kernel/calendar/read-object.js';
import { type Decimal, toDecimal } from '../../kernel/decimal/decimal.js';
import { rejectRepeatedIds } from '../../kernel/decision/population.js';
import {
  eachRow,
  requireIterable,
  requireText,
  show,
  throwInput,
} from '../../kernel/errors/index.js';
import type { DeliveredBenefit, DeliveredCost, DeliveredTerm } from './delivered-value.js';

/** The benefits, in the order of the textbook. */
export const deliveredBenefits: readonly DeliveredBenefit[] = [
  'product',
  'service',
  'personnel',
  'image',
];

/** The costs, in the order of the textbook. */
export const deliveredCosts: readonly DeliveredCost[] = ['money', 'time', 'effort', 'psychic'];

/** An offer that was read. */
export interface ReadOffer {
  readonly id: string;
  readonly terms: Readonly<Record<DeliveredTerm, Decimal>>;
}

/** Offers from outside: at least one, each id once; one error lists all that is wrong. */
export function readOffers(offers: unknown): readonly ReadOffer[] {
  const read: ReadOffer[] = [];
  const rows = requireIterable(offers, '/offers', 'a list of offers');
  eachRow(rows, 'cannot measure the offers', (row, index) => {
    read.push(readOffer(row, `/offers/${index}`));
  });
  if (read.length === 0)
    throwInput('input/out-of-range', '/offers', 'expected at least one offer, received none', {
      received: show([]),
      expected: 'at least 1 entry',
    });
  rejectRepeatedIds(read, '/offers');
  return read;
}

function readOffer(offer: unknown, path: string): ReadOffer {
  const { id, benefits, costs } = readObject(offer, path, ['id', 'benefits', 'costs']);
  if (id === '')
    throwInput('input/empty-id', `${path}/id`, 'expected an id that is not empty, received ""', {
      received: '""',
    });
  return {
    id: requireText(id, `${path}/id`, 'an id'),
    terms: {
      ...readTerms(benefits, `${path}/benefits`, deliveredBenefits),
      ...readTerms(costs, `${path}/costs`, deliveredCosts),
    },
  };
}

function readTerms<T extends DeliveredTerm>(
  terms: unknown,
  path: string,
  names: readonly T[],
): Readonly<Record<T, Decimal>> {
  const read = readObject(terms, path, names);
  return Object.fromEntries(
    names.map((name) => [name, readTerm(read[name], name, path)]),
  ) as Record<T, Decimal>;
}

function readTerm(value: unknown, name: string, path: string): Decimal {
  if (value === undefined)
    return throwInput(
      'input/required',
      `${path}/${name}`,
      `expected a value for ${show(name)}, received nothing; a term without worth is "0"`,
      { key: name },
    );
  return toDecimal(value, `${path}/${name}`);
}

/** Which offer is compared with which; `null` where nobody asked. */
export function readCompare(
  options: unknown,
  offers: readonly ReadOffer[],
): { readonly offer: ReadOffer; readonly rival: ReadOffer } | null {
  const { compare } = readOptions(options, ['compare']);
  if (compare === undefined) return null;
  const asked = readObject(compare, '/options/compare', ['offer', 'with']);
  return {
    offer: offerOf(asked.offer, offers, '/options/compare/offer'),
    rival: offerOf(asked.with, offers, '/options/compare/with'),
  };
}

function offerOf(id: unknown, offers: readonly ReadOffer[], path: string): ReadOffer {
  const found = offers.find((offer) => offer.id === id);
  if (found !== undefined) return found;
  const expected = offers.map((offer) => offer.id);
  return throwInput(
    'input/not-one-of',
    path,
    `expected the id of an offer (${expected.map(show).join(', ')}), received ${show(id)}`,
    { expected, received: show(id) },
  );
}
