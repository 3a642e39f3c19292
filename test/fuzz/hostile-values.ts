/** A value that no caller should pass, with the name it is reported under; made anew for each call where it is small. */
export interface Hostile {
  readonly name: string;
  readonly make: () => unknown;
}

/** Thrown by our own callback: whoever calls callbacks may let it through. */
export class CallbackError extends Error {}

const depth = 100_000;

function once(make: () => unknown): () => unknown {
  let made: { readonly value: unknown } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function deepArray(): unknown {
  let value: unknown = [];
  for (let level = 0; level < depth; level++) value = [value];
  return value;
}

function deepObject(key: string): unknown {
  let value: unknown = {};
  for (let level = 0; level < depth; level++) value = { [key]: value };
  return value;
}

function cyclic(): unknown {
  const value: Record<string, unknown> = { id: 'a' };
  value['self'] = value;
  return value;
}

function cyclicArray(): unknown {
  const value: unknown[] = [];
  value.push(value);
  return value;
}

function sparse(): unknown {
  const value: unknown[] = [];
  value[5] = '1';
  return value;
}

class Instance {
  readonly id = 'instance';
  get amount(): string {
    return '1';
  }
}

const make = (name: string, value: () => unknown): Hostile => ({ name, make: value });

export const hostileValues: readonly Hostile[] = [
  make('undefined', () => undefined),
  make('null', () => null),
  make('NaN', () => Number.NaN),
  make('Infinity', () => Number.POSITIVE_INFINITY),
  make('-Infinity', () => Number.NEGATIVE_INFINITY),
  make('-0', () => -0),
  make('0.1', () => 0.1),
  make('-1', () => -1),
  make('1e21', () => 1e21),
  make('2**53', () => 2 ** 53),
  make('MIN_VALUE', () => Number.MIN_VALUE),
  make("'1e400'", () => '1e400'),
  make("'NaN'", () => 'NaN'),
  make("'Infinity'", () => 'Infinity'),
  make("''", () => ''),
  make("' '", () => ' '),
  make("' 1'", () => ' 1'),
  make("'0x10'", () => '0x10'),
  make("'1_000'", () => '1_000'),
  make("'__proto__'", () => '__proto__'),
  make("'constructor'", () => 'constructor'),
  make("'toString'", () => 'toString'),
  make('full-width digits', () => '１２３'),
  make('Arabic digits', () => '١٢٣'),
  make('a lone surrogate', () => '\ud800'),
  make("'2026-02-30'", () => '2026-02-30'),
  make("'9999-12-31'", () => '9999-12-31'),
  make(
    'a huge string',
    once(() => 'x'.repeat(1e6)),
  ),
  make(
    'a huge number as text',
    once(() => '9'.repeat(1e6)),
  ),
  make(
    'a huge fraction as text',
    once(() => `0.${'0'.repeat(1e6)}1`),
  ),
  make('Symbol()', () => Symbol('hostile')),
  make('10n', () => 10n),
  make('true', () => true),
  make('[]', () => []),
  make('{}', () => ({})),
  make('an array of NaN', () => [Number.NaN, Number.NaN]),
  make('an array of null', () => [null]),
  make('a deep array', once(deepArray)),
  make(
    'a deep object',
    once(() => deepObject('a')),
  ),
  make(
    'deep conditions',
    once(() => deepObject('not')),
  ),
  make(
    'deep reasons',
    once(() => deepObject('parts')),
  ),
  make('a cyclic object', cyclic),
  make('a cyclic array', cyclicArray),
  make('an object without a prototype', () => Object.create(null)),
  make('{ __proto__: null, id: {} }', () => ({ __proto__: null, id: {} })),
  make('an own key __proto__', () => JSON.parse('{"__proto__":{"x":1}}')),
  make('a function', () => () => undefined),
  make('a function that returns NaN', () => () => Number.NaN),
  make('a function that throws', () => () => {
    throw new CallbackError('thrown by the callback');
  }),
  make('a Date', () => new Date(0)),
  make('an invalid Date', () => new Date(Number.NaN)),
  make('a Map', () => new Map([['id', 'a']])),
  make('a Set', () => new Set(['a'])),
  make('a typed array', () => new Float64Array([1, Number.NaN])),
  make('a generator', () =>
    (function* rows() {
      yield { id: 'a' };
    })(),
  ),
  make('a sparse array', sparse),
  make('a frozen object', () => Object.freeze({ id: 'a' })),
  make('an object with a length', () => ({ length: 1e9 })),
  make('an object with a negative length', () => ({ length: -1, 0: '1' })),
  make('an instance of a class', () => new Instance()),
  make('a boxed string', () => Object('1')),
  make('a regular expression', () => /x/g),
  make('a promise', () => Promise.resolve('1')),
];
