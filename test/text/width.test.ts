import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { padEnd, truncate, width, wrap } from '../../src/text/width.js';

describe('width', () => {
  test.each([
    ['', 0],
    ['abc', 3],
    ['需求', 4],
    ['a需b', 4],
    ['é', 1],
    ['👍🏽', 2],
  ])('%j takes %i columns', (text, columns) => {
    expect(width(text)).toBe(columns);
  });
});

const ranges: readonly (readonly [number, number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x391, 0x3c9],
  [0x410, 0x44f],
  [0x2010, 0x2027],
  [0x2030, 0x205e],
  [0x2100, 0x2319],
  [0x3001, 0x3029],
  [0x3041, 0x3096],
  [0x30a1, 0x30ff],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff01, 0xff9d],
  [0x20000, 0x2a6df],
];

test('agrees with string-width on the scripts and signs of business tables', () => {
  const point = fc
    .constantFrom(...ranges)
    .chain(([min, max]) => fc.integer({ min, max }).map((code) => String.fromCodePoint(code)));
  const unit = fc.oneof(point, fc.constantFrom('e\u0301', '👨‍👩‍👧', '🇨🇳', '👍🏽', '⭐', '✅', '⚠️', '\u200b'));
  fc.assert(
    fc.property(fc.array(unit), (texts) => {
      const text = texts.join('');
      expect([text, width(text)]).toEqual([text, stringWidth(text)]);
    }),
    { numRuns: 500 },
  );
});

describe('wrap', () => {
  test('Chinese breaks between characters, but punctuation never begins a line', () => {
    expect(wrap('需求没有目标，请补充。', 12)).toEqual(['需求没有目', '标，请补充。']);
  });

  test('no bracket is left open at the end of a line', () => {
    expect(wrap('责任方（对接人）', 8)).toEqual(['责任方', '（对接', '人）']);
    expect(wrap('一句话(kpi、owner)', 9)).toEqual(['一句话', '(kpi、', 'owner)']);
  });

  test('words of an alphabet stay whole', () => {
    expect(wrap('every need has a goal', 10)).toEqual(['every need', 'has a goal']);
  });

  test('an overlong word is cut', () => {
    expect(wrap('abcdefghij', 4)).toEqual(['abcd', 'efgh', 'ij']);
  });

  test('nothing is lost and nothing is wider than asked', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 30 }), (text, columns) => {
        const lines = wrap(text, columns);
        const dense = (s: string): string => s.replace(/\s/g, '');
        expect(dense(lines.join(''))).toBe(dense(text));
      }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('需', '求', 'a', 'b', ' ', '1')),
        fc.integer({ min: 4, max: 30 }),
        (cells, columns) => {
          for (const line of wrap(cells.join(''), columns)) expect(width(line)).toBeLessThanOrEqual(columns);
        },
      ),
    );
  });
});

test('truncate marks what it cut and keeps within the columns', () => {
  expect(truncate('需求目标', 5)).toBe('需求…');
  expect(truncate('abc', 3)).toBe('abc');
  expect(padEnd('需', 4)).toBe('需  ');
});
