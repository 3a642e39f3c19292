import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedEvent, orderEvents } from '../../../src/kernel/events/index.js';
import { failureOf } from '../errors/failure-of.js';

interface Entry extends DatedEvent {
  readonly amount?: string;
}
const entry = (id: string, date: string, more: Partial<Entry> = {}): Entry => ({
  id,
  date,
  ...more,
});
const yearEnd = { asOf: '2026-12-31' };
const idsOf = (log: readonly Entry[], known = yearEnd) =>
  orderEvents(log, known, '/log').events.map(({ id }) => id);

const day = fc.constantFrom('2026-01-01', '2026-01-02', '2026-02-01', '2027-01-01');
/** A log whose repeated ids repeat the content word for word. */
const log = fc
  .uniqueArray(fc.record({ id: fc.constantFrom(...'abAB1é２𝒳'), date: day, recordedOn: day }), {
    selector: ({ id }) => id,
  })
  .chain((entries) =>
    fc.tuple(
      fc.constant(entries),
      entries.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...entries)),
    ),
  )
  .map(([entries, repeats]) => [...entries, ...repeats.map((repeat) => ({ ...repeat }))]);
const known = fc.record({ asOf: day, knownBy: day }, { requiredKeys: ['asOf'] });

describe('the order of a log', () => {
  it('is by date, then by id', () => {
    const entries = [entry('b', '2026-02-01'), entry('c', '2026-01-01'), entry('a', '2026-02-01')];
    expect(idsOf(entries)).toEqual(['c', 'a', 'b']);
  });

  it('compares ids of a day by code units, not as a language would', () => {
    const ids = ['é', 'b', 'a10', 'a9', 'B', '１', '', 'a'];
    expect(idsOf(ids.map((id) => entry(id, '2026-01-01')))).toEqual([
      '',
      'B',
      'a',
      'a10',
      'a9',
      'b',
      'é',
      '１',
    ]);
  });

  it('is not changed by the order of arrival, nor are the counts', () => {
    const shuffled = log.chain((entries) =>
      fc.tuple(
        fc.constant(entries),
        fc.shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, known, ([entries, arrived], cut) => {
        expect(orderEvents(arrived, cut, '')).toEqual(orderEvents(entries, cut, ''));
      }),
    );
  });

  it('accounts for every entry: known, duplicate or later', () => {
    fc.assert(
      fc.property(log, known, (entries, cut) => {
        const { events, duplicates, later } = orderEvents(entries, cut, '');
        expect(events.length + duplicates + later).toBe(entries.length);
      }),
    );
  });

  it('changes nothing when it orders what it ordered', () => {
    fc.assert(
      fc.property(log, known, (entries, cut) => {
        const { events } = orderEvents(entries, cut, '');
        expect(orderEvents(events, cut, '')).toEqual({ events, duplicates: 0, later: 0 });
      }),
    );
  });

  it('leaves the log as it is', () => {
    const entries = Object.freeze([entry('b', '2026-01-02'), entry('a', '2026-01-01')]);
    expect(idsOf(entries)).toEqual(['a', 'b']);
    expect(entries.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  it('gives nothing for an empty log', () => {
    expect(orderEvents([], yearEnd, '')).toEqual({ events: [], duplicates: 0, later: 0 });
  });
});

describe('what is known', () => {
  const cut = { asOf: '2026-01-31', knownBy: '2026-02-10' };
  it.each([
    ['dated on the day of asOf', entry('a', '2026-01-31'), true],
    ['dated after it', entry('a', '2026-02-01'), false],
    [
      'recorded on the day of knownBy',
      entry('a', '2026-01-31', { recordedOn: '2026-02-10' }),
      true,
    ],
    ['recorded after it', entry('a', '2026-01-31', { recordedOn: '2026-02-11' }), false],
    ['dated later, recorded before', entry('a', '2026-02-01', { recordedOn: '2026-01-01' }), false],
  ])('an entry %s', (_what, given, isKnown) => {
    const { events, later } = orderEvents([given], cut, '');
    expect([events.length, later]).toEqual(isKnown ? [1, 0] : [0, 1]);
  });

  it('takes an entry without a day of record for recorded when it happened', () => {
    const early = { asOf: '2026-12-31', knownBy: '2026-01-31' };
    const entries = [entry('a', '2026-01-31'), entry('b', '2026-02-01')];
    expect(idsOf(entries, early)).toEqual(['a']);
  });

  it('takes no notice of the day of record without knownBy', () => {
    expect(idsOf([entry('a', '2026-01-01', { recordedOn: '2030-01-01' })])).toEqual(['a']);
  });
});

describe('entries with the same id', () => {
  const paid = entry('a', '2026-01-01', { amount: '5' });

  it('count once when they repeat each other word for word', () => {
    const again = { amount: '5', date: '2026-01-01', id: 'a' };
    const { events, duplicates } = orderEvents([paid, again, paid], yearEnd, '');
    expect(events).toEqual([paid]);
    expect(duplicates).toBe(2);
  });

  it.each([
    ['another amount', { ...paid, amount: '6' }],
    ['the amount written otherwise', { ...paid, amount: '5.0' }],
    ['another day', { ...paid, date: '2026-01-02' }],
    ['a day of record', { ...paid, recordedOn: '2026-01-01' }],
  ])('are a conflict with %s, whichever came first', (_what, other) => {
    const conflict = { kind: 'input', code: 'events/conflicting-id', path: '/log/1/id' };
    expect(failureOf(() => orderEvents([paid, other], yearEnd, '/log'))).toEqual(conflict);
    expect(failureOf(() => orderEvents([other, paid], yearEnd, '/log'))).toEqual(conflict);
  });

  it('are no conflict while the other is not known yet', () => {
    const correction = { ...paid, amount: '6', recordedOn: '2026-03-01' };
    const asKnown = { asOf: '2026-12-31', knownBy: '2026-02-28' };
    expect(orderEvents([correction, paid], asKnown, '')).toEqual({
      events: [paid],
      duplicates: 0,
      later: 1,
    });
  });

  it('are named in the error', () => {
    const other = { ...paid, amount: '6' };
    expect(() => orderEvents([paid, other], yearEnd, '/log')).toThrow(
      '/log/1/id: id "a" stands for two entries with different content',
    );
  });

  it('work for an id named like a method of every object', () => {
    const entries = [entry('__proto__', '2026-01-01'), entry('toString', '2026-01-01')];
    expect(idsOf(entries)).toEqual(['__proto__', 'toString']);
  });
});
