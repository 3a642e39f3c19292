import { en, describe as inWords, zhCN } from 'clientele/explain';
import { type ReconciliationFacts, reconcileIncentives } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units, unitsOf } from './accounts.js';

const asOf = '2026-09-30';
const facts: ReconciliationFacts = {
  id: 'D-07',
  entitlements: [
    { id: 'Q2', date: '2026-07-10', amount: '3000', kind: 'quarterly' },
    { id: 'Q1', date: '2026-04-10', due: '2026-06-01', amount: '4800' },
    { id: 'R1', date: '2026-08-01', amount: '-700' },
    { id: 'Y', date: '2027-01-10', amount: '9000' },
    { id: 'Q3', date: '2026-09-25', due: '2026-10-25', amount: '2000' },
  ],
  credits: [
    { id: 'C2', date: '2026-08-15', amount: '1000' },
    { id: 'C1', date: '2026-05-02', amount: '5000', of: 'Q1' },
    { id: 'C3', date: '2026-08-16', amount: '10', of: 'Q9' },
    { id: 'C4', date: '2026-08-16', amount: '20', of: 'Y' },
    { id: 'C5', date: '2026-08-16', amount: '30', of: 'R1' },
    { id: 'C6', date: '2026-10-01', amount: '40' },
  ],
};
const book = reconcileIncentives(facts, { asOf, currency: 'CNY' });

describe('entitled against received', () => {
  it('conserves', () => {
    // entitled 4800 + 3000 + 2000; credited 4800 + 1000; set off 700; left 3000 − 1700 + 2000
    expect(book).toMatchObject({
      ...{ entitled: '9800', credited: '5800', setOff: '700', outstanding: '3300' },
      ...{ takenBack: '700', owedBack: '0', overdue: '1300' },
      ...{ received: '6060', overCredited: '200', unmatched: '60' },
    });
  });

  it('tells what became of each entitlement and each credit, oldest first', () => {
    expect(
      book.entitlements.map((one) => [
        ...[one.id, one.credited, one.setOff, one.outstanding, one.overCredited, one.daysOverdue],
      ]),
    ).toEqual([
      ['Q1', '4800', '0', '0', '200', 0],
      ['Q2', '1000', '700', '1300', '0', 82],
      ['R1', '0', '-700', '0', '0', 0],
      ['Q3', '0', '0', '2000', '0', 0],
    ]);
    expect(
      book.credits.map(({ id, applied }) => [id, applied.map((to) => to.entitlement)]),
    ).toEqual([
      ['C1', ['Q1']],
      ['C2', ['Q2']],
      ['C3', []],
      ['C4', []],
      ['C5', []],
    ]);
  });

  it('says why something is not matched, or not counted', () => {
    expect(
      book.reasons[1]?.parts?.map(({ code, figure, params }) => [code, figure, params['why']]),
    ).toEqual([
      ['incentive/credited', '5800', undefined],
      ['incentive/over-credited', '200', undefined],
      ['incentive/unmatched', '10', 'unknown'],
      ['incentive/unmatched', '20', 'later'],
      ['incentive/unmatched', '30', 'taken-back'],
    ]);
    expect(book.reasons.slice(2).map(({ code, rows }) => [code, rows])).toEqual([
      ['incentive/later-entries', ['Y']],
      ['incentive/later-entries', ['C6']],
    ]);
  });

  it.each([
    ['2026-06-01', null, 0, 0],
    ['2026-06-02', 1, 30, 1],
    ['2026-07-01', 1, 30, 30],
    ['2026-07-02', 31, 60, 31],
    ['2026-08-30', 61, 90, 90],
    ['2026-08-31', 91, null, 91],
  ])('ages an entitlement due on 1 June, on %s', (day, from, to, days) => {
    const one = { entitlements: [facts.entitlements[1] as never], credits: [] };
    const aged = reconcileIncentives(one, { asOf: day });
    expect(aged.buckets.filter(({ count }) => count > 0)).toEqual([
      { from, to, count: 1, outstanding: '4800' },
    ]);
    expect(aged.entitlements[0]?.daysOverdue).toBe(days);
    expect(aged.buckets).toHaveLength(5);
  });

  it('takes other ages', () => {
    const buckets = (bounds: readonly number[]) =>
      reconcileIncentives(facts, { asOf, buckets: bounds }).buckets.map(({ from, to }) => [
        from,
        to,
      ]);
    expect(buckets([])).toEqual([
      [null, 0],
      [1, null],
    ]);
    expect(buckets([82])).toEqual([
      [null, 0],
      [1, 82],
      [83, null],
    ]);
  });

  it('leaves open what is taken back beyond all that is open', () => {
    const entitlements = [
      { id: 'a', date: '2026-01-01', amount: '100' },
      { id: 'b', date: '2026-02-01', amount: '-150' },
    ];
    const credits = [{ id: 'c', date: '2026-03-01', amount: '5' }];
    const owed = reconcileIncentives({ entitlements, credits }, { asOf });
    expect(owed).toMatchObject({ setOff: '100', owedBack: '50', outstanding: '0', unmatched: '5' });
    expect(owed.entitlements[1]).toMatchObject({ setOff: '-100', outstanding: '-50' });
    expect(inWords(owed.reasons, { locale: en })).toContain('owed by the partner: 50');
    expect(inWords(owed.reasons, { locale: en })).toContain(
      'c matches nothing, nothing is open: 5',
    );
  });

  it('has nothing to tell of nothing', () => {
    expect(reconcileIncentives({ entitlements: [], credits: [] }, { asOf })).toMatchObject({
      ...{ id: null, entitled: '0', outstanding: '0', received: '0' },
    });
  });

  it('is said in both languages', () => {
    expect(inWords(book.reasons, { locale: en }).split('\n')).toEqual([
      'Entitled as of Sep 30, 2026: CN¥9,800',
      '  credited against entitlements: CN¥5,800',
      '  set off against what was taken back: CN¥700',
      '  outstanding: CN¥3,300',
      '    not overdue: CN¥2,000',
      '    61 to 90 days overdue: CN¥1,300',
      'Received as of Sep 30, 2026: CN¥6,060',
      '  credited against entitlements: CN¥5,800',
      '  C1 gives more than Q1 has open: CN¥200',
      '  C3 matches nothing, the entitlement Q9 is not there: CN¥10',
      '  C4 matches nothing, the entitlement Y is of a later day: CN¥20',
      '  C5 matches nothing, R1 was taken back: CN¥30',
      'Not counted, of a later day: 1 entitlement of CN¥9,000',
      'Not counted, of a later day: 1 credit of CN¥40',
    ]);
    expect(inWords(book.reasons, { locale: zhCN }).split('\n')).toEqual([
      '截至2026年9月30日应得返利：¥9,800',
      '  已兑现：¥5,800',
      '  以扣回抵减：¥700',
      '  未兑现：¥3,300',
      '    未逾期：¥2,000',
      '    逾期 61 至 90 天：¥1,300',
      '截至2026年9月30日实收返利：¥6,060',
      '  已兑现：¥5,800',
      '  C1 超出 Q1 的未兑现额：¥200',
      '  C3 未能核对，没有应得返利 Q9：¥10',
      '  C4 未能核对，应得返利 Y 尚未发生：¥20',
      '  C5 未能核对，R1 为扣回项：¥30',
      '该日之后的应得返利 1 笔未计入：¥9,000',
      '该日之后的兑现 1 笔未计入：¥40',
    ]);
  });

  const row = { id: 'a', date: '2026-01-01', amount: '1' };
  it.each([
    [{ entitlements: [row, row] }, 'input/repeated-id', '/facts/entitlements/1/id'],
    [{ credits: [row, { ...row, amount: '2' }] }, 'input/repeated-id', '/facts/credits/1/id'],
    [{ credits: [{ ...row, amount: '-1' }] }, 'input/out-of-range', '/facts/credits/0/amount'],
    [
      { entitlements: [{ ...row, due: '2026-02-30' }] },
      'input/not-a-date',
      '/facts/entitlements/0/due',
    ],
    [
      { entitlements: [{ ...row, amount: 'NaN' }] },
      'input/not-a-decimal',
      '/facts/entitlements/0/amount',
    ],
    [{ debits: [] }, 'input/unknown-key', '/facts/debits'],
  ])('refuses %j', (more, code, path) => {
    expect(() => reconcileIncentives({ ...facts, ...more } as never, { asOf })).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });

  it.each([
    [{}, 'input/not-a-date', '/options/asOf'],
    [{ asOf, buckets: [30, 30] }, 'input/out-of-range', '/options/buckets/1'],
    [{ asOf, buckets: [0] }, 'input/out-of-range', '/options/buckets/0'],
    [{ asOf, buckets: [1.5] }, 'input/not-a-whole-number', '/options/buckets/0'],
    [{ asOf, bucket: [1] }, 'input/unknown-key', '/options/bucket'],
  ])('refuses the options %j', (options, code, path) => {
    expect(() => reconcileIncentives(facts, options as never)).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-09-${String(one).padStart(2, '0')}`);
const cents = (min: number) => fc.integer({ min, max: 5000 }).map((one) => (one / 100).toFixed(2));
const ids = ['a', 'b', 'c', 'd', 'e'] as const;
const rows = <T>(make: (id: string) => fc.Arbitrary<T>) =>
  fc.subarray([...ids]).chain((some) => fc.tuple(...some.map(make)) as fc.Arbitrary<T[]>);
const anyFacts = fc.record({
  entitlements: rows((id) =>
    fc.record({ id: fc.constant(id), date: day, due: day, amount: cents(-2000) }),
  ),
  credits: rows((id) =>
    fc.record(
      { id: fc.constant(id), date: day, amount: cents(0), of: fc.constantFrom(...ids, 'x') },
      { requiredKeys: ['id', 'date', 'amount'] },
    ),
  ),
});

describe('any book', () => {
  it('conserves, in total and row by row, whatever the order', () => {
    fc.assert(
      fc.property(anyFacts, day, ({ entitlements, credits }, today) => {
        const one = reconcileIncentives({ entitlements, credits }, { asOf: today });
        const of = (...figures: string[]) => unitsOf(figures);
        expect(units(one.entitled)).toBe(of(one.credited, one.setOff, one.outstanding));
        expect(units(one.received)).toBe(of(one.credited, one.overCredited, one.unmatched));
        expect(units(one.takenBack)).toBe(of(one.setOff, one.owedBack));
        expect(units(one.outstanding)).toBe(of(...one.buckets.map((b) => b.outstanding)));
        for (const { amount, credited, setOff, outstanding } of one.entitlements)
          expect(units(amount)).toBe(of(credited, setOff, outstanding));
        for (const { amount, credited, overCredited, unmatched, applied } of one.credits) {
          expect(units(amount)).toBe(of(credited, overCredited, unmatched));
          expect(units(credited)).toBe(of(...applied.map((to) => to.amount)));
        }
        const known = entitlements.filter(({ date }) => date <= today);
        expect(units(one.entitled) - units(one.takenBack)).toBe(
          unitsOf(known.map(({ amount }) => amount)),
        );
        const turned = { entitlements: entitlements.toReversed(), credits: credits.toReversed() };
        expect(reconcileIncentives(turned, { asOf: today })).toEqual(one);
      }),
    );
  });
});
