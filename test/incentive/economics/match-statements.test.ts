import { en, describe as inWords, zhCN } from 'clientele/explain';
import { matchStatements, type StatementRow } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units, unitsOf } from './accounts.js';

type Options = Parameters<typeof matchStatements>[1];
const row = (id: string, date: string, amount: string, more: Partial<StatementRow> = {}) => ({
  ...{ id, date: `2026-${date}`, amount },
  ...more,
});
const pairsOf = (
  ours: readonly StatementRow[],
  theirs: readonly StatementRow[],
  options: Options = {},
) => {
  const { matched, differing } = matchStatements({ ours, theirs }, options);
  return [...matched, ...differing].map((pair) => `${pair.ours}${pair.theirs}`);
};

describe('two statements', () => {
  const match = matchStatements(
    {
      ours: [
        row('1', '07-01', '4800', { reference: 'CN-7', kind: 'rebate' }),
        row('2', '08-01', '300.00'),
        row('3', '08-09', '50', { reference: 'CN-9' }),
        row('4', '08-10', '75.01', { reference: 'x', kind: 'gifts' }),
      ],
      theirs: [
        row('a', '07-02', '4700', { reference: 'CN-7', kind: 'support' }),
        row('b', '08-03', '300'),
        row('c', '08-30', '50'),
        row('d', '08-09', '75', { reference: 'y' }),
      ],
    },
    { tolerance: '0.01', currency: 'CNY' },
  );

  it('are paired by reference first, then by amount and date', () => {
    expect(match.matched).toEqual([
      {
        ...{ ours: '2', theirs: 'b', by: 'amount', oursAmount: '300', theirsAmount: '300' },
        ...{ difference: '0', days: 2, differsIn: ['date'] },
      },
      {
        ...{ ours: '4', theirs: 'd', by: 'amount', oursAmount: '75.01', theirsAmount: '75' },
        ...{ difference: '0.01', days: -1, differsIn: ['amount', 'date', 'reference'] },
      },
    ]);
    expect(match.differing).toEqual([
      {
        ...{ ours: '1', theirs: 'a', by: 'reference', oursAmount: '4800', theirsAmount: '4700' },
        ...{ difference: '100', days: 1, differsIn: ['amount', 'date', 'kind'] },
      },
    ]);
    expect([match.missingInTheirs, match.missingInOurs]).toEqual([
      [{ id: '3', reference: 'CN-9', date: '2026-08-09', amount: '50', kind: null }],
      [{ id: 'c', reference: null, date: '2026-08-30', amount: '50', kind: null }],
    ]);
  });

  it('add up on each side', () => {
    expect(match.totals).toEqual({
      ours: { stated: '5225.01', matched: '375.01', differing: '4800', missing: '50' },
      theirs: { stated: '5125', matched: '375', differing: '4700', missing: '50' },
      difference: '100.01',
    });
  });

  it('are explained in both languages', () => {
    expect(inWords(match.reasons, { locale: en }).split('\n')).toEqual([
      'We state CN¥5,225.01, they state CN¥5,125, a difference of CN¥100.01',
      '  small differences within the tolerance, 1 pair: CN¥0.01',
      '  1 is CN¥4,800 with us, a is CN¥4,700 with them: CN¥100',
      '  they do not have CN-9 (3) of Aug 9, 2026: CN¥50',
      '  we do not have c of Aug 30, 2026: -CN¥50',
      'Matched: 2 pairs, CN¥375.01 on our side',
      '2 and b are a pair: theirs is dated 2 days later',
      '4 and d are a pair: theirs is dated 1 day earlier, the references differ',
      '1 and a are a pair: theirs is dated 1 day later, the kinds differ',
    ]);
    expect(inWords(match.reasons, { locale: zhCN }).split('\n')).toEqual([
      '我方 ¥5,225.01，对方 ¥5,125，差异 ¥100.01',
      '  容差以内的尾差 1 笔：¥0.01',
      '  金额不符：我方 1 为 ¥4,800，对方 a 为 ¥4,700，差异 ¥100',
      '  对方未记：2026年8月9日 CN-9（3）：¥50',
      '  我方未记：2026年8月30日 c：-¥50',
      '核对一致 2 笔，我方金额 ¥375.01',
      '我方 2 与对方 b 对应：对方日期晚 2 天',
      '我方 4 与对方 d 对应：对方日期早 1 天，单号不同',
      '我方 1 与对方 a 对应：对方日期晚 1 天，类别不同',
    ]);
    const same = matchStatements({
      ours: [row('1', '01-01', '5')],
      theirs: [row('a', '01-01', '5')],
    });
    expect(inWords(same.reasons, { locale: en })).toBe(
      'The totals agree: 5 on both sides\nMatched: 1 pair, 5 on our side',
    );
  });
});

describe('the pairs', () => {
  it.each([
    ['08-08', 7, ['1a']],
    ['08-09', 7, []],
    ['07-25', 7, ['1a']],
    ['07-24', 7, []],
    ['08-01', 0, ['1a']],
    ['08-02', 0, []],
  ])('take an amount of %s in a window of %i days', (date, dateWindowDays, expected) => {
    expect(pairsOf([row('1', '08-01', '5')], [row('a', date, '5')], { dateWindowDays })).toEqual(
      expected,
    );
  });

  it.each([
    ['5.00', '0.05', ['1a']],
    ['5.05', '0.05', ['1a']],
    ['5.06', '0.05', []],
    ['4.95', '0.05', ['1a']],
    ['4.94', '0.05', []],
    ['-5', '0', []],
  ])('take %s for 5 within %s', (amount, tolerance, expected) => {
    const sides = [[row('1', '08-01', '5')], [row('a', '08-01', amount)]] as const;
    expect(pairsOf(...sides, { tolerance })).toEqual(expected);
  });

  it('join the nearest amounts, then the nearest dates, then the earlier date, then the id', () => {
    const five = row('1', '08-05', '5');
    const near = (...theirs: StatementRow[]) => pairsOf([five], theirs, { tolerance: '1' });
    expect(near(row('a', '08-05', '5.5'), row('b', '08-09', '5'))).toEqual(['1b']);
    expect(near(row('a', '08-09', '5'), row('b', '08-06', '5'))).toEqual(['1b']);
    expect(near(row('a', '08-06', '5'), row('b', '08-04', '5'))).toEqual(['1b']);
    expect(near(row('b', '08-06', '5'), row('a', '08-06', '5'))).toEqual(['1a']);
  });

  it('of one reference join whatever they amount to, equal ones first', () => {
    const cn = { reference: 'CN' };
    expect(
      pairsOf(
        [row('1', '01-01', '100', cn), row('2', '01-02', '205', cn), row('3', '01-03', '9', cn)],
        [row('a', '12-01', '207', cn), row('b', '12-02', '9', cn), row('c', '12-02', '-100', cn)],
      ),
    ).toEqual(['3b', '1c', '2a']);
  });

  it('join rows of one kind first, and rows of two kinds by reference only', () => {
    const kind = (name: string) => ({ kind: name });
    const ours = [row('1', '01-01', '5', kind('gifts'))];
    expect(pairsOf(ours, [row('a', '01-01', '5'), row('b', '01-04', '5', kind('gifts'))])).toEqual([
      '1b',
    ]);
    expect(pairsOf(ours, [row('a', '01-01', '5', kind('venue'))])).toEqual([]);
    expect(pairsOf(ours, [row('a', '01-01', '5')])).toEqual(['1a']);
    expect(pairsOf([row('1', '01-01', '5')], [row('a', '01-01', '5', kind('venue'))])).toEqual([
      '1a',
    ]);
    const cn = { reference: 'CN' };
    expect(
      pairsOf(
        [row('1', '01-01', '5', { ...kind('gifts'), ...cn })],
        [row('a', '01-01', '5', { ...kind('venue'), ...cn })],
      ),
    ).toEqual(['1a']);
  });

  it('are found among many rows of one amount', () => {
    const many = Array.from({ length: 3000 }, (_, index) => row(`r${index}`, '01-01', '5'));
    const match = matchStatements({ ours: many, theirs: many.slice(1) });
    expect(match.matched).toHaveLength(2999);
  });
});

describe('a statement that cannot be read', () => {
  const good = row('1', '08-01', '5');
  it.each([
    [{ ours: [good, good], theirs: [] }, 'input/repeated-id', '/facts/ours/1/id'],
    [{ ours: [], theirs: [good, good] }, 'input/repeated-id', '/facts/theirs/1/id'],
    [
      { ours: [{ ...good, amount: '1e5' }], theirs: [] },
      'input/not-a-decimal',
      '/facts/ours/0/amount',
    ],
    [
      { ours: [{ ...good, date: '2026-02-30' }], theirs: [] },
      'input/not-a-date',
      '/facts/ours/0/date',
    ],
    [{ ours: [{ ...good, ref: 'x' }], theirs: [] }, 'input/unknown-key', '/facts/ours/0/ref'],
    [{ ours: [] }, 'input/required', '/facts/theirs'],
  ])('is refused: %j', (facts, code, path) => {
    expect(() => matchStatements(facts as never)).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });

  it.each([
    [{ tolerance: '-0.01' }, 'input/out-of-range', '/options/tolerance'],
    [{ dateWindowDays: -1 }, 'input/out-of-range', '/options/dateWindowDays'],
    [{ dateWindowDays: 3661 }, 'input/out-of-range', '/options/dateWindowDays'],
    [{ window: 5 }, 'input/unknown-key', '/options/window'],
  ])('as are the options %j', (options, code, path) => {
    expect(() => matchStatements({ ours: [], theirs: [] }, options as never)).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-09-${String(one).padStart(2, '0')}`);
const side = fc.uniqueArray(
  fc.record(
    {
      id: fc.integer({ min: 0, max: 30 }).map(String),
      reference: fc.constantFrom('A', 'B', 'C'),
      date: day,
      amount: fc.integer({ min: -4, max: 8 }).map((one) => (one / 4).toFixed(2)),
      kind: fc.constantFrom('x', 'y'),
    },
    { requiredKeys: ['id', 'date', 'amount'] },
  ),
  { selector: ({ id }) => id, maxLength: 12 },
);
const anyOptions = fc.record({
  tolerance: fc.constantFrom('0', '0.25', '1'),
  dateWindowDays: fc.integer({ min: 0, max: 28 }),
});

describe('any two statements', () => {
  it('conserve on each side, and their differences sum to the difference of the totals', () => {
    fc.assert(
      fc.property(side, side, anyOptions, (ours, theirs, options) => {
        const match = matchStatements({ ours, theirs }, options);
        const { totals, matched, differing, missingInOurs, missingInTheirs } = match;
        for (const [rows, sums] of [
          [ours, totals.ours] as const,
          [theirs, totals.theirs] as const,
        ]) {
          expect(units(sums.stated)).toBe(unitsOf(rows.map(({ amount }) => amount)));
          expect(units(sums.stated)).toBe(unitsOf([sums.matched, sums.differing, sums.missing]));
        }
        const told = [...matched, ...differing];
        const rowsOf = (key: 'ours' | 'theirs') => told.map((pair) => pair[key]);
        const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);
        expect([...rowsOf('ours'), ...ids(missingInTheirs)].sort()).toEqual(ids(ours).sort());
        expect([...rowsOf('theirs'), ...ids(missingInOurs)].sort()).toEqual(ids(theirs).sort());
        expect(units(totals.difference)).toBe(
          unitsOf(told.map(({ difference }) => difference)) +
            unitsOf(missingInTheirs.map(({ amount }) => amount)) -
            unitsOf(missingInOurs.map(({ amount }) => amount)),
        );
        const [first] = match.reasons;
        expect(unitsOf(first?.parts?.map(({ figure }) => figure) ?? [])).toBe(units(first?.figure));
        const turned = { ours: ours.toReversed(), theirs: theirs.toReversed() };
        expect(matchStatements(turned, options)).toEqual(match);
      }),
    );
  });

  it('leave no two rows that could still be paired', () => {
    fc.assert(
      fc.property(side, side, anyOptions, (ours, theirs, options) => {
        const { missingInOurs, missingInTheirs } = matchStatements({ ours, theirs }, options);
        const apart = (one: string, other: string) =>
          Math.abs(Date.parse(`${one}T00:00:00Z`) - Date.parse(`${other}T00:00:00Z`)) / 86_400_000;
        for (const own of missingInTheirs)
          for (const other of missingInOurs) {
            const isOneReference = own.reference !== null && own.reference === other.reference;
            const contradicts = own.kind !== null && other.kind !== null && own.kind !== other.kind;
            const isNear =
              Math.abs(Number(own.amount) - Number(other.amount)) <= Number(options.tolerance) &&
              apart(own.date, other.date) <= options.dateWindowDays;
            expect(isOneReference || (isNear && !contradicts)).toBe(false);
          }
      }),
    );
  });
});
