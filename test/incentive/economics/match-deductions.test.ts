import { en, describe as inWords, zhCN } from 'clientele/explain';
import { matchDeductions } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { units, unitsOf } from './accounts.js';

const row = (id: string, date: string, amount: string, of?: string) => ({
  ...{ id, date: `2026-${date}`, amount },
  ...(of === undefined ? {} : { of }),
});

describe('deductions against claims', () => {
  const match = matchDeductions(
    {
      deductions: [
        row('D-1', '07-03', '500'),
        row('D-2', '07-20', '120'),
        row('D-3', '07-21', '40', 'C-4'),
        row('D-4', '07-22', '9', 'C-9'),
      ],
      claims: [
        row('C-2', '07-01', '120'),
        row('C-1', '06-01', '450'),
        row('C-3', '07-30', '60.50'),
        row('C-4', '05-01', '30'),
      ],
    },
    { currency: 'CNY' },
  );

  it('go to the claim they name, to the one they equal, then to the oldest', () => {
    expect(match.matches).toEqual([
      { deduction: 'D-1', claim: 'C-1', amount: '450' },
      { deduction: 'D-1', claim: 'C-3', amount: '50' },
      { deduction: 'D-2', claim: 'C-2', amount: '120' },
      { deduction: 'D-3', claim: 'C-4', amount: '30' },
    ]);
    expect(match.totals).toEqual({
      ...{ deducted: '669', approved: '660.5', covered: '650', unsupported: '19', unused: '10.5' },
    });
    expect(match.deductions.map(({ id, left }) => [id, left])).toEqual([
      ['D-1', '0'],
      ['D-2', '0'],
      ['D-3', '10'],
      ['D-4', '9'],
    ]);
    expect(match.claims.map(({ id, left }) => [id, left])).toEqual([
      ['C-4', '0'],
      ['C-1', '0'],
      ['C-2', '0'],
      ['C-3', '10.5'],
    ]);
  });

  it('prefer the claim of the nearest date among equal ones', () => {
    const claims = [row('x', '01-01', '5'), row('y', '03-01', '5'), row('z', '07-01', '5')];
    const { matches } = matchDeductions({ deductions: [row('d', '03-05', '5')], claims });
    expect(matches).toEqual([{ deduction: 'd', claim: 'y', amount: '5' }]);
  });

  it('pair what is left of a claim when it equals a deduction', () => {
    const { matches } = matchDeductions({
      deductions: [row('a', '01-01', '40', 'c'), row('b', '01-02', '60')],
      claims: [row('c', '01-01', '100'), row('older', '01-01', '500')],
    });
    expect(matches.map(({ claim }) => claim)).toEqual(['c', 'c']);
  });

  it('are said in both languages', () => {
    expect(inWords(match.reasons, { locale: en }).split('\n')).toEqual([
      'Deducted by the customer: CN¥669',
      '  covered by approved claims: CN¥650',
      '  D-3 is not covered, it is more than the claim that it names has open: CN¥10',
      '  D-4 is not covered, the claim that it names is not there: CN¥9',
      'Claim C-3 is not used up: CN¥10.5 left',
    ]);
    expect(inWords(match.reasons, { locale: zhCN }).split('\n')).toEqual([
      '客户扣款：¥669',
      '  已由批准的费用核销：¥650',
      '  D-3 未核销，超出所指费用的余额：¥10',
      '  D-4 未核销，所指费用不存在：¥9',
      '费用 C-3 尚有余额：¥10.5',
    ]);
    const none = matchDeductions({ deductions: [row('d', '01-01', '5')], claims: [] });
    expect(inWords(none.reasons, { locale: en })).toContain('no approved claim is open: 5');
  });

  const good = row('a', '01-01', '1');
  it.each([
    [{ claims: [good, good] }, 'input/repeated-id', '/facts/claims/1/id'],
    [{ deductions: [good, good] }, 'input/repeated-id', '/facts/deductions/1/id'],
    [{ claims: [{ ...good, amount: '-1' }] }, 'input/out-of-range', '/facts/claims/0/amount'],
    [{ claims: [{ ...good, of: 'x' }] }, 'input/unknown-key', '/facts/claims/0/of'],
    [{ deductions: 'none' }, 'input/not-a-list', '/facts/deductions'],
  ])('refuse %j', (more, code, path) => {
    expect(() => matchDeductions({ deductions: [], claims: [], ...more } as never)).toThrow(
      expect.objectContaining({ code, path }) as Error,
    );
  });
});

const day = fc.integer({ min: 1, max: 28 }).map((one) => `2026-09-${String(one).padStart(2, '0')}`);
const cents = fc.integer({ min: 0, max: 12 }).map((one) => (one / 4).toFixed(2));
const rows = <T extends { id: string }>(row: fc.Arbitrary<T>) =>
  fc.uniqueArray(row, { selector: ({ id }) => id, maxLength: 8 });
const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');

describe('any deductions and claims', () => {
  it('conserve, in total and row by row, whatever the order', () => {
    const deduction = fc.record(
      { id, date: day, amount: cents, of: fc.oneof(id, fc.constant('x')) },
      { requiredKeys: ['id', 'date', 'amount'] },
    );
    const claim = fc.record({ id, date: day, amount: cents });
    fc.assert(
      fc.property(rows(deduction), rows(claim), (deductions, claims) => {
        const match = matchDeductions({ deductions, claims });
        const { totals } = match;
        expect(units(totals.deducted)).toBe(unitsOf(deductions.map(({ amount }) => amount)));
        expect(units(totals.deducted)).toBe(unitsOf([totals.covered, totals.unsupported]));
        expect(units(totals.approved)).toBe(unitsOf(claims.map(({ amount }) => amount)));
        expect(units(totals.approved)).toBe(unitsOf([totals.covered, totals.unused]));
        for (const [side, list] of [
          ['deduction', match.deductions] as const,
          ['claim', match.claims] as const,
        ])
          for (const one of list) {
            const own = match.matches.filter((found) => found[side] === one.id);
            expect(units(one.covered)).toBe(unitsOf(own.map(({ amount }) => amount)));
            expect(units(one.amount)).toBe(unitsOf([one.covered, one.left]));
            expect(units(one.left) >= 0n).toBe(true);
          }
        const turned = { deductions: deductions.toReversed(), claims: claims.toReversed() };
        expect(matchDeductions(turned)).toEqual(match);
        const free: readonly string[] = deductions.flatMap((one) =>
          one.of === undefined ? [one.id] : [],
        );
        const isOpen = match.deductions.some((one) => free.includes(one.id) && one.left !== '0');
        expect(isOpen && totals.unused !== '0').toBe(false);
      }),
    );
  });
});
