import { lintIncentivePlan } from 'clientele/incentive';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandsOf, boundaries, collection, plainBands, quarterly } from './plans.js';

type Row = readonly [from: string, to: string | null, rate: string];

const lint = (structure: string, rows: readonly Row[]) =>
  lintIncentivePlan({
    ...quarterly,
    structure,
    bands: rows.map(([from, to, rate]) => ({ from, to, rate })),
  }).map(({ severity, code, path, figure, params }) => [severity, code, path, figure, params]);

const warning = (code: string, path: string, figure: string | undefined, params: object) => [
  'warning',
  `incentive/${code}`,
  path,
  figure,
  params,
];
const gap = (path: string, from: string, to: string | null) =>
  warning('bands-gap', path, undefined, { from, to });
const cliff = (path: string, at: string, change: string) => warning('cliff', path, change, { at });
const drop = (path: string, at: string, change: string) =>
  warning('non-monotone', path, change, { at });
const split = (at: string, gain: string) => warning('gain-by-splitting', '/bands', gain, { at });

describe('what is suspicious in a plan', () => {
  it.each<[string, string, readonly Row[], readonly unknown[]]>([
    [
      'nothing in increments without gaps',
      'incremental',
      [
        ['0', '1000', '0.01'],
        ['1000', null, '0.02'],
      ],
      [],
    ],
    [
      'each step of all units is a cliff',
      'all-units',
      [
        ['0', '100000', '0.01'],
        ['100000', '300000', '0.02'],
        ['300000', null, '0.03'],
      ],
      [cliff('/bands/1/from', '100000', '1000.00'), cliff('/bands/2/from', '300000', '3000.00')],
    ],
    [
      'a rate that falls pays less for more',
      'all-units',
      [
        ['100000', '200000', '0.03'],
        ['200000', null, '0.01'],
      ],
      [
        cliff('/bands/0/from', '100000', '3000.00'),
        drop('/bands/1/from', '200000', '-4000.00'),
        split('400000', '8000'),
      ],
    ],
    [
      'a gap in increments earns nothing and keeps what was earned',
      'incremental',
      [
        ['0', '100', '0.10'],
        ['150', null, '0.20'],
      ],
      [gap('/bands/0/to', '100', '150'), split('150', '5')],
    ],
    [
      'a gap in all units falls to nothing and jumps back',
      'all-units',
      [
        ['0', '1000', '0.02'],
        ['2000', null, '0.03'],
      ],
      [
        gap('/bands/0/to', '1000', '2000'),
        drop('/bands/0/to', '1000', '-20.00'),
        cliff('/bands/1/from', '2000', '60.00'),
        split('2000', '40'),
      ],
    ],
    [
      'above a closed last band nothing is earned (OCA/commission, calculate_section)',
      'all-units',
      [['15000', '16000', '0.20']],
      [
        gap('/bands/0/to', '16000', null),
        cliff('/bands/0/from', '15000', '3000.00'),
        drop('/bands/0/to', '16000', '-3200.00'),
        split('32000', '6400'),
      ],
    ],
    [
      'a step smaller than the rounding is told to its last digit',
      'all-units',
      [
        ['0', '0.01', '0.01'],
        ['0.01', null, '0.02'],
      ],
      [cliff('/bands/1/from', '0.01', '0.0001')],
    ],
    ['a start above zero of increments is no jump', 'incremental', [['100', null, '0.1']], []],
    [
      'equal rates meet without a jump',
      'all-units',
      [
        ['0', '10', '0.1'],
        ['10', null, '0.1'],
      ],
      [],
    ],
  ])('%s', (_what, structure, rows, findings) => {
    expect(lint(structure, rows)).toEqual(findings);
  });

  it('is not what bands pay that hold the same values', () => {
    const findings = lint('all-units', [
      ['0', '1000', '0.01'],
      ['900', null, '0.02'],
    ]);
    expect(findings.map(([severity, code]) => [severity, code])).toEqual([
      ['error', 'incentive/bands-overlap'],
    ]);
  });

  it('every factor band out of order is named', () => {
    const bands = ['0.9', '0.8', '0.95', '0.1'].map((upTo) => ({ upTo, factor: '1' }));
    const draft = { ...quarterly, conditions: [{ ...collection, bands }] };
    expect(lintIncentivePlan(draft).map(({ path }) => path)).toEqual([
      '/conditions/0/bands/1/upTo',
      '/conditions/0/bands/3/upTo',
    ]);
  });

  it('increments never jump, and what jumps does not depend on the boundary side', () => {
    const jumps = ['incentive/cliff', 'incentive/non-monotone'];
    fc.assert(
      fc.property(plainBands, boundaries, (plain, boundary) => {
        const draft = { ...quarterly, bands: bandsOf(plain) };
        const found = (changes: object) =>
          lintIncentivePlan({ ...draft, ...changes }).filter(({ code }) => jumps.includes(code));
        expect(found({ boundary })).toEqual([]);
        expect(found({ structure: 'all-units', boundary })).toEqual(
          found({ structure: 'all-units' }),
        );
      }),
      { numRuns: 50 },
    );
  });
});
