import { describe, expect, it } from 'vitest';
import { pointsFor } from './cards.js';

describe('a ratio', () => {
  const rule = { type: 'ratio', zeroBelow: '0.6', maximumPoints: '120' };

  it.each([
    ['strictly below the floor', '0.599999', '0'],
    ['on the floor', '0.6', '60'],
    ['just above the floor', '0.600001', '60.0001'],
    ['just below the most', '1.199', '119.9'],
    ['on the most', '1.2', '120'],
    ['above the most', '1.21', '120'],
    ['negative', '-0.5', '0'],
    ['as a number', 0.85, '85'],
  ])('scores %s', (_what, figure, points) => {
    expect(pointsFor(rule, figure)).toBe(points);
  });

  it('without bounds is the figure times 100, and never below zero', () => {
    expect(['3.5', '0', '-0.01'].map((figure) => pointsFor({ type: 'ratio' }, figure))).toEqual([
      '350',
      '0',
      '0',
    ]);
  });

  it('with a floor below zero still scores nothing below zero', () => {
    expect(pointsFor({ type: 'ratio', zeroBelow: '-1' }, '-0.5')).toBe('0');
  });

  it('of forty digits is exact', () => {
    expect(pointsFor({ type: 'ratio' }, '9'.repeat(40))).toBe(`${'9'.repeat(40)}00`);
  });
});

describe('bands', () => {
  const bands = [
    { upTo: '-1', points: '-5' },
    { upTo: '0.8', points: '0' },
    { upTo: '0.95', points: '80' },
    { upTo: null, points: '100' },
  ];

  it.each([
    ['inclusive', '0.7999', '0'],
    ['inclusive', '0.8', '0'],
    ['inclusive', '0.8001', '80'],
    ['exclusive', '0.7999', '0'],
    ['exclusive', '0.8', '80'],
    ['exclusive', '0.8001', '80'],
    ['inclusive', '0.95', '80'],
    ['exclusive', '0.95', '100'],
    ['inclusive', '-1', '-5'],
    ['exclusive', '-1', '0'],
    ['inclusive', '1000000', '100'],
    ['exclusive', '-1000000', '-5'],
  ])('%s: %s scores %s', (upperBound, figure, points) => {
    expect(pointsFor({ type: 'bands', upperBound, bands }, figure)).toBe(points);
  });

  it('may be one open band', () => {
    const open = { type: 'bands', upperBound: 'inclusive', bands: [{ upTo: null, points: '7' }] };
    expect(pointsFor(open, '-3')).toBe('7');
  });
});

describe('grades', () => {
  it('score what the form says of their name', () => {
    const rule = { type: 'grades', grades: { 优: '100', 差: '-10', toString: '1' } };
    expect(['优', '差', 'toString'].map((name) => pointsFor(rule, name))).toEqual([
      '100',
      '-10',
      '1',
    ]);
  });
});
