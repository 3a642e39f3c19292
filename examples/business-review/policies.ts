import { readFileSync } from 'node:fs';
import { parseIncentivePlan } from 'clientele/incentive';
import { parseLifecycle } from 'clientele/lifecycle';
import { parseScorecard } from 'clientele/scoring';
import { parseTierPolicy } from 'clientele/tier';
import { parseRfmPolicy } from 'clientele/value';

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'));

/** What was agreed, read from JSON files that anybody can edit; a broken one is refused here, before any figure. */
export const policies = {
  rfm: parseRfmPolicy(read('policies/rfm.json')),
  pyramid: parseTierPolicy(read('policies/pyramid.json')),
  ladder: parseLifecycle(read('policies/ladder.json')),
  scorecard: parseScorecard(read('policies/scorecard.json')),
  rebates: [
    parseIncentivePlan(read('policies/rebate-incremental.json')),
    parseIncentivePlan(read('policies/rebate-all-units.json')),
  ],
} as const;

/** Targets and payments, which an order file does not have; made up, and labelled so. */
export interface Agreements {
  readonly note: string;
  readonly targetGrowth: string;
  readonly collectionRates: readonly {
    readonly channel: string;
    readonly collectionRate: string;
  }[];
}

export const agreements = read('fixtures/agreements.json') as Agreements;
