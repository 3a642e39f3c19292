import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { throwInput } from '../../src/kernel/errors/index.js';

/** One line of a data file: its fields by the names in the first line. */
export type DataRow = Readonly<Record<string, string>>;

/**
 * The lines of a CSV file that a case names, from the folder of data files. The fields are plain: no quotes, no commas
 * within. A name that is more than a file name, a file that is not there and a line that does not fit are `input` errors.
 */
export function readDataFile(name: unknown, dataDir: string): readonly DataRow[] {
  const [header, ...lines] = linesOf(textOf(name, dataDir));
  const columns = fieldsOf(header ?? '', 1);
  if (columns.includes('') || new Set(columns).size < columns.length)
    refuse('/1', 'the first line has to name each column, each once');
  return lines.map((line, index) => {
    const fields = fieldsOf(line, index + 2);
    if (fields.length !== columns.length)
      refuse(`/${index + 2}`, `expected ${columns.length} fields, found ${fields.length}`);
    return Object.fromEntries(columns.map((column, at) => [column, fields[at] ?? '']));
  });
}

function textOf(name: unknown, dataDir: string): string {
  // A name without a slash, and not of dots alone, cannot leave the folder.
  if (typeof name !== 'string' || !/^\w[\w.-]*\.csv$/.test(name))
    return refuse('', 'expected the name of a CSV file');
  const file = join(dataDir, name);
  if (!existsSync(file)) return refuse('', `there is no data file ${name}`);
  return readFileSync(file, 'utf8');
}

function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function fieldsOf(line: string, number: number): readonly string[] {
  if (line.includes('"')) refuse(`/${number}`, 'quoted fields are not known here');
  return line.split(',');
}

function refuse(path: string, message: string): never {
  return throwInput('input/required', path, message);
}
