import { defineRfmPolicy, rfmFiveByFive, rfmLikeR, scoreCustomers } from 'clientele/value';
import { asOf, figures, purchases, rfm } from './samples.js';
import type { Valid } from './valid-arguments.js';

/** A policy with every field that it may have. */
export const rfmDraft = {
  ...rfmLikeR,
  measureLabels: { recency: { en: 'recency' } },
  recency: { type: 'breaks', breaks: ['30', 90], boundary: 'upper-inclusive' },
  segments: [
    { segment: 'recent', label: { en: 'recent' }, recency: { from: 2, to: 3 } },
    { segment: 'other', recency: { from: 1, to: 1 } },
  ],
  combined: { weights: { recency: '0.5', frequency: '0.25', monetary: 0.25 } },
} as const;
export const weighted = defineRfmPolicy(rfmDraft);

/** Valid arguments of the functions about RFM. */
export const rfmArguments: Readonly<Record<string, Valid>> = {
  defineRfmPolicy: [rfmDraft],
  lintRfmPolicy: [rfmDraft],
  parseRfmPolicy: [rfmFiveByFive],
  safeParseRfmPolicy: [rfmDraft],
  scoreCustomers: [weighted, purchases, { explain: 'full' }],
  scoreFigures: [rfm, figures, { asOf, measure: 'monetary', explain: 'full' }],
};

/** The purchases of two customers as columns; 20,455 is 2026-01-02, `asOf` 324 days later. */
export const rfmColumns = {
  ...{ asOf, unit: 'day', occasion: 'net-day', scale: 2, later: 0, rejected: [] },
  counts: { received: 2, accepted: 2, rejected: 0 },
  ids: ['C-1', 'C-2'],
  lines: Int32Array.of(1, 2),
  purchases: Int32Array.of(1, 1),
  repeats: Int32Array.of(0, 0),
  first: Int32Array.of(20_455, 20_455),
  last: Int32Array.of(20_455, 20_455),
  lastAge: Float64Array.of(0, 0),
  age: Float64Array.of(324, 324),
  sinceLast: Float64Array.of(324, 324),
  spend: Float64Array.of(10.25, -3),
  repeatSpend: Float64Array.of(0, 0),
};

/** The same function with columns for purchases: the fuzz knows one list of valid arguments by each name. */
export const rfmOfColumns = {
  from: 'value',
  name: 'scoreCustomers of columns',
  call: (columns: unknown) => scoreCustomers(weighted, columns as never),
  valid: [rfmColumns],
};
