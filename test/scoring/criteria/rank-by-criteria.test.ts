import { customerComposite, defineCriteriaPolicy, rankByCriteria } from 'clientele/scoring';
import { describe, expect, it } from 'vitest';
import { asOf, at, draftOf, rank, ranksOf, refusalOf, rowsOf, scoresOf } from './policies.js';

const tolerant = (scores: readonly (number | null)[]) =>
  scores.map((score) => (score === null ? null : expect.closeTo(score, 12)));

describe('a score', () => {
  // Belton & Gear, Omega 11(3), 1983: each column as shares of its sum, columns weighted alike. A: (1/11 + 9/11 + 8/18) / 3.
  const beltonGear = [
    [1, 9, 8],
    [9, 1, 9],
    [1, 1, 1],
  ];
  const shares = draftOf('equal', ['x', 'y', 'z'], { normalisation: 'sum' });

  it('under sum is that of Belton and Gear, and a copy of B makes A the winner', () => {
    expect(scoresOf(shares, beltonGear)).toEqual(
      tolerant([
        (1 / 11 + 9 / 11 + 8 / 18) / 3,
        (9 / 11 + 1 / 11 + 9 / 18) / 3,
        (1 / 11 + 1 / 11 + 1 / 18) / 3,
      ]),
    );
    expect(ranksOf(shares, beltonGear)).toEqual([2, 1, 3]);
    // Printed .3654 .2889 .0568 .2889.
    const withCopy = [...beltonGear, [9, 1, 9]];
    expect(scoresOf(shares, withCopy).map((score) => score?.toFixed(4))).toEqual([
      '0.3654',
      '0.2889',
      '0.0568',
      '0.2889',
    ]);
    expect(ranksOf(shares, withCopy)).toEqual([1, 2, 4, 2]);
  });

  it('under max-ratio is that of the reference test of JMcDM', () => {
    const draft = draftOf('equal', ['w', 'x', '-y', 'z'], { normalisation: 'max-ratio' });
    const scores = scoresOf(draft, [
      [25, 65, 7, 20],
      [21, 78, 6, 24],
      [19, 53, 5, 33],
      [22, 25, 2, 31],
    ]);
    expect(scores.map((score) => score?.toFixed(7))).toEqual([
      '0.6812771',
      '0.7251515',
      '0.7098718',
      '0.7849767',
    ]);
  });

  it('under sum divides the inverse of a cost by the sum of inverses', () => {
    // 1/1, 1/2, 1/4 sum to 7/4.
    const draft = draftOf('equal', ['-c'], { normalisation: 'sum' });
    expect(scoresOf(draft, [[1], [2], [4]])).toEqual(tolerant([4 / 7, 2 / 7, 1 / 7]));
    expect(rank(draft, [[1], [2], [4]]).summary.criteria[0]?.sum).toBeCloseTo(7 / 4, 12);
  });

  it('under none is the weighted value, below zero too', () => {
    const draft = draftOf({ x: 1, y: 3 }, ['x', 'y'], { normalisation: 'none' });
    expect(
      scoresOf(draft, [
        [4, 8],
        [-4, -8],
        [-0, 0],
      ]),
    ).toEqual([7, -7, 0]);
  });

  it('in a fixed range does not depend on the others, and is held at its ends', () => {
    const draft = draftOf('equal', ['x'], {
      normalisation: { type: 'range', from: 10, to: 20, outside: 'hold' },
    });
    expect(scoresOf(draft, [[9.999], [10], [12.5], [20], [20.001]])).toEqual([0, 0, 0.25, 1, 1]);
    expect(scoresOf(draft, [[12.5]])).toEqual([0.25]);
    const cost = { ...draft, criteria: [{ id: 'x', direction: 'cost' as const }] };
    expect(scoresOf(cost, [[9], [12.5], [21]])).toEqual([1, 0.75, 0]);
  });

  it('mixes the normalisations that its criteria name', () => {
    const draft = draftOf({ x: 1, '-y': 1 }, ['x', '-y'], {
      criteria: [
        { id: 'x', direction: 'benefit', normalisation: 'max-ratio' },
        { id: '-y', direction: 'cost' },
      ],
    });
    expect(
      scoresOf(draft, [
        [5, 3],
        [10, 1],
      ]),
    ).toEqual([0.25, 1]);
  });

  it('reads texts, ratios, grades and numbers with all their digits', () => {
    const draft = draftOf('equal', ['x'], { normalisation: 'none' });
    const policy = defineCriteriaPolicy(draft);
    const values = ['1234.50', 0.1 + 0.2, 1e-7, { numerator: '1', denominator: '-4', value: 9 }];
    const facts = values.map((x, index) => ({ id: `${index}`, measures: { x } }));
    const scores = rankByCriteria(policy, facts, { asOf }).decisions;
    expect(scores.map(({ outcome }) => outcome?.score)).toEqual([1234.5, 0.1 + 0.2, 1e-7, -0.25]);
    const graded = draftOf('equal', ['x'], {
      criteria: [{ id: 'x', direction: 'benefit', grades: { good: 4, poor: 1 } }],
      normalisation: 'max-ratio',
    });
    expect(scoresOf(graded, [['good'], ['poor']])).toEqual([1, 0.25]);
  });
});

describe('a constant criterion', () => {
  const matrix = [
    [1, 7],
    [2, 7],
    [3, 7],
  ];

  it('is named, and earns nobody anything under min-max', () => {
    const ranked = rank(draftOf({ x: 6, y: 4 }, ['x', 'y']), matrix);
    expect(ranked.summary.cannotDiscriminate).toEqual(['y']);
    expect(ranked.decisions.map(({ outcome }) => outcome?.score)).toEqual([0, 0.3, 0.6]);
  });

  it('is named under the other normalisations, where it earns all the same', () => {
    const ranked = rank(draftOf('equal', ['x', 'y'], { normalisation: 'max-ratio' }), matrix);
    expect(ranked.summary.cannotDiscriminate).toEqual(['y']);
    expect(ranked.decisions[2]?.outcome?.score).toBe(1);
  });

  it('is one that is the same for all that have a value, and one that nobody has', () => {
    const draft = draftOf('equal', ['x', 'y', 'z'], { missing: 'worst' });
    const { summary, decisions } = rank(draft, [
      [1, 5, null],
      [2, null, null],
    ]);
    expect(summary.cannotDiscriminate).toEqual(['y', 'z']);
    expect(summary.criteria[2]).toMatchObject({ present: 0, min: null, max: null, sum: null });
    expect(decisions.map(({ missing }) => missing)).toEqual([['z'], ['y', 'z']]);
  });

  it('is every criterion where there is one subject', () => {
    const { summary, decisions } = rank(draftOf('equal', ['x', 'y']), [[3, 4]]);
    expect(summary.cannotDiscriminate).toEqual(['x', 'y']);
    expect(decisions[0]?.outcome).toMatchObject({ score: 0, rank: 1 });
  });
});

describe('an absent value', () => {
  const ids = ['x', 'y', '-z'];
  const weights = { x: 0.5, y: 0.3, '-z': 0.2 };
  const matrix = [
    [100, 50, 5],
    [50, null, 1],
    [0, 0, 3],
  ];

  it('is refused with every place, unless told', () => {
    const draft = draftOf(weights, ids);
    const facts = [...rowsOf(draft, matrix), { id: 'a4', measures: { x: 1 } }];
    expect(refusalOf(() => rankByCriteria(defineCriteriaPolicy(draft), facts, { asOf }))).toEqual({
      kind: 'input',
      issues: [
        'input/required /facts/1/measures/y',
        'input/required /facts/3/measures/y',
        'input/required /facts/3/measures/-z',
      ],
    });
  });

  it('leaves its weight to the others under redistribute', () => {
    // a2: (.5 × .5 + .2 × 1) / (.5 + .2).
    const draft = draftOf(weights, ids, { missing: 'redistribute' });
    expect(scoresOf(draft, matrix)).toEqual(tolerant([0.8, 0.45 / 0.7, 0.1]));
    const line = rank(draft, matrix).decisions[1]?.outcome?.contributions[1];
    expect(line).toEqual({
      criterion: 'y',
      value: null,
      normalised: null,
      weight: 0,
      contribution: 0,
    });
  });

  it('counts as 0 under worst, with its weight', () => {
    const draft = draftOf(weights, ids, { missing: 'worst' });
    expect(scoresOf(draft, matrix)).toEqual(tolerant([0.8, 0.45, 0.1]));
    expect(rank(draft, matrix).decisions[1]?.outcome?.contributions[1]).toEqual({
      criterion: 'y',
      value: null,
      normalised: 0,
      weight: 0.3,
      contribution: 0,
    });
  });

  it('takes the score away where nothing with a weight is left, and the rank with it', () => {
    const draft = draftOf({ x: 1, y: 0 }, ['x', 'y'], { missing: 'redistribute' });
    const { decisions } = rank(draft, [
      [null, 5],
      [1, 2],
      [null, null],
      [3, null],
    ]);
    expect(decisions.map(({ outcome }) => outcome?.rank ?? null)).toEqual([null, 2, null, 1]);
    expect(decisions[0]).toMatchObject({
      outcome: null,
      missing: ['x'],
      reasons: [{ code: 'scoring/missing-refused', params: { missing: ['x'] } }],
    });
    expect(decisions[2]?.missing).toEqual(['x', 'y']);
    expect(decisions[3]?.reasons.at(-1)).toMatchObject({
      code: 'scoring/rank',
      params: { rank: 1, of: 2 },
    });
  });
});

it('no zero of an answer has a sign', () => {
  const draft = draftOf({ x: -0, y: 1 }, ['x', 'y'], {
    normalisation: { type: 'range', from: -0, to: 1, outside: 'hold' },
  });
  const { decisions, summary } = rank(draft, [
    [-0, -0],
    [-1, 1],
  ]);
  const zeros: number[] = [];
  JSON.stringify({ decisions, summary }, (_key, value: unknown) => {
    if (value === 0) zeros.push(value as number);
    return value;
  });
  expect(zeros.length).toBeGreaterThan(5);
  expect(zeros.filter((zero) => Object.is(zero, -0))).toEqual([]);
});

describe('equal scores', () => {
  it('share the best rank, and the next is skipped', () => {
    const draft = draftOf('equal', ['x', 'y']);
    expect(
      ranksOf(draft, [
        [10, 0],
        [0, 10],
        [5, 5],
        [0, 0],
      ]),
    ).toEqual([1, 1, 1, 4]);
  });

  it('are equal within 1e-9 of the best of their group, and a chain joins no further', () => {
    const draft = draftOf('equal', ['x'], { normalisation: 'none' });
    const step = 0.7e-9;
    expect(ranksOf(draft, [[1 - step], [1], [1 - 3 * step], [1 - 2 * step]])).toEqual([1, 1, 3, 3]);
    expect(ranksOf(draft, [[1], [1 - 1.1e-9]])).toEqual([1, 2]);
    expect(ranksOf(draft, [[1e-12], [0]])).toEqual([1, 2]);
    expect(ranksOf(draft, [[-1], [-1 - 0.9e-9], [-1 - 1.1e-9]])).toEqual([1, 1, 3]);
  });
});

describe('a reason', () => {
  const draft = draftOf({ x: 3, '-y': 1 }, ['x', '-y'], { missing: 'worst' });
  const facts = rowsOf(draft, [
    [4, 1],
    [2, null],
    [0, 3],
  ]);
  const policy = defineCriteriaPolicy(draft);

  it('is the score with its parts, then the rank', () => {
    const [, second] = rankByCriteria(policy, facts, { asOf }).decisions;
    expect(second?.reasons).toMatchObject([
      {
        code: 'scoring/score',
        figure: 0.375,
        parts: [
          {
            code: 'scoring/criterion',
            figure: 0.375,
            params: { criterion: 'x', value: 2, normalised: 0.5, weight: 0.75, held: false },
          },
          { code: 'scoring/missing-worst', figure: 0, params: { measure: '-y', weight: 0.25 } },
        ],
      },
      { code: 'scoring/rank', params: { rank: 2, of: 3, score: 0.375 } },
    ]);
  });

  it('has in full what each value was normalised by', () => {
    const [first] = rankByCriteria(policy, facts, { asOf, explain: 'full' }).decisions;
    expect(first?.reasons[0]?.parts?.[1]?.parts).toEqual([
      {
        code: 'scoring/normalised',
        params: {
          criterion: '-y',
          direction: 'cost',
          normalisation: 'min-max',
          min: 1,
          max: 3,
          sum: null,
        },
      },
    ]);
  });

  it('changes no outcome by how much is told', () => {
    const outcomes = (['none', 'reasons', 'full'] as const).map((explain) =>
      rankByCriteria(policy, facts, { asOf, explain }).decisions.map(({ outcome }) => outcome),
    );
    expect(outcomes[1]).toEqual(outcomes[0]);
    expect(outcomes[2]).toEqual(outcomes[0]);
    const [silent] = rankByCriteria(policy, facts, { asOf, explain: 'none' }).decisions;
    expect(silent?.reasons).toEqual([]);
  });
});

describe('a row that is no row', () => {
  const draft = draftOf('equal', ['x', 'y']);
  const policy = defineCriteriaPolicy(draft);
  const good = { id: 'a1', measures: { x: 1, y: 2 } };
  const call = (facts: unknown) => () => rankByCriteria(policy, facts as [], { asOf });

  it.each([
    [
      'NaN',
      { id: 'b', measures: { x: Number.NaN, y: 1 } },
      'input/not-a-decimal /facts/1/measures/x',
    ],
    [
      'infinity',
      { id: 'b', measures: { x: 1, y: -Infinity } },
      'input/not-a-decimal /facts/1/measures/y',
    ],
    [
      'a word',
      { id: 'b', measures: { x: 'NaN', y: 1 } },
      'input/not-a-decimal /facts/1/measures/x',
    ],
    [
      'another name',
      { id: 'b', measures: { x: 1, y: 1, z: 1 } },
      at('scoring/unknown-criterion', '/facts/1/measures/z'),
    ],
    ['another key', { ...good, id: 'b', extra: 1 }, 'input/unknown-key /facts/1/extra'],
    ['no id', { measures: { x: 1, y: 1 } }, 'input/required /facts/1/id'],
    ['the same id', good, 'input/repeated-id /facts/1/id'],
  ])('is refused: %s', (_what, row, issue) => {
    expect(refusalOf(call([good, row]))).toEqual({ kind: 'input', issues: [issue] });
  });

  it('names the subject and the criterion', () => {
    expect(call([good, { id: 'b', measures: { x: Number.NaN, y: null } }])).toThrow(
      '/facts/1/measures/x: cannot rank: expected a finite number for "b", received NaN [input/not-a-decimal]',
    );
    const { issues } = refusalOf(call([good, 5, { id: 'b', measures: { x: Number.NaN, y: 1 } }]));
    expect(issues).toEqual([
      'input/not-an-object /facts/1',
      'input/not-a-decimal /facts/2/measures/x',
    ]);
  });

  it('is refused where it names another grade, or lies outside of a range that refuses', () => {
    const graded = draftOf('equal', ['x'], {
      criteria: [{ id: 'x', direction: 'benefit', grades: { good: 4, toString: 1 } }],
    });
    expect(refusalOf(() => rank(graded, [['good'], [4], ['constructor']]))).toEqual({
      kind: 'input',
      issues: [
        at('scoring/unknown-grade', '/facts/1/measures/x'),
        at('scoring/unknown-grade', '/facts/2/measures/x'),
      ],
    });
    const ranged = draftOf('equal', ['x'], {
      normalisation: { type: 'range', from: 0, to: 1, outside: 'refuse' },
    });
    expect(scoresOf(ranged, [[0], [1]])).toEqual([0, 1]);
    expect(refusalOf(() => rank(ranged, [[1.0000001], [-0.1], [1]]))).toEqual({
      kind: 'input',
      issues: ['input/out-of-range /facts/0/measures/x', 'input/out-of-range /facts/1/measures/x'],
    });
  });

  it('is missed where there is none', () => {
    expect(refusalOf(call([]))).toEqual({ kind: 'input', issues: ['input/out-of-range /facts'] });
    expect(refusalOf(call(null)).issues).toEqual(['input/not-iterable /facts']);
  });

  it('may have the id __proto__', () => {
    const { decisions } = rankByCriteria(policy, [good, { ...good, id: '__proto__' }], { asOf });
    expect(decisions.map(({ id, outcome }) => [id, outcome?.rank])).toEqual([
      ['a1', 1],
      ['__proto__', 1],
    ]);
  });
});

describe('a column without a meaning', () => {
  it.each([
    ['max-ratio', [[1], [-1], [-2]], ['x'], ['/1', '/2']],
    ['sum', [[1], [-1]], ['x'], ['/1']],
    ['max-ratio', [[0], [1], [0]], ['-x'], ['/0', '/2']],
    ['sum', [[-0], [1]], ['-x'], ['/0']],
    ['max-ratio', [[0], [0]], ['x'], ['']],
    ['sum', [[0], [null]], ['x'], ['']],
  ] as const)('under %s is a domain error: %j', (normalisation, matrix, ids, rows) => {
    const draft = draftOf('equal', ids, { normalisation, missing: 'worst' });
    expect(refusalOf(() => rank(draft, matrix))).toEqual({
      kind: 'domain',
      issues: rows.map((row) =>
        at('scoring/cannot-normalise', row === '' ? '/facts' : `/facts${row}/measures/${ids[0]}`),
      ),
    });
    const columns = { [ids[0]]: matrix.map(([value]) => value) };
    const byColumns = { ids: matrix.map((_row, index) => `a${index}`), columns };
    expect(
      refusalOf(() => rankByCriteria(defineCriteriaPolicy(draft), byColumns, { asOf })),
    ).toEqual({
      kind: 'domain',
      issues: rows.map((row) => at('scoring/cannot-normalise', `/facts/columns/${ids[0]}${row}`)),
    });
  });

  it.each([
    ['min-max', [[1e308], [-1e308]], ['x']],
    ['sum', [[1e308], [1e308]], ['x']],
    ['sum', [[5e-324], [1]], ['-x']],
  ] as const)('under %s is a numeric error: %j', (normalisation, matrix, ids) => {
    expect(refusalOf(() => rank(draftOf('equal', ids, { normalisation }), matrix))).toEqual({
      kind: 'numeric',
      issues: [at('scoring/too-large', '/facts')],
    });
  });

  it('is a numeric error where the score is no number any more', () => {
    // Eleven elevenths of the largest number, each rounded, are more than it.
    const ids = [...'abcdefghijk'];
    const draft = draftOf('equal', ids, { normalisation: 'none' });
    const row = ids.map(() => Number.MAX_VALUE);
    expect(refusalOf(() => rank(draft, [ids.map(() => 1), row]))).toEqual({
      kind: 'numeric',
      issues: [at('scoring/too-large', '/facts/1/measures/a')],
    });
  });

  it('is told of even where the weight is zero', () => {
    const draft = draftOf({ x: 1, y: 0 }, ['x', 'y'], { normalisation: 'sum' });
    expect(
      refusalOf(() =>
        rank(draft, [
          [1, -1],
          [2, 1],
        ]),
      ).kind,
    ).toBe('domain');
  });
});

describe('columns', () => {
  const draft = draftOf({ x: 3, '-y': 1 }, ['x', '-y'], { missing: 'redistribute' });
  const policy = defineCriteriaPolicy(draft);
  const facts = {
    ids: ['a1', 'a2', 'a3', 'a4'],
    columns: { x: [4, 2, 0, null], '-y': [1, null, 3, null] },
  };

  it('answer as rows do', () => {
    const byColumns = rankByCriteria(policy, facts, { asOf });
    const matrix = facts.ids.map((_id, row) => [
      facts.columns.x[row] ?? null,
      facts.columns['-y'][row] ?? null,
    ]);
    const byRows = rank(draft, matrix);
    const outcomes = byRows.decisions.map(({ outcome }) => outcome);
    expect(byColumns.ids).toEqual(facts.ids);
    expect([...byColumns.scores]).toEqual(outcomes.map((outcome) => outcome?.score ?? 0));
    expect([...byColumns.ranks]).toEqual(outcomes.map((outcome) => outcome?.rank ?? 0));
    expect([...(byColumns.contributions['-y'] ?? [])]).toEqual(
      outcomes.map((outcome) => outcome?.contributions[1]?.contribution ?? 0),
    );
    expect(byColumns.summary).toEqual(byRows.summary);
  });

  it('are left as they came', () => {
    const x = Float64Array.of(3, -0, 1);
    const ranked = rankByCriteria(
      policy,
      { ids: ['a', 'b', 'c'], columns: { x, '-y': Float64Array.of(1, 2, 3) } },
      { asOf },
    );
    expect([...x]).toEqual([3, -0, 1]);
    expect(ranked.scores.buffer).not.toBe(x.buffer);
  });

  it.each([
    [
      'NaN',
      { ...facts, columns: { ...facts.columns, x: Float64Array.of(1, NaN, 2, 3) } },
      'input/not-a-decimal /facts/columns/x/1',
    ],
    [
      'a hole',
      { ...facts, columns: { ...facts.columns, x: [1, undefined, 2, 3] } },
      'input/not-a-decimal /facts/columns/x/1',
    ],
    [
      'a text',
      { ...facts, columns: { ...facts.columns, x: [1, '2', 2, 3] } },
      'input/not-a-decimal /facts/columns/x/1',
    ],
    [
      'a short one',
      { ...facts, columns: { ...facts.columns, x: [1, 2, 3] } },
      at('scoring/columns-of-unequal-length', '/facts/columns/x'),
    ],
    [
      'an absent one',
      { ids: facts.ids, columns: { x: facts.columns.x } },
      'input/required /facts/columns/-y',
    ],
    [
      'an unknown one',
      { ids: facts.ids, columns: { ...facts.columns, z: [] } },
      at('scoring/unknown-criterion', '/facts/columns/z'),
    ],
    ['another key', { ...facts, rows: [] }, 'input/unknown-key /facts/rows'],
    ['no ids', { columns: {} }, 'input/not-a-list /facts/ids'],
    ['an empty list', { ids: [], columns: { x: [], '-y': [] } }, 'input/out-of-range /facts/ids'],
    ['an id twice', { ...facts, ids: ['a', 'b', 'a', 'c'] }, 'input/repeated-id /facts/ids/2'],
    ['an empty id', { ...facts, ids: ['a', 'b', '', 'c'] }, 'input/empty-id /facts/ids/2'],
    ['an id that is none', { ...facts, ids: ['a', 'b', 3, 'c'] }, 'input/not-a-text /facts/ids/2'],
  ])('are refused: %s', (_what, odd, issue) => {
    const call = () => rankByCriteria(policy, odd as never, { asOf });
    expect(refusalOf(call)).toEqual({ kind: 'input', issues: [issue] });
  });

  it('refuse what is absent or out of range where the policy does', () => {
    const strict = defineCriteriaPolicy(
      draftOf('equal', ['x'], {
        normalisation: { type: 'range', from: 0, to: 5, outside: 'refuse' },
      }),
    );
    const odd = { ids: ['a', 'b', 'c'], columns: { x: [1, null, 6] } };
    expect(refusalOf(() => rankByCriteria(strict, odd, { asOf })).issues).toEqual([
      'input/required /facts/columns/x/1',
      'input/out-of-range /facts/columns/x/2',
    ]);
  });
});

describe('the composite of a customer', () => {
  it('scores five criteria, some of them judged', () => {
    const policy = defineCriteriaPolicy(customerComposite);
    const facts = [
      {
        id: 'A',
        measures: {
          orderAmount: '900',
          contributionRate: '0.2',
          credit: 'good',
          growth: 'high',
          strategicFit: 'low',
        },
      },
      {
        id: 'B',
        measures: {
          orderAmount: '100',
          contributionRate: '-0.5',
          credit: 'excellent',
          growth: null,
          strategicFit: 'medium',
        },
      },
    ];
    const [first, second] = rankByCriteria(policy, facts, { asOf }).decisions;
    // .3 × 1 + .25 × 1 + .2 × 2/3 + .15 × 1 + .1 × 0
    expect(first?.outcome?.score).toBeCloseTo(0.3 + 0.25 + 0.4 / 3 + 0.15, 12);
    // (.3 × 0 + .25 × 0 + .2 × 1 + .1 × .5) / .85
    expect(second?.outcome?.score).toBeCloseTo(0.25 / 0.85, 12);
    expect(second?.missing).toEqual(['growth']);
  });

  it('tells small shares of all apart', () => {
    const facts = ['0.003', '0.002', '0.001'].map((contributionRate, index) => ({
      id: `C-${index}`,
      measures: { contributionRate },
    }));
    const { decisions } = rankByCriteria(defineCriteriaPolicy(customerComposite), facts, { asOf });
    const scores = decisions.map(({ outcome }) => outcome?.score);
    expect(scores).toEqual([1, expect.closeTo(0.5, 12), 0]);
  });
});
