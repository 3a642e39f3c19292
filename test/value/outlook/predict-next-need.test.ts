import { outcomeOf } from 'clientele';
import { addDays, daysBetween } from 'clientele/calendar';
import {
  defineNeedPolicy,
  type NeedFacts,
  type NeedPolicyDraft,
  type NeedPurchase,
  predictNextNeed,
  predictNextNeeds,
  steadyUse,
  stockForThirtyDays,
  usualRhythm,
} from 'clientele/value';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';

const line = (date: string, quantity: string | number, id?: string): NeedPurchase => ({
  date,
  quantity,
  ...(id === undefined ? {} : { id }),
});
const policy = (change: Partial<NeedPolicyDraft> = {}) =>
  defineNeedPolicy({ ...steadyUse, ...change });
/** 30 used in 30 days, 40 in 40 days; 20 of the last purchase: used up 20 days after 12 March. */
const three = [line('2026-01-01', '30'), line('2026-01-31', '40'), line('2026-03-12', '20')];
const ask = (
  change: Partial<NeedPolicyDraft>,
  facts: Partial<NeedFacts> = {},
  asOf = '2026-03-15',
) => predictNextNeed(policy(change), { id: 'C-1', purchases: three, ...facts }, { asOf });
const codes = (decision: { readonly reasons: readonly { readonly code: string }[] }) =>
  decision.reasons.map(({ code }) => code);

describe('the rate of use', () => {
  it('leaves out the last purchase, which is not used up yet', () => {
    // (30 + 40) ÷ 70 days = 1 a day; with the 20 in it the rate would be 90 ÷ 70 and the date four days too early.
    expect(outcomeOf(ask({}))).toEqual({
      date: '2026-04-01',
      earliest: '2026-04-01',
      latest: '2026-04-01',
      orderBy: '2026-04-01',
      due: false,
      overdueDays: 0,
      overdueGaps: { numerator: '0', denominator: '35', value: 0 },
      quantity: '30',
      dailyUse: { numerator: '70', denominator: '70', value: 1 },
      usualGap: { numerator: '35', denominator: '1', value: 35 },
      purchases: 3,
    });
  });

  it('drops the part of a day, however near it is to the next', () => {
    // 30 in 9 days: 10 last exactly 3 days; 9.999… last less.
    const lasts = (last: string) =>
      ask(
        { minimumPurchases: 2 },
        { purchases: [line('2026-03-01', '30'), line('2026-03-10', last)] },
      );
    expect(lasts('10').outcome?.date).toBe('2026-03-13');
    expect(lasts('9.9999999999999999999999999999999999').outcome?.date).toBe('2026-03-12');
    expect(lasts('13.333').outcome?.date).toBe('2026-03-13');
  });

  it('gives a spread from how long each purchase lasted', () => {
    // A unit lasted 1 day, then 4: 20 units 20 and 80 days. Quantiles of type 7 at 0.25 and 0.75: 35 and 65.
    const purchases = [
      line('2026-01-01', '30'),
      line('2026-01-31', '10'),
      line('2026-03-12', '20'),
    ];
    const need = outcomeOf(ask({}, { purchases }));
    expect([need.earliest, need.date, need.latest]).toEqual([
      addDays('2026-03-12', 35),
      addDays('2026-03-12', 35), // 20 × 70 ÷ 40
      addDays('2026-03-12', 65),
    ]);
    const widest = outcomeOf(ask({ tail: '0' }, { purchases }));
    expect([widest.earliest, widest.latest]).toEqual([
      addDays('2026-03-12', 20),
      addDays('2026-03-12', 80),
    ]);
  });

  it('says that it is overdue, in days and in gaps of the customer', () => {
    const decision = ask({}, {}, '2026-04-08');
    expect(decision.outcome).toMatchObject({ due: true, overdueDays: 7 });
    expect(decision.outcome?.overdueGaps).toEqual({
      numerator: '7',
      denominator: '35',
      value: 0.2,
    });
    expect(codes(decision)).toEqual(['value/next-need', 'value/overdue', 'value/use-rate']);
    expect(ask({}, {}, '2026-04-01').outcome).toMatchObject({ due: true, overdueDays: 0 });
    expect(ask({}, {}, '2026-03-31').outcome).toMatchObject({ due: false, overdueDays: 0 });
  });

  it('at full explain adds up from what was bought', () => {
    const full = predictNextNeed(
      policy(),
      { id: 'C-1', purchases: three },
      { asOf: '2026-03-15', explain: 'full' },
    );
    const rate = full.reasons.find(({ code }) => code === 'value/use-rate');
    expect([rate?.figure, rate?.parts?.map(({ figure }) => figure)]).toEqual(['70', ['30', '40']]);
    expect(full.outcome).toEqual(ask({}).outcome);
    const none = predictNextNeed(
      policy(),
      { id: 'C-1', purchases: three },
      { asOf: '2026-03-15', explain: 'none' },
    );
    expect([none.reasons, none.outcome]).toEqual([[], full.outcome]);
  });
});

describe('the gaps between purchases', () => {
  const dates = ['2026-01-01', '2026-01-11', '2026-01-22', '2026-03-02'];
  const purchases = dates.map((date) => line(date, '5'));

  it('of 10, 11 and 39 days have the median 11 and the mean 20', () => {
    expect(ask({ ...usualRhythm }, { purchases }).outcome?.date).toBe('2026-03-13');
    expect(ask({ method: 'mean-gap' }, { purchases }).outcome?.date).toBe('2026-03-22');
  });

  it('have a spread between their quantiles', () => {
    // Type 7 at 0.25 and 0.75: 10.5 and 25.
    expect(ask({ ...usualRhythm }, { purchases }).outcome).toMatchObject({
      earliest: '2026-03-12',
      latest: '2026-03-27',
    });
  });

  it('have no middle where there are two: half their sum, rounded down', () => {
    const two = [line('2026-01-01', '1'), line('2026-01-11', '1'), line('2026-01-22', '1')];
    expect(ask({ ...usualRhythm }, { purchases: two }).outcome?.date).toBe('2026-02-01');
  });

  it('say so among the reasons', () => {
    const decision = ask({ ...usualRhythm }, { purchases }, '2026-03-10');
    expect(codes(decision)).toEqual(['value/next-need', 'value/usual-gap']);
    expect(decision.reasons[1]?.params).toMatchObject({
      median: 11,
      gaps: 3,
      shortest: 10,
      longest: 39,
    });
  });
});

describe('stock in hand', () => {
  const stock = { id: 'S-1', stock: '100', countedOn: '2026-11-01', dailyUse: '3' };
  const hold = (facts: Partial<NeedFacts> = {}, asOf = '2026-11-10') =>
    predictNextNeed(defineNeedPolicy(stockForThirtyDays), { ...stock, ...facts }, { asOf });

  it('lasts its quantity over the daily use, and is ordered ahead', () => {
    // 100 ÷ 3 = 33.3 days: 4 December; less 7 and 3 days: 24 November. Delivery on 1 December finds 100 − 30 × 3 = 10;
    // 30 days need 90, less 10.
    const decision = hold();
    expect(decision.outcome).toMatchObject({
      date: '2026-12-04',
      orderBy: '2026-11-24',
      due: false,
      quantity: '80',
      earliest: null,
      latest: null,
      usualGap: null,
      overdueGaps: null,
      purchases: 0,
    });
    expect(codes(decision)).toEqual(['value/next-need', 'value/stock-counted', 'value/order-by']);
  });

  it('ordered late is delivered late, and less is left', () => {
    // As of 30 November delivery is on 7 December: nothing left, 90.
    expect(hold({}, '2026-11-30').outcome).toMatchObject({
      due: true,
      overdueDays: 0,
      quantity: '90',
    });
    expect(hold({}, '2026-12-05').outcome).toMatchObject({ overdueDays: 1, quantity: '90' });
  });

  it('is ordered in whole packs, and at least the minimum', () => {
    const cover = (more: object) =>
      predictNextNeed(
        defineNeedPolicy({ ...stockForThirtyDays, quantity: { type: 'cover', days: 30, ...more } }),
        stock,
        { asOf: '2026-11-10' },
      ).outcome?.quantity;
    expect(cover({ packSize: '12' })).toBe('84');
    expect(cover({ packSize: '80' })).toBe('80');
    expect(cover({ packSize: '0.3' })).toBe('80.1');
    expect(cover({ minimumOrder: '81' })).toBe('81');
    expect(cover({ packSize: '12', minimumOrder: '85' })).toBe('96');
    expect(cover({ minimumOrder: '80' })).toBe('80');
  });

  it('is not ordered where enough is left on delivery', () => {
    const cover = { type: 'cover', days: 2, minimumOrder: '50' } as const;
    const decision = predictNextNeed(
      defineNeedPolicy({ ...stockForThirtyDays, quantity: cover }),
      stock,
      { asOf: '2026-11-10' },
    );
    expect(decision.outcome?.quantity).toBe('0');
  });

  it('never runs out where nothing is used, or not within the calendar', () => {
    const never = hold({ dailyUse: '0' });
    expect([never.outcome, codes(never), never.missing]).toEqual([
      null,
      ['value/no-need-in-sight'],
      [],
    ]);
    // 3 × days from 1 November 2026 to 31 December 9999, and one day more.
    const days = daysBetween('2026-11-01', '9999-12-31');
    expect(hold({ stock: String(3 * days) }).outcome?.date).toBe('9999-12-31');
    expect(hold({ stock: String(3 * (days + 1)) }).outcome).toBeNull();
    expect(hold({ stock: '0' }).outcome).toMatchObject({ date: '2026-11-01', overdueDays: 9 });
  });

  it('names what is missing, and takes no count from after the date', () => {
    const { stock: _stock, countedOn: _day, ...none } = stock;
    const preset = defineNeedPolicy(stockForThirtyDays);
    const missing = (facts: NeedFacts, asOf = '2026-11-10') =>
      predictNextNeed(preset, facts, { asOf }).missing;
    expect(missing(none)).toEqual(['stock', 'countedOn']);
    expect(missing(stock, '2026-10-31')).toEqual(['countedOn']);
    expect(missing(stock, '2026-11-01')).toEqual([]);
    expect(missing({ ...stock, stock: null })).toEqual(['stock']);
    expect(missing({ ...stock, dailyUse: null })).toEqual(['dailyUse']);
    expect(codes(predictNextNeed(preset, none, { asOf: '2026-11-10' }))).toEqual([
      'value/need-fact-missing',
      'value/need-fact-missing',
    ]);
  });

  it('takes its use from purchases where it is not given', () => {
    const decision = hold({ dailyUse: null, purchases: three, stock: '20' });
    expect(decision.outcome).toMatchObject({ date: '2026-11-21', purchases: 3 });
    expect(codes(decision)).toContain('value/use-rate');
  });

  it('has no usual quantity where nothing was bought', () => {
    const decision = predictNextNeed(
      defineNeedPolicy({ ...stockForThirtyDays, quantity: { type: 'last' } }),
      stock,
      { asOf: '2026-11-10' },
    );
    expect([decision.outcome?.quantity, codes(decision).at(-1)]).toEqual([
      null,
      'value/no-usual-quantity',
    ]);
  });
});

describe('evidence', () => {
  it('of fewer purchases than the policy asks is no rhythm', () => {
    const decision = ask({ minimumPurchases: 4 });
    expect([decision.outcome, decision.reasons[0]]).toEqual([
      null,
      { code: 'value/too-few-purchases', params: { purchases: 3, minimum: 4 } },
    ]);
    expect(ask({ minimumPurchases: 3 }).outcome).not.toBeNull();
    expect(ask({}, { purchases: [] }).reasons[0]?.params).toEqual({ purchases: 0, minimum: 3 });
    const { id } = predictNextNeed(policy(), { id: '__proto__' }, { asOf: '2026-03-15' });
    expect(id).toBe('__proto__');
  });

  it('of one day is one purchase', () => {
    const split = [line('2026-01-01', '10'), line('2026-01-01', '20'), ...three.slice(1)];
    expect(ask({}, { purchases: split }).outcome).toEqual(ask({}).outcome);
  });

  it('that comes twice with its id counts once, and is refused with other content', () => {
    const twice = [
      line('2026-01-01', '30', 'a'),
      line('2026-01-01', '30.0', 'a'),
      ...three.slice(1),
    ];
    expect(ask({}, { purchases: twice }).outcome).toEqual(ask({}).outcome);
    const conflict = [line('2026-01-01', '30', 'a'), line('2026-01-01', '31', 'a')];
    expect(failureOf(() => ask({}, { purchases: conflict }))).toEqual({
      kind: 'input',
      code: 'events/conflicting-id',
      path: '/facts/purchases/0/id',
    });
  });

  it('from after the date is not yet known', () => {
    const later = [...three, line('2026-03-16', '500'), line('2026-03-20', '-500')];
    const decision = ask({}, { purchases: later });
    expect(decision.outcome).toEqual(ask({}).outcome);
    expect(decision.reasons.at(-1)).toEqual({ code: 'value/not-yet-known', params: { lines: 2 } });
  });

  it('returned is taken from the purchases before it, the latest first', () => {
    // 15 back on 14 March: 5 of the last purchase remain, and last 5 days.
    const part = ask({}, { purchases: [...three, line('2026-03-14', '-15')] });
    expect(part.outcome?.date).toBe('2026-03-17');
    expect(part.reasons.at(-1)).toEqual({
      code: 'value/returns-taken',
      params: { returned: '15', unmatched: '0', returns: 'from-earlier' },
    });
    // 20 back: that purchase never was; 10 more come from the one before it.
    const before = [line('2025-12-02', '30'), ...three];
    const all = ask({}, { purchases: [...before, line('2026-03-14', '-30')] });
    expect(all.outcome).toMatchObject({ date: '2026-03-02', purchases: 3, quantity: '30' });
    const rest = ask({ minimumPurchases: 2 }, { purchases: [...three, line('2026-03-14', '-95')] });
    expect(rest.reasons.at(-1)?.params).toMatchObject({ returned: '95', unmatched: '5' });
    const left = ask(
      { returns: 'leave-out' },
      { purchases: [...three, line('2026-03-14', '-15')] },
    );
    expect(left.outcome).toEqual(ask({}).outcome);
    expect(left.reasons.at(-1)?.params).toMatchObject({ returned: '15', unmatched: '15' });
  });

  it('that nets to nothing on its day is no purchase', () => {
    const zero = [...three, line('2026-03-14', '5'), line('2026-03-14', '-5')];
    expect(ask({}, { purchases: zero }).outcome).toEqual(ask({}).outcome);
  });

  it('gives the last or the median quantity', () => {
    expect(ask({ quantity: { type: 'last' } }).outcome?.quantity).toBe('20');
    const four = [line('2025-12-02', '30.5'), ...three];
    expect(ask({}, { purchases: four }).outcome?.quantity).toBe('30.25');
  });
});

describe('business days', () => {
  // 1 April 2026 is a Wednesday; 4 days ahead is Saturday 28 March.
  const ahead = (businessDay: 'none' | 'previous' | 'next', calendar?: object) =>
    predictNextNeed(
      policy({ leadDays: 4, businessDay }),
      { id: 'C-1', purchases: three },
      { asOf: '2026-03-15', ...(calendar === undefined ? {} : { calendar }) },
    );

  it('are reached by going back or on, or not asked for', () => {
    expect(ahead('none').outcome?.orderBy).toBe('2026-03-28');
    expect(ahead('previous', {}).outcome?.orderBy).toBe('2026-03-27');
    expect(ahead('next', {}).outcome?.orderBy).toBe('2026-03-30');
    expect(ahead('previous', { holidays: ['2026-03-27'] }).outcome?.orderBy).toBe('2026-03-26');
    expect(ahead('previous', { workingDays: ['2026-03-28'] }).outcome?.orderBy).toBe('2026-03-28');
  });

  it('are not guessed', () => {
    expect(failureOf(() => ahead('next'))).toEqual({
      kind: 'input',
      code: 'input/required',
      path: '/options/calendar',
    });
    expect(failureOf(() => ahead('none', { weekend: [8] })).path).toBe(
      '/options/calendar/weekend/0',
    );
  });
});

describe('many customers', () => {
  it('are answered one by one, rejects apart', () => {
    const rows = [
      { id: 'C-2', purchases: three },
      { id: 'C-1', purchases: [] },
      { id: 'C-2', purchases: [] },
      { id: 'C-3', purchases: [{ date: '2026-02-30', quantity: 'x' }] },
      { id: 'C-4', colour: 'red' },
    ];
    const batch = predictNextNeeds(policy(), rows as never, { asOf: '2026-04-02' });
    expect(batch.decisions.map(({ id }) => id)).toEqual(['C-2', 'C-1']);
    expect(
      batch.rejected.map(({ index, issues }) => [index, ...issues.map(({ code }) => code)]),
    ).toEqual([
      [2, 'input/repeated-id'],
      [3, 'input/not-a-date', 'input/not-a-decimal'],
      [4, 'input/unknown-key'],
    ]);
    expect(batch.summary).toEqual({ due: 1, overdue: 1, undetermined: 1 });
    expect(batch.counts).toEqual({ received: 5, accepted: 2, rejected: 3 });
  });
});

const purchasesArbitrary = fc.array(
  fc.record({
    date: fc.integer({ min: 0, max: 400 }).map((days) => addDays('2025-01-01', days)),
    quantity: fc.integer({ min: -20, max: 99 }).map((cents) => String(cents / 10)),
  }),
  { minLength: 4, maxLength: 12 },
);
const methodArbitrary = fc.constantFrom<NeedPolicyDraft['method']>(
  'quantity-rate',
  'median-gap',
  'mean-gap',
);

describe('whatever was bought', () => {
  const asOf = '2026-03-01';
  const predict = (
    method: NeedPolicyDraft['method'],
    purchases: readonly NeedPurchase[],
    by = asOf,
  ) => predictNextNeed(policy({ method }), { id: 'C-1', purchases }, { asOf: by });

  it('the order of purchases changes nothing', () => {
    fc.assert(
      fc.property(methodArbitrary, purchasesArbitrary, (method, purchases) => {
        expect(predict(method, [...purchases].reverse())).toEqual(predict(method, purchases));
      }),
    );
  });

  it('shifted dates shift the answer', () => {
    fc.assert(
      fc.property(
        methodArbitrary,
        purchasesArbitrary,
        fc.integer({ min: -900, max: 900 }),
        (method, purchases, days) => {
          const before = predict(method, purchases).outcome;
          const moved = purchases.map(({ date, quantity }) => line(addDays(date, days), quantity));
          const after = predict(method, moved, addDays(asOf, days)).outcome;
          const shift = (date: string | null | undefined) =>
            date === null || date === undefined ? null : addDays(date, days);
          expect(after).toEqual(
            before && {
              ...before,
              date: shift(before.date),
              earliest: shift(before.earliest),
              latest: shift(before.latest),
              orderBy: shift(before.orderBy),
            },
          );
        },
      ),
    );
  });

  it('scaled quantities scale the quantity and leave the dates', () => {
    fc.assert(
      fc.property(methodArbitrary, purchasesArbitrary, (method, purchases) => {
        const before = predict(method, purchases).outcome;
        const scaled = purchases.map(({ date, quantity }) =>
          line(date, String(Math.round(Number(quantity) * 10) * 7)),
        );
        const after = predict(method, scaled).outcome;
        expect([after?.date, after?.earliest, after?.latest]).toEqual([
          before?.date,
          before?.earliest,
          before?.latest,
        ]);
        expect(Number(after?.quantity ?? 0)).toBeCloseTo(Number(before?.quantity ?? 0) * 70, 6);
      }),
    );
  });

  it('the spread holds the date, and the date is that of whole-number arithmetic', () => {
    fc.assert(
      fc.property(methodArbitrary, purchasesArbitrary, (method, purchases) => {
        const kept = purchases.filter(({ quantity }) => Number(quantity) > 0);
        const need = predict(method, kept).outcome;
        if (need === null) return;
        expect((need.earliest ?? '') <= need.date && need.date <= (need.latest ?? '')).toBe(true);
        expect(need.date).toBe(expectedDate(method, kept));
      }),
    );
  });

  /** The same in whole numbers of tenths, without the library. */
  function expectedDate(method: string, purchases: readonly NeedPurchase[]): string {
    const nets = new Map<string, number>();
    for (const { date, quantity } of purchases)
      nets.set(date, (nets.get(date) ?? 0) + Math.round(Number(quantity) * 10));
    const days = [...nets.keys()].sort();
    const first = days[0] ?? '';
    const last = days.at(-1) ?? '';
    const span = daysBetween(first, last);
    const total = [...nets.values()].reduce((sum, tenths) => sum + tenths, 0);
    const lastTenths = nets.get(last) ?? 0;
    const gaps = days.slice(1).map((day, index) => daysBetween(days[index] ?? '', day));
    gaps.sort((left, right) => left - right);
    const middle = gaps.length / 2;
    const median = ((gaps[Math.ceil(middle) - 1] ?? 0) + (gaps[Math.floor(middle)] ?? 0)) / 2;
    const lasts = {
      'quantity-rate': (lastTenths * span) / (total - lastTenths),
      'mean-gap': span / gaps.length,
      'median-gap': median,
    }[method];
    return addDays(last, Math.floor(lasts ?? 0));
  }
});
