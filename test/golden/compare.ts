const defaultTolerance = 1e-6;
/** How far a computed figure may be from a whole number that a case expects. */
const wholeTolerance = 1e-9;

/**
 * How an answer differs from what a case expects: one line per difference, none when it matches. Where the case names no
 * tolerance, a whole number is taken for a count: another whole number is wrong however near it is.
 */
export function differences(
  expected: unknown,
  answer: unknown,
  tolerance?: number,
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

function sameLeaf(expected: unknown, answer: unknown, tolerance?: number): boolean {
  if (typeof expected === 'number') return sameNumber(expected, answer, tolerance);
  if (typeof expected === 'string' && typeof answer === 'string') {
    const one = plainDecimal(expected);
    const other = plainDecimal(answer);
    return one !== null && other !== null ? one === other : expected === answer;
  }
  return expected === answer;
}

function sameNumber(expected: number, answer: unknown, tolerance?: number): boolean {
  if (typeof answer !== 'number') return false;
  const isCount = tolerance === undefined && Number.isInteger(expected);
  if (isCount && Number.isInteger(answer)) return expected === answer;
  const within = tolerance ?? (isCount ? wholeTolerance : defaultTolerance);
  return Math.abs(expected - answer) <= within * Math.max(1, Math.abs(expected));
}

/**
 * The one way of writing an exact decimal: no zeros at its end, no sign on zero; `null` where the text is none. With zeros in
 * front (`007`) it is an id, which is not `7`.
 */
function plainDecimal(text: string): string | null {
  const parts = /^(-?)(0|[1-9]\d*)(?:\.(\d+))?$/.exec(text);
  if (parts === null) return null;
  const [, sign = '', whole = '', digits = ''] = parts;
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  const plain = end === 0 ? whole : `${whole}.${digits.slice(0, end)}`;
  return plain === '0' ? plain : sign + plain;
}

/** A plain object, as JSON has them: neither a list nor a `Map`, a `Date` or another instance. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function mismatch(path: string, expected: unknown, answer: unknown): string {
  return `${path}: expected ${shown(expected)}, got ${shown(answer)}`;
}

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
