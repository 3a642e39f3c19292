import { runGolden } from './run-golden.js';

process.exitCode = await runGolden(process.argv.slice(2));
