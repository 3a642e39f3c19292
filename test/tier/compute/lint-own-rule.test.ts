import { parseTierPolicy } from 'clientele/tier';
import { describe, expect, it } from 'vitest';
import { failureOf } from '../../kernel/errors/failure-of.js';
import { composite, draftOf, findingsOf, grid, thresholds } from './own.js';

const bandsOf = (...bands: readonly object[]) => ({
  type: 'thresholds',
  otherwise: null,
  bands: bands.map((band, index) => ({ grade: `g${index}`, ...band })),
});
const all = (atLeast: object, more: object = {}) => ({ match: 'all', atLeast, ...more });
const any = (atLeast: object, more: object = {}) => ({ match: 'any', atLeast, ...more });
const when = (condition: object) => ({ when: condition });
const band = (index: number) => `/compute/bands/${index}`;

it.each([
  ['thresholds', thresholds],
  ['a grid', grid],
  ['a composite', composite],
])('%s that are sound have no finding', (_what, compute) => {
  expect(findingsOf(compute)).toEqual([]);
});

describe('a grade that nobody can get', () => {
  it.each([
    ['rising bounds', [all({ x: '5' }), all({ x: '6' })]],
    ['equal bounds', [all({ x: '5' }), all({ x: '5.0' })]],
    ['all of more, under all of fewer', [all({ x: '5' }), all({ x: '5', y: '1' })]],
    ['all, under any of the same', [any({ x: '5', y: '9' }), all({ x: '6', z: '1' })]],
    ['any, under any', [any({ x: '5', y: '9', z: '1' }), any({ x: '5', y: '10' })]],
    ['any of one, under all of one', [all({ x: '5' }), any({ x: '7' })]],
    [
      'the same condition',
      [when({ measure: 'x', below: '5' }), when({ measure: 'x', below: '5' })],
    ],
  ])('by %s', (_what, bands) => {
    expect(findingsOf(bandsOf(...bands))).toEqual([['warning', 'tier/unreachable-grade', band(1)]]);
  });

  it('by any of figures, each of which another band takes', () => {
    const bands = [all({ x: '5' }), all({ y: '5' }), any({ x: '6', y: '5' })];
    expect(findingsOf(bandsOf(...bands))).toEqual([['warning', 'tier/unreachable-grade', band(2)]]);
    expect(findingsOf(bandsOf(...bands.slice(0, 2), any({ x: '6', y: '4' })))).toEqual([]);
  });

  it.each([
    ['falling bounds', [all({ x: '5' }), all({ x: '4.99' })]],
    ['other measures', [all({ x: '5' }), all({ y: '5' })]],
    ['any, under all of the same', [all({ x: '5', y: '5' }), any({ x: '5', y: '5' })]],
    ['any, under all of one of them', [all({ x: '5' }), any({ x: '5', y: '5' })]],
  ])('but not by %s', (_what, bands) => {
    expect(findingsOf(bandsOf(...bands))).toEqual([]);
  });
});

describe('a band of nothing', () => {
  it('is always met with all, so what is under it is for nobody', () => {
    const compute = { ...bandsOf(all({}), all({ x: '1' })), otherwise: 'rest' };
    expect(findingsOf(compute)).toEqual([
      ['warning', 'tier/empty-band', band(0)],
      ['warning', 'tier/unreachable-grade', band(1)],
      ['warning', 'tier/unreachable-grade', '/compute/otherwise'],
    ]);
  });

  it('is never met with any', () => {
    expect(findingsOf(bandsOf(any({}), when({ any: [] })))).toEqual([
      ['warning', 'tier/empty-band', band(0)],
      ['warning', 'tier/empty-band', band(1)],
    ]);
  });
});

describe('keeping that asks for more than entering', () => {
  it.each([
    ['more', all({ x: '5' }, { keepAtLeast: { x: '5.01' } }), '/x'],
    ['another measure', all({ x: '5' }, { keepAtLeast: { x: '1', y: '1' } }), '/y'],
    ['any of fewer', any({ x: '5', y: '5' }, { keepAtLeast: { x: '5' } }), ''],
  ])('%s', (_what, odd, at) => {
    expect(findingsOf(bandsOf(odd))).toEqual([
      ['warning', 'tier/keep-above-enter', `${band(0)}/keepAtLeast${at}`],
    ]);
  });

  it('is not what asks for as much or less', () => {
    const same = all({ x: '5', y: '2' }, { keepAtLeast: { x: '5.0' } });
    expect(findingsOf(bandsOf(same, any({ z: '5' }, { keepAtLeast: { z: '4', y: '9' } })))).toEqual(
      [],
    );
  });

  it('in points', () => {
    const bands = [
      { grade: 'A', from: '90', keepFrom: '90.5' },
      { grade: 'B', from: '80', keepFrom: '80' },
    ];
    expect(findingsOf({ ...composite, bands })).toEqual([
      ['warning', 'tier/keep-above-enter', '/compute/bands/0/keepFrom'],
    ]);
  });
});

describe('a grade of points that nobody can get', () => {
  const bandsTo = (points: string) => ({
    type: 'bands',
    upperBound: 'exclusive',
    bands: [
      { upTo: '1', points: '10' },
      { upTo: null, points },
    ],
  });
  const card = (missing: string, from: readonly string[], weights: object = { type: 'equal' }) => ({
    type: 'composite',
    missing,
    weights,
    measures: [
      { id: 'x', rule: bandsTo('100') },
      { id: 'y', rule: bandsTo('80') },
    ],
    bands: from.map((least, index) => ({ grade: `g${index}`, from: least })),
    otherwise: 'rest',
  });
  const found = (index: number) => [
    'warning',
    'tier/band-out-of-reach',
    `/compute/bands/${index}/from`,
  ];

  // The most is (100 + 80) / 2, or 0.25 × 100 + 0.75 × 80; with shared weights 100 of x alone. The least is 10, or 0 of what is absent.
  it.each([
    ['refuse', ['90', '10'], []],
    ['refuse', ['90.01', '10'], [found(0)]],
    ['redistribute', ['90.01', '10'], []],
    ['redistribute', ['100.01', '10'], [found(0)]],
    ['refuse', ['50', '10', '5'], [found(2)]],
    ['zero', ['50', '10', '5'], []],
    ['zero', ['50', '0', '-5'], [found(2)]],
  ] as const)('with %s, from %j', (missing, from, findings) => {
    expect(findingsOf(card(missing, from))).toEqual(findings);
  });

  it('by given weights', () => {
    const weights = { type: 'given', weights: { x: '0.25', y: '0.75' } };
    expect(findingsOf(card('refuse', ['85'], weights))).toEqual([]);
    expect(findingsOf(card('refuse', ['85.1'], weights))).toEqual([found(0)]);
  });

  it('unless points have no end', () => {
    const measures = [{ id: 'x', rule: { type: 'ratio' } }];
    expect(findingsOf({ ...card('zero', ['9999']), measures })).toEqual([]);
  });
});

describe('words where figures stand', () => {
  it.each(['east', '5.0', '05', '-0', ''])('%j is never equal to a figure', (word) => {
    const compute = bandsOf(when({ not: { any: [{ measure: 'x', equals: word }] } }));
    const path = `${band(0)}/when/not/any/0/equals`;
    const [first] = findingsOf(compute);
    expect(first?.[0]).toBe('error');
    if (word !== '') expect(findingsOf(compute)).toEqual([['error', 'tier/not-a-figure', path]]);
  });

  it('but a figure in plain text may be', () => {
    expect(findingsOf(bandsOf(when({ measure: 'x', equals: '-5.25' })))).toEqual([]);
  });

  it('are refused in points, too', () => {
    const measures = [{ id: 'display', rule: { type: 'grades', grades: { good: '100', 5: '0' } } }];
    const compute = { ...composite, measures, weights: { type: 'equal' } };
    expect(failureOf(() => parseTierPolicy(draftOf(compute)))).toEqual({
      kind: 'policy',
      code: 'tier/not-a-figure',
      path: '/compute/measures/0/rule/grades/good',
    });
  });
});

it('a composite is checked as the scorecard that it is, at its own places', () => {
  const weights = { type: 'given', weights: { completion: '0.6', collection: '0.3' } };
  const bands = [
    { grade: 'A', from: '75' },
    { grade: 'B', from: '75' },
    { grade: 'A', from: '10' },
  ];
  expect(findingsOf({ ...composite, weights, bands })).toEqual([
    ['error', 'policy/repeated-name', '/compute/bands/2/grade'],
    ['error', 'scoring/weights-not-one', '/compute/weights/weights'],
    ['error', 'scoring/grades-not-descending', '/compute/bands/1/from'],
  ]);
});

describe('a grid', () => {
  const levels = (...bounds: readonly (string | null)[]) => ({
    measure: 'value',
    levels: bounds.map((atLeast, index) => ({ level: `l${index}`, atLeast })),
  });
  const error = (code: string, path: string) => [['error', code, path]];

  it.each([
    [
      'equal levels',
      { rows: levels('5', '5.0', null) },
      'tier/levels-not-falling',
      '/compute/rows/levels/1/atLeast',
    ],
    [
      'a last level with a bound',
      { rows: levels('5', '4', '3') },
      'tier/last-level-not-open',
      '/compute/rows/levels/2/atLeast',
    ],
    [
      'an open level before the last',
      { rows: levels('5', null, null) },
      'tier/last-level-not-open',
      '/compute/rows/levels/1/atLeast',
    ],
    [
      'a row too few',
      {
        cells: [
          ['star', 'core'],
          ['core', 'rest'],
        ],
      },
      'tier/cells-not-matching',
      '/compute/cells',
    ],
    [
      'a cell too many',
      {
        cells: [
          ['star', 'core'],
          ['star', 'core', 'rest'],
          ['core', 'rest'],
        ],
      },
      'tier/cells-not-matching',
      '/compute/cells/1',
    ],
    [
      'an unknown grade',
      {
        cells: [
          ['star', 'core'],
          ['star', 'vip'],
          ['core', 'rest'],
        ],
      },
      'tier/unknown-grade',
      '/compute/cells/1/1',
    ],
    [
      'a smallest population',
      { minimumPopulation: 3 },
      'tier/needs-no-population',
      '/compute/minimumPopulation',
    ],
  ])('with %s is refused', (_what, change, code, path) => {
    const found = findingsOf({ ...grid, ...change });
    expect(found.filter(([severity]) => severity === 'error')).toEqual(error(code, path));
  });

  it('has levels of one kind on an axis', () => {
    const columns = {
      measure: 'potential',
      levels: [
        { level: 'a', share: '1' },
        { level: 'b', atLeast: null },
      ],
    };
    expect(findingsOf({ ...grid, columns })).toContainEqual([
      'error',
      'tier/mixed-levels',
      '/compute/columns/levels',
    ]);
  });

  it('should use its grades, and give none lower for more', () => {
    const cells = [
      ['core', 'core'],
      ['star', 'core'],
      ['core', 'star'],
    ];
    expect(findingsOf({ ...grid, cells })).toEqual([
      ['warning', 'tier/unused-grade', '/compute/grades/2/grade'],
      ['warning', 'tier/grid-not-monotone', '/compute/cells/0/0'],
      ['warning', 'tier/grid-not-monotone', '/compute/cells/1/1'],
      ['warning', 'tier/grid-not-monotone', '/compute/cells/2/0'],
    ]);
  });
});
