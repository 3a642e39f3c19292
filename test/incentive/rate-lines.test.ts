import { parseIncentivePlan, rateLines } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../kernel/errors/failure-of.js';
import { cents, quarterly } from './plans.js';

const version = (name: string, start: string, end: string | null, rate: string) =>
  parseIncentivePlan({
    ...quarterly,
    version: name,
    effective: { start, end },
    structure: 'all-units',
    bands: [{ from: '0', to: null, rate }],
  });
const first = version('1', '2025-01-01', '2025-07-01', '0.01');
const second = version('2', '2025-07-01', '2026-01-01', '0.02');

describe('the terms that rate a line', () => {
  it.each([
    ['2025-06-30', '10', '1'],
    ['2025-07-01', '20', '2'],
    ['2025-07-02', '20', '2'],
  ])('are those of its day: %s', (date, amount, name) => {
    const rated = rateLines([second, first], [{ date, amount: '1000' }]);
    expect(rated).toEqual({
      lines: [{ amount, policy: { id: 'dealer-quarterly', version: name } }],
      total: amount,
    });
  });

  it('are those of the sale for a return', () => {
    const back = { date: '2025-08-10', amount: '-4000', soldOn: '2025-06-20' };
    expect(rateLines([first, second], [back]).total).toBe('-40');
    expect(rateLines([first, second], [{ date: '2025-08-10', amount: '-4000' }]).total).toBe('-80');
  });

  it('change on a leap day', () => {
    const versions = [
      version('a', '2024-02-01', '2024-02-29', '0.01'),
      version('b', '2024-02-29', '2024-03-01', '0.05'),
      version('c', '2024-03-01', null, '0.02'),
    ];
    const dates = ['2024-02-28', '2024-02-29', '2024-03-01'];
    const rated = rateLines(
      versions,
      dates.map((date) => ({ date, amount: '100' })),
    );
    expect(rated.lines.map(({ amount }) => amount)).toEqual(['1', '5', '2']);
  });

  it('of nothing earn nothing', () => {
    expect(rateLines([], new Set<never>())).toEqual({ lines: [], total: '0' });
  });

  it('a sale and its full return earn nothing, whatever was agreed in between', () => {
    const days = fc.constantFrom('2025-01-01', '2025-06-30', '2025-07-01', '2025-12-31');
    fc.assert(
      fc.property(days, days, fc.nat(10_000_000), (sold, returned, units) => {
        const amount = cents(units);
        const back = { date: returned, amount: `-${amount}`, soldOn: sold };
        expect(rateLines([first, second], [{ date: sold, amount }, back]).total).toBe('0');
      }),
    );
  });
});

describe('lines that cannot be rated', () => {
  const table = parseIncentivePlan({
    ...quarterly,
    structure: 'matrix',
    bands: [],
    basis: { tier: { type: 'measure', measure: 'a' }, pay: 'net-amount' },
    matrix: { rowFrom: ['0'], column: 'b', columnFrom: ['0'], rates: [['0.1']] },
  });
  const line = { date: '2025-07-15', amount: '1' };

  it.each<[string, unknown, unknown, string, string, string]>([
    [
      'two versions on a day',
      [first, version('3', '2025-06-30', null, '0')],
      [],
      'policy',
      'policy/versions-overlap',
      '/versions',
    ],
    [
      'two versions from a day',
      [first, version('3', '2025-01-01', '2025-02-01', '0')],
      [],
      'policy',
      'policy/versions-overlap',
      '/versions',
    ],
    ['no version on the day', [first], [line], 'domain', 'policy/not-in-force', '/options/asOf'],
    ['a rate table', [table], [], 'domain', 'incentive/no-curve', '/plan/structure'],
    ['no list of versions', first, [], 'input', 'input/not-a-list', '/versions'],
    ['no list of lines', [first], line, 'input', 'input/not-iterable', '/lines'],
    [
      'a day that does not exist',
      [second],
      [{ ...line, date: '2025-02-30' }],
      'input',
      'input/not-a-date',
      '/lines/0/date',
    ],
    [
      'an unknown key',
      [second],
      [{ ...line, originalDate: '2025-07-01' }],
      'input',
      'input/unknown-key',
      '/lines/0/originalDate',
    ],
  ])('%s', (_what, versions, lines, kind, code, path) => {
    const call = () => rateLines(versions as never, lines as never);
    expect(failureOf(call)).toEqual({ kind, code, path });
  });
});
