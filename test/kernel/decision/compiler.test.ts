import { attempt, type Policy, trustPolicy } from 'clientele';
import { describe, expect, it, vi } from 'vitest';
import {
  compiler,
  type Defined,
  type Finding,
  markDefined,
} from '../../../src/kernel/decision/index.js';
import { throwDomain, throwPolicy } from '../../../src/kernel/errors/index.js';
import { failureOf } from '../errors/failure-of.js';

interface Toy extends Policy {
  readonly bands: readonly { readonly from: string }[];
}
const format = 'clientele/toy-policy@1';
const draft = (more: Partial<Toy> = {}): Toy => ({
  format,
  id: 'toy',
  version: '1',
  effective: { start: '2026-01-01', end: null },
  bands: [{ from: '5' }],
  ...more,
});
const lowest = (policy: Toy) => policy.bands.map(({ from }) => from.padStart(3, '0'))[0];

describe('compiler', () => {
  it('gives what the policy compiles to', () => {
    expect(compiler(format, 'defineToy', lowest)(markDefined(draft()))).toBe('005');
  });

  it('compiles each document once, by identity', () => {
    const compile = vi.fn((policy: Toy) => ({ version: policy.version }));
    const compiled = compiler(format, 'defineToy', compile);
    const [one, other] = [markDefined(draft()), markDefined(draft())];
    expect(compiled(one)).toBe(compiled(one));
    expect(compiled(other)).not.toBe(compiled(one));
    expect(compile).toHaveBeenCalledTimes(2);
  });

  it('keeps apart what two compilers make of one document', () => {
    const policy = markDefined(draft());
    const id = compiler(format, 'defineToy', (toy: Toy) => toy.id);
    const version = compiler(format, 'defineToy', (toy: Toy) => toy.version);
    expect([id(policy), version(policy), id(policy)]).toEqual(['toy', '1', 'toy']);
  });

  it.each([
    ['a raw literal', draft()],
    ['null', null],
    ['nothing', undefined],
    ['a text', 'toy'],
  ])('refuses %s and never compiles it', (_what, value) => {
    const compile = vi.fn(lowest);
    const compiled = compiler(format, 'defineToy', compile);
    expect(failureOf(() => compiled(value as unknown as Defined<Toy>))).toEqual({
      kind: 'policy',
      code: 'policy/not-defined',
      path: '',
    });
    expect(compile).not.toHaveBeenCalled();
  });

  it('refuses a policy of another kind', () => {
    const other = markDefined(draft({ format: 'clientele/other-policy@1' }));
    expect(failureOf(() => compiler(format, 'defineToy', lowest)(other))).toEqual({
      kind: 'policy',
      code: 'policy/wrong-format',
      path: '/format',
    });
  });
});

describe('a trusted document that is broken', () => {
  const broken = {
    kind: 'policy',
    code: 'policy/trusted-but-broken',
    path: '',
  };

  it.each([
    ['a list that is not there', { bands: undefined }],
    ['an entry that is none', { bands: [null] }],
    ['a text that is a number', { bands: [{ from: 5 }] }],
  ])('with %s becomes one clear error', (_what, more) => {
    const trusted = trustPolicy(draft(more as never));
    const call = () => compiler(format, 'defineToy', lowest)(trusted);
    expect(failureOf(call)).toEqual(broken);
    expect(call).toThrow(/policy "toy" was trusted .* use parse… to see what is wrong/);
  });

  it.each([
    ['an error of facts', () => throwDomain('calendar/out-of-range', '', 'no')],
    [
      'anything',
      () => {
        throw 'a text';
      },
    ],
  ])('turns %s from compiling into the same error', (_what, compile) => {
    expect(failureOf(() => compiler(format, 'defineToy', compile)(trustPolicy(draft())))).toEqual(
      broken,
    );
  });

  it('keeps an error that speaks of the policy already', () => {
    const compile = () => throwPolicy('policy/repeated-name', '/bands/1', 'twice');
    expect(failureOf(() => compiler(format, 'defineToy', compile)(trustPolicy(draft())))).toEqual({
      kind: 'policy',
      code: 'policy/repeated-name',
      path: '/bands/1',
    });
  });

  const finding = (severity: Finding['severity'], code: string): Finding => ({
    severity,
    code,
    params: {},
    path: '/bands/1',
  });

  it('is linted, once, and what the lint calls an error stands among the issues', () => {
    const lint = vi.fn(() => [
      finding('warning', 'toy/odd'),
      finding('error', 'toy/wrong'),
      finding('error', 'toy/worse'),
    ]);
    const call = () => compiler(format, 'defineToy', lowest, lint)(trustPolicy(draft()));
    const tried = attempt(call);
    expect(tried.ok ? [] : [tried.error.code, tried.error.kind, tried.error.path]).toEqual([
      'policy/trusted-but-broken',
      'policy',
      '',
    ]);
    expect(tried.ok ? [] : tried.error.issues).toEqual([
      { code: 'policy/trusted-but-broken', params: { id: 'toy' }, path: '' },
      { code: 'toy/wrong', params: {}, path: '/bands/1' },
      { code: 'toy/worse', params: {}, path: '/bands/1' },
    ]);
    expect(lint).toHaveBeenCalledTimes(1);
  });

  it('is used where the lint only warns, and linted no second time', () => {
    const lint = vi.fn(() => [finding('warning', 'toy/odd')]);
    const compiled = compiler(format, 'defineToy', lowest, lint);
    const trusted = trustPolicy(draft());
    expect([compiled(trusted), compiled(trusted)]).toEqual(['005', '005']);
    expect(lint).toHaveBeenCalledTimes(1);
  });

  it('is one clear error too where the lint stumbles', () => {
    const lint = () => {
      throw new TypeError('no list');
    };
    const call = () => compiler(format, 'defineToy', lowest, lint)(trustPolicy(draft()));
    expect(failureOf(call)).toEqual(broken);
  });

  it('is linted only where it was trusted', () => {
    const lint = vi.fn(() => [finding('error', 'toy/wrong')]);
    expect(compiler(format, 'defineToy', lowest, lint)(markDefined(draft()))).toBe('005');
    expect(lint).not.toHaveBeenCalled();
  });

  it('is refused again on the next call', () => {
    const compiled = compiler(format, 'defineToy', lowest);
    const trusted = trustPolicy(draft({ bands: [null as never] }));
    expect(failureOf(() => compiled(trusted))).toEqual(failureOf(() => compiled(trusted)));
  });
});
