import {
  type AccountFacts,
  type AccountPolicyDraft,
  bigAccount,
  defineAccountPolicy,
} from 'clientele/tier';
import { asOf } from './samples.js';
import type { Valid } from './valid-arguments.js';

/** A policy without a top share that uses everything else. */
export const keyDraft: AccountPolicyDraft = {
  id: 'key',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  measureLabels: { margin: { en: 'Margin' } },
  gates: [
    {
      gate: 'profit',
      when: {
        any: [{ measure: 'margin', atLeast: '0.1' }, { not: { measure: 'risk', equals: 'high' } }],
      },
    },
  ],
  match: 'any',
  groups: [
    {
      group: 'sales',
      weight: '0.6',
      indicators: [
        { measure: 'share', weight: '0.5', rule: { type: 'ratio', maximumPoints: '100' } },
        {
          measure: 'growth',
          weight: '0.5',
          rule: {
            type: 'bands',
            upperBound: 'exclusive',
            bands: [
              { upTo: '0', points: '0' },
              { upTo: null, points: '100' },
            ],
          },
        },
      ],
    },
    {
      group: 'fit',
      weight: '0.4',
      indicators: [
        {
          measure: 'fit',
          weight: '1',
          rule: { type: 'grades', grades: { high: '100', low: '20' } },
        },
      ],
    },
  ],
  missing: 'redistribute',
  bands: [
    { grade: 'key', from: '80' },
    { grade: 'develop', from: '50' },
  ],
  otherwise: 'none',
  file: { required: [{ part: 'people', field: 'buyer' }], atLeast: '0.5' },
  swot: { internalLine: '1' },
};

/** {@link keyDraft}, defined. */
export const keyPolicy = defineAccountPolicy(keyDraft);

/** An account with everything told. */
export const keyFacts: AccountFacts = {
  id: 'A-1',
  measures: {
    margin: { numerator: '1', denominator: '3', value: 1 / 3 },
    risk: 'low',
    share: '0.4',
    growth: 0.1,
    fit: 'high',
  },
  swot: {
    strengths: [{ text: 'delivery', score: '3', weight: '0.5' }],
    weaknesses: [],
    opportunities: [{ text: 'a new plant', score: 4 }],
    threats: [{ text: 'a rival' }],
  },
  file: { people: { buyer: 'Li' }, basics: { employees: 40 } },
};

/** A policy with a top share. */
export const bigPolicy = defineAccountPolicy(bigAccount);

/** Two accounts of a population. */
export const bigFacts = [
  {
    id: 'A-1',
    measures: {
      sales: '800',
      orders: 30,
      marginRate: '0.2',
      yearsTogether: 6,
      shareOfTheirPurchases: '0.5',
    },
  },
  { id: 'A-2', measures: { sales: '200', orders: 3 } },
] as const;

const full = { asOf, explain: 'full' } as const;

/** Arguments that the functions of `src/tier/accounts` accept, by name. */
export const tierAccountsArguments: Readonly<Record<string, Valid>> = {
  defineAccountPolicy: [keyDraft],
  parseAccountPolicy: [JSON.parse(JSON.stringify(bigAccount))],
  safeParseAccountPolicy: [keyDraft],
  lintAccountPolicy: [keyDraft],
  gradeAccount: [keyPolicy, keyFacts, full],
  gradeAccounts: [bigPolicy, bigFacts, full],
  measureDependence: [
    { sales: '300', theirPurchases: '500', ourSales: 6000 },
    { theirsFrom: '0.2', oursFrom: 0.1 },
  ],
};
