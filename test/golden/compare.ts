/** How an answer differs from what a case expects: one line per difference, none when it matches. */
export function differences(
  expected: unknown,
  answer: unknown,
  tolerance: number,
  path = '',
): readonly string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(answer)) return [mismatch(path, expected, answer)];
    if (answer.length !== expected.length)
      return [`${path}: expected a list of ${expected.length}, got ${answer.length}`];
    return expected.flatMap((item, index) =>
      differences(item, answer[index], tolerance, `${path}/${index}`),
    );
  }
  if (isRecord(expected)) {
    if (!isRecord(answer)) return [mismatch(path, expected, answer)];
    return Object.keys(expected).flatMap((key) =>
      Object.hasOwn(answer, key)
        ? differences(expected[key], answer[key], tolerance, `${path}/${key}`)
        : [`${path}/${key}: expected ${shown(expected[key])}, but the answer has no such key`],
    );
  }
  return sameLeaf(expected, answer, tolerance) ? [] : [mismatch(path, expected, answer)];
}

function sameLeaf(expected: unknown, answer: unknown, tolerance: number): boolean {
  if (typeof expected === 'number')
    return (
      typeof answer === 'number' &&
      Math.abs(expected - answer) <= tolerance * Math.max(1, Math.abs(expected))
    );
  if (typeof expected === 'string' && typeof answer === 'string') {
    const one = plainDecimal(expected);
    const other = plainDecimal(answer);
    return one !== null && other !== null ? one === other : expected === answer;
  }
  return expected === answer;
}

/** The one way of writing an exact decimal: no padding, no sign on zero; `null` where the text is no plain decimal. */
function plainDecimal(text: string): string | null {
  const parts = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(text);
  if (parts === null || text.endsWith('.')) return null;
  const [, sign = '', whole = '', fraction = ''] = parts;
  const plain = fraction === '' ? whole : `${whole}.${fraction}`;
  return plain === '0' ? plain : sign + plain;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mismatch(path: string, expected: unknown, answer: unknown): string {
  return `${path}: expected ${shown(expected)}, got ${shown(answer)}`;
}

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
