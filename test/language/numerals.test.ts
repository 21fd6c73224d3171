import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chineseNumber, numeralPattern } from '../../src/language/numerals.js';

test.each([
  ['零', 0],
  ['十', 10],
  ['十五', 15],
  ['二十', 20],
  ['一百零五', 105],
  ['一百二十', 120],
  ['两千', 2000],
  ['一千零一十', 1010],
  ['三千六', 3600],
  ['一万五', 15_000],
  ['一万零五', 10_005],
  ['二十五亿三千万', 2_530_000_000],
  ['一亿二', 120_000_000],
  ['一万亿', 1e12],
  ['二〇二四', 2024],
  ['三点五', 3.5],
  ['伍佰万', 5_000_000],
  ['壹拾贰', 12],
  ['参拾万', 300_000],
  ['廿五', 25],
  ['三点五万', 35_000],
  ['廿七·五万', 275_000],
])('%s is %d', (text, value) => {
  expect(chineseNumber(text)).toBe(value);
});

test.each(['', '百', '万', '十十', '三五万', '百十', '一二十', '人', '万万万'])('%s is no number', (text) => {
  expect(chineseNumber(text)).toBeNull();
});

test('the pattern takes whole numerals and no bare place', () => {
  const all = (text: string): string[] => text.match(new RegExp(numeralPattern, 'g')) ?? [];
  expect(all('一百二十人和两千家')).toEqual(['一百二十', '两千']);
  expect(all('参加百姓活动万元')).toEqual([]);
  expect(all('参拾万元整')).toEqual(['参拾万']);
});

const names = '零一二三四五六七八九';

/** A whole number the way one says it. */
function spoken(value: number): string {
  const section = (part: number): string => {
    let text = '';
    let gap = false;
    for (const [place, unit] of [
      [1000, '千'],
      [100, '百'],
      [10, '十'],
      [1, ''],
    ] as const) {
      const digit = Math.floor(part / place) % 10;
      if (digit === 0) {
        gap = text !== '';
        continue;
      }
      text += (gap ? '零' : '') + names.charAt(digit) + unit;
      gap = false;
    }
    return text;
  };
  const myriad = Math.floor(value / 10_000);
  const rest = value % 10_000;
  if (myriad === 0) return section(rest) || '零';
  return `${section(myriad)}万${rest > 0 && rest < 1000 ? '零' : ''}${section(rest)}`;
}

test('what is said is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 99_999_999 }), (value) => {
      expect(chineseNumber(spoken(value))).toBe(value);
    }),
  );
});

test('no text breaks it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'零一二十百千万亿点两廿拾参人') }), (text) => {
      const value = chineseNumber(text);
      expect(value === null || Number.isFinite(value)).toBe(true);
    }),
  );
});
