import { en, describe as inWords, zhCN } from 'clientele/explain';
import { describe, expect, it } from 'vitest';

/** A reason that has something under every name that any sentence may ask for. */
const params = {
  start: '2026-01-01',
  model: 'bg-nbd',
  parameters: ['a', 'b'],
  correlation: 0.4,
  move: 1.2,
  end: '2026-04-01',
  date: '2026-02-01',
  since: '2026-01-01',
  deadline: '2027-01-01',
  from: '100',
  to: '200',
  at: '100',
  rate: '0.0125',
  amount: '50',
  measure: 'spend',
  measured: '7',
  factor: '0.8',
  scale: 2,
  mode: 'half-even',
  count: 2,
  id: 'e1',
  type: 'sale',
  missing: ['spend', 'orders'],
  structure: 'incremental',
  threshold: '300',
  distance: '30',
  gain: '3',
  before: '1',
  after: '2',
  upTo: '5',
  received: '"x"',
  expected: 'a date',
  condition: 'collection',
  segment: 'loyal',
  other: 'new',
  score: 4,
  best: 5,
  recency: 1,
  frequency: 2,
  monetary: 3,
  most: 5,
  grade: 'gold',
  value: '10',
  rank: 1,
  population: 9,
  quota: 3,
  cut: '8',
  minimum: 10,
  sum: '0.9',
  stage: 'prospect',
  event: 'order',
  allowed: ['qualify'],
  asks: ['share'],
  afterDays: 30,
  target: 'client',
  points: '80',
  weight: '0.5',
  deduction: 'diversion',
  criterion: 'orders',
  problem: 'negative',
  normalisation: 'sum',
  direction: 'cost',
  min: 1,
  max: 3,
  times: 2,
  each: '3',
  cap: '10',
  floor: '0',
  total: '81',
  grades: 3,
  of: 4,
  ratio: 'growth',
  key: 'amount',
  policy: 'p',
  version: '1',
  versions: ['1', '2'],
  name: 'n',
  holds: true,
  bound: '5',
  label: { en: 'nice', 'zh-CN': '好' },
  fromLabel: null,
  strategy: { en: 'act', 'zh-CN': '行动' },
  currency: 'CNY',
  numerator: '1',
  deepest: 64,
  days: 30,
  dayCount: 'month-30',
  instrument: 'cash',
  kind: 'freight',
  budget: '100',
  left: '20',
  share: '0.5',
  quantity: '3',
  eligible: '15',
  cause: 'no-proof',
  right: 'training',
  asOf: '2026-04-01',
  known: ['gold'],
  level: 'high',
  measures: ['night'],
  atLeast: '5',
  quantile: '7',
  source: 'rule',
  maximum: '12',
  unit: 'visits',
};
const codes = Object.keys(en.sentences) as (keyof typeof en.sentences)[];

describe.each([
  ['English', en],
  ['Chinese', zhCN],
])('the words in %s', (_name, locale) => {
  it.each(codes)('say %s in one line without holes', (code) => {
    const text = inWords({ code, figure: '12.50', params }, { locale });
    expect(text).not.toBe('');
    expect(text).not.toMatch(/undefined|null|NaN|\[object|\n|: ?\.|：。|\(\)|（）/);
    expect(text).not.toContain(code);
  });

  it.each(codes)('say %s even where no figures are told', (code) => {
    expect(inWords({ code, params: {} }, { locale })).not.toMatch(/undefined|NaN|\[object/);
  });
});

it('both languages have words for the same codes', () => {
  expect(Object.keys(zhCN.sentences).sort()).toEqual([...codes].sort());
});

it.each(codes)('%s is said in Chinese characters', (code) => {
  expect(inWords({ code, figure: '12.50', params }, { locale: zhCN })).toMatch(/[一-鿿]/);
});
