import { lintIncentivePlan } from 'clientele/incentive';
import { describe, expect, it } from 'vitest';
import { quarterly } from './plans.js';

const lint = (changes: object) =>
  lintIncentivePlan({ ...quarterly, structure: 'all-units', ...changes });
const found = (changes: object, code: string) =>
  lint(changes)
    .filter((finding) => finding.code === code)
    .map(({ severity, path, params, figure }) => [severity, path, params, figure]);

const band = (from: string, to: string | null, more: object = {}) => ({
  from,
  to,
  rate: '0.01',
  ...more,
});
const inclusive = { fromIncluded: true, toIncluded: true };
const exclusive = { fromIncluded: false, toIncluded: false };

describe('values that two bands hold', () => {
  it.each<[string, readonly object[], readonly object[]]>([
    ['a stretch', [band('0', '1000'), band('900', null)], [{ from: '900', to: '1000' }]],
    [
      'the one bound that both include',
      [band('0', '100', inclusive), band('100', null, inclusive)],
      [{ from: '100', to: '100' }],
    ],
    [
      'a band inside another',
      [band('0', '1000'), band('100', '200'), band('300', '400')],
      [
        { from: '100', to: '200' },
        { from: '300', to: '400' },
      ],
    ],
    [
      'all above a band without end',
      [band('0', null), band('100', null)],
      [{ from: '100', to: null }],
    ],
    ['none where bounds meet', [band('0', '100'), band('100', null)], []],
    [
      'none where one side excludes the bound',
      [band('0', '100', inclusive), band('100', null, exclusive)],
      [],
    ],
  ])('%s', (_what, bands, expected) => {
    expect(found({ bands }, 'incentive/bands-overlap').map(([, , params]) => params)).toEqual(
      expected,
    );
  });
});

describe('values that no band holds', () => {
  it.each<[string, readonly object[], readonly object[], readonly object[]]>([
    ['a stretch', [band('0', '10'), band('20', null)], [{ from: '10', to: '20' }], []],
    ['all above the highest', [band('0', '10')], [{ from: '10', to: null }], []],
    [
      'not what an outer band holds',
      [band('0', '1000'), band('100', '200')],
      [{ from: '1000', to: null }],
      [],
    ],
    [
      'a bound that both exclude',
      [band('0', '10', exclusive), band('10', null, exclusive)],
      [],
      [{ at: '10' }],
    ],
    [
      'nothing where an empty band stands between',
      [band('0', '10'), band('10', '10'), band('10', null)],
      [],
      [],
    ],
  ])('%s', (_what, bands, gaps, bare) => {
    expect(found({ bands }, 'incentive/bands-gap').map(([, , params]) => params)).toEqual(gaps);
    expect(found({ bands }, 'incentive/equality-uncovered').map(([, , params]) => params)).toEqual(
      bare,
    );
  });
});

describe('a band by itself', () => {
  it.each<[string, object, string, string, string]>([
    [
      'that is empty',
      { bands: [band('0', '0'), band('0', null)] },
      'incentive/band-empty',
      '/bands/0/to',
      'error',
    ],
    [
      'out of order',
      { bands: [band('10', '20'), band('0', '10')] },
      'incentive/bands-not-ascending',
      '/bands/1/from',
      'error',
    ],
    [
      'with a rate and an amount a unit',
      { bands: [band('0', null, { perUnit: '1' })] },
      'incentive/rate-and-unit',
      '/bands/0/perUnit',
      'error',
    ],
    [
      'without end where lumps are earned in proportion',
      { structure: 'interpolated', bands: [{ from: '0', to: null, lump: '1' }] },
      'incentive/band-incomplete',
      '/bands/0/to',
      'error',
    ],
    [
      'without the size of an increment',
      { structure: 'per-increment', bands: [{ from: '0', to: null, lump: '1' }] },
      'incentive/band-incomplete',
      '/bands/0/every',
      'error',
    ],
    [
      'with a rate that nothing looks at',
      { structure: 'lump-sum', bands: [band('0', null, { lump: '1' })] },
      'incentive/term-unused',
      '/bands/0/rate',
      'warning',
    ],
    [
      'with increments that nothing looks at',
      { bands: [band('0', null, { every: '5' })] },
      'incentive/term-unused',
      '/bands/0/every',
      'warning',
    ],
    ['below zero', { bands: [band('-1', null)] }, 'policy/wrong-value', '/bands/0/from', 'error'],
    [
      'with a rate below zero',
      { bands: [band('0', null, { rate: '-0.01' })] },
      'policy/wrong-value',
      '/bands/0/rate',
      'error',
    ],
  ])('%s', (_what, changes, code, path, severity) => {
    expect(found(changes, code).map(([level, at]) => [level, at])).toEqual([[severity, path]]);
  });

  it('may earn nothing at all in any structure', () => {
    const bands = [{ from: '0', to: '100' }];
    for (const structure of ['interpolated', 'per-increment', 'lump-sum', 'incremental'])
      expect(lint({ structure, bands }).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('jumps', () => {
  const jumps = (changes: object) =>
    lint(changes)
      .filter(({ code }) => code === 'incentive/cliff' || code === 'incentive/non-monotone')
      .map(({ params, figure, path }) => [params['at'], figure, path]);

  it('of increments are told between bands, from the limit on either side', () => {
    const bands = [
      { from: '0', to: '300000', every: '1000', lump: '1' },
      { from: '300000', to: null, every: '900', lump: '1' },
    ];
    const plan = { structure: 'per-increment', bands };
    // just below 300,000 there are 299 full thousands; at it 333 full nine hundreds
    expect(jumps(plan)).toEqual([['300000', '34.00', '/bands/1/from']]);
    // started ones: 300 just below, 334 just above
    expect(jumps({ ...plan, partial: 'up' })).toEqual([['300000', '34.00', '/bands/1/from']]);
  });

  it('are told where one bound is held by nobody or by two', () => {
    for (const sides of [inclusive, exclusive]) {
      const bands = [band('0', '100', sides), band('100', null, { ...sides, rate: '0.02' })];
      expect(jumps({ bands })).toEqual([['100', '1.00', '/bands/1/from']]);
    }
  });
});

describe('a draft in which bands overlap', () => {
  const told = (changes: object) =>
    lint(changes)
      .filter(({ code }) => /cliff|monotone|unreachable/.test(code))
      .map(({ params, figure, path }) => [params['at'] ?? params['cap'], figure, path]);
  const rates = [
    band('5', '50', { rate: '0.1' }),
    band('40', '90', { rate: '0.2' }),
    band('100', '200', { rate: '0.2', lump: '7' }),
    band('200', null, { rate: '0.3' }),
  ];

  it('tells the jumps that the overlap does not touch', () => {
    expect(told({ bands: rates })).toEqual([
      ['5', '0.50', '/bands/0/from'],
      ['90', '-18.00', '/bands/1/to'],
      ['100', '27.00', '/bands/2/from'],
      ['200', '13.00', '/bands/3/from'],
    ]);
  });

  it.each<[string, readonly string[]]>([
    ['incremental', ['7.00']],
    ['rolling', ['0.50', '27.00', '60.00']],
    ['total', ['0.50', '27.00', '60.00']],
  ])('where lower bands add (%s), what each band adds', (structure, expected) => {
    expect(told({ structure, bands: rates }).map(([, figure]) => figure)).toEqual(expected);
  });

  it('tells which bands a cap makes useless, where that does not hang on lower bands', () => {
    const limits = [{ type: 'cap', amount: '4' }];
    const idle = (changes: object) =>
      told({ bands: rates, limits, ...changes }).filter(([at]) => at === '4');
    expect(idle({}).map(([, , path]) => path)).toEqual(['/bands/2', '/bands/3']);
    expect(idle({ structure: 'total' })).toEqual([]);
    const meeting = [band('0', '50', { rate: '0.1' }), band('10', '20'), band('50', null)];
    expect(told({ bands: meeting })).toEqual([['50', '-4.50', '/bands/2/from']]);
  });

  it('has no jump above an overlap that has no end', () => {
    const bands = [band('0', null), band('10', '20'), band('30', null, { lump: '5' })];
    expect(told({ bands })).toEqual([]);
    const within = [band('0', '100'), band('10', '20'), band('100', null, { rate: '0.02' })];
    expect(told({ bands: within })).toEqual([['100', '1.00', '/bands/2/from']]);
  });

  it('may have thousands of them', () => {
    const bands = Array.from({ length: 4000 }, (_, index) =>
      band(String(index * 10), String(index * 10 + 11)),
    );
    expect(told({ bands }).map(([, figure]) => figure)).toEqual(['-400.01']);
  });
});

describe('caps', () => {
  const bands = [
    band('0', '100', { rate: '0.1' }),
    band('100', '200', { rate: '0.2' }),
    band('200', null, { rate: '0.3' }),
  ];
  const capped = (amount: string) =>
    found(
      { structure: 'incremental', bands, limits: [{ type: 'cap', amount }] },
      'incentive/band-unreachable',
    ).map(([, path]) => path);

  it.each([
    ['29.99', ['/bands/2']],
    ['30', ['/bands/2']],
    ['30.01', []],
    ['10', ['/bands/1', '/bands/2']],
    ['0', ['/bands/0', '/bands/1', '/bands/2']],
  ])('of %s make bands useless that start where it is reached', (amount, expected) => {
    expect(capped(amount)).toEqual(expected);
  });

  it('below a floor contradict it', () => {
    const limits = [
      { type: 'floor', amount: '50' },
      { type: 'cap', amount: '40' },
    ];
    expect(found({ bands, limits }, 'incentive/limits-contradict')).toEqual([
      ['warning', '/limits/0/amount', { cap: '40', floor: '50' }, undefined],
    ]);
  });
});

describe('a gain by splitting', () => {
  it.each<[string, object, readonly unknown[]]>([
    [
      'a lump that is paid again',
      { structure: 'lump-sum', bands: [{ from: '100', to: null, lump: '5' }] },
      [['200', '5']],
    ],
    [
      'rates that fall',
      { structure: 'incremental', bands: [band('0', '100', { rate: '0.1' }), band('100', null)] },
      [['200', '9']],
    ],
    [
      'none where rates rise',
      { structure: 'incremental', bands: [band('0', '100'), band('100', null, { rate: '0.1' })] },
      [],
    ],
    [
      'none to tell where another measure is paid on',
      { bands: [band('0', '100')], basis: { tier: 'quantity', pay: 'net-amount' } },
      [],
    ],
  ])('%s', (_what, changes, expected) => {
    const gains = found(changes, 'incentive/gain-by-splitting');
    expect(gains.map(([, , params, figure]) => [(params as { at: string }).at, figure])).toEqual(
      expected,
    );
  });

  it('and jumps are found among ten thousand bands', () => {
    const bands = Array.from({ length: 10_000 }, (_, index) =>
      band(String(index), String(index + 1)),
    );
    expect(lint({ structure: 'incremental', bands }).map(({ code }) => code)).toEqual([
      'incentive/bands-gap',
      'incentive/gain-by-splitting',
    ]);
  });
});
