import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { repository } from '../config/compiler-options.js';

const folder = mkdtempSync(join(tmpdir(), 'clientele-review-'));
afterAll(() => rmSync(folder, { recursive: true }));

function review(...options: readonly string[]) {
  const script = join('examples', 'business-review', 'review.ts');
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', 'tsx', script, ...options],
    {
      cwd: repository,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  return { stdout, stderr, status };
}

function csv(name: string, lines: readonly string[]): string {
  const file = join(folder, name);
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}

const header = 'id,date,customer,channel,amount,quantity,cost';

describe('the business review', { timeout: 60_000 }, () => {
  it('is told in Chinese throughout', () => {
    const { stdout, stderr, status } = review('--lang', 'zh-CN');
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout).toContain('收到 9994 行 = 接受 9994 行 + 拒绝 0 行');
    expect(stdout).toContain('2017年10月1日至2017年12月31日应付返利：US$2,090.70');
    const english = stdout
      .split('\n')
      .filter((line) => /\b(the|due|of|customers?|settled|grade)\b/i.test(line));
    expect(english).toEqual([]);
  });

  it('lists every line that cannot be read, with its place in the file, and loses none', () => {
    const file = csv('bad.csv', [
      header,
      '1,2026-01-05,a,east,100.00,1,60',
      '2,2026-02-30,a,east,50,1,10',
      `3,2026-02-03,b,east,${'9'.repeat(1_000_000)},1,5`,
      '4,2026-02-04,b,west,20,-3,5',
      '5,2026-02-05,,west,1e3,1,',
      '6,2026-02-06,c,west,-20,1,',
      '1,2026-01-05,a,east,100.00,1,60',
      '6,2026-02-06,c,west,-21,1,',
    ]);
    const { stdout, stderr, status } = review(file);
    expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
    expect(stdout.split('\n').slice(3, 21)).toEqual([
      'Intake',
      '------',
      '8 lines received = 2 accepted + 6 rejected',
      'turnover of the accepted lines: 100.00',
      '  line 3 (2)',
      '    Not a calendar date: "2026-02-30"; write a day that exists as YYYY-MM-DD (at /date).',
      '  line 4 (3)',
      `    Not a decimal amount: "${'9'.repeat(60)}"… (1000000 characters); write plain digits with a point, no thousands separators (at /amount).`,
      '  line 5 (4)',
      '    Out of range: -3, expected 0 or more (at /quantity).',
      '  line 6 (5)',
      '    Missing: customer (at /customer).',
      '    Not a decimal amount: "1e3"; write plain digits with a point, no thousands separators (at /amount).',
      '  line 7 (6)',
      '    The id 6 stands for two entries with different content (at /id).',
      '  line 9 (6)',
      '    The id 6 stands for two entries with different content (at /id).',
      'lines that repeat another one, counted once: 1',
    ]);
  });

  it.each([
    [
      'a missing column',
      ['id,date,customer,channel,amount', '1,2026-01-01,a,east,5'],
      'missing column quantity',
    ],
    ['no lines', [header], 'no lines below its header'],
    [
      'only lines that cannot be read',
      [header, '1,2026-13-01,a,east,5,1,'],
      'none of the 1 lines could be read',
    ],
    ['rows of different length', [header, '1,2026-01-01'], 'not a table of comma-separated values'],
  ])('ends in one clear sentence for %s', (name, lines, expected) => {
    const { stderr, status } = review(csv(`${name}.csv`, lines));
    expect(status).toBe(1);
    expect(stderr).toContain(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--as-of', '2026-02-30', '--lang', 'zh-CN'], '不是有效的日历日期："2026-02-30"'],
    [['--as-of', '2013-01-01'], 'No policy is in force'],
    [['--lang', 'xx'], 'unknown language xx'],
    [['--nope'], 'Unknown option'],
    [['no-such-file.csv'], 'cannot read no-such-file.csv'],
  ])('ends in one clear sentence for %j', (options, expected) => {
    const { stderr, status } = review(...options);
    expect(status).toBe(1);
    expect(stderr).toContain(expected);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
