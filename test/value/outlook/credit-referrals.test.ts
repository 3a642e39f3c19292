import { attempt, type Reason } from 'clientele';
import { addDecimals, sumDecimals } from 'clientele/decimal';
import {
  creditReferrals,
  type Referral,
  type ReferralOptions,
  type ReferredCustomer,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const cents = { scale: 2, mode: 'half-away-from-zero' } as const;
const base: ReferralOptions = {
  asOf: '2026-12-31',
  shares: ['1'],
  several: 'first',
  rounding: cents,
};
const customer = (id: string, value: string, more: Partial<ReferredCustomer> = {}) => ({
  id,
  value,
  ...more,
});
const link = (
  referrer: string,
  referred: string,
  date = '2026-02-01',
  more: Partial<Referral> = {},
) => ({
  ...{ referrer, referred, date },
  ...more,
});
const credit = (
  customers: readonly ReferredCustomer[],
  referrals: readonly Referral[],
  change: Partial<ReferralOptions> = {},
) => creditReferrals({ customers, referrals }, { ...base, ...change });
const values = (found: ReturnType<typeof credit>) =>
  found.referrers.map(({ id, value, acquisitionSaved }) => [id, value, acquisitionSaved]);
const why = (found: ReturnType<typeof credit>) =>
  found.uncounted.map(({ referrer, referred, reasons }) => [referrer, referred, reasons[0]?.code]);

/** What an error of kind `input` lists; a call that succeeds fails the test. */
function issuesOf(call: () => unknown): readonly Reason[] {
  const tried = attempt(call);
  if (tried.ok) throw new Error(`expected a failure, got ${JSON.stringify(tried.value)}`);
  expect(tried.error.kind).toBe('input');
  return tried.error.issues;
}

const trio = [
  customer('a', '900'),
  customer('b', '100', { acquisitionCost: '40' }),
  customer('c', '60', { acquisitionCost: '40' }),
];
const chain = [link('a', 'b'), link('b', 'c', '2026-05-01')];

describe('a chain of referrals', () => {
  it('in full to the direct referrer counts each customer once', () => {
    const found = credit(trio, chain);
    expect(values(found)).toEqual([
      ['a', '100.00', '40.00'],
      ['b', '60.00', '40.00'],
    ]);
    // Adding the chain up in full would credit c twice: 100 + 60 to a, 60 to b, together 220 for customers worth 160.
    expect(found).toMatchObject({
      ...{ referredCustomers: 2, referredValue: '160.00' },
      ...{ credited: '160.00', uncredited: '0.00', acquisitionSaved: '80.00' },
    });
  });

  it('shared by level leaves to nobody what no level holds', () => {
    const found = credit(trio, chain, { shares: ['0.7', '0.3'] });
    // a: 70 of b and 18 of c; b: 42 of c; 30 of b are the share of a level above a.
    expect(found.referrers.map(({ id, parts }) => [id, parts])).toEqual([
      [
        'a',
        [
          { referred: 'b', level: 1, value: '70.00', acquisitionSaved: '40.00' },
          { referred: 'c', level: 2, value: '18.00', acquisitionSaved: '0.00' },
        ],
      ],
      ['b', [{ referred: 'c', level: 1, value: '42.00', acquisitionSaved: '40.00' }]],
    ]);
    expect(found.uncredited).toBe('30.00');
  });

  it('says so with parts that add up', () => {
    const [ann] = credit(trio, chain, { shares: ['0.7', '0.3'] }).referrers;
    expect(ann?.reasons[0]).toMatchObject({ code: 'value/referral-value', figure: '88.00' });
    expect(ann?.reasons[0]?.parts?.map(({ figure }) => figure)).toEqual(['70.00', '18.00']);
  });
});

describe('who would have come anyway', () => {
  it('brings the cost saved and nothing else, also to those above', () => {
    const anyway = [link('a', 'b'), link('b', 'c', '2026-05-01', { wouldHaveJoined: true })];
    const found = credit(trio, anyway, { shares: ['0.7', '0.3'] });
    expect(values(found)).toEqual([
      ['a', '70.00', '40.00'],
      ['b', '0.00', '40.00'],
    ]);
    expect([found.credited, found.uncredited]).toEqual(['70.00', '90.00']);
    const first = [link('a', 'b', '2026-02-01', { wouldHaveJoined: true }), link('b', 'c')];
    expect(values(credit(trio, first, { shares: ['0.7', '0.3'] }))).toEqual([
      ['a', '0.00', '40.00'],
      ['b', '42.00', '40.00'],
    ]);
  });
});

describe('several referrers of one customer', () => {
  const rivals = [
    link('r', 'b', '2026-03-01'),
    link('q', 'b', '2026-03-01'),
    link('p', 'b', '2026-04-01'),
  ];
  const odd = [customer('b', '100.00', { acquisitionCost: '0.05' })];

  it('give way to the first or the last, of one day to the least id', () => {
    const first = credit(odd, rivals);
    expect(values(first)).toEqual([['q', '100.00', '0.05']]);
    expect(why(first)).toEqual([
      ['r', 'b', 'value/other-referrer'],
      ['p', 'b', 'value/other-referrer'],
    ]);
    expect(first.uncounted[0]?.reasons[0]?.params).toEqual({ credited: ['q'] });
    expect(values(credit(odd, rivals, { several: 'last' }))).toEqual([['p', '100.00', '0.05']]);
    expect(values(credit(odd, rivals.slice(0, 2), { several: 'last' }))).toEqual([
      ['q', '100.00', '0.05'],
    ]);
  });

  it('or share alike, to the last cent', () => {
    expect(values(credit(odd, rivals, { several: 'equal-split' }))).toEqual([
      ['p', '33.34', '0.02'],
      ['q', '33.33', '0.02'],
      ['r', '33.33', '0.01'],
    ]);
    const twice = [...rivals, link('p', 'b', '2026-04-02')];
    const found = credit(odd, twice, { several: 'equal-split' });
    expect(values(found)).toEqual(values(credit(odd, rivals, { several: 'equal-split' })));
    expect(why(found)).toEqual([['p', 'b', 'value/other-referrer']]);
  });

  it('share a loss as they share a gain', () => {
    const loss = [customer('b', '-100.00')];
    const found = credit(loss, rivals, { several: 'equal-split', shares: ['0.5'] });
    expect(found.referrers.map(({ value }) => value)).toEqual(['-16.67', '-16.67', '-16.66']);
    expect([found.credited, found.uncredited]).toEqual(['-50.00', '-50.00']);
  });

  it('meet again above: one part for one referrer and level', () => {
    const diamond = [
      link('top', 'x'),
      link('top', 'y'),
      link('x', 'b'),
      link('y', 'b'),
      link('z', 'b'),
    ];
    const all = [customer('x', '0'), customer('y', '0'), customer('b', '90')];
    const found = credit(all, diamond, { several: 'equal-split', shares: ['0.5', '0.5'] });
    const top = found.referrers.find(({ id }) => id === 'top');
    expect(top?.parts.filter(({ referred }) => referred === 'b')).toEqual([
      { referred: 'b', level: 2, value: '30.00', acquisitionSaved: '0.00' },
    ]);
    expect(found.uncredited).toBe('15.00');
  });
});

describe('a referral that does not count', () => {
  const since = (date: string | null) => [customer('b', '100', { since: date })];

  it('came too late, to somebody who bought before', () => {
    const late = credit(since('2026-01-31'), [link('a', 'b')]);
    expect([values(late), why(late)]).toEqual([[], [['a', 'b', 'value/already-customer']]]);
    expect(late.uncounted[0]?.reasons[0]?.params).toEqual({ days: 1 });
    expect(late).toMatchObject({ referredCustomers: 0, referredValue: '0.00' });
    expect(values(credit(since('2026-02-01'), [link('a', 'b')]))).toEqual([
      ['a', '100.00', '0.00'],
    ]);
  });

  it('led to no purchase within the window', () => {
    const within = (date: string | null, windowDays: number) =>
      why(credit(since(date), [link('a', 'b')], { windowDays })).map(([, , code]) => code);
    expect(within('2026-03-03', 30)).toEqual([]);
    expect(within('2026-03-04', 30)).toEqual(['value/outside-window']);
    expect(within(null, 30)).toEqual(['value/outside-window']);
    // What is dated after `asOf` is not yet known.
    expect(within('2026-12-31', 400)).toEqual([]);
    expect(within('2027-01-01', 400)).toEqual(['value/outside-window']);
    expect(values(credit(since(null), [link('a', 'b')]))).toEqual([['a', '100.00', '0.00']]);
  });

  it('is not yet known, or is of nobody who became a customer', () => {
    const found = credit(since(null), [link('a', 'b', '2027-01-01'), link('a', 'x')]);
    expect(why(found)).toEqual([
      ['a', 'b', 'value/referred-later'],
      ['a', 'x', 'value/not-a-customer'],
    ]);
  });
});

describe('what is refused', () => {
  const refused = (
    customers: readonly unknown[],
    referrals: readonly unknown[],
    change: object = {},
  ) =>
    issuesOf(() =>
      creditReferrals({ customers, referrals } as never, { ...base, ...change } as never),
    );

  it('is a circle, named', () => {
    const all = ['a', 'b', 'c', 'd', '__proto__'].map((id) => customer(id, '1'));
    const circle = [
      link('d', 'a'),
      link('c', 'b'),
      link('b', 'd'),
      link('d', 'c'),
      link('a', '__proto__'),
    ];
    expect(refused(all, circle)).toEqual([
      {
        code: 'value/referral-cycle',
        params: { customers: ['b', 'd', 'c'] },
        path: '/facts/referrals',
      },
    ]);
    expect(refused(all, [link('a', 'b'), link('b', 'a', '2026-08-01')])[0]?.params).toEqual({
      customers: ['a', 'b'],
    });
  });

  it('is no circle where a referral of it does not count', () => {
    const known = [customer('a', '10', { since: '2025-01-01' }), customer('b', '20')];
    const found = credit(known, [link('a', 'b'), link('b', 'a', '2026-08-01')]);
    expect([values(found), why(found)]).toEqual([
      [['a', '20.00', '0.00']],
      [['b', 'a', 'value/already-customer']],
    ]);
  });

  it('is everything that is wrong, at once', () => {
    expect(
      refused(
        [customer('a', 'x'), { id: 'b' }],
        [link('', 'b'), { ...link('a', 'b'), colour: 1 }],
      ).map(({ code, path }) => [code, path]),
    ).toEqual([
      ['input/not-a-decimal', '/facts/customers/0/value'],
      ['input/required', '/facts/customers/1/value'],
      ['input/empty-id', '/facts/referrals/0/referrer'],
      ['input/unknown-key', '/facts/referrals/1/colour'],
    ]);
    expect(
      refused(
        [customer('a', '0.001'), customer('b', '1', { acquisitionCost: '0.005' })],
        [link('a', 'a')],
      ).map(({ code, path }) => [code, path]),
    ).toEqual([
      ['decimal/finer-than-scale', '/facts/customers/0/value'],
      ['decimal/finer-than-scale', '/facts/customers/1/acquisitionCost'],
      ['value/self-referral', '/facts/referrals/0'],
    ]);
    expect(refused([customer('a', '1'), customer('a', '1')], [])[0]?.code).toBe(
      'input/repeated-id',
    );
  });

  it('are shares of more than there is, and options that nobody knows', () => {
    const paths = (change: object) => refused([], [], change).map(({ code, path }) => [code, path]);
    expect(paths({ shares: ['0.7', '0.300001'] })).toEqual([
      ['input/out-of-range', '/options/shares'],
    ]);
    expect(paths({ shares: ['-0.1'] })).toEqual([['input/out-of-range', '/options/shares/0']]);
    expect(paths({ shares: [] })).toEqual([['input/out-of-range', '/options/shares']]);
    expect(paths({ several: 'both' })).toEqual([['input/not-one-of', '/options/several']]);
    expect(paths({ windowdays: 3 })).toEqual([['input/unknown-key', '/options/windowdays']]);
    expect(credit([], []).credited).toBe('0.00');
  });
});

describe('whoever refers whom', () => {
  /** Links run from a lesser to a greater number, so there are no circles. */
  const links = fc.array(
    fc
      .tuple(
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
      )
      .map(([from, step, month, wouldHaveJoined]) =>
        link(`C-${from}`, `C-${from + step}`, `2026-0${month}-01`, { wouldHaveJoined }),
      ),
    { maxLength: 14 },
  );
  const customers = fc
    .array(fc.integer({ min: -99_999, max: 99_999 }), { minLength: 12, maxLength: 12 })
    .map((list) =>
      list.map((value, index) =>
        customer(`C-${index}`, (value / 100).toFixed(2), { acquisitionCost: `${index}.01` }),
      ),
    );
  const options = fc.record({
    shares: fc.constantFrom(
      ['1'],
      ['0.5'],
      ['0.7', '0.3'],
      ['0.333', '0.333', '0.333'],
      ['0', '1'],
    ),
    several: fc.constantFrom<ReferralOptions['several']>('first', 'last', 'equal-split'),
    rounding: fc.constantFrom(
      cents,
      { scale: 2, mode: 'away-from-zero' } as const,
      { scale: 2, mode: 'floor' } as const,
    ),
  });

  it('nobody is counted twice, and every sum adds up to the cent', () => {
    fc.assert(
      fc.property(customers, links, options, (all, list, change) => {
        const found = credit(all, list, change);
        const parts = found.referrers.flatMap((referrer) => referrer.parts);
        expect(addDecimals(found.credited, found.uncredited)).toBe(
          sumDecimals([found.referredValue]),
        );
        expect(sumDecimals(parts.map(({ value }) => value))).toBe(sumDecimals([found.credited]));
        for (const { value, parts: own } of found.referrers)
          expect(sumDecimals(own.map((part) => part.value))).toBe(sumDecimals([value]));
        for (const { id, value } of all) {
          const credited = Number(
            sumDecimals(parts.filter(({ referred }) => referred === id).map((part) => part.value)),
          );
          const worth = Number(value);
          expect(Math.min(0, worth) <= credited && credited <= Math.max(0, worth)).toBe(true);
        }
        const saved = [...new Set(parts.map(({ referred }) => referred))].map(
          (id) => `${id.slice(2)}.01`,
        );
        expect(sumDecimals(saved)).toBe(sumDecimals([found.acquisitionSaved]));
        expect(found.uncounted.length + countedLinks(found)).toBe(list.length);
      }),
    );
  });

  function countedLinks({ referrers }: ReturnType<typeof credit>): number {
    return referrers.flatMap(({ parts }) => parts).filter(({ level }) => level === 1).length;
  }

  it('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(customers, links, options, (all, list, change) => {
        const turned = credit([...all].reverse(), [...list].reverse(), change);
        expect(turned).toEqual(credit(all, list, change));
      }),
    );
  });
});
