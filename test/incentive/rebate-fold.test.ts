import { foldRows } from 'clientele';
import {
  type PartnerLine,
  parseIncentivePlan,
  type RebateState,
  rebateFold,
  settleRebates,
} from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reason } from '../../src/kernel/decision/index.js';
import { sumOf } from '../kernel/decimal/exact-figures.js';
import { failureOf } from '../kernel/errors/failure-of.js';
import { foldLines, foldPartners, foldPlans } from './fold-plans.js';
import { quarterly, thirdQuarter } from './plans.js';

const levels = fc.constantFrom('none' as const, 'reasons' as const, 'full' as const);

/** The reasons without the ids and the single lines, which a fold does not keep, and what is known only from them. */
function withoutRows(reasons: readonly Reason[]): readonly Reason[] {
  const known = reasons.filter(({ code }) => code !== 'incentive/late-returns');
  return known.map(({ rows: _rows, parts, ...reason }) => {
    const kept = parts?.filter(({ code }) => code !== 'incentive/line');
    return kept === undefined || (kept.length === 0 && kept.length !== parts?.length)
      ? reason
      : { ...reason, parts: withoutRows(kept) };
  });
}

function linesOf(list: readonly PartnerLine[], id: string) {
  return list.filter(({ partner }) => partner === id).map(({ partner: _partner, ...line }) => line);
}

describe('a fold of lines', { timeout: 60_000 }, () => {
  it('answers as settling each partner with its lines does', () => {
    fc.assert(
      fc.property(foldPlans, foldLines, foldPartners, levels, (draft, list, partners, explain) => {
        const plan = parseIncentivePlan(draft);
        const fold = rebateFold(plan, { ...thirdQuarter, partners, explain });
        const batch = fold.finish(foldRows(fold, list));
        const ids = [
          ...new Set(
            [...partners, ...list.map(({ partner }) => ({ id: partner }))].map(({ id }) => id),
          ),
        ].sort();
        const facts = ids.map((id) => ({
          ...partners.find((one) => one.id === id),
          id,
          lines: linesOf(list, id),
        }));
        const settled = settleRebates(plan, facts, { ...thirdQuarter, explain });
        expect(settled.rejected).toEqual([]);
        expect(batch.rejected).toEqual([]);
        expect(batch.summary).toEqual(settled.summary);
        expect(batch.decisions).toEqual(
          settled.decisions.map((one) => ({ ...one, reasons: withoutRows(one.reasons) })),
        );
      }),
      { numRuns: 400 },
    );
  });

  it('refuses a return that names its sale where only the day of the sale could place it', () => {
    const plan = parseIncentivePlan({ ...quarterly, returnsCount: 'when-sold' });
    const fold = rebateFold(plan, thirdQuarter);
    const row = { id: 'r', partner: 'D', date: '2026-09-01', type: 'return', amount: '5' } as const;
    const batch = fold.finish(
      foldRows(fold, [
        { ...row, of: 's' },
        { ...row, id: 'q', of: 's', soldOn: '2026-08-01' },
      ]),
    );
    expect(batch.counts).toEqual({ received: 2, accepted: 1, rejected: 1 });
    expect(batch.rejected[0]?.issues).toEqual([
      { code: 'input/required', params: { key: 'soldOn' }, path: '/soldOn' },
    ]);
  });

  it('any split, merged in any order and cloned on the way, gives the same bytes as one loop', () => {
    const cuts = fc.array(fc.nat(25), { maxLength: 4 });
    const rows = fc.array(fc.oneof({ weight: 6, arbitrary: one }, { weight: 1, arbitrary: bad }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(
        foldPlans,
        rows,
        foldPartners,
        cuts,
        fc.boolean(),
        (draft, list, partners, at, isBackward) => {
          const fold = rebateFold(parseIncentivePlan(draft), { ...thirdQuarter, partners });
          const bounds = [0, ...[...at].sort((left, right) => left - right), list.length];
          const states = bounds.slice(1).map((end, index) => {
            const start = Math.min(bounds[index] ?? 0, list.length);
            const chunk = list.slice(start, end) as PartnerLine[];
            return structuredClone(foldRows(fold, chunk, { firstIndex: start }));
          });
          const ordered = isBackward ? states.reverse() : states;
          const merged = ordered.reduce<RebateState>(fold.merge, fold.empty());
          const whole = fold.finish(foldRows(fold, list as PartnerLine[]));
          expect(JSON.stringify(fold.finish(merged))).toBe(JSON.stringify(whole));
          expect(whole.counts.received).toBe(list.length);
          expect(whole.counts.accepted + whole.counts.rejected).toBe(list.length);
          expect(whole.rejected.length).toBe(whole.counts.rejected);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('reads the easy road and the other one alike', () => {
    fc.assert(
      fc.property(foldPlans, foldLines, (draft, list) => {
        const fold = rebateFold(parseIncentivePlan(draft), thirdQuarter);
        // A record without a prototype is a good line, and none for the fast road.
        const odd = list.map((line) => Object.assign(Object.create(null), line) as PartnerLine);
        expect(fold.finish(foldRows(fold, odd))).toEqual(fold.finish(foldRows(fold, list)));
      }),
    );
  });

  it('counts on the shortest road as on the other ones, whatever the names and in whatever state', () => {
    const scoped = parseIncentivePlan({
      ...quarterly,
      scope: { products: { exclude: ['P-100', 'z'] }, regions: { include: ['r-100', 'R'] } },
    });
    fc.assert(
      fc.property(fc.array(easyLines, { maxLength: 40 }), (list) => {
        const fold = rebateFold(scoped, thirdQuarter);
        const states = [fold.empty(), fold.empty()];
        const odd = [fold.empty(), fold.empty()];
        for (const [line, side] of list) {
          states[side] = fold.add(states[side] as RebateState, line);
          // A record without a prototype is a good line, and none for the short road.
          odd[side] = fold.add(odd[side] as RebateState, Object.assign(Object.create(null), line));
        }
        expect(states).toEqual(odd);
      }),
      { numRuns: 300 },
    );
  });

  it('grows with partners, not with lines', () => {
    const fold = rebateFold(parseIncentivePlan(quarterly), thirdQuarter);
    const size = (lines: number) => {
      const list = Array.from({ length: lines }, (_, index) =>
        sale({ id: `i-${index}`, amount: `${index}.25` }),
      );
      const { places, units, lines: counts, exact } = foldRows(fold, list);
      return [places.size, units.length, counts.length, exact.size];
    };
    expect(size(5000)).toEqual(size(5));
  });
});

/** Names of one, two and more letters, some of which end alike. */
const names = (first: string, second: string) =>
  fc.constantFrom('z', first, `${first}-1`, `${first}-100`, `${second}-100`, `${second}1-100`);

/** Lines that nearly all take the shortest road, for one of two states. */
const easyLines = fc.tuple(
  fc.record(
    {
      id: names('i', 'j'),
      partner: names('D', 'E'),
      date: fc.constantFrom('2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01', '2026-12-31'),
      type: fc.constantFrom('sale', 'return', 'payment'),
      amount: fc.constantFrom('10', '0.05', '12345.67', '0.123456', '999999999999999'),
      currency: fc.constantFrom('CNY', 'USD'),
      product: names('P', 'Q'),
      region: names('r', 'R'),
      customer: names('c', 'C'),
      of: names('i', 'j'),
      taxRate: fc.constantFrom('0.13', '-1'),
      extra: fc.constant(1),
    },
    { requiredKeys: ['id', 'partner', 'date', 'type', 'amount', 'product', 'region'] },
  ),
  fc.constantFrom(0, 1),
) as fc.Arbitrary<[PartnerLine, 0 | 1]>;

const sale = (more: object = {}) =>
  ({
    id: 'i',
    partner: 'a',
    date: '2026-07-03',
    type: 'sale',
    amount: '10',
    ...more,
  }) as PartnerLine;
const one = foldLines.filter(({ length }) => length > 0).map(([first]) => first as unknown);
const bad = fc.constantFrom<unknown>(
  null,
  'line',
  sale({ partner: '' }),
  sale({ amount: '-1' }),
  sale({ taxrate: '0.13' }),
  sale({ currency: 'USD' }),
  sale({ date: '2026-02-30' }),
);

describe('what a fold refuses', () => {
  const plan = parseIncentivePlan(quarterly);
  const fold = rebateFold(plan, thirdQuarter);
  const rejectsOf = (rows: readonly unknown[], own = fold) => {
    const { rejected } = own.finish(foldRows(own, rows as PartnerLine[]));
    return rejected.map(({ index, id, issues }) => [
      index,
      id,
      ...issues.map(({ code, path }) => `${code} ${path}`),
    ]);
  };

  it('names every line that cannot be read, by position and id; the others of its partner count', () => {
    const rows = [
      sale(),
      null,
      sale({ id: '' }),
      sale({ partner: 7 }),
      sale({ date: '2026-02-30' }),
      sale({ type: 'gift' }),
      sale({ amount: undefined }),
      sale({ quantity: '2', unitPrice: '3' }),
      sale({ amount: '-3', extra: 1 }),
      sale({ currency: 'USD' }),
      sale({ taxRate: 'x' }),
      sale({ product: '' }),
      sale({ soldOn: '2026-13-01' }),
      sale({ amount: '9'.repeat(400) }),
      sale({ id: 'last' }),
    ];
    expect(rejectsOf(rows)).toEqual([
      [1, null, 'input/not-an-object '],
      [2, '', 'input/empty-id /id'],
      [3, 'i', 'input/not-a-text /partner'],
      [4, 'i', 'input/not-a-date /date'],
      [5, 'i', 'input/not-one-of /type'],
      [6, 'i', 'incentive/no-amount /amount'],
      [7, 'i', 'incentive/two-amounts /amount'],
      [8, 'i', 'input/out-of-range /amount', 'input/unknown-key /extra'],
      [9, 'i', 'incentive/mixed-currencies /currency'],
      [10, 'i', 'input/not-a-decimal /taxRate'],
      [11, 'i', 'input/empty-id /product'],
      [12, 'i', 'input/not-a-date /soldOn'],
      [13, 'i', 'input/not-a-decimal /amount'],
    ]);
    const { decisions, counts } = fold.finish(foldRows(fold, rows as PartnerLine[]));
    expect(decisions.map(({ id, outcome }) => [id, outcome?.measure])).toEqual([['a', '20.00']]);
    expect(counts).toEqual({ received: 15, accepted: 2, rejected: 13 });
  });

  it('refuses names that no hierarchy knows, and lines without pieces where pieces are measured', () => {
    const products = [
      { id: 'all', parent: null },
      { id: 'fridge', parent: 'all' },
    ];
    const scoped = parseIncentivePlan({ ...quarterly, scope: { products: { include: ['all'] } } });
    const own = rebateFold(scoped, { ...thirdQuarter, hierarchies: { products } });
    expect(rejectsOf([sale({ product: 'fridge' }), sale({ product: 'lamp' })], own)).toEqual([
      [1, 'i', 'incentive/unknown-level /product'],
    ]);
    const pieces = rebateFold(
      parseIncentivePlan({ ...quarterly, basis: 'quantity' }),
      thirdQuarter,
    );
    expect(
      rejectsOf([sale(), sale({ date: '2026-01-01' }), sale({ quantity: '2' })], pieces),
    ).toEqual([[0, 'i', 'incentive/no-quantity /quantity']]);
  });

  it('refuses partners told twice, amounts finer than money, options it does not know, and foreign states', () => {
    const open = (more: object) =>
      failureOf(() => rebateFold(plan, { ...thirdQuarter, ...more })).code;
    expect([
      open({ partners: [{ id: 'a' }, { id: 'a' }] }),
      open({ partners: [{ id: 'a', settled: '0.001' }] }),
      open({ partners: [{ id: 'a', lines: [] }] }),
      open({ partners: 5 }),
      open({ partner: [] }),
      failureOf(() => fold.finish({} as never)).code,
      failureOf(() => fold.merge(fold.empty(), JSON.parse(JSON.stringify(fold.empty())))).code,
    ]).toEqual([
      'input/repeated-id',
      'decimal/finer-than-scale',
      'input/unknown-key',
      'input/not-iterable',
      'input/unknown-key',
      'events/not-a-fold-state',
      'events/not-a-fold-state',
    ]);
  });
});

describe('the state of a fold', () => {
  const plan = parseIncentivePlan(quarterly);
  const fold = rebateFold(plan, thirdQuarter);
  const taken = () => foldRows(fold, [sale()]);
  const two = rebateFold(
    parseIncentivePlan({
      ...quarterly,
      basis: { tier: 'net-amount', pay: 'quantity' },
      structure: 'all-units',
    }),
    thirdQuarter,
  );

  it.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['a record', () => ({})],
    ['a state without counts', () => ({ ...taken(), counts: null })],
    ['a state whose next row is no number', () => ({ ...taken(), nextIndex: '0' })],
    ['a state that went through JSON', () => JSON.parse(JSON.stringify(taken()))],
    ['a state with sums too few', () => ({ ...taken(), units: [] })],
    ['a state with counts of lines too few', () => ({ ...taken(), lines: [1] })],
    ['a state of a plan with other measures', () => foldRows(two, [sale({ quantity: '1' })])],
  ])('is not %s', (_what, state) => {
    const calls = [
      () => fold.add(state() as never, sale()),
      () => fold.merge(state() as never, fold.empty()),
      () => fold.merge(fold.empty(), state() as never),
      () => fold.finish(state() as never),
    ];
    expect(calls.map(failureOf).map(({ code, path }) => [code, path])).toEqual([
      ['events/not-a-fold-state', '/state'],
      ['events/not-a-fold-state', '/left'],
      ['events/not-a-fold-state', '/right'],
      ['events/not-a-fold-state', '/state'],
    ]);
  });

  it('is not merged with itself', () => {
    const state = taken();
    expect(failureOf(() => fold.merge(state, state))).toEqual({
      kind: 'input',
      code: 'events/not-a-fold-state',
      path: '/right',
    });
  });

  it.each([-1, 0.5, Number.NaN, '3'])('does not begin at row %s', (firstIndex) => {
    expect(failureOf(() => fold.empty(firstIndex as number)).path).toBe('/firstIndex');
  });
});

describe('exactness', () => {
  it('long, fine and many amounts are summed to the last digit', () => {
    const fold = rebateFold(
      parseIncentivePlan({ ...quarterly, rounding: { scale: 30, mode: 'half-even' } }),
      thirdQuarter,
    );
    const amounts = [
      '0.000000000000000000000000000001',
      '9'.repeat(40),
      '99999999999.9999',
      '0.00001',
      ...Array.from({ length: 30 }, () => '999999999999999'),
    ];
    const batch = fold.finish(
      foldRows(
        fold,
        amounts.map((amount, index) => sale({ id: `${index}`, amount })),
      ),
    );
    expect(batch.decisions[0]?.outcome?.measure).toBe(sumOf(amounts));
  });
});
