import { Decimal as HostDecimal } from 'decimal.js';
import { afterEach, describe, expect, it, vi } from 'vitest';

const figure = '123456789012345678901234567890.123456789';

/** The room as a host sees it that set the shared class of decimal.js first. */
async function roomAfter(config: HostDecimal.Config) {
  HostDecimal.set(config);
  vi.resetModules();
  return import('../../../src/kernel/decimal/index.js');
}

describe('a host that sets decimal.js for itself', () => {
  afterEach(() => {
    HostDecimal.set({ defaults: true });
    vi.resetModules();
  });

  it.each([
    ['a low precision', { precision: 5 }],
    ['exponents early', { toExpPos: 0, toExpNeg: 0 }],
    ['another rounding', { rounding: HostDecimal.ROUND_UP }],
    ['small exponents', { maxE: 9, minE: -9 }],
    ['all at once', { precision: 1, toExpPos: 0, toExpNeg: 0, rounding: 0, maxE: 3, minE: -3 }],
  ] satisfies [string, HostDecimal.Config][])('changes nothing with %s', async (_what, config) => {
    const room = await roomAfter(config);
    expect(room.addDecimals(figure, '0.000000001')).toBe('123456789012345678901234567890.12345679');
    expect(room.multiplyDecimals(figure, '-1')).toBe(`-${figure}`);
    expect(room.roundDecimal('0.0000005', { scale: 6, mode: 'half-even' })).toBe('0.000000');
    expect(room.ratioOf('1', '3')?.value).toBe(1 / 3);
    expect(room.sumDecimals([figure, figure])).toBe('246913578024691357802469135780.246913578');
  });

  it('changes nothing afterwards either', async () => {
    const room = await roomAfter({ defaults: true });
    HostDecimal.set({ precision: 2, toExpPos: 1 });
    expect(room.addDecimals(figure, '0')).toBe(figure);
  });

  it('is not changed by the library', async () => {
    const room = await roomAfter({ precision: 7 });
    room.addDecimals(figure, '1');
    expect(HostDecimal.precision).toBe(7);
    expect(new HostDecimal(1).div(3).toString()).toBe('0.3333333');
  });
});
