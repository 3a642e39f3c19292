import { type Decimal, plain } from '../kernel/decimal/decimal.js';
import {
  type Phrase,
  requireList,
  requireObject,
  requireText,
  requireWhole,
  requireWord,
  show,
  throwPolicy,
} from '../kernel/errors/index.js';
import { requireTerms, termOf } from './as-policy.js';
import type { Combination, CombinationAdjustment, Deal } from './combination.js';

/** A deal whose figures were read; what it does not tell is zero. */
export interface ReadyDeal {
  readonly id: string;
  readonly rate: Decimal;
  readonly lump: Decimal;
  readonly base: Deal['base'];
  readonly deductedFromLater: boolean;
  readonly group: string | undefined;
  /** The plan that decides its amount, which is its lump once it is known. */
  readonly plan: string | undefined;
}

/** An adjustment whose figure was read. */
export interface ReadyAdjustment {
  readonly type: CombinationAdjustment['type'];
  readonly figure: Decimal;
}

/** A combination whose figures were read. */
export interface ReadyCombination {
  readonly deals: ReadonlyMap<string, ReadyDeal>;
  readonly order: readonly string[];
  readonly exclusive: NonNullable<Combination['exclusive']>;
  readonly adjustments: readonly ReadyAdjustment[];
}

/** Reads agreed terms of a combination; every deal has an id of its own and stands in the order once. */
export function readCombination(combination: unknown): ReadyCombination {
  const path = '/combination';
  const read = requireTerms(combination, path, ['deals', 'order', 'exclusive', 'adjustments']);
  const { exclusive = 'best-of', adjustments = [] } = read;
  const deals = readDeals(read['deals'], `${path}/deals`);
  return {
    deals,
    order: readOrder(read['order'], deals, `${path}/order`),
    exclusive: requireWord(exclusive, `${path}/exclusive`, ['best-of', 'first-in-order']),
    adjustments: Array.from(
      requireList(adjustments, `${path}/adjustments`, 'a list of adjustments'),
      (adjustment, index) => readAdjustment(adjustment, `${path}/adjustments/${index}`),
    ),
  };
}

/** More deals on one value than a contract has; each is weighed against the others. */
const mostDeals = 100;

function readDeals(list: unknown, path: string): ReadonlyMap<string, ReadyDeal> {
  const deals = new Map<string, ReadyDeal>();
  const told = requireList(list, path, 'a list of deals');
  requireWhole(told.length, path, 0, mostDeals);
  Array.from(told).forEach((deal, index) => {
    const ready = readDeal(deal, `${path}/${index}`);
    const { id } = ready;
    if (deals.has(id))
      throwPolicy(
        'policy/repeated-name',
        `${path}/${index}/id`,
        `the deal ${show(id)} stands twice`,
        {
          name: id,
        },
      );
    deals.set(id, ready);
  });
  return deals;
}

function readOrder(
  list: unknown,
  deals: ReadonlyMap<string, ReadyDeal>,
  path: string,
): readonly string[] {
  const order = Array.from(requireList(list, path, 'the ids of all deals'), (id, index) =>
    requireText(id, `${path}/${index}`, 'the id of a deal'),
  );
  const named = new Set(order);
  const isComplete = named.size === order.length && order.length === deals.size;
  if (isComplete && order.every((id) => deals.has(id))) return order;
  return throwPolicy(
    'incentive/order-incomplete',
    path,
    'the order must name every deal exactly once',
    { order, deals: [...deals.keys()] },
  );
}

const dealKeys = ['id', 'rate', 'lump', 'plan', 'base', 'deductedFromLater', 'exclusiveGroup'];

function readDeal(deal: unknown, path: string): ReadyDeal {
  const read = requireTerms(deal, path, dealKeys);
  const { rate, lump, plan, exclusiveGroup: group, deductedFromLater } = read;
  const id = requireText(read['id'], `${path}/id`, 'an id');
  if ([rate, lump, plan].filter((term) => term !== undefined).length !== 1)
    throwPolicy(
      'incentive/rate-and-lump',
      path,
      `the deal ${show(id)} must tell a rate, a lump or a plan, and only one of them`,
      { deal: id },
    );
  return {
    id,
    rate: termOf(rate === undefined ? '0' : rate, `${path}/rate`),
    lump: termOf(lump === undefined ? '0' : lump, `${path}/lump`),
    base: requireWord(read['base'], `${path}/base`, ['full', 'net-of-earlier']),
    deductedFromLater: requireFlag(deductedFromLater, `${path}/deductedFromLater`),
    plan: plan === undefined ? plan : requireText(plan, `${path}/plan`, 'the id of a plan'),
    group: group === undefined ? group : requireText(group, `${path}/exclusiveGroup`, 'a name'),
  };
}

function requireFlag(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  const expected = 'true or false' satisfies Phrase;
  const received = show(value);
  return throwPolicy('policy/wrong-value', path, `expected ${expected}, received ${received}`, {
    expected,
    received,
  });
}

const figureKeys = {
  cap: 'amount',
  floor: 'amount',
  'cap-of-value': 'rate',
  penalty: 'rate',
} as const;

function readAdjustment(adjustment: unknown, path: string): ReadyAdjustment {
  const { type: told } = requireObject(adjustment, path, '{ type }');
  const words = ['cap', 'cap-of-value', 'penalty', 'floor'] as const;
  const type = requireWord(told, `${path}/type`, words);
  const key = figureKeys[type];
  const figure = termOf(requireTerms(adjustment, path, ['type', key])[key], `${path}/${key}`);
  if (type === 'penalty' && figure.gt(1))
    throwPolicy(
      'incentive/share-out-of-range',
      `${path}/${key}`,
      `a penalty takes a share from 0 to 1, received ${plain(figure)}`,
      { value: plain(figure) },
    );
  return { type, figure };
}

/** The combination with what plans decided in place of their names. */
export function withAmounts(
  terms: ReadyCombination,
  amountOf: (plan: string) => Decimal,
): ReadyCombination {
  const deals = [...terms.deals].map(([id, deal]) => {
    const { plan } = deal;
    return [id, plan === undefined ? deal : { ...deal, lump: amountOf(plan) }] as const;
  });
  return { ...terms, deals: new Map(deals) };
}
