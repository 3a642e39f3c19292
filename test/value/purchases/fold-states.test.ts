import { attempt } from 'clientele';
import { type PurchaseOptions, purchaseFold } from 'clientele/value';
import { expect, it } from 'vitest';

const fold = purchaseFold({ asOf: '2026-09-30', unit: 'day', occasion: 'net-day' });
const order = { customer: 'C-1', date: '2026-01-05', amount: '1' };

it.each([
  ['nothing', undefined],
  ['a record', {}],
  ['a state without counts', { ...fold.empty(), counts: null }],
  ['a state whose next row is no number', { ...fold.empty(), nextIndex: '0' }],
  ['a state that went through JSON', JSON.parse(JSON.stringify(fold.empty()))],
])('the methods of a fold refuse %s', (_what, state) => {
  const calls = [
    () => fold.add(state as never, order),
    () => fold.merge(state as never, fold.empty()),
    () => fold.merge(fold.empty(), state as never),
    () => fold.finish(state as never),
  ];
  const paths = calls.map((call) => {
    const tried = attempt<unknown>(call);
    return tried.ok ? null : [tried.error.code, tried.error.path];
  });
  expect(paths).toEqual([
    ['events/not-a-fold-state', '/state'],
    ['events/not-a-fold-state', '/left'],
    ['events/not-a-fold-state', '/right'],
    ['events/not-a-fold-state', '/state'],
  ]);
});

it('a state is not merged with itself, which would never end', () => {
  const state = fold.add(fold.add(fold.empty(), { ...order, id: 'o-1' }), null as never);
  const tried = attempt(() => fold.merge(state, state));
  expect(tried.ok ? null : [tried.error.code, tried.error.path]).toEqual([
    'events/not-a-fold-state',
    '/right',
  ]);
  expect(fold.finish(state).counts).toEqual({ received: 2, accepted: 1, rejected: 1 });
});

it('two spellings of one amount are one line', () => {
  const twice = ['2', '2.00', 2].map((amount) => ({ ...order, id: 'o-1', amount }));
  const state = twice.reduce((before, row) => fold.add(before, row), fold.empty());
  const { rows, duplicates, rejected } = fold.finish(state);
  expect([rows[0]?.spend, duplicates, rejected]).toEqual(['2', 2, []]);
});

it.each([-1, 0.5, Number.NaN, '3'])('a fold does not begin at row %s', (firstIndex) => {
  const tried = attempt<unknown>(() => fold.empty(firstIndex as number));
  expect(tried.ok ? null : tried.error.path).toBe('/firstIndex');
});

it.each([
  ['date', { asOf: '2026-10-31', unit: 'day', occasion: 'net-day' }],
  ['occasion', { asOf: '2026-09-30', unit: 'day', occasion: 'positive-line' }],
  ['hold-out', { asOf: '2026-09-30', unit: 'day', occasion: 'net-day', holdoutEnd: '2026-10-31' }],
] as const)('states of folds of another %s do not mix', (_what, options: PurchaseOptions) => {
  const tried = attempt(() => fold.merge(fold.empty(), purchaseFold(options).empty()));
  expect(tried.ok ? null : [tried.error.code, tried.error.path]).toEqual([
    'events/not-a-fold-state',
    '/right',
  ]);
});
