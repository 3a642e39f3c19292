import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { apiReport } from './report.js';

it('the public API is the one that was agreed (npm run api:update writes the report)', {
  timeout: 60_000,
}, () => {
  expect(apiReport()).toBe(readFileSync(new URL('api-report.md', import.meta.url), 'utf8'));
});
