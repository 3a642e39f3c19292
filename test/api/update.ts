import { writeFileSync } from 'node:fs';
import { apiReport } from './report.js';

writeFileSync(new URL('api-report.md', import.meta.url), apiReport());
