import { en, describe as inWords, zhCN } from 'clientele/explain';
import { measureTrailingMargin, measureWallet, type WalletCategory } from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frozen } from '../../../src/kernel/decision/freeze-deep.js';
import { failureOf } from '../../kernel/errors/failure-of.js';

const category = (id: string, spend: string, ours: string, more: object = {}): WalletCategory => ({
  ...{ id, spend, ours },
  ...more,
});

describe('the wallet of a customer', () => {
  it('has room for more of the same, and for other categories', () => {
    const wallet = measureWallet([
      category('paper', '500', '300'),
      category('ink', '250.50', '0'),
      category('toner', '70', '70'),
      category('furniture', '900', '0', { sold: false }),
      category('__proto__', '0', '0'),
    ]);
    expect(wallet).toMatchObject({
      spend: '820.5',
      ours: '370',
      gap: '450.5',
      incremental: '200',
      crossSelling: '250.5',
      beyond: '900',
    });
    expect(wallet.share?.value).toBe(370 / 820.5);
    expect(wallet.categories.map(({ id, room, gap }) => [id, room, gap])).toEqual([
      ['__proto__', 'none', '0'],
      ['furniture', 'beyond', '900'],
      ['ink', 'cross-selling', '250.5'],
      ['paper', 'incremental', '200'],
      ['toner', 'none', '0'],
    ]);
  });

  it('counts what is bought from us as sold, whatever is told', () => {
    expect(measureWallet([category('a', '10', '1', { sold: false })])).toMatchObject({
      gap: '9',
      incremental: '9',
      beyond: '0',
    });
  });

  it('has no share where nothing is spent with what we sell', () => {
    for (const rows of [
      [],
      [category('a', '0', '0')],
      [category('a', '5', '0', { sold: false })],
    ]) {
      const { share, gap, reasons } = measureWallet(rows);
      expect([share, gap]).toEqual([null, '0']);
      expect(reasons.map((reason) => inWords(reason, { locale: en }))).toEqual([
        'No share of wallet: nothing is spent in categories that we sell',
      ]);
      expect(reasons.map((reason) => inWords(reason, { locale: zhCN }))[0]).toContain('钱包份额');
    }
  });

  it.each([
    [[category('a', '10', '10.01')], 'value/ours-above-spend', '/categories/0/ours'],
    [[category('a', '-1', '0')], 'input/out-of-range', '/categories/0/spend'],
    [[category('a', '1', 'NaN')], 'input/not-a-decimal', '/categories/0/ours'],
    [[category('', '1', '0')], 'input/empty-id', '/categories/0/id'],
    [[category('a', '1', '0'), category('a', '1', '0')], 'input/repeated-id', '/categories/1/id'],
    [[category('a', '1', '0', { theirs: '1' })], 'input/unknown-key', '/categories/0/theirs'],
  ])('refuses %j', (rows, code, path) => {
    expect(failureOf(() => measureWallet(rows))).toEqual({ kind: 'input', code, path });
  });

  it('adds up, in any order', () => {
    const cents = fc.nat(5000);
    const rows = fc.uniqueArray(
      fc.record({
        id: fc.constantFrom('a', 'b', 'c', 'd'),
        ours: cents,
        more: cents,
        sold: fc.boolean(),
      }),
      { selector: ({ id }) => id },
    );
    fc.assert(
      fc.property(rows, (raw) => {
        const list = raw.map(({ id, ours, more, sold }) =>
          category(id, String((ours + more) / 100), String(ours / 100), { sold }),
        );
        const wallet = measureWallet(frozen(list));
        expect(measureWallet([...list].reverse())).toEqual(wallet);
        expect(Number(wallet.incremental) + Number(wallet.crossSelling)).toBeCloseTo(
          Number(wallet.gap),
          9,
        );
        expect(Number(wallet.ours) + Number(wallet.gap)).toBeCloseTo(Number(wallet.spend), 9);
        const all = raw.reduce((sum, { ours, more }) => sum + ours + more, 0) / 100;
        expect(Number(wallet.spend) + Number(wallet.beyond)).toBeCloseTo(all, 9);
        expect(wallet.share?.value ?? 0).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('trailing margin', () => {
  const asOf = '2026-11-22';
  const window = { type: 'rolling-days', days: 30 } as const;
  const on = (date: string, margin = '1') => ({ date, margin });

  it('counts the first and the last day of the window, and no other', () => {
    // 30 days up to and including 22 November start on 24 October.
    const lines = [
      on('2026-10-23', '8'),
      on('2026-10-24', '1'),
      on(asOf, '-4.5'),
      on('2026-11-23', '16'),
    ];
    expect(measureTrailingMargin(frozen(lines), { asOf, window })).toEqual({
      ...{ amount: '-3.5', lines: 2, outside: 2 },
      period: { start: '2026-10-24', end: '2026-11-23' },
    });
    expect(measureTrailingMargin([...lines].reverse(), { asOf, window }).amount).toBe('-3.5');
  });

  it('is zero where nothing was bought', () => {
    expect(measureTrailingMargin([], { asOf, window }).amount).toBe('0');
  });

  it('starts from joining where the window says so', () => {
    const options = { asOf, window: { type: 'since-joined' }, joined: '2026-11-20' } as const;
    expect(measureTrailingMargin([on('2026-11-19'), on('2026-11-20')], options).lines).toBe(1);
  });

  it.each([
    [[on('2026-02-30')], { asOf, window }, 'input/not-a-date', '/lines/0/date'],
    [[on(asOf, '')], { asOf, window }, 'input/not-a-decimal', '/lines/0/margin'],
    [[{ ...on(asOf), amount: '1' }], { asOf, window }, 'input/unknown-key', '/lines/0/amount'],
    [[], { asOf: '2026-13-01', window }, 'input/not-a-date', '/options/asOf'],
    [
      [],
      { asOf, window: { type: 'rolling-days', days: 0 } },
      'input/out-of-range',
      '/options/window/days',
    ],
    [[], { asOf, window: { type: 'since-joined' } }, 'input/required', '/options/joined'],
    [[], { asOf, window, since: asOf }, 'input/unknown-key', '/options/since'],
  ])('refuses %j with %j', (lines, options, code, path) => {
    expect(failureOf(() => measureTrailingMargin(lines as never, options as never))).toEqual({
      ...{ kind: 'input', code, path },
    });
  });
});
